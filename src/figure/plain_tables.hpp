#pragma once

#include "figure/page_plan.hpp"
#include "figure/series.hpp"

#include <set>
#include <string>
#include <vector>

namespace cifra::figure {

/// A table or matrix as pieces: one, or as many as a page's height asks for.
std::vector<Piece> table_pieces(TableSeries const& series, base::Language language, Fonts const& fonts);

/// Figures of single countries of which the coalition has no total; no piece where there are none.
std::vector<Piece> member_tables(EditionSource const& source, programme::Section const& section, Fonts const& fonts);

/// Figures of a section that stand in no breakdown: single cases; no piece where there are none.
/// \param stands  Figures (to_string of the key) that stand elsewhere on the section's pages.
std::vector<Piece> further_tables(EditionSource const& source, programme::Section const& section,
                                  std::set<std::string> const& stands, Fonts const& fonts);

/// The codes that a breakdown's open category stands for (release::named_codes): each with the coalition's figure and
/// who gives it; no piece where there are none. \param stands  Takes the figures (to_string of the key) of the table.
std::vector<Piece> named_tables(EditionSource const& source, programme::Indicator const& indicator,
                                programme::Breakdown const& breakdown, Fonts const& fonts,
                                std::set<std::string>& stands);

/// The rows of a breakdown of which nothing can be shown but notes call for its rows: what is missing, and why.
std::vector<Piece> missing_table(EditionSource const& source, programme::Indicator const& indicator,
                                 programme::Breakdown const& breakdown, Fonts const& fonts);

/// The key of a row of a breakdown with its label: a category of the coalition, or a member.
struct LabelledKey {
    std::string label;
    std::string definition;
    programme::CellKey key;
};
std::vector<LabelledKey> rows_of(EditionSource const& source, programme::Indicator const& indicator,
                                 programme::Breakdown const& breakdown);

}  // namespace cifra::figure
