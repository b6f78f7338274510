#pragma once

#include "audit/claim.hpp"
#include "base/random.hpp"

#include <cstdint>

namespace cifra::property {

__extension__ using Wide = __int128;

/// part / whole in per cent, in units of 10^-decimals, rounded half up: written apart from the audit's own arithmetic.
std::int64_t right_share(std::int64_t part, std::int64_t whole, int decimals);

/// A whole, two to nine parts and a share beside each, all of which follow from each other. Half of the blocks are
/// partitions, half multiple response; wholes from 60 to 10^12; shares with no, one or two decimals.
audit::Block consistent_block(base::Random& random);

/// As above, with a whole of which many shares end in exactly a half.
audit::Block consistent_block_with_ties(base::Random& random);

}  // namespace cifra::property
