#include "audit/members.hpp"

#include "audit/sentences.hpp"
#include "base/assert.hpp"
#include "language/list.hpp"

#include <fmt/format.h>
#include <utility>
#include <vector>

namespace cifra::audit {
namespace {

std::string members_and_values(Block const& block, Language language) {
    std::vector<std::string> items;
    for (auto const& part : block.parts)
        items.push_back(fmt::format("{} {}", part.figure.label.in(language),
                                    figure(*part.figure.value, part.figure.decimals, language)));
    return language::list_and(items, language);
}

LocalText statement_of(Block const& block, Wide sum) {
    return in_both([&](Language language) {
        auto const members = members_and_values(block, language);
        int const decimals = block.whole.decimals;
        auto const whole = figure(*block.whole.value, decimals, language);
        auto const over = sum - *block.whole.value;
        if (over <= 0)
            return choose(language, fmt::format("{}: no more than the region's figure, {}.", members, whole),
                          fmt::format("{}: no más que la cifra regional, {}.", members, whole));
        return choose(
            language,
            fmt::format("{}: {} more than the region's figure, {}.", members, figure(over, decimals, language), whole),
            fmt::format("{}: {} más que la cifra regional, {}.", members, figure(over, decimals, language), whole));
    });
}

}  // namespace

Finding check_members(Block const& block) {
    CIFRA_ASSERT(block.whole.value.has_value());
    Finding finding;
    finding.rule = "members";
    finding.id = "members:" + block.id;
    finding.where = block.title;
    Wide sum = 0;
    for (auto const& part : block.parts) {
        finding.operands.push_back(as_operand(part.figure));
        finding.computation += (finding.computation.empty() ? "" : " + ") + digits(part.figure);
        sum += *part.figure.value;
    }
    finding.operands.push_back(as_operand(block.whole));
    bool const holds = sum <= *block.whole.value;
    finding.computation += fmt::format(" {} {}", holds ? "<=" : ">", digits(block.whole));
    finding.outcome = holds ? Outcome::pass : Outcome::fail;
    finding.statement = statement_of(block, sum);
    if (holds) return finding;
    finding.what_to_do = {"Correct a figure; or record in audit.toml who is counted twice.",
                          "Corrija una cifra, o registre en audit.toml a quiénes se cuenta dos veces."};
    finding.ask = {"Ask the source who is counted twice, or which figure is right.",
                   "Pregunte a la fuente a quiénes se cuenta dos veces o qué cifra es la correcta."};
    return finding;
}

}  // namespace cifra::audit
