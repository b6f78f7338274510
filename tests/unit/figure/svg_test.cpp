#include "figure/svg.hpp"

#include "samples.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <regex>
#include <set>

namespace cifra::figure {
namespace {

using base::Language;
using testing::HasSubstr;
using testing::Not;

Drawing sample() {
    NoteNumbers const none;
    return test::value_of(ordered_bars(test::harvest(), measure::TEXT_WIDTH, {test::fonts(), Language::en, none}));
}

TEST(WriteSvg, HasRealTextWithItsNameAndDescription) {
    auto const svg = write_svg(sample(), {"chart-1", Language::es, false});
    EXPECT_THAT(svg, HasSubstr("role=\"img\" aria-labelledby=\"chart-1-title chart-1-desc\" lang=\"es\""));
    EXPECT_THAT(svg, HasSubstr("<title id=\"chart-1-title\">Kinds of harvest</title>"));
    EXPECT_THAT(svg, HasSubstr("<desc id=\"chart-1-desc\">Bar chart of baskets, where the largest is apples.</desc>"));
    EXPECT_THAT(svg, HasSubstr(">Apples</text>"));
}

TEST(WriteSvg, EscapesWhatXmlWouldRead) {
    auto const svg = write_svg(sample(), {});
    EXPECT_THAT(svg, HasSubstr("Pears &amp; quinces"));
    EXPECT_THAT(svg, Not(HasSubstr("Pears & quinces")));
}

TEST(WriteSvg, BeginsEveryIdWithThePrefixAndUsesNoneTwice) {
    auto const svg = write_svg(sample(), {"only", Language::en, true});
    std::set<std::string> ids;
    static std::regex const ID(" id=\"([^\"]*)\"");
    for (auto it = std::sregex_iterator(svg.begin(), svg.end(), ID); it != std::sregex_iterator(); ++it) {
        EXPECT_EQ((*it)[1].str().rfind("only-", 0), 0U);
        EXPECT_TRUE(ids.insert((*it)[1].str()).second);
    }
    EXPECT_EQ(ids.size(), 2U);
}

TEST(WriteSvg, GivesEveryColourAsAttributeAndAsClass) {
    auto const svg = write_svg(sample(), {});
    EXPECT_THAT(svg, HasSubstr("class=\"f-navy\" fill=\"#12436D\""));
    static std::regex const BARE_COLOUR("<[a-z]+(?![^>]*class=)[^>]*(fill|stroke)=\"#");
    EXPECT_FALSE(std::regex_search(svg, BARE_COLOUR));
}

TEST(SvgStyle, HasARuleForEveryInkInBothPalettes) {
    for (auto const& palette : {LIGHT, DARK}) {
        auto const css = svg_style(palette);
        for (int i = 0; i < INK_COUNT; ++i) {
            auto const ink = static_cast<Ink>(i);
            EXPECT_THAT(css, HasSubstr(".f-" + std::string(name_of(ink)) + "{fill:" + hex(palette.of(ink)) + "}"));
        }
    }
    EXPECT_NE(svg_style(LIGHT), svg_style(DARK));
}

TEST(SvgNumber, HasAtMostTwoDecimalsAndNoUselessOnes) {
    EXPECT_EQ(svg_number(12), "12");
    EXPECT_EQ(svg_number(12.5), "12.5");
    EXPECT_EQ(svg_number(12.345), "12.35");
    EXPECT_EQ(svg_number(0.05), "0.05");
    EXPECT_EQ(svg_number(-0.5), "-0.5");
    EXPECT_EQ(svg_number(-0.001), "0");
    EXPECT_EQ(svg_number(1234567), "1234567");
}

double channel(std::uint32_t value) {
    double const c = value / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}
double luminance(std::uint32_t rgb) {
    return 0.2126 * channel(rgb >> 16U & 255U) + 0.7152 * channel(rgb >> 8U & 255U) + 0.0722 * channel(rgb & 255U);
}
/// WCAG 2.2, "contrast ratio".
double contrast(std::uint32_t a, std::uint32_t b) {
    double const first = luminance(a) + 0.05;
    double const second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

TEST(Palettes, TextAndBarsStandOutFromTheirGround) {
    for (auto const& palette : {LIGHT, DARK}) {
        for (auto const text : {Ink::ink, Ink::muted, Ink::navy})
            EXPECT_GE(contrast(palette.of(text), palette.of(Ink::paper)), 7) << name_of(text);
        for (auto const graphic : {Ink::navy, Ink::teal, Ink::plum, Ink::blue, Ink::rule, Ink::hatch})
            EXPECT_GE(contrast(palette.of(graphic), palette.of(Ink::paper)), graphic == Ink::teal ? 2.9 : 3)
                << name_of(graphic);
        for (auto const text : {Ink::on_band, Ink::band_text})
            EXPECT_GE(contrast(palette.of(text), palette.of(Ink::band)), 7) << name_of(text);
        EXPECT_GE(contrast(palette.of(Ink::muted), palette.of(Ink::track)), 4.5);
    }
}

TEST(Palettes, NamesStandOutFromTheLandUnderThem) {
    for (auto const& palette : {LIGHT, DARK}) {
        for (auto const ground : {Ink::class_1, Ink::class_2, Ink::class_3, Ink::other_land})
            EXPECT_GE(contrast(palette.of(Ink::ink), palette.of(ground)), 4.5) << name_of(ground);
        for (auto const ground : {Ink::class_4, Ink::class_5})
            EXPECT_GE(contrast(palette.of(Ink::paper), palette.of(ground)), 4.5) << name_of(ground);
        for (auto const text : {Ink::on_band, Ink::band_text})
            for (auto const ground : {Ink::band_land, Ink::band_sea})
                EXPECT_GE(contrast(palette.of(text), palette.of(ground)), 7) << name_of(text) << name_of(ground);
        EXPECT_GE(contrast(palette.of(Ink::band), palette.of(Ink::on_band)), 7);
        EXPECT_GE(contrast(palette.of(Ink::rule), palette.of(Ink::class_1)), 3) << "outlines carry the lightest class";
    }
}

TEST(Palettes, ClassesGoFromTheGroundToTheText) {
    for (auto const& palette : {LIGHT, DARK}) {
        double last = 1;
        for (auto const ink : {Ink::class_1, Ink::class_2, Ink::class_3, Ink::class_4, Ink::class_5}) {
            double const own = contrast(palette.of(ink), palette.of(Ink::paper));
            EXPECT_GT(own, last * 1.2) << name_of(ink);
            last = own;
        }
    }
}

}  // namespace
}  // namespace cifra::figure
