#include "portal/sdmx_index.hpp"

#include "portal/sdmx_vintages.hpp"
#include "sdmx/availability.hpp"
#include "sdmx/time_range.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

std::vector<SdmxVintage> vintages_of(History const& history, std::string const& programme) {
    std::vector<SdmxVintage> vintages;
    for (auto const& vintage : history)
        if (vintage.entry.programme == programme) vintages.push_back({vintage.entry, &vintage.tables});
    return vintages;
}

bool state_definitions(std::vector<SdmxVintage> const& vintages) {
    for (auto const& vintage : vintages)
        for (auto const& table : *vintage.tables)
            for (auto const& figure : table.observations())
                if (!figure.definition.empty()) return true;
    return false;
}

void add_constraints(SdmxIndex& index) {
    sdmx::CubeQuery everything;
    everything.released = static_cast<sdmx::Place>(index.entries.size());
    for (auto const& cube : index.cubes) {
        auto const held = sdmx::availability(cube, everything, {}, false);
        if (!held.keys.empty())
            index.artefacts.push_back(sdmx::data_constraint(index.programme(), *cube.dataflow, held.keys));
    }
}

}  // namespace

sdmx::Place SdmxIndex::released_by(std::int64_t moment) const {
    return static_cast<sdmx::Place>(std::upper_bound(moments.begin(), moments.end(), moment) - moments.begin());
}

base::Result<std::shared_ptr<SdmxIndex const>> make_sdmx_index(Catalogue const& catalogue) {
    CIFRA_TRY(auto const history, catalogue.history());
    auto const& newest = catalogue.current().entry;
    auto const vintages = vintages_of(*history, newest.programme);
    CIFRA_TRY(auto current, catalogue.edition(newest.edition, newest.version));
    bool const definitions = state_definitions(vintages);
    auto index = std::make_shared<SdmxIndex>(std::move(current), definitions);
    for (auto const& vintage : vintages) {
        index->entries.push_back(vintage.entry);
        index->released_at.push_back(vintage.entry.released_at);
        index->moments.push_back(sdmx::parse_moment(vintage.entry.released_at).value_or(0));
    }
    auto dated = dated_observations(index->programme(), vintages);
    for (auto const& dataflow : index->programme().dataflows)
        index->cubes.push_back(
            sdmx::make_cube(index->programme(), dataflow, std::move(dated[dataflow.id]), definitions));
    index->artefacts = sdmx::artefacts(index->programme(), definitions);
    add_constraints(*index);
    return std::shared_ptr<SdmxIndex const>(std::move(index));
}

base::Result<std::shared_ptr<SdmxIndex const>> SdmxIndexes::of(Catalogue const& catalogue) {
    std::lock_guard const lock(m_making);
    if (m_index == nullptr || m_releases != catalogue.releases()) {
        CIFRA_TRY(m_index, make_sdmx_index(catalogue));
        m_releases = catalogue.releases();
    }
    return m_index;
}

}  // namespace cifra::portal
