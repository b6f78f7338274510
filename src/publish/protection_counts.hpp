#pragma once

#include "release/released_edition.hpp"

#include <cstdint>
#include <vector>

namespace cifra::publish {

/// How many cells a set of tables has. What is neither shown nor withheld has no data.
struct CellCounts {
    std::int64_t cells = 0;
    std::int64_t shown = 0;
    std::int64_t withheld = 0;
};

/// The cells of an indicator: of all its tables, areas and the edition's year.
struct IndicatorCounts {
    programme::Indicator const* indicator = nullptr;
    CellCounts counts;
};

/// The same of an area of work. Indicators without a cell are not among them.
struct SectionCounts {
    programme::Section const* section = nullptr;  ///< Null: indicators that stand in no section.
    std::vector<IndicatorCounts> indicators;
};

/// Cells of an edition by area of work and indicator, in the programme's order. Looks at what is shown alone: whether a
/// cell has a value, never at what a withheld one had. The edition must outlive the counts.
std::vector<SectionCounts> cell_counts(release::ReleasedEdition const& edition);

CellCounts sum_of(std::vector<SectionCounts> const& sections);

}  // namespace cifra::publish
