#include "release/coverage_share.hpp"
#include "release/edition_json_layout.hpp"
#include "release/edition_json_programme.hpp"
#include "release/read_bundle.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace cifra::release {
namespace {

using nlohmann::json;

json cells_json(std::vector<programme::CellKey> const& cells) {
    json list = json::array();
    for (auto const& cell : cells) list.push_back(to_string(cell));
    return list;
}

json share_json(ReleasedShare const& share) {
    return {{"cell", to_string(share.part)}, {"share", to_string(share.share)}, {"origin", share.origin}};
}

json wording_json(ReleasedWording const& wording) {
    return {{"id", wording.id},
            {"kind", wording.kind},
            {"title", local_text_json(wording.title)},
            {"cells", cells_json(wording.cells)},
            {"printed", wording.printed},
            {"question", local_text_json(wording.question)},
            {"origin", wording.origin}};
}

json settlement_json(ReleasedSettlement const& settlement) {
    json object = {
        {"rule", settlement.rule},   {"finding", settlement.finding}, {"computation", settlement.computation},
        {"state", settlement.state}, {"date", settlement.date},       {"by", local_text_json(settlement.by)}};
    if (!settlement.explanation.empty()) object["explanation"] = local_text_json(settlement.explanation);
    return object;
}

json text_json(ReleasedText const& text) {
    return {{"id", text.id},
            {"section", text.section},
            {"role", text.role},
            {"ref_area", text.ref_area},
            {"order", text.order},
            {"title", local_text_json(text.title)},
            {"markdown", local_text_json(text.markdown)},
            {"figures", cells_json(text.figures)},
            {"origin", text.origin}};
}

json decision_json(ReleasedPolicy::Decision const& decision) {
    return {{"subject", decision.subject},
            {"date", decision.date},
            {"by", local_text_json(decision.by)},
            {"reason", local_text_json(decision.reason)}};
}

/// Of the edition's year, which its rates are of.
json population_json(ReleasedEdition const& edition) {
    auto const& population = edition.programme.population;
    json object = {{"source", local_text_json(population.source)}, {"areas", json::array()}};
    for (auto const& row : population.rows)
        if (row.time_period == edition.time_period)
            object["areas"].push_back({{"ref_area", row.ref_area}, {"people", row.people}});
    return object;
}

/// Where each figure comes from: what data.csv has no column for.
json lineage_json(std::vector<ReleasedTable> const& tables) {
    json list = json::array();
    for (auto const& table : tables)
        for (auto const& observation : table.observations())
            list.push_back(
                {{"cell", to_string(observation.key)}, {"rule", observation.rule}, {"origin", observation.origin}});
    return list;
}

json earlier_json(EarlierRelease const& release) {
    return {{"id", release.id},
            {"time_period", release.time_period},
            {"version", release.version},
            {"prepared", release.prepared}};
}

template <class Things, class Writer>
json each(Things const& things, Writer write) {
    json list = json::array();
    for (auto const& thing : things) list.push_back(write(thing));
    return list;
}

}  // namespace

std::string earlier_name(EarlierRelease const& release) {
    return "earlier/" + release.id + "." + std::to_string(release.version) + ".csv";
}

std::string edition_json(ReleasedEdition const& edition) {
    bool const after_others = edition.version > 1 || !edition.earlier.empty() || !edition.replaced.empty();
    json object = {
        {"format", after_others ? 2 : 1},
        {"id", edition.id},
        {"time_period", edition.time_period},
        {"title", local_text_json(edition.title)},
        {"source", local_text_json(edition.source)},
        {"prepared", edition.prepared},
        {"programme", programme_json(edition.programme)},
        {"printed_shares", each(edition.printed_shares, share_json)},
        {"wordings", each(edition.wordings, wording_json)},
        {"settlements", each(edition.settlements, settlement_json)},
        {"texts", each(edition.texts, text_json)},
        {"policy",
         {{"threshold", edition.policy.threshold},
          {"secondary", edition.policy.secondary},
          {"decisions", each(edition.policy.decisions, decision_json)}}},
        {"lineage", lineage_json(edition.tables)},
    };
    if (knows_population(edition)) object["population"] = population_json(edition);
    if (!edition.layout.empty()) object["layout"] = layout_json(edition.layout);
    if (after_others) {
        object["version"] = edition.version;
        object["earlier"] = each(edition.earlier, earlier_json);
        object["replaced"] = each(edition.replaced, earlier_json);
    }
    // Texts are UTF-8 since they were read; replacing keeps a mistake of ours from ending the program.
    return object.dump(1, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace cifra::release
