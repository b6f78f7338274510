#pragma once

#include "figure/edition_source.hpp"
#include "figure/font.hpp"

#include <vector>

namespace cifra::figure {

/// Edge of a card in points; at CARD_DPI it is a picture of 1080 × 1080 pixels.
inline constexpr double CARD_SIZE = 540;
inline constexpr double CARD_DPI = 144;

/// A key figure as a square picture for messages and social media.
struct Card {
    std::string name;         ///< Of its files: "victims-identified", after the indicator; each once.
    std::string title;        ///< "Victims identified: 1,652"
    std::string description;  ///< All that stands on it, in reading order.
    Page page;                ///< CARD_SIZE square.
};

/// What the files of a card are called, and the figure that it shows.
struct CardName {
    std::string name;
    programme::Indicator const* indicator;
};

/// The names of all cards, in their order.
std::vector<CardName> card_names(EditionSource const& source);

/// A card for each key figure that is shown, in the programme's order: the edition's title, the number as large as it
/// can be, the message, what it consists of (its parts, its largest categories, or who reports it), who is counted,
/// who reports, the source. Nothing that is withheld or missing stands on one or shapes it.
///
/// \param notes  Of the edition: what qualifies the number stands under it.
/// \error bad_input  a character that the fonts lack
base::Result<std::vector<Card>> cards(Fonts const& fonts, release::ReleasedEdition const& edition,
                                      std::vector<release::Note> const& notes, base::Language language);

}  // namespace cifra::figure
