#pragma once

#include "figure/web_font.hpp"

#include <string>

namespace cifra::figure {

/// What a file of SVG says of itself.
struct SvgPageSettings {
    std::string title;        ///< <title>: what a window and a reader's program call it.
    std::string description;  ///< <desc>: what is on it, in a sentence or more.
    base::Language language = base::Language::en;
    double pixels_per_point = 0;  ///< Its size in CSS pixels; 0: in points, as on paper.
};

/// A page as an SVG file that stands alone: real text in the embedded fonts, on white. It is a document and not one
/// image: headings, tables, lists, notes and figures with their alternative text have their ARIA roles in the scene's
/// reading order, note marks and notes lead to each other, addresses open, decoration is silent.
/// \param fonts  With every character of the page.
/// \source W3C, SVG Accessibility API Mappings
/// \cost linear
std::string write_svg(Page const& page, WebFonts const& fonts, SvgPageSettings const& settings);

/// What a page is about: its headings in reading order, each ended with a full stop.
std::string headings_of(Node const& page);

}  // namespace cifra::figure
