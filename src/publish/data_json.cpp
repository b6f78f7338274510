#include "publish/data_json.hpp"

#include "sdmx/json_data.hpp"
#include "sdmx/json_structure.hpp"

#include <algorithm>

namespace cifra::publish {
namespace {

using release::Note;
using release::ReleasedObservation;

sdmx::MessageHeader header(release::ReleasedEdition const& edition) {
    return {edition.id, edition.prepared, edition.title};
}

bool speaks_of(Note const& note, release::ReleasedTable const& table) {
    return std::any_of(note.cells.begin(), note.cells.end(),
                       [&](auto const& cell) { return cell.dataflow == table.dataflow(); });
}

/// A note on a table, "INDICATOR.breakdown", of this dataflow.
bool heads_table(programme::Programme const& programme, Note const& note, release::ReleasedTable const& table) {
    return std::any_of(note.tables.begin(), note.tables.end(), [&](std::string const& name) {
        auto const* indicator = programme.indicator(name.substr(0, name.find('.')));
        return indicator != nullptr && indicator->dataflow == table.dataflow();
    });
}

sdmx::MessageDataSet data_set(EditionView const& view, release::ReleasedTable const& table) {
    auto const& programme = view.edition.programme;
    sdmx::MessageDataSet set{table.dataflow(), {}, {}, {}};
    std::vector<Note const*> notes;
    for (auto const& note : view.notes) {
        bool const on_table = heads_table(programme, note, table);
        if (!on_table && !speaks_of(note, table)) continue;
        if (on_table) set.data_set_annotations.push_back(notes.size());
        notes.push_back(&note);
        set.annotations.push_back({note.id, to_string(note.kind), note.text});
    }
    for (auto const& figure : table.observations()) {
        set.observations.push_back(message_observation(programme, figure));
        for (std::size_t i = 0; i < notes.size(); ++i)
            if (std::find(notes[i]->cells.begin(), notes[i]->cells.end(), figure.key) != notes[i]->cells.end())
                set.observations.back().annotations.push_back(i);
    }
    return set;
}

std::vector<sdmx::MessageDataSet> data_sets(EditionView const& view) {
    std::vector<sdmx::MessageDataSet> sets;
    for (auto const& table : view.edition.tables) sets.push_back(data_set(view, table));
    return sets;
}

}  // namespace

sdmx::MessageObservation message_observation(programme::Programme const& programme,
                                             release::ReleasedObservation const& figure) {
    sdmx::MessageObservation observation;
    observation.key = figure.key;
    observation.obs_value = figure.obs_value;
    observation.obs_status = figure.obs_status;
    observation.conf_status = figure.conf_status;
    observation.missing_reason = figure.missing_reason;
    if (auto const* indicator = programme.indicator(figure.key.indicator)) observation.unit = indicator->unit;
    observation.currency = figure.currency;
    observation.coverage = figure.coverage;
    observation.definition = figure.definition;
    observation.comment = figure.comment;
    return observation;
}

std::string data_json(EditionView const& view) {
    return sdmx::data_message(view.edition.programme, header(view.edition), data_sets(view));
}

std::string structure_json(EditionView const& view) {
    return sdmx::structure_message(view.edition.programme, header(view.edition), data_sets(view));
}

}  // namespace cifra::publish
