#include "figure/page_plan.hpp"

#include "released_edition.hpp"

#include <gmock/gmock.h>

namespace cifra::figure {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

Piece block(std::string name, double height) {
    return {{name, name}, {}, [height](NoteNumbers const&, bool tight) -> base::Result<Drawing> {
                return Drawing{{}, measure::TEXT_WIDTH, tight ? height * 0.8 : height};
            }};
}

/// Something that can be cut anywhere.
Piece dough(double height) {
    auto piece = block("dough", height);
    piece.split = [height](double room) -> std::optional<std::pair<Piece, Piece>> {
        if (room < 50 || room >= height) return std::nullopt;
        auto parts = std::pair{block("dough", room), dough(height - room)};
        parts.first.whole = parts.second.whole = false;
        return parts;
    };
    return piece;
}

Chapter chapter(std::vector<Piece> pieces, bool may_share = false) {
    Chapter chapter{"Chapter", "Message", "chapter", block("opening", 200), {}, {{std::move(pieces)}}};
    if (may_share) chapter.inside = block("inside", 80);
    return chapter;
}

Plan planned(std::vector<Chapter> const& chapters) {
    static std::vector<release::Note> const NONE;
    EditionSource const source{test::edition_2019(), NONE, base::Language::en};
    return test::value_of(plan_pages(chapters, source, test::fonts()));
}

std::vector<std::size_t> pieces_of(Plan const& plan) {
    std::vector<std::size_t> counts;
    for (auto const& sheet : plan.sheets) counts.push_back(sheet.pieces.size());
    return counts;
}

TEST(PlanPages, PutsAsManyPiecesOnAPageAsFit) {
    std::vector<Chapter> const chapters{chapter({block("a", 300), block("b", 250), block("c", 400)})};
    EXPECT_THAT(pieces_of(planned(chapters)), ElementsAre(2, 1));
}

TEST(PlanPages, CutsWhatCanBeCut) {
    std::vector<Chapter> const chapters{chapter({block("a", 300), dough(500)})};
    auto const plan = planned(chapters);
    ASSERT_THAT(plan.sheets, SizeIs(2));
    EXPECT_NEAR(plan.sheets[0].pieces[1].height + plan.sheets[1].pieces[0].height, 500, 0.01);
}

TEST(PlanPages, FillsTheLastTwoPagesOfAChapterAboutEqually) {
    std::vector<Chapter> const chapters{chapter({block("a", 300), block("b", 150), block("c", 120), block("d", 100)})};
    // Greedy: a, b and c end at 790 and d at 184. Evened out: a ends at 500, the others at 474.
    EXPECT_THAT(pieces_of(planned(chapters)), ElementsAre(1, 3));
}

TEST(PlanPages, LetsAChapterBeginOnAPageThatHasRoomForItsFirstPiece) {
    std::vector<Chapter> const chapters{chapter({block("a", 200)}), chapter({block("b", 200), block("c", 300)}, true)};
    auto const plan = planned(chapters);
    EXPECT_THAT(plan.starts, ElementsAre(0, 0));
    EXPECT_THAT(pieces_of(plan), ElementsAre(3, 1)) << "a, the opening and b; c";
}

TEST(PlanPages, NeverLeavesAnOpeningAloneAtThePagesFoot) {
    std::vector<Chapter> const chapters{chapter({block("a", 480)}), chapter({block("b", 200)}, true)};
    EXPECT_THAT(planned(chapters).starts, ElementsAre(0, 1));
    // Evening out must not take the only piece from under its opening either.
    std::vector<Chapter> const shared{chapter({block("a", 150)}), chapter({block("b", 300), block("c", 90)}, true)};
    EXPECT_THAT(pieces_of(planned(shared)), ElementsAre(3, 1));
}

TEST(PlanPages, DrawsTightlyWhereThatSavesAPage) {
    auto loose = chapter({block("a", 400), block("b", 300)});
    loose.variants.push_back({loose.variants.front().pieces, true});
    std::vector<Chapter> const chapters{loose};
    auto const plan = planned(chapters);
    ASSERT_THAT(plan.sheets, SizeIs(1));
    EXPECT_TRUE(plan.sheets.front().tight);
}

TEST(PlanPages, DrawsTightlyWhereThatLeavesMuchLessOfAPageEmpty) {
    // Loosely, a leaves 200 points under it, and b goes to the next page; tightly, both leave 70.
    auto holed = chapter({block("a", 400), block("b", 300), block("c", 300)});
    holed.variants.push_back({holed.variants.front().pieces, true});
    EXPECT_THAT(pieces_of(planned({holed})), ElementsAre(2, 1));
    // 120 points against 86 are not worth it.
    auto full = chapter({block("a", 480), block("b", 200), block("c", 300)});
    full.variants.push_back({full.variants.front().pieces, true});
    EXPECT_THAT(pieces_of(planned({full})), ElementsAre(1, 2));
}

TEST(PlanPages, NamesWhatNeedsMoreThanAPage) {
    std::vector<Chapter> const chapters{chapter({block("the endless table", 900)})};
    std::vector<release::Note> const none;
    EditionSource const source{test::edition_2019(), none, base::Language::en};
    auto const plan = plan_pages(chapters, source, test::fonts());
    ASSERT_FALSE(plan);
    EXPECT_THAT(base::to_string(plan.error(), base::Language::en), testing::HasSubstr("the endless table"));
}

TEST(PlanPages, CarriesNotesOverWhereAPieceLeavesThemNoRoom) {
    std::vector<release::Note> notes;
    auto piece = block("a", 690);
    for (int i = 0; i < 8; ++i) {
        auto const id = "n" + std::to_string(i);
        std::string text;
        for (int k = 0; k < 25; ++k) text += "The print gave another share. ";
        notes.push_back({id, release::NoteKind::finding, {text, text}, {}, {}});
        piece.notes.push_back(id);
    }
    std::vector<Chapter> const chapters{chapter({piece})};
    EditionSource const source{test::edition_2019(), notes, base::Language::en};
    auto const plan = test::value_of(plan_pages(chapters, source, test::fonts()));
    std::vector<std::string> shown;
    for (auto const& sheet : plan.sheets) shown.insert(shown.end(), sheet.notes.begin(), sheet.notes.end());
    EXPECT_EQ(shown, piece.notes);
    ASSERT_TRUE(plan.sheets.back().goes_on);
    EXPECT_THAT(plan.sheets[*plan.sheets.back().goes_on].marks, SizeIs(8));
}

}  // namespace
}  // namespace cifra::figure
