#pragma once

#include "portal/asked.hpp"
#include "portal/sdmx_index.hpp"
#include "sdmx/cube_query.hpp"

#include <string>
#include <vector>

namespace cifra::portal {

/// A dataflow that a question is about.
struct AskedFlow {
    sdmx::Cube const* cube = nullptr;
    bool of_structure = false;  ///< Named by its data structure.
};

/// The value of a place of the route, or `otherwise` where the path is shorter.
std::string place_or(Asked const& asked, std::string_view place, std::string const& otherwise);

/// The dataflows that {context}/{agencyID}/{resourceID}/{version} name, in the programme's order.
/// \error bad_input  a context or version that is none
/// \error not_found  an agency, dataflow, data structure or version that there is not, with the nearest
base::Result<std::vector<AskedFlow>> asked_flows(Asked const& asked, SdmxIndex const& index);

/// What {key} and the parameters `c[…]`, `updatedAfter`, `asOf` ask of the figures.
/// \error bad_input  as parse_keys, parse_filter, parse_moment; a component twice; `updatedAfter` after `asOf`
base::Result<sdmx::CubeQuery> asked_figures(Asked const& asked, SdmxIndex const& index);

/// Leaves those flows that the query makes sense for.
/// \error bad_input  it makes sense for none: as check_query of the first
base::Result<void> keep_meant(std::vector<AskedFlow>& flows, SdmxIndex const& index, sdmx::CubeQuery const& query);

/// Checks that the query has only these parameters, each once, besides `c[…]` where `with_filters`.
/// \error bad_input  another one, with the nearest, or what SDMX 3.0 has instead of it
base::Result<void> check_parameters(http::Request const& request, std::vector<std::string> const& known,
                                    bool with_filters);

/// A whole number from `least` on, or nothing where there is no such parameter. \error bad_input  it is none
base::Result<std::optional<std::size_t>> number_of(http::Request const& request, std::string const& name,
                                                   std::size_t least);

/// "did you mean 'X'?", or which there are where nothing is near.
base::LocalText sdmx_advice(std::string const& word, std::vector<std::string> const& known);

}  // namespace cifra::portal
