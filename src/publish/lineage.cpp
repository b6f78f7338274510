#include "publish/lineage.hpp"

#include "audit/finding.hpp"
#include "publish/figure_lineage.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace cifra::publish {
namespace {

using nlohmann::json;
using release::ReleasedObservation;

json local_json(base::LocalText const& text) {
    return {{"en", text.en}, {"es", text.es}};
}

json value_json(std::optional<base::Decimal> const& value) {
    if (!value) return nullptr;
    if (value->scale == 0) return value->units;
    return std::strtod(to_string(*value).c_str(), nullptr);
}

/// Everything that is looked up by figure.
class Lineage {
public:
    explicit Lineage(EditionView const& view) : m_view(view) {
        for (auto const& share : view.edition.printed_shares) m_shares[to_string(share.part)].push_back(&share);
        for (auto const& finding : view.findings)
            for (auto const& operand : finding.operands) add_once(m_findings[operand.cell], finding.id);
        for (auto const& note : view.notes) {
            for (auto const& cell : note.cells) add_once(m_notes[to_string(cell)], note.id);
            for (auto const& table : note.tables) m_table_notes[table].push_back(note.id);
        }
    }

    json figure(ReleasedObservation const& observation) const {
        auto const cell = to_string(observation.key);
        json figure = {{"cell", cell},
                       {"value", value_json(observation.obs_value)},
                       {"obs_status", observation.obs_status},
                       {"origin", observation.origin},
                       {"rule", observation.rule},
                       {"notes", notes(observation.key, cell)},
                       {"findings", lookup(m_findings, cell)}};
        if (observation.missing_reason) figure["missing_reason"] = to_string(*observation.missing_reason);
        if (!observation.coverage.empty()) figure["coverage"] = observation.coverage;
        if (!observation.definition.empty()) figure["definition"] = observation.definition;
        if (is_sum_of_areas(m_view.edition, observation)) figure["parts"] = parts(observation);
        if (auto const found = m_shares.find(cell); found != m_shares.end())
            for (auto const* share : found->second)
                figure["printed_shares"].push_back({{"share", to_string(share->share)}, {"origin", share->origin}});
        return figure;
    }

private:
    using Ids = std::vector<std::string>;

    static void add_once(Ids& ids, std::string const& id) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }

    static Ids lookup(std::map<std::string, Ids> const& ids, std::string const& name) {
        auto const found = ids.find(name);
        return found == ids.end() ? Ids{} : found->second;
    }

    /// The members' figures in a sum, each with its place; one that is withheld has no value.
    json parts(ReleasedObservation const& sum) const {
        json parts = json::array();
        for (auto const* part : parts_of(m_view.edition, sum))
            parts.push_back(
                {{"cell", to_string(part->key)}, {"value", value_json(part->obs_value)}, {"origin", part->origin}});
        return parts;
    }

    Ids notes(programme::CellKey const& key, std::string const& cell) const {
        auto ids = lookup(m_notes, cell);
        for (auto const& table : tables_of(m_view.edition.programme, key))
            for (auto const& id : lookup(m_table_notes, table)) add_once(ids, id);
        return ids;
    }

    EditionView const& m_view;
    std::map<std::string, std::vector<release::ReleasedShare const*>> m_shares;
    std::map<std::string, Ids> m_findings;
    std::map<std::string, Ids> m_notes;
    std::map<std::string, Ids> m_table_notes;
};

}  // namespace

std::string lineage_json(EditionView const& view) {
    Lineage const lineage(view);
    json figures = json::array();
    json rules = json::object();
    for (auto const& table : view.edition.tables)
        for (auto const& observation : table.observations()) {
            figures.push_back(lineage.figure(observation));
            rules[observation.rule] = local_json(rule_text(observation.rule));
        }
    json notes = json::object();
    for (auto const& note : view.notes)
        notes[note.id] = {{"kind", to_string(note.kind)}, {"text", local_json(note.text)}};
    json const document = {{"edition", view.edition.id},
                           {"figures", std::move(figures)},
                           {"notes", std::move(notes)},
                           {"rules", std::move(rules)}};
    return document.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace cifra::publish
