#pragma once

#include "restricted/edition.hpp"

#include <optional>
#include <string_view>

namespace cifra::restricted {

/// The cost of that name: "cells", "persons" or "between"; nothing when there is none.
std::optional<WithholdingCost> withholding_cost(std::string_view name);

}  // namespace cifra::restricted
