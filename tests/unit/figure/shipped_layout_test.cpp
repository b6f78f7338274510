#include "figure/text_layout.hpp"
#include "figure/theme.hpp"
#include "released_edition.hpp"

#include <gtest/gtest.h>

namespace cifra::figure {
namespace {

/// The largest headline of a page.
constexpr Style LARGE_HEADLINE{24, 30, Weight::semibold, Ink::ink, -0.3};

void expect_two_lines(programme::EditorWords const& words, Style const& style) {
    for (auto const language : base::LANGUAGES) {
        auto const block = set_text(test::fonts(), words.text.in(language), style, measure::TEXT_WIDTH, Fit::balanced);
        ASSERT_TRUE(block) << test::problem(block.error());
        EXPECT_LE(block->lines.size(), 2U) << words.text.in(language);
    }
}

TEST(ShippedLayout, HasHeadlinesOfTwoLinesAtMostInBothLanguages) {
    auto const& layout = test::edition_2019().layout;
    ASSERT_FALSE(layout.empty());
    expect_two_lines(layout.cover_headline, type::COVER_HEADLINE);
    for (auto const& section : layout.sections)
        if (!section.headline.empty()) expect_two_lines(section.headline, LARGE_HEADLINE);
}

}  // namespace
}  // namespace cifra::figure
