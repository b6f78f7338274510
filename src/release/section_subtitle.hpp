#pragma once

#include "release/released_edition.hpp"

#include <string>

namespace cifra::release {

/// What a section counts, where and when: "Victims assisted, nine countries, 2019. Number and share of 2,284." Empty
/// for sections without indicators.
std::string section_subtitle(ReleasedEdition const& edition, programme::Section const& section,
                             base::Language language);

}  // namespace cifra::release
