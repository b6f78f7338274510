#pragma once

#include "audit/finding.hpp"

#include <cstdint>
#include <vector>

namespace cifra::validate {

/// Slips of the pen or of the unit that would bring a figure close to last year's, within a quarter of it: a factor of
/// ten, a hundred or a thousand either way ("factor_of_ten"), then two neighbouring digits exchanged
/// ("transposition"). Empty for zeros.
/// \param now, last  In units of 10^-decimals, >= 0.
std::vector<audit::Explanation> find_slips(std::int64_t now, std::int64_t last, int decimals);

}  // namespace cifra::validate
