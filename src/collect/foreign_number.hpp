#pragma once

#include "base/decimal.hpp"
#include "collect/mapping.hpp"

#include <optional>
#include <string>

namespace cifra::collect {

/// What a cell with a figure says: a value, or why there is none.
struct ForeignFigure {
    std::optional<base::Decimal> value;
    std::optional<programme::MissingReason> missing;  ///< Set exactly when `value` is not.
};

/// Reads a figure as the source writes it: "2,015" → 2015, "<5" → withheld. Blanks around it do not count.
/// \returns nothing when the cell is none of what the mapping describes: letters, a negative number, groups of digits
///          that are not three, more than 10^12, more than two decimals, an empty cell of which it says nothing
std::optional<ForeignFigure> read_foreign_figure(std::string const& text, ForeignNumbers const& numbers);

}  // namespace cifra::collect
