#include "figure/text_layout.hpp"

#include "samples.hpp"

#include <gmock/gmock.h>

#include <set>

namespace cifra::figure {
namespace {

using base::Language;
using test::fonts;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> lines_of(TextBlock const& block) {
    std::vector<std::string> lines;
    for (auto const& line : block.lines) lines.push_back(plain_text(line));
    return lines;
}

TEST(SetText, KeepsEveryLineWithinTheWidth) {
    std::string const text =
        "Support when a complaint is filed and throughout court proceedings, and in dealings with consulates and "
        "embassies.";
    for (double width = 60; width < 400; width += 7) {
        auto const block = test::value_of(set_text(fonts(), text, type::DEFINITION, width, Fit::ragged));
        std::string joined;
        for (auto const& line : block.lines) {
            EXPECT_LE(line.width, width + 0.5);
            joined += (joined.empty() ? "" : " ") + plain_text(line);
        }
        EXPECT_EQ(joined, text);
        EXPECT_DOUBLE_EQ(block.height, static_cast<double>(block.lines.size()) * type::DEFINITION.leading);
    }
}

TEST(SetText, CutsManyNoteNumbersBetweenTheNotes) {
    std::vector<Span> spans{{"4,781", type::LABEL, 0, {}, {}, {}}};
    for (int number = 11; number <= 30; ++number) {
        if (number > 11) spans.push_back({",", type::NOTE_MARK, type::NOTE_MARK_RISE, {}, {}, {}});
        auto const text = std::to_string(number);
        spans.push_back({text, type::NOTE_MARK, type::NOTE_MARK_RISE, {}, "note-" + text, "mark-" + text});
    }
    auto const block = test::value_of(set_text(fonts(), spans, 70, Fit::balanced));
    EXPECT_GT(block.lines.size(), 2U);
    std::set<std::string> ids;
    for (auto const& line : block.lines) {
        EXPECT_NE(plain_text(line).front(), ',');
        for (auto const& span : line.spans)
            if (!span.id.empty()) {
                EXPECT_TRUE(ids.insert(span.id).second) << span.id << " stands twice";
            }
    }
    EXPECT_EQ(ids.size(), 20U);
}

TEST(SetText, BalancesLinesWithoutUsingMoreOfThem) {
    std::string const text = "one two three four five six seven eight nine ten";
    double const width = fonts().width("one two three four five six seven", type::LABEL) + 1;
    auto const ragged = test::value_of(set_text(fonts(), text, type::LABEL, width, Fit::ragged));
    auto const balanced = test::value_of(set_text(fonts(), text, type::LABEL, width, Fit::balanced));
    ASSERT_EQ(ragged.lines.size(), 2U);
    ASSERT_EQ(balanced.lines.size(), 2U);
    EXPECT_LT(std::abs(balanced.lines[0].width - balanced.lines[1].width),
              std::abs(ragged.lines[0].width - ragged.lines[1].width));
}

TEST(SetText, LeavesNoSingleWordOnTheLastLine) {
    std::string const text = "alpha beta gamma delta epsilon";
    double const width = fonts().width("alpha beta gamma delta", type::LABEL) + 1;
    auto const block = test::value_of(set_text(fonts(), text, type::LABEL, width, Fit::ragged));
    EXPECT_THAT(lines_of(block), ElementsAre("alpha beta gamma", "delta epsilon"));
}

TEST(SetText, EndsAHeadlineLineWithItsClause) {
    auto const block = test::value_of(set_text(fonts(), "Apples: nearly half; for one in four no kind was published",
                                               type::HEADLINE, measure::TEXT_WIDTH, Fit::balanced));
    EXPECT_THAT(lines_of(block), ElementsAre("Apples: nearly half;", "for one in four no kind was published"));
}

TEST(SetText, NeverBreaksAtANoBreakSpace) {
    auto const block = test::value_of(
        set_text(fonts(), "a 48\u00A0% b", type::LABEL, fonts().width("48\u00A0%", type::LABEL) + 1, Fit::ragged));
    EXPECT_THAT(lines_of(block), ElementsAre("a", "48\u00A0%", "b"));
}

TEST(SetText, BreaksAfterHyphensAndDashesInsideWordsButNotBeforeNumbers) {
    auto const narrow = fonts().width("Inter-", type::LABEL) + 1;
    auto const block = test::value_of(set_text(fonts(), "Inter-face", type::LABEL, narrow, Fit::ragged));
    EXPECT_THAT(lines_of(block), ElementsAre("Inter-", "face"));
    auto const years = test::value_of(
        set_text(fonts(), "in 2018-2019", type::LABEL, fonts().width("2018-2019", type::LABEL) + 1, Fit::ragged));
    EXPECT_THAT(lines_of(years), ElementsAre("in", "2018-2019"));
}

TEST(SetText, BreaksAfterASlashBetweenLongWordsButNotBetweenShortOnes) {
    auto const narrow = fonts().width("prevention/", type::LABEL) + 1;
    auto const words = test::value_of(set_text(fonts(), "prevention/care", type::LABEL, narrow, Fit::ragged));
    EXPECT_THAT(lines_of(words), ElementsAre("prevention/", "care"));
    auto const room = fonts().width("Training and/", type::LABEL) + 1;
    auto const both = test::value_of(set_text(fonts(), "Training and/or", type::LABEL, room, Fit::ragged));
    EXPECT_THAT(lines_of(both), ElementsAre("Training", "and/or"));
}

TEST(SetText, EndsALineAtALineBreak) {
    auto const block = test::value_of(set_text(fonts(), "Street 1\nTown", type::LABEL, 300, Fit::ragged));
    EXPECT_THAT(lines_of(block), ElementsAre("Street 1", "Town"));
    EXPECT_EQ(block.lines[0].spans.back().text, "Street 1 ") << "two words for whoever reads the text alone";
}

TEST(SetText, KeepsTheSpaceAtALinesEndForThoseWhoReadTheTextAlone) {
    auto const block = test::value_of(
        set_text(fonts(), "alpha beta gamma", type::LABEL, fonts().width("alpha beta", type::LABEL) + 1, Fit::ragged));
    ASSERT_EQ(block.lines.size(), 2U);
    EXPECT_EQ(block.lines[0].spans.back().text.back(), ' ');
    EXPECT_NE(block.lines[1].spans.back().text.back(), ' ');
}

TEST(SetText, CutsAWordThatNoLineHoldsBetweenItsCharacters) {
    for (auto const* text : {"an incomprehensibilities case", "ñandúñandúñandúñandúñandú"}) {
        auto const block = test::value_of(set_text(fonts(), text, type::HEADLINE, 100, Fit::ragged));
        std::string joined;
        for (auto const& line : block.lines) {
            EXPECT_LE(line.width, 100.5);
            for (auto const& part : line.spans) {
                EXPECT_TRUE(fonts().check(part.text, part.style.weight)) << "cut inside a character";
                joined += part.text;
            }
        }
        EXPECT_EQ(joined, text);
        EXPECT_GT(block.lines.size(), 2U);
    }
}

TEST(FitLine, IsSetSmallerWhereItMustBe) {
    auto const line = test::value_of(fit_line(fonts(), {{"1,000,000,000,000", type::KEY_FIGURE, 0, {}, {}, {}}}, 90));
    EXPECT_LE(line.width, 90.01);
    EXPECT_LT(line.spans.front().style.size, type::KEY_FIGURE.size);
    auto const same = test::value_of(fit_line(fonts(), {{"12", type::KEY_FIGURE, 0, {}, {}, {}}}, 90));
    EXPECT_EQ(same.spans.front().style, type::KEY_FIGURE);
}

TEST(SetText, ACharacterOutsideTheFontsIsAnError) {
    EXPECT_FALSE(set_text(fonts(), "数", type::LABEL, 100, Fit::ragged));
}

TEST(SetText, GluesNoteMarksToTheirWord) {
    std::vector<Span> const spans{{"alpha beta", type::LABEL, 0, {}, {}, {}},
                                  {"12", type::NOTE_MARK, 3, {}, "note", {}}};
    auto const block =
        test::value_of(set_text(fonts(), spans, fonts().width("alpha beta", type::LABEL) + 1, Fit::ragged));
    EXPECT_THAT(lines_of(block), ElementsAre("alpha", "beta12"));
}

TEST(SetText, IndentsTheFirstLineAlone) {
    auto const block =
        test::value_of(set_text(fonts(), {{"alpha beta gamma delta", type::NOTE, 0, {}, {}, {}}}, 70, Fit::ragged, 11));
    ASSERT_GE(block.lines.size(), 2U);
    EXPECT_DOUBLE_EQ(block.lines[0].at.x, 11);
    EXPECT_DOUBLE_EQ(block.lines[1].at.x, 0);
}

TEST(SetLine, RefusesWhatIsTooWide) {
    EXPECT_TRUE(set_line(fonts(), {{"alpha", type::LABEL, 0, {}, {}, {}}}, 100));
    EXPECT_FALSE(set_line(fonts(), {{"alpha", type::LABEL, 0, {}, {}, {}}}, 10));
}

}  // namespace
}  // namespace cifra::figure
