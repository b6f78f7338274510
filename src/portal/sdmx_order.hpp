#pragma once

#include "http/request.hpp"
#include "sdmx/cube_message.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::portal {

/// In which order figures are given, and which part of them.
struct SdmxOrder {
    struct By {
        std::string component;  ///< A component, "*" or "series_key".
        bool descending = false;
    };
    std::vector<By> by;  ///< None: by key.
    std::size_t offset = 0;
    std::optional<std::size_t> limit;
};

/// Reads `sort`, `offset` and `limit`. \error bad_input  they are not written as such
base::Result<SdmxOrder> asked_order(http::Request const& request);

/// \error bad_input  the dataflow has no such dimension at the observation, or no such component to sort by
base::Result<void> check_fits(sdmx::Cube const& cube, sdmx::MessageShape const& shape, SdmxOrder const& order);

/// Sorts the rows of each block. Needs check_fits to have passed.
void put_in_order(sdmx::CubeSelection& selection, sdmx::MessageShape const& shape, SdmxOrder const& order);

/// Leaves the part from `offset` on of at most `limit` observations, counted over all dataflows.
void take_part(std::vector<sdmx::CubeSelection>& selections, SdmxOrder const& order);

}  // namespace cifra::portal
