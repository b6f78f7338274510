#pragma once

#include <cstdint>
#include <string>

namespace cifra::figure {

/// A colour by its meaning; a palette gives it a value.
enum class Ink {
    paper,        ///< The page.
    ink,          ///< Text.
    muted,        ///< Second text, 7:1 on white.
    navy,         ///< Key figures, first series.
    teal,         ///< Second series.
    plum,         ///< Third series.
    blue,         ///< Secondary bars.
    orange,       ///< Reference lines only.
    navy_tint,    ///< Under dots of the first series.
    teal_tint,    ///< Under dots of the second series.
    track,        ///< What a bar could have been.
    hairline,     ///< Between rows.
    rule,         ///< Above charts, axes, outlines.
    hatch,        ///< Nothing published.
    band,         ///< The cover's ground.
    on_band,      ///< Headline and first series on the band.
    band_text,    ///< Small text on the band.
    band_line,    ///< Frames and lines on the band.
    band_second,  ///< Second series on the band.
    class_1,      ///< Five classes in order, the least first: areas of a map.
    class_2,
    class_3,
    class_4,
    class_5,
    other_land,  ///< Neighbours on a map.
    band_land,   ///< Neighbours on the band.
    band_sea,    ///< Ground of a map's inset on the band.
};
inline constexpr int INK_COUNT = 27;

/// Name of an ink in style sheets: "navy", "band-text".
char const* name_of(Ink ink);

/// The values of the inks, as 0xRRGGBB in the order of `Ink`.
struct Palette {
    std::uint32_t rgb[INK_COUNT];

    std::uint32_t of(Ink ink) const { return rgb[static_cast<int>(ink)]; }
};

/// For paper and light screens.
/// \source docs/decisions/0007-a-scene-and-its-writers.md
inline constexpr Palette LIGHT{{0xFFFFFF, 0x16222E, 0x4D5863, 0x12436D, 0x28A197, 0x801650, 0x2073BC,
                                0xF46A25, 0xD6E6F4, 0xD3EFEC, 0xEEF3F8, 0xC9D1D9, 0x595959, 0x767676,
                                0x12436D, 0xFFFFFF, 0xD6E6F4, 0x9CC4E4, 0x5A9BD0, 0xD6E6F4, 0x9CC4E4,
                                0x5A9BD0, 0x2073BC, 0x12436D, 0xE9EDF1, 0x1A4B78, 0x0D3557}};

/// The same meanings on a dark screen.
inline constexpr Palette DARK{{0x14181D, 0xE8EDF2, 0xB4BEC8, 0xC1DDF3, 0x4FC4B9, 0xC4629A, 0x5392C6,
                               0xF79061, 0x1E3A54, 0x1B4541, 0x232C35, 0x3C4650, 0xA9B2BB, 0xA0A8B0,
                               0x12436D, 0xFFFFFF, 0xD6E6F4, 0x9CC4E4, 0x5A9BD0, 0x1E3A54, 0x285678,
                               0x2F6A9E, 0x74AEE0, 0xC5DFF5, 0x262E36, 0x1A4B78, 0x0D3557}};

/// "#12436D"
std::string hex(std::uint32_t rgb);

/// Weights of the pinned font files.
enum class Weight { regular, semibold, bold };
inline constexpr int WEIGHT_COUNT = 3;

/// How a piece of text is set. Lengths in points.
struct Style {
    double size = 9.5;
    double leading = 12;
    Weight weight = Weight::regular;
    Ink ink = Ink::ink;
    double tracking = 0;  ///< Added after every glyph.

    Style with(Ink other) const { return {size, leading, weight, other, tracking}; }
    Style with(Weight other) const { return {size, leading, other, ink, tracking}; }
    bool operator==(Style const&) const = default;
};

/// The styles of the page: size/leading, weight, colour.
namespace type {
inline constexpr Style HEADLINE{24, 30, Weight::semibold, Ink::ink, -0.3};
inline constexpr Style SMALLER_HEADLINE{20, 26, Weight::semibold, Ink::ink, -0.3};
inline constexpr Style SMALLEST_HEADLINE{17, 21, Weight::semibold, Ink::ink, -0.2};
inline constexpr Style INNER_HEADLINE{16, 20, Weight::semibold, Ink::ink, -0.1};
inline constexpr Style COVER_HEADLINE{28, 34, Weight::semibold, Ink::on_band, -0.3};
inline constexpr Style KEY_FIGURE{44, 44, Weight::semibold, Ink::navy, -1.2};
inline constexpr Style COVER_KEY_FIGURE{38, 40, Weight::semibold, Ink::navy, -1.2};
inline constexpr Style SECTION_NAME{10.5, 14, Weight::bold, Ink::navy};
inline constexpr Style CHART_TITLE{12, 16, Weight::semibold, Ink::ink};
inline constexpr Style LABEL{9.5, 12, Weight::semibold, Ink::ink};
inline constexpr Style PLAIN_LABEL{9.5, 12, Weight::regular, Ink::ink};
inline constexpr Style SHARE{9.5, 12, Weight::regular, Ink::muted};
inline constexpr Style SUBTITLE{10, 14, Weight::regular, Ink::muted};
inline constexpr Style CHART_SUBTITLE{9, 12, Weight::regular, Ink::muted};
inline constexpr Style DEFINITION{8.25, 11, Weight::regular, Ink::muted};
inline constexpr Style SIDE_TEXT{8.25, 11, Weight::regular, Ink::ink};
inline constexpr Style SMALL{8, 11, Weight::regular, Ink::muted};
inline constexpr Style NOTE{8, 11, Weight::regular, Ink::ink};
inline constexpr Style NOTE_NUMBER{8, 11, Weight::bold, Ink::navy};
inline constexpr Style RUNNING_HEAD{8, 12, Weight::regular, Ink::muted};
inline constexpr Style NOTE_MARK{6.6, 12, Weight::semibold, Ink::ink};
inline constexpr double NOTE_MARK_RISE = 3.4;
}  // namespace type

/// Measures of an A4 page, in points. Vertical step 4 with half-steps of 2.
namespace measure {
inline constexpr double PAGE_WIDTH = 595.28;
inline constexpr double PAGE_HEIGHT = 841.89;
inline constexpr double MARGIN = 36;
inline constexpr double TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;
inline constexpr double GUTTER = 12;
inline constexpr double COLUMN = (TEXT_WIDTH - 11 * GUTTER) / 12;

/// Width of `columns` columns with the gutters between them.
constexpr double span(int columns) {
    return columns * COLUMN + (columns - 1) * GUTTER;
}
/// Left edge of a column (from 0) relative to the left edge of the text.
constexpr double column(int number) {
    return number * (COLUMN + GUTTER);
}

inline constexpr double RUNNING_HEAD_TOP = 28;
inline constexpr double BAR_TOP = 46;
inline constexpr double SECTION_NAME_TOP = 56;
inline constexpr double HEADLINE_TOP = 76;
inline constexpr double SUBTITLE_TOP = 139;
inline constexpr double KEY_FIGURE_TOP = 166;
inline constexpr double FIRST_RULE = 250;
inline constexpr double CONTENT_BOTTOM = 800;
inline constexpr double FOOT_TOP = 808;

inline constexpr double HAIRLINE = 0.5;
inline constexpr double RULE = 0.75;
inline constexpr double BAR = 15;
inline constexpr double ORDERED_ROW = 38;
inline constexpr double MULTIPLE_ROW = 33;
inline constexpr double LABEL_GAP = 5;  ///< Between a bar's end and its number.
inline constexpr double PATTERN_PITCH = 4;
}  // namespace measure

}  // namespace cifra::figure
