#pragma once

#include "figure/font.hpp"

#include <set>

namespace cifra::figure {

/// The characters that texts are set in, by weight.
class UsedCharacters {
public:
    /// Of every text below a node.
    void add(Node const& node);
    void add(std::string_view text, Weight weight);
    std::set<char32_t> const& of(Weight weight) const { return m_characters[static_cast<std::size_t>(weight)]; }

private:
    std::array<std::set<char32_t>, WEIGHT_COUNT> m_characters;
};

/// The part of a pinned font that draws some characters, as WOFF2: outlines, widths and kerning as they are; without
/// ligatures, which our texts never have, and without hints. The same characters give the same bytes.
/// \error io  HarfBuzz or Brotli cannot make it
/// \cost some 10 ms for a hundred characters, nearly all of it Brotli's
/// \source W3C, WOFF File Format 2.0 (2022)
base::Result<std::string> web_font(Fonts const& fonts, Weight weight, std::set<char32_t> const& characters);

/// Subsets for files that stand alone, one rule of a style sheet a weight; empty where no text has the weight. Made
/// once for all files of a language: a subset for each of them would cost more than it saves.
struct WebFonts {
    std::array<std::string, WEIGHT_COUNT> rules;  ///< "@font-face{…}" with the font inside.
};

/// \error as web_font
base::Result<WebFonts> web_fonts(Fonts const& fonts, UsedCharacters const& used);

/// The family that texts and rules name.
inline constexpr char const* FONT_FAMILY = "Open Sans";

/// 400, 600 or 700.
int weight_number(Weight weight);

}  // namespace cifra::figure
