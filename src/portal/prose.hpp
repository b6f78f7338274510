#pragma once

#include "base/local_text.hpp"
#include "portal/page.hpp"
#include "portal/template.hpp"

#include <string>
#include <vector>

namespace cifra::portal {

/// A part of a page of plain words.
struct ProsePart {
    std::string id;  ///< Its anchor.
    base::LocalText title;
    std::vector<base::LocalText> paragraphs;
    std::vector<PageLink> links{};  ///< Below the paragraphs, in the page's language.
    std::string html{};             ///< After the paragraphs; or empty.
};

/// Parts under each other, each with a heading of level 2, after a list of them.
std::string prose_html(Asked const& asked, std::string const& title, std::string const& subtitle,
                       std::vector<ProsePart> const& parts);

}  // namespace cifra::portal
