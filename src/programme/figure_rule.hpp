#pragma once

namespace cifra::programme {

/// Rule of a region's figure that is the sum of the areas in its COVERAGE, and of nothing else
/// (docs/methods/consolidation.md). It stands with a figure of the region that no area reports, too.
inline constexpr char const* SUM_OF_REPORTING_AREAS = "sum_of_reporting_areas";

/// Rule of an area's figure that was counted from its register (docs/methods/counting_a_register.md).
inline constexpr char const* COUNTED_FROM_REGISTER = "counted_from_register";

}  // namespace cifra::programme
