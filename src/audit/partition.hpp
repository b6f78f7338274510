#pragma once

#include "audit/claim.hpp"
#include "audit/finding.hpp"

namespace cifra::audit {

/// Compares the sum of a partition's parts with the whole, in two readings where parts are printed apart: without
/// them and with them.
///
/// Passes when a reading fits exactly. Fails when the parts that have values exceed the whole without those apart, or
/// when all parts have values, no note names an area without data, and no reading fits. Otherwise not evaluable, with
/// the remainder. While a part is withheld nothing is said that could be computed from it.
/// \param block  Of kind partition.
Finding check_partition(Block const& block);

}  // namespace cifra::audit
