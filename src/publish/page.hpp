#pragma once

#include "publish/edition_view.hpp"

#include "base/result.hpp"
#include "figure/font.hpp"
#include "publish/write_bundle.hpp"

#include <string>
#include <vector>

namespace cifra::publish {

/// The edition as one page of HTML that stands alone: no script, no request to anywhere. Every section of the programme
/// with its message, key figures, charts, tables, texts and notes, who reports which figure, the events of the year,
/// and what readers must know about the edition.
///
/// \param published  languages that have a page: the others are not linked
base::Result<std::string> infographic_html(EditionView const& view, base::Language language,
                                           std::vector<base::Language> const& published = {base::Language::en,
                                                                                           base::Language::es});

/// The page with the ids of its notes by their numbers, which are the same in every language.
struct NumberedPage {
    std::string html;
    std::vector<std::string> notes;
};

/// As infographic_html.
/// \param settings  Of the bundle that the page stands in: it links to its files.
/// \param fonts     With which the drawings are measured.
base::Result<NumberedPage> numbered_page(EditionView const& view, base::Language language,
                                         BundleSettings const& settings, figure::Fonts const& fonts);

}  // namespace cifra::publish
