#include "figure/edition_source.hpp"

#include "release/edition_layout.hpp"

#include <algorithm>

namespace cifra::figure {

release::ReleasedObservation const* EditionSource::total(programme::Indicator const& indicator) const {
    return edition.find(programme().total_key(indicator, programme().region, edition.time_period));
}

std::vector<std::string> EditionSource::notes_at(programme::CellKey const& key) const {
    std::vector<std::string> ids;
    for (auto const& note : notes)
        if (std::find(note.cells.begin(), note.cells.end(), key) != note.cells.end()) ids.push_back(note.id);
    return ids;
}

std::vector<std::string> EditionSource::notes_at(programme::Indicator const& indicator,
                                                 programme::Breakdown const& breakdown) const {
    auto const table = release::chart_id(indicator, breakdown);
    std::vector<std::string> ids;
    for (auto const& note : notes)
        if (std::find(note.tables.begin(), note.tables.end(), table) != note.tables.end()) ids.push_back(note.id);
    return ids;
}

}  // namespace cifra::figure
