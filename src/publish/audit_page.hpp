#pragma once

#include "publish/edition_view.hpp"

#include "base/result.hpp"

#include <string>
#include <vector>

namespace cifra::publish {

/// The report on the arithmetic audit as one page of HTML that stands alone: what fails, with the printed and the
/// recomputed figure, the explanations that fit, what to do and what was decided; what cannot be evaluated, with what
/// is left over; wordings that leave a figure open; and what holds. Every finding links to its figure on the page.
///
/// \param published  languages that have a page: the others are not linked
base::Result<std::string> audit_html(EditionView const& view, base::Language language,
                                     std::vector<base::Language> const& published = {base::Language::en,
                                                                                     base::Language::es});

}  // namespace cifra::publish
