#include "figure/sentence.hpp"

#include "figure/markdown_text.hpp"

#include <gtest/gtest.h>

namespace cifra::figure {
namespace {

TEST(InsideSentence, LowersTheFirstLetterButNotAnAbbreviation) {
    EXPECT_EQ(inside_sentence("Legal advice"), "legal advice");
    EXPECT_EQ(inside_sentence("LGBTIQ+ people"), "LGBTIQ+ people");
    EXPECT_EQ(inside_sentence(""), "");
}

TEST(FirstSentence, EndsAtTheFirstFullStopThatASpaceFollows) {
    EXPECT_EQ(first_sentence("One thing. Another."), "One thing.");
    EXPECT_EQ(first_sentence("Paid in 1.5 parts"), "Paid in 1.5 parts");
}

TEST(FirstParagraph, HasTheWordsWithoutTheMarks) {
    EXPECT_EQ(first_paragraph("All *but* **two** look\nfor [victims](http://x.org).\n\nSecond."),
              "All but two look for victims.");
    EXPECT_EQ(first_paragraph("A \\* star and [an open bracket"), "A * star and [an open bracket");
    EXPECT_EQ(first_paragraph("## Title"), "Title");
    EXPECT_EQ(first_paragraph(""), "");
}

}  // namespace
}  // namespace cifra::figure
