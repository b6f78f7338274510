#pragma once

#include "release/notes_coverage.hpp"

#include <cstddef>
#include <vector>

namespace cifra::release {

/// A figure of the coalition and what each member contributes to it.
struct CoverageRow {
    base::LocalText label;
    programme::CellKey key;
    std::vector<Reporting> members;  ///< In the programme's order.
};

/// The rows of an area of work; never without rows.
struct CoverageTheme {
    std::string section;  ///< Its id.
    base::LocalText title;
    std::vector<CoverageRow> rows;
};

/// Who reports which figure, by area of work in the edition's order: the totals that are key figures or that someone
/// is missing from, and the categories whose gaps differ from their total's. Categories that share the gaps of their
/// table stand for it in one row. Figures that no member's row speaks of are left out.
std::vector<CoverageTheme> coverage_matrix(ReleasedEdition const& edition);

/// Members of a row that report (see `reports`).
std::size_t reporting_members(CoverageRow const& row);

}  // namespace cifra::release
