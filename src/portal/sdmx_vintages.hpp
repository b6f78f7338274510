#pragma once

#include "portal/catalogue.hpp"
#include "sdmx/cube.hpp"

#include <map>
#include <string>
#include <vector>

namespace cifra::portal {

/// A release as the timeline of its figures knows it.
struct SdmxVintage {
    release::ReleaseEntry entry;
    std::vector<release::ReleasedTable> const* tables;
};

/// The figures of every dataflow with the releases that said them.
/// \param vintages  In the order in which they became public.
std::map<std::string, std::vector<sdmx::DatedObservation>> dated_observations(programme::Programme const& programme,
                                                                              std::vector<SdmxVintage> const& vintages);

}  // namespace cifra::portal
