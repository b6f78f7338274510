#pragma once

#include "publish/page_template.hpp"
#include "release/released_edition.hpp"

#include <string>
#include <vector>

namespace cifra::publish {

/// What a whole page is, around its main part.
struct PageFrame {
    std::string name;  ///< First part of the file name: "infographic", "audit".
    std::string title;
    std::string description;
    std::string main;     ///< HTML
    std::string style{};  ///< Rules after those of every page.
};

/// The document: head with styles, skip link, running head with language switch, main part, foot.
/// \param published  languages that have a page
std::string page_html(PageFrame const& frame, release::ReleasedEdition const& edition, base::Language language,
                      std::vector<base::Language> const& published);

/// The pages' words for a template: `{{w.key}}`.
Data words_data(base::Language language);

}  // namespace cifra::publish
