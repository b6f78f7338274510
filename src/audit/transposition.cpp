#include "audit/hypothesis.hpp"

#include "audit/sentences.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::audit {
namespace {

void exchanged_share(WrongShare const& wrong, Hypotheses& hypotheses) {
    auto const correct = narrow(wrong.correct);
    if (!correct) return;
    auto const exchanged = exchange_digits(*correct, wrong.decimals());
    if (std::find(exchanged.begin(), exchanged.end(), wrong.row.printed.units) == exchanged.end()) return;
    hypotheses.push_back(
        {HypothesisKind::transposition, false, in_both([&](Language language) {
             auto const right = per_cent({wrong.correct, wrong.decimals()}, language);
             return choose(language, fmt::format("Exchanged digits: {} printed as {}.", right, wrong.printed(language)),
                           fmt::format("Dígitos intercambiados: {} impreso como {}.", right, wrong.printed(language)));
         })});
}

LocalText exchanged_count_text(WrongShare const& wrong, std::int64_t count, std::int64_t in_place_of) {
    return in_both([&](Language language) {
        auto const right = figure(count, wrong.table.decimals, language);
        auto const false_one = figure(in_place_of, wrong.table.decimals, language);
        return choose(language,
                      fmt::format("Exchanged digits: with {} in place of {} the share is {}.", right, false_one,
                                  wrong.printed(language)),
                      fmt::format("Dígitos intercambiados: con {} en lugar de {} el porcentaje es {}.", right,
                                  false_one, wrong.printed(language)));
    });
}

void exchanged_part(WrongShare const& wrong, Hypotheses& hypotheses) {
    for (auto const count : exchange_digits(wrong.row.count, wrong.table.decimals)) {
        if (share_units(count, wrong.table.whole, wrong.decimals()) != wrong.row.printed.units) continue;
        bool const sum_fits =
            wrong.table.remainder && *wrong.table.remainder != 0 && *wrong.table.remainder == count - wrong.row.count;
        hypotheses.push_back(
            {HypothesisKind::transposition, sum_fits, exchanged_count_text(wrong, count, wrong.row.count)});
    }
}

/// Another whole is a hypothesis about the table: it needs a second share that agrees, as another base does.
void exchanged_whole(WrongShare const& wrong, Hypotheses& hypotheses) {
    if (!wrong.row.wholes) return;
    for (auto const whole : exchange_digits(wrong.table.whole, wrong.table.decimals)) {
        if (whole < wrong.row.wholes->low || whole > wrong.row.wholes->high) continue;
        auto const agrees = [&](ShareRow const& row) {
            return row.wholes && row.wholes->low <= whole && whole <= row.wholes->high;
        };
        if (std::count_if(wrong.table.rows.begin(), wrong.table.rows.end(), agrees) < 2) continue;
        bool const all = accounts_for_table(wrong.table, [&](ShareRow const& row) {
            return share_units(row.count, whole, row.printed.scale) == row.printed.units;
        });
        bool const sum_fits =
            wrong.table.remainder && *wrong.table.remainder != 0 && *wrong.table.remainder == wrong.table.whole - whole;
        hypotheses.push_back(
            {HypothesisKind::transposition, all || sum_fits, exchanged_count_text(wrong, whole, wrong.table.whole)});
    }
}

}  // namespace

void add_transposition(WrongShare const& wrong, Hypotheses& hypotheses) {
    exchanged_share(wrong, hypotheses);
    exchanged_part(wrong, hypotheses);
    exchanged_whole(wrong, hypotheses);
}

}  // namespace cifra::audit
