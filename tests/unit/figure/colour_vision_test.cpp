#include "colour_vision.hpp"

#include "base/file.hpp"
#include "figure/chart_parts.hpp"
#include "figure/time_plot.hpp"
#include "samples.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <utility>

namespace cifra::figure {
namespace {

using test::contrast;
using test::difference;
using test::Lab;
using test::name_of;
using test::seen;
using test::Vision;
using test::VISIONS;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr double APART = 10;              ///< CIEDE2000: two areas that are told apart at a glance.
constexpr double TEXT_CONTRAST = 4.5;     ///< WCAG 2.2, level AA.
constexpr double TEXT_CONTRAST_SEEN = 4;  ///< The same, in the eyes of the few.
constexpr double SHAPE_CONTRAST = 2.4;

/// Two inks that a chart puts side by side with a meaning.
struct Pair {
    Ink first;
    Ink second;
    char const* where;
    char const* besides;  ///< What else tells them apart; empty: nothing has to.
};

constexpr Pair PAIRS[] = {
    {Ink::navy, Ink::teal, "first and second series: pairs, groups, strips, lines", ""},
    {Ink::navy, Ink::plum, "first and third series: groups, lines; first and last part of a stack or array",
     "own row label; shape of a line's marker; never neighbours in a stack or array"},
    {Ink::teal, Ink::plum, "second and third series: groups, strips, lines; parts of an array", ""},
    {Ink::navy, Ink::blue, "a category and all others; a total and its sums; neighbours in a stack or array", ""},
    {Ink::teal, Ink::blue, "two lines; parts of an array", ""},
    {Ink::plum, Ink::blue, "two lines; neighbours in an array", ""},
    {Ink::blue, Ink::navy_tint, "neighbours in a stack", ""},
    {Ink::navy_tint, Ink::plum, "neighbours in a stack", ""},
    {Ink::plum, Ink::teal_tint, "neighbours in a stack", ""},
    {Ink::navy_tint, Ink::teal_tint, "under the dots of two series; third part of a stack and all others",
     "outline and dots in the series' own ink; row label; in a stack all others alone have an outline"},
    {Ink::navy, Ink::navy_tint, "solid and dotted reading of the first series", ""},
    {Ink::teal, Ink::teal_tint, "solid and dotted reading of the second series", ""},
    {Ink::navy, Ink::track, "a bar on its track", ""},
    {Ink::teal, Ink::track, "a bar on its track", ""},
    {Ink::track, Ink::paper, "a track on the page", "dashed line of the whole with its words; number at the bar"},
    {Ink::rule, Ink::paper, "outline of what is reported as not known", ""},
    {Ink::hatch, Ink::paper, "hatch and crosses of what is not published or withheld", ""},
    {Ink::orange, Ink::navy, "reference line over the total's bar", ""},
    {Ink::orange, Ink::blue, "reference line over the bars of sums", ""},
    {Ink::class_1, Ink::class_2, "neighbouring classes of a map", "value in the list; order in the legend"},
    {Ink::class_2, Ink::class_3, "neighbouring classes of a map", "value in the list; order in the legend"},
    {Ink::class_3, Ink::class_4, "neighbouring classes of a map", ""},
    {Ink::class_4, Ink::class_5, "neighbouring classes of a map", ""},
    {Ink::class_1, Ink::other_land, "the least class and other countries on a map",
     "outline of the area; its name; its place in the list"},
    {Ink::class_5, Ink::other_land, "who takes part and other countries on a map", ""},
    {Ink::on_band, Ink::band_land, "members and other countries on the title page's map", ""},
    {Ink::on_band, Ink::band_sea, "members and the sea in the enlarged part of the title page's map", ""},
    {Ink::on_band, Ink::band_second, "first and second part of the title page's strip", ""},
    {Ink::band_second, Ink::band, "second and last part of the title page's strip", ""},
};

/// Text, and the grounds on which it is read.
constexpr std::pair<Ink, Ink> TEXTS[] = {
    {Ink::ink, Ink::paper},     {Ink::muted, Ink::paper},   {Ink::navy, Ink::paper},   {Ink::ink, Ink::track},
    {Ink::muted, Ink::track},   {Ink::paper, Ink::navy},    {Ink::paper, Ink::blue},   {Ink::paper, Ink::plum},
    {Ink::ink, Ink::navy_tint}, {Ink::ink, Ink::teal_tint}, {Ink::on_band, Ink::band}, {Ink::band_text, Ink::band}};

/// Shapes that say something, and their grounds.
constexpr std::pair<Ink, Ink> SHAPES[] = {
    {Ink::navy, Ink::paper},       {Ink::teal, Ink::paper},     {Ink::plum, Ink::paper},     {Ink::blue, Ink::paper},
    {Ink::orange, Ink::paper},     {Ink::rule, Ink::paper},     {Ink::hatch, Ink::paper},    {Ink::navy, Ink::track},
    {Ink::teal, Ink::track},       {Ink::navy, Ink::navy_tint}, {Ink::teal, Ink::teal_tint}, {Ink::on_band, Ink::band},
    {Ink::band_second, Ink::band}, {Ink::band_line, Ink::band}};

/// The palettes and how they are seen: paper is printed in grey, a dark screen is not.
std::vector<Vision> visions_of(Palette const& palette) {
    std::vector<Vision> visions(std::begin(VISIONS), std::end(VISIONS));
    if (palette.of(Ink::paper) == DARK.of(Ink::paper)) visions.pop_back();
    return visions;
}

/// How far two inks are apart in the eyes that tell them apart least.
double least_difference(Palette const& palette, Pair const& pair) {
    double least = 100;
    for (auto const vision : visions_of(palette))
        least =
            std::min(least, difference(seen(palette.of(pair.first), vision), seen(palette.of(pair.second), vision)));
    return least;
}

/// Pairs that only their colours tell apart, and that are too alike in somebody's eyes.
std::vector<std::string> alike(Palette const& palette) {
    std::vector<std::string> found;
    for (auto const& pair : PAIRS)
        if (double const least = least_difference(palette, pair); *pair.besides == '\0' && least < APART)
            found.push_back(fmt::format("{} and {}: {:.1f}", name_of(pair.first), name_of(pair.second), least));
    return found;
}

/// Inks that do not stand out from their ground in somebody's eyes.
std::vector<std::string> faint(Palette const& palette) {
    std::vector<std::string> found;
    for (auto const vision : visions_of(palette)) {
        auto const own = seen(palette, vision);
        auto const look = [&](std::pair<Ink, Ink> const& inks, double least) {
            double const ratio = contrast(own.of(inks.first), own.of(inks.second));
            if (ratio < least)
                found.push_back(fmt::format("{} on {} in {}: {:.2f}", name_of(inks.first), name_of(inks.second),
                                            name_of(vision), ratio));
        };
        for (auto const& inks : TEXTS) look(inks, vision == Vision::full ? TEXT_CONTRAST : TEXT_CONTRAST_SEEN);
        for (auto const& inks : SHAPES) look(inks, SHAPE_CONTRAST);
    }
    return found;
}

TEST(ColourVision, DifferencesAreThoseOfThePublishedTestPairs) {
    struct Published {
        Lab first;
        Lab second;
        double difference;
    };
    // Sharma, Wu and Dalal (2005), table 1.
    constexpr Published PUBLISHED[] = {{{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
                                       {{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0000},
                                       {{50, 0, 0}, {50, -1, 2}, 2.3669},
                                       {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0009}, 7.1792},
                                       {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0011}, 7.2195},
                                       {{50, -0.0010, 2.4900}, {50, 0.0011, -2.4900}, 4.7461},
                                       {{50, 2.5, 0}, {50, 0, -2.5}, 4.3065},
                                       {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
                                       {{50, 2.5, 0}, {56, -27, -3}, 31.9030},
                                       {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
                                       {{22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373},
                                       {{90.8027, -2.0831, 1.4410}, {91.1528, -1.6435, 0.0447}, 1.4441},
                                       {{6.7747, -0.2908, -2.4247}, {5.8714, -0.0985, -2.2286}, 0.6377},
                                       {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082}};
    for (auto const& pair : PUBLISHED) {
        EXPECT_NEAR(difference(pair.first, pair.second), pair.difference, 0.00005);
        EXPECT_NEAR(difference(pair.second, pair.first), pair.difference, 0.00005);
    }
}

TEST(ColourVision, LeavesWhiteBlackAndGreyAsTheyAre) {
    for (auto const vision : VISIONS)
        for (std::uint32_t const grey : {0x000000U, 0x767676U, 0xFFFFFFU})
            EXPECT_LT(difference(seen(grey, vision), grey), 0.5) << name_of(vision);
    EXPECT_NEAR(test::lab(0xFFFFFF).lightness, 100, 0.001);
    EXPECT_NEAR(contrast(0x000000, 0xFFFFFF), 21, 0.001);
}

TEST(ColourVision, TakesTheColoursThatEachKindIsKnownToConfuse) {
    // Red and green of about one lightness for the first two, blue and green for the third.
    EXPECT_LT(difference(seen(0xB26B00, Vision::deuteranopia), seen(0x7F8A2B, Vision::deuteranopia)), 12);
    EXPECT_GT(difference(0xB26B00, 0x7F8A2B), 25);
    EXPECT_LT(difference(seen(0x2A9FB0, Vision::tritanopia), seen(0x2AA07F, Vision::tritanopia)), 12);
    auto const grey = seen(0x801650, Vision::grey);
    EXPECT_EQ(grey & 255U, grey >> 16U);
}

TEST(ColourVision, WhatOnlyColoursTellApartStaysApart) {
    EXPECT_THAT(alike(LIGHT), IsEmpty());
    EXPECT_THAT(alike(DARK), IsEmpty());
}

TEST(ColourVision, WhatElseTellsInksApartIsNamedOnlyWhereColoursAreTooAlike) {
    for (auto const& pair : PAIRS) {
        if (*pair.besides == '\0') continue;
        EXPECT_LT(std::min(least_difference(LIGHT, pair), least_difference(DARK, pair)), APART)
            << name_of(pair.first) << " and " << name_of(pair.second);
    }
}

TEST(ColourVision, TextsAndShapesStandOutFromTheirGrounds) {
    EXPECT_THAT(faint(LIGHT), IsEmpty());
    EXPECT_THAT(faint(DARK), IsEmpty());
}

TEST(ColourVision, APaletteWithInksTooAlikeOrTooFaintIsFound) {
    auto changed = LIGHT;
    changed.rgb[static_cast<int>(Ink::teal)] = 0x1D4A70;
    EXPECT_THAT(alike(changed), Contains(HasSubstr("navy and teal")));
    changed = LIGHT;
    changed.rgb[static_cast<int>(Ink::muted)] = 0x8F99A3;
    EXPECT_THAT(faint(changed), Contains(HasSubstr("muted on paper")));
    // Of one lightness: apart on a screen, the same in grey print.
    changed = LIGHT;
    changed.rgb[static_cast<int>(Ink::teal)] = 0x6B2F2F;
    EXPECT_THAT(alike(changed), Contains(HasSubstr("navy and teal")));
}

TEST(ColourVision, WhatIsNotACountHasAPatternOrAnOutline) {
    auto row = test::row("Row", 10, "10", "");
    auto const solid = row_bar(row, 0, 0, 10, 10);
    EXPECT_EQ(solid.pattern, Pattern::none);
    EXPECT_FALSE(solid.stroke);
    row.dotted = true;
    EXPECT_EQ(row_bar(row, 0, 0, 10, 10).pattern, Pattern::dots);
    EXPECT_TRUE(row_bar(row, 0, 0, 10, 10).stroke);
    row.kind = RowKind::unknown;
    EXPECT_EQ(row_bar(row, 0, 0, 10, 10).pattern, Pattern::none);
    EXPECT_EQ(row_bar(row, 0, 0, 10, 10).stroke->ink, Ink::rule);
    row.kind = RowKind::remainder;
    EXPECT_EQ(row_bar(row, 0, 0, 10, 10).pattern, Pattern::hatch);
    EXPECT_EQ(std::get<Rect>(missing_mark(CellMark::withheld, 0, 0).front()).pattern, Pattern::cross);
}

TEST(ColourVision, EachLineHasAMarkerOfItsOwnShape) {
    std::map<std::string, std::size_t> shapes;
    for (std::size_t line = 0; line < 4; ++line) {
        auto const marker = line_marker(line, false, {0, 0});
        std::string outline;
        if (auto const* path = std::get_if<Path>(&marker.front()))
            for (auto const& step : path->steps) outline += fmt::format("{:.1f} {:.1f};", step.to.x, step.to.y);
        ++shapes[outline];
    }
    EXPECT_EQ(shapes.size(), 4U);
}

/// The rows of the table of docs/reference/colours.md.
std::string table_of_pairs() {
    std::string table;
    for (auto const& pair : PAIRS)
        table += fmt::format("| {} – {} | {} | {} |\n", name_of(pair.first), name_of(pair.second), pair.where,
                             *pair.besides == '\0' ? "–" : pair.besides);
    return table;
}

TEST(ColourVision, EveryPairOfInksStandsInTheReference) {
    auto const page = test::value_of(base::read_text(std::string(CIFRA_SOURCE_DIR) + "/docs/reference/colours.md"));
    EXPECT_THAT(page, HasSubstr(table_of_pairs()));
    for (int ink = 0; ink < INK_COUNT; ++ink)
        EXPECT_THAT(page, HasSubstr(fmt::format("`{}`", name_of(static_cast<Ink>(ink)))));
}

}  // namespace
}  // namespace cifra::figure
