#include "protect/edition_counts.hpp"

namespace cifra::protect {
namespace {

using programme::CellKey;
using restricted::Observation;

bool is_count_of_victims(programme::Programme const& programme, Observation const& observation) {
    auto const* const indicator = programme.indicator(observation.key.indicator);
    bool const counts_victims = indicator == nullptr || indicator->counts_victims;
    return counts_victims && observation.obs_value && observation.obs_value->scale == 0;
}

/// Cells that are shown whatever it costs.
std::set<CellKey> cells_to_show(restricted::Edition const& edition) {
    std::set<CellKey> cells;
    for (auto const& text : edition.texts) cells.insert(text.figures.begin(), text.figures.end());
    return cells;
}

std::set<CellKey> known_cells(release::ReleasedBefore const& before, EditionCounts const& counts) {
    std::set<CellKey> known;
    for (auto const* const releases : {&before.earlier, &before.replaced})
        for (auto const& release : *releases)
            for (auto const& table : release.tables)
                for (auto const& figure : table.observations()) {
                    auto const count = counts.values.find(figure.key);
                    if (figure.obs_value && count != counts.values.end() &&
                        *figure.obs_value == base::Decimal{count->second, 0})
                        known.insert(figure.key);
                }
    return known;
}

}  // namespace

EditionCounts edition_counts(Gated const& edition) {
    EditionCounts counts;
    auto const to_show = cells_to_show(edition.consolidated.edition);
    for (auto const& table : edition.consolidated.tables)
        for (auto const& observation : table.observations) {
            if (!is_count_of_victims(edition.programme, observation)) continue;
            auto const& key = observation.key;
            counts.observations.emplace(key, &observation);
            counts.values.emplace(key, observation.obs_value->units);
            if (observation.obs_value->units > 0 && to_show.count(key) == 0 &&
                !is_decided(edition.consolidated.edition.policy, to_string(key)))
                counts.open.insert(key);
        }
    counts.known = known_cells(edition.before, counts);
    return counts;
}

}  // namespace cifra::protect
