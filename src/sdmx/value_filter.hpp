#pragma once

#include "sdmx/component_filter.hpp"
#include "sdmx/cube.hpp"

#include <compare>
#include <optional>

namespace cifra::sdmx {

/// True where a value of a coded, textual or time component is as the filter wants it. Of several codes one has to be
/// equal, or contain, begin, end with what is asked; none may for `ne` and `nc`. A time period is compared as the days
/// that it has: "ge" where it does not begin before, "le" where it does not end after.
bool holds(ComponentFilter const& filter, CubeValue const& value);

/// True where a number is as the filter wants it; never for one that is missing.
bool holds(ComponentFilter const& filter, std::optional<base::Decimal> const& value);

/// The order of two numbers: 3 and 3.0 are equal.
std::strong_ordering order_of(base::Decimal a, base::Decimal b);

}  // namespace cifra::sdmx
