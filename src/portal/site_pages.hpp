#pragma once

#include "base/local_text.hpp"

#include <string>
#include <vector>

namespace cifra::portal {

/// A page of the site that is always there.
struct SitePage {
    std::string path;  ///< Below the language: "/methods".
    base::LocalText title;
    base::LocalText words;  ///< What is there; searched.
};

/// The pages that do not depend on what is published, parts of pages among them.
std::vector<SitePage> const& site_pages();

}  // namespace cifra::portal
