#pragma once

#include "base/decimal.hpp"
#include "collect/read_number.hpp"
#include "collect/reading_findings.hpp"
#include "collect/workbook.hpp"

#include <optional>
#include <string>

namespace cifra::collect {

/// What a cell for a figure must hold.
struct FigureKind {
    NumberKind number = NumberKind::count;
    bool yes_or_no = false;  ///< 1 or 0.
};

/// What a cell for a figure holds: nothing, a value, or something that has to be written otherwise.
struct FigureReading {
    std::optional<base::Decimal> value;
    std::optional<Complaint> complaint;

    bool empty() const { return !value && !complaint; }
};

/// Reads the cell of a figure; `cell` may be null. A text of digits alone is a figure too. A complaint says how to
/// write what stands there and never repeats it.
FigureReading read_figure_cell(SheetCell const* cell, FigureKind kind);

/// Without blanks at its ends, also those that do not break.
std::string stripped(std::string_view text);

}  // namespace cifra::collect
