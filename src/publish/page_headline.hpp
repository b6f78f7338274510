#pragma once

#include "publish/edition_view.hpp"

#include <string>

namespace cifra::publish {

/// The message of the whole edition: an editor's own; else its first two key figures, or its title where fewer are
/// shown.
std::string edition_headline(release::ReleasedEdition const& edition, base::Language language);

/// What a section measures, where and when: "Victims identified, nine countries, 2019. Number and share of 1,652."
/// Countries are those that report its total: "eight of nine countries".
std::string section_subtitle(release::ReleasedEdition const& edition, programme::Section const& section,
                             base::Language language);

}  // namespace cifra::publish
