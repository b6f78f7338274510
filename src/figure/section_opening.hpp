#pragma once

#include "figure/page_plan.hpp"
#include "figure/series.hpp"

#include <string>
#include <vector>

namespace cifra::figure {

/// A text beside a key figure: a run-in title and one paragraph.
struct SideText {
    std::string id;  ///< Of the edition's text; empty: an indicator's definition.
    std::string title;
    std::string text;
};

/// What the top of an area of work shows.
struct KeyOpening {
    std::vector<std::string> headlines;  ///< The fullest first.
    std::string subtitle;
    KeyFigure figure;
    std::vector<SideText> texts;  ///< Beside the figure.
    base::LocalText name;         ///< Of the section.
    std::string place{};          ///< Id of its heading, where links lead.
};

/// \param shares  The charts show shares of the total: the subtitle says so.
KeyOpening opening_of(EditionSource const& source, programme::Section const& section,
                      programme::Indicator const& indicator, std::vector<SideText> texts, bool shares);

/// Who is counted: the first two short texts of the section that say so, else the indicator's definition.
std::vector<SideText> side_texts(EditionSource const& source, programme::Section const& section,
                                 programme::Indicator const& indicator, Fonts const& fonts);

/// The top of an area of work, to where its charts begin, in page coordinates: headline, subtitle, key figure with its
/// coverage and, beside it, who is counted.
Piece key_opening(EditionSource const& source, KeyOpening const& opening, Fonts const& fonts);

/// Words that open a section without a key figure.
struct PlainOpening {
    base::LocalText name;  ///< Of the section.
    std::string headline;
    std::string subtitle;  ///< May be empty.
    std::string place{};   ///< Id of its heading, where links lead.
};

/// The same at the top of a page, in page coordinates.
Piece plain_opening(PlainOpening const& opening, base::Language language, Fonts const& fonts);
/// The same on a page that already holds something, at the origin: section bar, name, headline, subtitle.
Piece inner_opening(PlainOpening const& opening, base::Language language, Fonts const& fonts);

/// A chapter that begins with these words, on a page of its own or on one that has room.
Chapter opened_chapter(EditionSource const& source, programme::Section const& section, PlainOpening opening,
                       Fonts const& fonts);

/// The bar over a section with its hairline, over the whole width of the text.
Node section_bar(double x, double y);

}  // namespace cifra::figure
