#pragma once

#include "base/result.hpp"
#include "figure/scene.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::figure {

/// A font file that pages are set in. The file is pinned: other bytes would give other pages.
struct FontFile {
    std::string name;    ///< File name.
    std::string sha256;  ///< 64 lower-case hexadecimal digits.
};

/// The pinned files in the order of `Weight`, for the manifest of a bundle.
std::vector<FontFile> const& fonts();

/// Where Debian's package fonts-open-sans puts them.
inline constexpr char const* FONT_FOLDER = "/usr/share/fonts/truetype/open-sans";

/// A glyph of a shaped text; lengths in points.
struct Glyph {
    std::uint32_t index = 0;
    double x = 0;          ///< From the start of the text.
    std::size_t byte = 0;  ///< First byte of the characters that it stands for.
};

/// One line of text as the font draws it; width in points.
struct ShapedText {
    std::vector<Glyph> glyphs;  ///< From left to right.
    double width = 0;
};

/// The loaded fonts: they measure and shape. Copies share the files. One thread at a time.
class Fonts {
public:
    class Face;

    /// Reads and checks the pinned files.
    /// \error not_found  a file is missing (the message names the package that holds it)
    /// \error bad_input  a file is not the pinned one
    static base::Result<Fonts> load(std::filesystem::path const& folder = FONT_FOLDER);

    /// Width of a text on one line, with kerning and tracking, without ligatures.
    double width(std::string_view text, Style const& style) const;
    ShapedText shape(std::string_view text, Style const& style) const;
    /// Every character has a glyph.
    /// \error bad_input  names the text and the first character that the fonts lack
    base::Result<void> check(std::string_view text, Weight weight) const;

    Face const& face(Weight weight) const { return *m_faces[static_cast<std::size_t>(weight)]; }

private:
    Fonts() = default;
    std::array<std::shared_ptr<Face const>, WEIGHT_COUNT> m_faces;
};

/// From the top of a line to its baseline, in points: the font's ascent and descent centred in the leading.
double baseline(Style const& style);

}  // namespace cifra::figure
