#pragma once

#include "figure/page_plan.hpp"

namespace cifra::figure {

/// Chapters on pages, drawn. Running head, page number, section name and source stand on each.
/// \param planned  Is told the page on which each chapter begins, before anything is drawn: for a table of contents.
/// \error bad_input  a piece or a note alone needs more than a page (it is named)
base::Result<std::vector<Page>> fill_pages(std::vector<Chapter> const& chapters, EditionSource const& source,
                                           PlanContext const& context,
                                           std::function<void(std::vector<int> const&)> const& planned);

/// "CORETT · Trafficking in persons in the region, 2019"
std::string running_head(EditionSource const& source, Fonts const& fonts);

/// "Source: CORETT, regional infographic on trafficking in persons, 2019 edition, as printed."
std::string source_line(EditionSource const& source);

}  // namespace cifra::figure
