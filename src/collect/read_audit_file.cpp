#include "collect/read_audit_file.hpp"

#include "base/text.hpp"
#include "collect/read_cells.hpp"
#include "collect/read_wordings.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using programme::TomlTable;
using restricted::Settlement;

/// "share:DF_…": a rule and the place that it speaks of.
void read_finding(TomlTable& table, Settlement& settlement, std::vector<Settlement> const& earlier) {
    auto const finding = table.placed_text("finding");
    settlement.finding = finding.text;
    auto const colon = finding.text.find(':');
    settlement.rule = finding.text.substr(0, colon);
    bool const complete = colon != std::string::npos && colon > 0 && colon + 1 < finding.text.size();
    if (!complete && !finding.text.empty())
        table.problem(finding.where,
                      {fmt::format("'{}' is not the id of a finding", finding.text),
                       fmt::format("«{}» no es el id de un hallazgo", finding.text)},
                      {"copy it from cifra check --format json", "cópielo de cifra check --format json"});
    bool const twice = std::any_of(earlier.begin(), earlier.end(),
                                   [&](Settlement const& other) { return other.finding == finding.text; });
    if (twice && !finding.text.empty())
        table.problem(finding.where,
                      {fmt::format("the finding '{}' is settled twice", finding.text),
                       fmt::format("el hallazgo «{}» está resuelto dos veces", finding.text)},
                      {"remove one of the two", "elimine una de las dos veces"});
}

std::string read_state(TomlTable& table) {
    auto const state = table.placed_text("state");
    if (state.text != "noted" && state.text != "explained" && !state.text.empty())
        table.problem(state.where,
                      {fmt::format("'{}' is not a state of a finding", state.text),
                       fmt::format("«{}» no es un estado de un hallazgo", state.text)},
                      {"write noted (nobody has explained it) or explained",
                       "escriba noted (nadie lo ha explicado) o explained (explicado)"});
    return state.text;
}

Settlement read_settlement(TomlTable table, std::vector<Settlement> const& earlier) {
    Settlement settlement;
    settlement.where = table.where();
    read_finding(table, settlement, earlier);
    settlement.computation = table.text("computation");
    settlement.state = read_state(table);
    settlement.explanation =
        settlement.state == "explained" ? table.local_text("explanation") : table.optional_local_text("explanation");
    settlement.date = read_date(table, "date");
    settlement.by = table.name("by");
    table.refuse_other_keys();
    return settlement;
}

}  // namespace

base::Result<AuditFile> read_audit_text(programme::Programme const& programme, std::string_view text,
                                        std::string const& file) {
    CIFRA_TRY(auto document, programme::parse_toml(text, file));
    base::Problems problems;
    TomlTable root(document, problems);
    AuditFile audit;
    audit.wordings = read_wordings(root, programme);
    for (auto& table : root.tables("settlement"))
        audit.settlements.push_back(read_settlement(table, audit.settlements));
    root.refuse_other_keys();
    if (!problems.none()) return base::fail(problems.joined());
    return audit;
}

}  // namespace cifra::collect
