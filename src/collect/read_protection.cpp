#include "collect/read_protection.hpp"

#include "collect/read_cells.hpp"
#include "restricted/withholding_cost.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using programme::TomlTable;
using restricted::ProtectionDecision;

constexpr int LARGEST_THRESHOLD = 1000;
constexpr int LARGEST_SEED = 1'000'000'000;
constexpr int SMALLEST_THRESHOLD = 3;  ///< Below it, whoever is counted knows who the other one is.

ProtectionDecision read_decision(TomlTable table, std::vector<ProtectionDecision> const& earlier) {
    ProtectionDecision decision;
    auto const subject = table.placed_text("subject");
    decision.where = subject.where;
    decision.subject = subject.text;
    bool const twice = std::any_of(earlier.begin(), earlier.end(),
                                   [&](ProtectionDecision const& other) { return other.subject == subject.text; });
    if (twice && !subject.text.empty())
        table.problem(subject.where,
                      {fmt::format("there are two decisions about '{}'", subject.text),
                       fmt::format("hay dos decisiones sobre «{}»", subject.text)},
                      {"remove one of them", "elimine una de ellas"});
    decision.date = read_date(table, "date");
    decision.by = table.name("by");
    decision.reason = table.local_text("reason");
    decision.withholds = table.flag("withhold");
    if (decision.withholds && decision.subject.rfind("text:", 0) == 0)
        table.problem(table.where("withhold"), {"a text cannot be withheld", "un texto no se puede retener"},
                      {"take the text out of the edition, or withhold a cell",
                       "quite el texto de la edición, o retenga una celda"});
    table.refuse_other_keys();
    return decision;
}

void check_threshold(TomlTable& root, std::optional<int> threshold) {
    bool const all_public = root.flag("all_public");
    if (threshold && *threshold < SMALLEST_THRESHOLD && !all_public)
        root.problem(root.where("threshold"),
                     {fmt::format("a threshold of {} protects nobody", *threshold),
                      fmt::format("un umbral de {} no protege a nadie", *threshold)},
                     {"write 3 or more; if everything is public anyway, say so with all_public = true",
                      "escriba 3 o más; si de todos modos todo es público, dígalo con all_public = true"});
    if (!root.has("threshold"))
        root.problem(root.where(), {"'threshold' is missing here", "aquí falta «threshold»"},
                     {"write the smallest count of victims that may be shown, for example threshold = 10",
                      "escriba el menor conteo de víctimas que se puede mostrar, por ejemplo threshold = 10"});
}

restricted::WithholdingCost read_cost(TomlTable& table) {
    using restricted::WithholdingCost;
    auto const cost = table.placed_text("cost");
    if (auto const known = restricted::withholding_cost(cost.text)) return *known;
    if (!cost.text.empty())
        table.problem(cost.where,
                      {fmt::format("'{}' is no cost of withholding a cell", cost.text),
                       fmt::format("«{}» no es un costo de retener una celda", cost.text)},
                      {"write cells, persons or between", "escriba cells, persons o between"});
    return WithholdingCost::persons;
}

std::optional<restricted::SecondaryPolicy> read_secondary(TomlTable& root) {
    auto table = root.table("secondary");
    if (!table) return std::nullopt;
    restricted::SecondaryPolicy secondary;
    secondary.cost = read_cost(*table);
    secondary.seed = static_cast<std::uint64_t>(table->integer("seed", 1, LARGEST_SEED).value_or(1));
    table->refuse_other_keys();
    return secondary;
}

}  // namespace

base::Result<restricted::ProtectionPolicy> read_policy_text(std::string_view text, std::string const& file) {
    CIFRA_TRY(auto document, programme::parse_toml(text, file));
    base::Problems problems;
    TomlTable root(document, problems);
    restricted::ProtectionPolicy policy;
    auto const threshold = root.integer("threshold", 1, LARGEST_THRESHOLD);
    check_threshold(root, threshold);
    policy.secondary = read_secondary(root);
    root.refuse_other_keys();
    if (!problems.none()) return base::fail(problems.joined());
    policy.threshold = *threshold;
    return policy;
}

base::Result<std::vector<ProtectionDecision>> read_decisions_text(std::string_view text, std::string const& file) {
    CIFRA_TRY(auto document, programme::parse_toml(text, file));
    base::Problems problems;
    TomlTable root(document, problems);
    std::vector<ProtectionDecision> decisions;
    for (auto& table : root.tables("decision")) decisions.push_back(read_decision(table, decisions));
    root.refuse_other_keys();
    if (!problems.none()) return base::fail(problems.joined());
    return decisions;
}

}  // namespace cifra::collect
