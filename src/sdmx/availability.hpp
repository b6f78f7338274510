#pragma once

#include "sdmx/artefact.hpp"
#include "sdmx/cube_query.hpp"

namespace cifra::sdmx {

/// What there are figures for, of what a query asks.
struct Availability {
    std::vector<ConstraintKey> keys;  ///< The dimensions asked about that have codes, in key order.
    std::size_t observations = 0;
    std::size_t series = 0;
};

/// \param components  Dimensions that are asked about; none: all.
/// \param available   Of each dimension also the codes that could be added to the query: those of figures that fit
///                    it but for this dimension.
Availability availability(Cube const& cube, CubeQuery const& query, std::vector<std::string> const& components,
                          bool available);

}  // namespace cifra::sdmx
