#pragma once

#include "report/protected_edition.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::report {

/// What a cell of a picture is.
enum class Mark {
    absent,   ///< The data have no such row.
    missing,  ///< No data, with a reason.
    zero,
    shown,
    primary,
    secondary,
    confidential,
    sticky,
    internal,
};

/// A cell of a picture: what it is, its value and how dark it stands.
struct PictureCell {
    Mark mark = Mark::absent;
    std::optional<base::Decimal> value;
    int heat = 0;  ///< 0 for nothing or zero; 1 to 4 by the logarithm of the value within the picture.
};

/// The cells of an area.
struct PictureRow {
    std::string ref_area;
    std::vector<PictureCell> cells;  ///< By column.
};

/// A breakdown of an indicator as the officer sees it: areas by categories, the total first.
struct TablePicture {
    programme::Indicator const* indicator = nullptr;
    programme::Breakdown const* breakdown = nullptr;  ///< Null: totals alone.
    std::vector<programme::Category const*> columns;  ///< Null: the total.
    std::vector<PictureRow> rows;                     ///< Members that have a cell in it, then the region.
};

/// For each indicator: a picture of the areas' totals where one of them is withheld, then one of each breakdown that
/// withholds something. All areas stand below each other, so that the sums in both directions show why a cell is
/// withheld. The programme must outlive the pictures.
std::vector<TablePicture> table_pictures(ProtectedEdition const& edition);

}  // namespace cifra::report
