#pragma once

#include "publish/edition_view.hpp"

#include "base/result.hpp"

#include <string>
#include <vector>

namespace cifra::publish {

/// The edition as one page of HTML that stands alone: no script, no request to anywhere. Every section of the programme
/// with its message, key figures, tables, texts and notes, who reports which figure, the events of the year, and what
/// readers must know about the edition.
///
/// \param published  languages that have a page: the others are not linked
base::Result<std::string> infographic_html(EditionView const& view, base::Language language,
                                           std::vector<base::Language> const& published = {base::Language::en,
                                                                                           base::Language::es});

}  // namespace cifra::publish
