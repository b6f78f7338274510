#include "figure/text_column.hpp"

#include "samples.hpp"

#include <gmock/gmock.h>

namespace cifra::figure {
namespace {

constexpr Style BODY{9.5, 13, Weight::regular, Ink::ink, 0};
constexpr double WIDTH = 200;

TextColumn column_of(std::string const& markdown) {
    auto column = set_column(markdown_blocks(markdown), WIDTH, BODY, test::fonts());
    EXPECT_TRUE(column);
    return std::move(*column);
}

std::string words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "harvest ";
    return text;
}

TEST(TextColumn, EndsNeitherAfterTheFirstNorBeforeTheLastLineOfAParagraph) {
    auto const column = column_of(words(40));
    auto const all = column.lines.size();
    ASSERT_GE(all, 5U);
    EXPECT_EQ(column_end(column, 0, 13), 0U) << "one line alone";
    EXPECT_EQ(column_end(column, 0, 13 * 2), 2U);
    EXPECT_EQ(column_end(column, 0, 13 * (static_cast<double>(all) - 1)), all - 2) << "the last line alone";
    EXPECT_EQ(column_end(column, 0, 13 * static_cast<double>(all)), all);
}

TEST(TextColumn, NeverEndsWithAHeadingOrWithWordsThatLeadToAList) {
    auto const column = column_of("First.\n\n## Heading\n\nThese:\n\n- one\n- two\n");
    ASSERT_EQ(column.lines.size(), 5U);
    EXPECT_EQ(column_end(column, 0, column_height(column, 0, 3)), 1U);
    EXPECT_EQ(column_end(column, 0, column_height(column, 0, 4)), 4U);
}

TEST(TextColumn, DrawsEntriesAsAListWithTheirMarksAsLabels) {
    auto const node = draw_column(column_of("Before.\n\n- one\n- two\n\nAfter."), 0, 4);
    ASSERT_EQ(node.children.size(), 3U);
    EXPECT_EQ(node.children[1].role, Role::list);
    ASSERT_EQ(node.children[1].children.size(), 2U);
    EXPECT_EQ(node.children[1].children[0].children[0].role, Role::label);
    EXPECT_EQ(node.children[1].children[0].children[1].role, Role::body);
}

TEST(TextColumn, AnEntryThatGoesOnInTheNextColumnHasNoSecondMark) {
    auto const column = column_of("- " + words(60));
    auto const node = draw_column(column, 2, column.lines.size());
    ASSERT_EQ(node.children.front().role, Role::list);
    EXPECT_EQ(node.children.front().children.front().children.front().role, Role::body);
}

TEST(TextColumn, HasItsHeightWithoutTheGapOverItsFirstLine) {
    auto const column = column_of("One.\n\nTwo.");
    EXPECT_DOUBLE_EQ(column_height(column, 1, 2), 13);
    EXPECT_GT(column_height(column, 0, 2), 26);
}

TEST(TextColumn, KeepsHalfOfItsWidthForDeeplyNestedLists) {
    std::string markdown;
    for (int depth = 0; depth < 15; ++depth)
        markdown += std::string(static_cast<std::size_t>(depth) * 2, ' ') + "- deep\n";
    for (auto const& line : column_of(markdown).lines) EXPECT_LE(line.line.at.x + line.line.width, WIDTH + 0.5);
}

}  // namespace
}  // namespace cifra::figure
