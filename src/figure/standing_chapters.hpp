#pragma once

#include "figure/article.hpp"
#include "figure/colophon.hpp"
#include "figure/page_plan.hpp"

#include <memory>
#include <vector>

namespace cifra::figure {

/// An entry of the table of contents.
struct ContentsEntry {
    std::string name;
    std::string headline;
    std::string place;  ///< Where it leads.
    int page = 0;
};
/// Filled in once the pages are planned.
using Contents = std::shared_ptr<std::vector<ContentsEntry>>;

/// The coalition: its texts, its organs, and what stands in the edition.
/// \param contents  Needs as many entries as it will have; pages and words may come later.
base::Result<Chapter> coalition_chapter(EditionSource const& source, programme::Section const& section,
                                        Contents const& contents, Fonts const& fonts);

/// Who reports which figure. Without pieces where no member's row speaks of any figure.
Chapter coverage_chapter(EditionSource const& source, programme::Section const& section, Fonts const& fonts);

/// What the countries report of the year, in their order.
base::Result<Chapter> events_chapter(EditionSource const& source, programme::Section const& section,
                                     Fonts const& fonts);

/// About the edition: its texts, what `colophon` says, contact, disclaimer, licence and version.
base::Result<Chapter> about_chapter(EditionSource const& source, programme::Section const& section,
                                    Colophon const& colophon, Fonts const& fonts);

}  // namespace cifra::figure
