#include "figure/sentence.hpp"

#include "base/text.hpp"
#include "figure/markdown_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace cifra::figure {
namespace {

using base::Language;

std::string en(std::int64_t part, std::int64_t whole, bool lower = false) {
    return base::replace_all(fraction_in_words(part, whole, lower, Language::en), "\u00A0", " ");
}
std::string es(std::int64_t part, std::int64_t whole, bool lower = false) {
    return base::replace_all(fraction_in_words(part, whole, lower, Language::es), "\u00A0", " ");
}

TEST(FractionInWords, SaysThePublishedSharesAsAPersonWould) {
    EXPECT_EQ(en(789, 1652), "nearly half");
    EXPECT_EQ(es(789, 1652), "casi la mitad");
    EXPECT_EQ(en(452, 1652), "one in four");
    EXPECT_EQ(es(452, 1652), "la cuarta parte");
    EXPECT_EQ(en(500, 1000), "half");
    EXPECT_EQ(en(1000, 1000), "all");
    EXPECT_EQ(en(985, 1000), "nearly all");
    EXPECT_EQ(es(985, 1000), "casi la totalidad");
}

TEST(FractionInWords, NeverClaimsMoreThanALowerBoundHolds) {
    EXPECT_EQ(en(1820, 2284, true), "at least three in four");
    EXPECT_EQ(es(1820, 2284, true), "al menos tres de cada cuatro");
    EXPECT_EQ(en(50, 2284, true), "at least 2%");
    EXPECT_EQ(es(50, 2284, true), "al menos el 2 %");
}

TEST(FractionInWords, GivesThePercentageWhereNoFractionIsNear) {
    EXPECT_EQ(en(14, 1652), "1%");
    EXPECT_EQ(es(14, 1652), "el 1 %");
}

TEST(FractionInWords, IsNeverFarFromTheShare) {
    // Words of each fraction, as tenths of a per cent.
    std::vector<std::pair<std::string, int>> const values{
        {"one in ten", 100},    {"one in five", 200},  {"one in four", 250},   {"one in three", 333},
        {"two in five", 400},   {"half", 500},         {"three in five", 600}, {"two in three", 667},
        {"three in four", 750}, {"four in five", 800}, {"nine in ten", 900}};
    for (int part = 50; part < 970; ++part) {
        auto const words = en(part, 1000);
        auto const found = std::find_if(values.begin(), values.end(),
                                        [&](auto const& v) { return words.find(v.first) != std::string::npos; });
        ASSERT_NE(found, values.end()) << words;
        EXPECT_LE(std::abs(found->second - part), 70) << words << " for " << part;
        if (words.rfind("nearly", 0) == 0) {
            EXPECT_LT(part, found->second) << words;
        }
        if (words.rfind("more than", 0) == 0) {
            EXPECT_GT(part, found->second) << words;
        }
    }
}

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
