#pragma once

#include "figure/edition_source.hpp"

#include <string>
#include <vector>

namespace cifra::figure {

/// What stands under the number of a card. "victims identified", then "Nearly half were exploited sexually."; or one
/// sentence that the number begins: "victims were repatriated; …", and no more.
struct CardWords {
    std::string noun;
    std::string message;  ///< May be empty.
};

/// The words for a key figure, the fullest first; the last is the noun alone.
std::vector<CardWords> card_words(EditionSource const& source, programme::Indicator const& indicator);

/// Who is counted, who reports, where it comes from: the fullest first.
std::vector<std::string> card_notes(EditionSource const& source, programme::Indicator const& indicator);

}  // namespace cifra::figure
