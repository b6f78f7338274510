#pragma once

#include "base/decimal.hpp"
#include "base/result.hpp"

#include <string>

namespace cifra::collect {

/// What a figure may be.
enum class NumberKind {
    count,   ///< a whole number, 0 to 10^12
    amount,  ///< money: 0 to 10^12, at most two decimals
};

/// Reads a figure as people write it into spreadsheets, and says how to write it where it is not plain digits:
/// "1,652" → 1652.
/// \error bad_input  separators, letters, a negative or huge number, decimals in a count; without a place
base::Result<base::Decimal> read_number(std::string const& text, NumberKind kind);

}  // namespace cifra::collect
