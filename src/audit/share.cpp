#include "audit/share.hpp"

#include "audit/explain_share.hpp"
#include "audit/sentences.hpp"
#include "audit/share_table.hpp"
#include "language/number.hpp"

#include <fmt/format.h>
#include <utility>

namespace cifra::audit {
namespace {

/// A table with more wrong shares than this is wrong as a whole; explaining each takes a look at all the others.
constexpr std::size_t MOST_EXPLAINED = 500;

Finding finding_of(Block const& block, Part const& part) {
    Finding finding;
    finding.rule = "share";
    finding.id = "share:" + programme::to_string(part.figure.key);
    finding.where = {block.title.en + ": " + part.figure.label.en, block.title.es + ": " + part.figure.label.es};
    finding.operands = {as_operand(part.figure), as_operand(block.whole)};
    finding.computation = fmt::format("{} / {}; printed {}%", digits(part.figure), digits(block.whole),
                                      base::to_string(*part.printed_share));
    return finding;
}

/// A share that cannot be computed: an operand without a value, or zero of zero.
void say_why_not(Finding& finding, Block const& block, Part const& part) {
    finding.outcome = Outcome::not_evaluable;
    auto const absent = absence_sentence({&part.figure, &block.whole});
    auto const why =
        absent.empty() ? LocalText{"A share of zero has no value.", "Un porcentaje de cero no tiene valor."} : absent;
    finding.statement = in_both([&](Language language) {
        auto const printed = language::percent(*part.printed_share, language);
        return choose(language, fmt::format("The printed {} cannot be checked.", printed),
                      fmt::format("El {} impreso no se puede comprobar.", printed));
    });
    append(finding.statement, why);
    finding.what_to_do = missing_advice({&part.figure, &block.whole});
}

LocalText which_is_right() {
    return {"Ask the source which is right, the share or the counts.",
            "Pregunte a la fuente qué es lo correcto, el porcentaje o los conteos."};
}

/// A positive part of a whole of zero, or a negative count.
void say_impossible(Finding& finding, Block const& block, Part const& part) {
    finding.outcome = Outcome::fail;
    finding.statement = in_both([&](Language language) {
        auto const count = figure(*part.figure.value, part.figure.decimals, language);
        auto const whole = figure(*block.whole.value, block.whole.decimals, language);
        return choose(language, fmt::format("{} of {} is no share at all.", count, whole),
                      fmt::format("{} de {} no puede ser un porcentaje.", count, whole));
    });
    finding.what_to_do = {"Correct the part or the whole.", "Corrija la parte o el total."};
    finding.ask = which_is_right();
}

/// "which rounds to 53%"; a positive share that would round to nothing is "less than 1%".
std::string rounded_words(ShareRow const& row, Wide rounded, Language language) {
    int const decimals = row.printed.scale;
    bool const vanishes = rounded == 0 && row.count > 0;
    auto const share = per_cent({vanishes ? 1 : rounded, decimals}, language);
    if (vanishes) return choose(language, "less than ", "menos del ") + share;
    return choose(language, "which rounds to ", "que se redondea a ") + share;
}

LocalText statement_of(ShareTable const& table, ShareRow const& row, WideDecimal shown, Wide rounded) {
    return in_both([&](Language language) {
        auto const count = figure(row.count, table.decimals, language);
        auto const whole = figure(table.whole, table.decimals, language);
        auto const exact = per_cent(shown, language);
        auto const printed = language::percent(row.printed, language);
        if (row.holds)
            return choose(
                language, fmt::format("{} of {} is {}, {} as printed.", count, whole, exact, printed),
                fmt::format("{} de {} equivale al {}: {}, como en el impreso.", count, whole, exact, printed));
        auto const right = rounded_words(row, rounded, language);
        return choose(
            language, fmt::format("{} of {} is {}, {}; {} is printed.", count, whole, exact, right, printed),
            fmt::format("{} de {} equivale al {}, {}; en el impreso figura {}.", count, whole, exact, right, printed));
    });
}

void recompute(Finding& finding, ShareTable const& table, ShareRow const& row) {
    int const decimals = row.printed.scale;
    auto const shown = shown_share(row.count, table.whole, decimals);
    auto const rounded = share_units(row.count, table.whole, decimals);
    finding.outcome = row.holds ? Outcome::pass : Outcome::fail;
    finding.computation = fmt::format("{} / {} = {}% -> {}%; printed {}%", to_text({row.count, table.decimals}),
                                      to_text({table.whole, table.decimals}), to_text(shown),
                                      to_text({rounded, decimals}), base::to_string(row.printed));
    finding.statement = statement_of(table, row, shown, rounded);
}

}  // namespace

std::vector<Finding> check_shares(Block const& block) {
    std::vector<Finding> findings;
    auto const table = share_table(block);
    auto row = table.rows.begin();
    std::size_t explained = 0;
    for (auto const& part : block.parts) {
        if (!part.printed_share) continue;
        auto finding = finding_of(block, part);
        if (row != table.rows.end() && row->part == &part) {
            recompute(finding, table, *row);
            if (!row->holds) {
                if (explained++ < MOST_EXPLAINED) finding.explanations = explain_share(block, table, *row);
                finding.what_to_do = {
                    "Correct the share or one of the figures; or record in audit.toml why they stand.",
                    "Corrija el porcentaje o una de las cifras, o registre en audit.toml por qué se mantienen."};
                finding.ask = which_is_right();
            }
            ++row;
        } else if (!has_value(part.figure) || !has_value(block.whole) ||
                   (*part.figure.value == 0 && *block.whole.value == 0)) {
            say_why_not(finding, block, part);
        } else {
            say_impossible(finding, block, part);
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace cifra::audit
