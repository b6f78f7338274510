#pragma once

#include "sdmx/code_book.hpp"
#include "sdmx/component_filter.hpp"
#include "sdmx/cube.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cifra::sdmx {

/// Everything in observations, nothing grouped.
inline constexpr char const* ALL_DIMENSIONS = "AllDimensions";

/// Which figures of a dataflow are asked for.
struct CubeQuery {
    std::vector<KeyPattern> keys;          ///< None: all.
    std::vector<ComponentFilter> filters;  ///< All of them hold.
    Place released = 0;                    ///< How many releases there were at the moment that is asked of.
    std::optional<Place> since;            ///< Only what changed after so many releases.
    bool history = false;                  ///< Also what no longer stands.
    std::optional<std::size_t> first;      ///< At most so many periods from the beginning of a series, >= 1.
    std::optional<std::size_t> last;       ///< And so many from its end.
};

/// What a data set does to what its reader has.
enum class Action { information, replace, erase };

/// Rows that make one data set.
struct CubeBlock {
    Action action = Action::information;
    Place release = NONE;  ///< The release that said, or no longer said, so; NONE: several.
    std::vector<Place> rows;
};

/// \error bad_input  a key longer than the dataflow's; a component that it does not have; a code that no list has, with
///                   the nearest; an operator that has no meaning for the component; no number or time period
base::Result<void> check_query(CodeBook const& book, programme::Dataflow const& dataflow, CubeQuery const& query);

/// The rows that are asked for, in order: one block for a moment; for `since` what was added or changed and what was
/// taken away; for `history` the same for each release. Blocks without rows are left out.
/// Needs a query that check_query accepts. Cost: rows × components that are filtered.
std::vector<CubeBlock> select(Cube const& cube, CubeQuery const& query);

}  // namespace cifra::sdmx
