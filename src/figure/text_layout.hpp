#pragma once

#include "figure/font.hpp"

#include <string>
#include <vector>

namespace cifra::figure {

/// How lines are filled.
enum class Fit {
    ragged,    ///< Full lines, no single word on the last one.
    balanced,  ///< As few lines as possible, all about equally long: headlines, labels, definitions.
};

/// Text broken into lines; the first line's top is at y = 0.
struct TextBlock {
    std::vector<TextLine> lines;
    double width = 0;   ///< Of the longest line.
    double height = 0;  ///< Lines times leading.
};

/// Breaks text at spaces (never at U+00A0) and after hyphens, dashes and slashes inside words; '\n' ends a line. Words
/// keep their trailing space at a line's end, so that a reader's program finds the words apart.
/// \param spans  In reading order; the first one's leading holds for all. Note marks stick to the word before them.
/// \param width   In points.
/// \param indent  Of the first line, in points.
/// A word wider than `width` is cut between characters, as the last resort.
/// \error bad_input  a character is not in the fonts, or wider than `width`: the message names the text
/// \source Knuth and Plass (1981), minimal squared slack over all breaks; cost: words × words in a line × lines
base::Result<TextBlock> set_text(Fonts const& fonts, std::vector<Span> const& spans, double width, Fit fit,
                                 double indent = 0);

/// The same for text in one style.
base::Result<TextBlock> set_text(Fonts const& fonts, std::string const& text, Style const& style, double width,
                                 Fit fit);

/// The same in a given height: text that has no room keeps its first words and ends with "…".
base::Result<TextBlock> set_text_within(Fonts const& fonts, std::string const& text, Style const& style, double width,
                                        double height, Fit fit);

/// One line that must fit. Its baseline is at y = baseline(style).
/// \error bad_input  it is wider than `width`: the message names the text
base::Result<TextLine> set_line(Fonts const& fonts, std::vector<Span> const& spans, double width);

/// The same, set smaller where it must be: names and numbers that have one line and no other.
/// \error bad_input  a character is not in the fonts
base::Result<TextLine> fit_line(Fonts const& fonts, std::vector<Span> spans, double width);

/// Width of the spans on one line, in points; the space that ends the line is not counted.
double width_of(Fonts const& fonts, std::vector<Span> const& spans);

/// The error for a text that has no room. `width` in points.
base::Error does_not_fit(std::string const& text, double width);

/// Shapes of a block moved to a place; `x` is of the anchor.
std::vector<Shape> placed(TextBlock const& block, Point top_left, Anchor anchor = Anchor::start);

}  // namespace cifra::figure
