#pragma once

#include "publish/page_template.hpp"
#include "release/released_edition.hpp"

#include <string>
#include <vector>

namespace cifra::publish {

/// The public report on protection as one page of HTML that stands alone: the policy, the method in words for
/// everybody, what it does not protect against, how many cells of each table are withheld, and the decisions. Made from
/// the released edition alone, so nothing in it depends on a withheld value.
///
/// \param published  languages that have a page: the others are not linked
std::string protection_html(release::ReleasedEdition const& edition, base::Language language,
                            std::vector<base::Language> const& published = {base::Language::en, base::Language::es});

/// The file that it stands in.
std::string protection_file(base::Language language);

/// The officer's public decisions as rows for a template: `subject`, `reason`, `date`.
Data decisions_data(release::ReleasedEdition const& edition, base::Language language);

}  // namespace cifra::publish
