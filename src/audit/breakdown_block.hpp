#pragma once

#include "audit/claim.hpp"
#include "audit/observed_index.hpp"

#include <optional>

namespace cifra::audit {

/// What a breakdown claims in one place, or nothing: its categories that are observed, the whole, the shares printed
/// beside them (which are taken from the index), and the areas that notes name.
std::optional<Block> breakdown_block(programme::Programme const& programme, ObservedIndex& index,
                                     programme::Indicator const& indicator, programme::Breakdown const& breakdown,
                                     Place const& place);

/// A title with the place: ", Northland, 2019"; the region is not named.
LocalText titled(LocalText title, programme::Programme const& programme, Place const& place);

/// True unless the block's figures are but one: a figure alone claims nothing.
bool claims_something(Block const& block);

/// align_decimals for the operands of a block.
void align_decimals(Block& block);

}  // namespace cifra::audit
