#include "publish/lineage.hpp"

#include "audit/finding.hpp"
#include "programme/figure_rule.hpp"
#include "release/regional_sum.hpp"

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

/// What the rules that make figures do.
base::LocalText rule_text(std::string const& rule) {
    static std::map<std::string, base::LocalText> const TEXTS = {
        {"as_published", {"The figure as the source published it.", "La cifra tal como la publicó la fuente."}},
        {"as_published_status_derived",
         {"The figure as the source published it; its status follows from the members' figures that are in it.",
          "La cifra tal como la publicó la fuente; su estado se deriva de las cifras de los miembros que la "
          "componen."}},
        {"as_published_definition_differs",
         {"The figure as the source published it; marked D, since it states another definition than the programme's.",
          "La cifra tal como la publicó la fuente; se marca D, pues declara otra definición que la del programa."}},
        {"sum_of_parts",
         {"The sum of rows in which the source gives parts of this figure.",
          "La suma de las filas en las que la fuente da partes de esta cifra."}},
        {programme::COUNTED_FROM_REGISTER,
         {"Counted from the area's register of cases, each person once. Only the figure was kept.",
          "Contada a partir del registro de casos del área, cada persona una vez. Solo se guardó la cifra."}},
        {programme::SUM_OF_REPORTING_AREAS,
         {"The sum of the figures of the areas that report by the same definition: those in the coverage. Its parts "
          "lead to return, version and cell.",
          "La suma de las cifras de las áreas que informan con la misma definición: las de la cobertura. Sus partes "
          "llevan al informe, la versión y la celda."}},
        {"sum_of_areas",
         {"The sum of the members' figures; every member is accounted for.",
          "La suma de las cifras de los miembros; se ha tenido en cuenta a todos."}},
    };
    auto const found = TEXTS.find(rule);
    return found == TEXTS.end() ? base::LocalText{rule, rule} : found->second;
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
        if (release::regional_sum(m_view.edition, observation.key) == &observation)
            figure["parts"] = parts(observation);
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
        for (auto const& area : sum.coverage) {
            auto key = sum.key;
            key.ref_area = area;
            auto const* part = m_view.edition.find(key);
            if (part == nullptr) continue;
            parts.push_back(
                {{"cell", to_string(key)}, {"value", value_json(part->obs_value)}, {"origin", part->origin}});
        }
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
