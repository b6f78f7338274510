#include "figure/markdown_blocks.hpp"

#include <gmock/gmock.h>

namespace cifra::figure {
namespace {

using testing::IsEmpty;
using testing::SizeIs;
using Kind = MarkdownBlock::Kind;

TEST(MarkdownBlocks, HaveTheWordsWithoutTheMarks) {
    auto const blocks = markdown_blocks("All *but* **two** look\nfor [victims](http://x.org).\n\nSecond.");
    ASSERT_THAT(blocks, SizeIs(2));
    EXPECT_EQ(plain_text(blocks[0]), "All but two look for victims.");
    EXPECT_EQ(plain_text(blocks[1]), "Second.");
    EXPECT_EQ(plain_text(markdown_blocks("A \\* star and [an open bracket").front()), "A * star and [an open bracket");
    EXPECT_THAT(markdown_blocks(""), IsEmpty());
}

TEST(MarkdownBlocks, KeepWhatIsStrongAndWhereLinksLead) {
    auto const block = markdown_blocks("Plain **strong** [link](https://x.org) end").front();
    ASSERT_THAT(block.runs, SizeIs(5));
    EXPECT_FALSE(block.runs[0].strong);
    EXPECT_TRUE(block.runs[1].strong);
    EXPECT_EQ(block.runs[3].target, "https://x.org");
    EXPECT_EQ(block.runs[4].target, "");
}

TEST(MarkdownBlocks, NumberTheEntriesOfAListAndKnowHowDeepItIs) {
    auto const blocks = markdown_blocks("3. Three\n4. Four\n\n   goes on\n   - inner\n");
    ASSERT_THAT(blocks, SizeIs(4));
    EXPECT_EQ(blocks[0].marker, "3.");
    EXPECT_EQ(blocks[1].marker, "4.");
    EXPECT_EQ(blocks[2].marker, "");
    EXPECT_EQ(blocks[2].kind, Kind::item);
    EXPECT_EQ(blocks[3].marker, "•");
    EXPECT_EQ(blocks[3].level, 2);
}

TEST(MarkdownBlocks, KnowHeadingsAndLeaveOutPicturesAndRawMarkup) {
    auto const blocks = markdown_blocks("## Title\n\nSeen ![not seen](x.png)<b>bold</b>\n\n<div>x</div>\n\n---\n");
    ASSERT_THAT(blocks, SizeIs(2));
    EXPECT_EQ(blocks[0].kind, Kind::heading);
    EXPECT_EQ(blocks[0].level, 2);
    EXPECT_EQ(plain_text(blocks[1]), "Seen bold");
}

TEST(MarkdownBlocks, BreakALineWhereTheTextDoes) {
    EXPECT_EQ(markdown_blocks("one  \ntwo").front().runs.front().text, "one\ntwo");
}

}  // namespace
}  // namespace cifra::figure
