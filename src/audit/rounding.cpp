#include "audit/hypothesis.hpp"

#include "audit/sentences.hpp"
#include "language/list.hpp"

#include <fmt/format.h>

namespace cifra::audit {
namespace {

struct Mode {
    Rounding rounding;
    LocalText words;
};

std::vector<Mode> const& modes() {
    static std::vector<Mode> const MODES = {
        {Rounding::half_even, {"a half rounded to the even digit", "la mitad redondeada al dígito par"}},
        {Rounding::half_down, {"a half rounded down", "la mitad redondeada hacia abajo"}},
        {Rounding::cut_off, {"cut off", "cortado sin redondear"}},
        {Rounding::up, {"always rounded up", "redondeado siempre hacia arriba"}},
    };
    return MODES;
}

/// First to one decimal more, then to the printed ones.
bool rounded_twice(WrongShare const& wrong) {
    Wide const first = share_units(wrong.row.count, wrong.table.whole, wrong.decimals() + 1);
    return divide(first, 10, Rounding::half_up) == wrong.row.printed.units;
}

}  // namespace

void add_rounding(WrongShare const& wrong, Hypotheses& hypotheses) {
    std::vector<LocalText> words;
    bool all = false;
    for (auto const& mode : modes()) {
        auto const gives = [&](ShareRow const& row) {
            return share_units(row.count, wrong.table.whole, row.printed.scale, mode.rounding) == row.printed.units;
        };
        if (!gives(wrong.row)) continue;
        words.push_back(mode.words);
        all = all || accounts_for_table(wrong.table, gives);
    }
    if (rounded_twice(wrong))
        words.push_back(
            {"rounded twice, first to one decimal more", "redondeado dos veces, primero con un decimal más"});
    if (words.empty()) return;
    hypotheses.push_back({HypothesisKind::rounding, all, in_both([&](Language language) {
                              std::vector<std::string> ways;
                              for (auto const& way : words) ways.push_back(way.in(language));
                              auto const exact =
                                  per_cent(shown_share(wrong.row.count, wrong.table.whole, wrong.decimals()), language);
                              return choose(language, "Rounding: ", "Redondeo: ") +
                                     fmt::format("{}, {}, {} {}.", exact, language::list_or(ways, language),
                                                 choose(language, "is", "es"), wrong.printed(language));
                          })});
}

}  // namespace cifra::audit
