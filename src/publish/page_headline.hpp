#pragma once

#include "publish/edition_view.hpp"

#include <string>

namespace cifra::publish {

/// The message of the whole edition: its first two key figures, or its title where fewer are shown.
std::string edition_headline(release::ReleasedEdition const& edition, base::Language language);

/// The message of a section, made from its figures: the largest group and what is in no group, a total whose parts
/// are missing, or who gives figures at all. Empty when the section has no indicators.
std::string section_headline(release::ReleasedEdition const& edition, programme::Section const& section,
                             base::Language language);

/// What a section measures, where and when: "Victims identified, nine countries, 2019. Number and share of 1,652."
std::string section_subtitle(release::ReleasedEdition const& edition, programme::Section const& section,
                             base::Language language);

/// A share in words where plain words are exact enough ("Nearly half"), else as a percentage ("80%"); of a whole that
/// follows the words.
std::string share_in_words(std::int64_t part, std::int64_t whole, base::Language language);

}  // namespace cifra::publish
