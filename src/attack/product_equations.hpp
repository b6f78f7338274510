#pragma once

#include "attack/system_builder.hpp"

namespace cifra::attack {

/// product = first × second for each product rule, area and year, wherever codes fit (equal, or one of them the total)
/// and at least one factor is published.
void add_product_equations(SystemBuilder& builder, release::ReleasedEdition const& edition);

}  // namespace cifra::attack
