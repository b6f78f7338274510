#include "../../invented/invented_edition.hpp"
#include "base/result.hpp"
#include "protect/protect.hpp"
#include "protect/sticky_cells.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra {
namespace {

using invented::EditionBuilder;
using release::ReleasedBefore;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// Arania: 70 women, five men, who are withheld, and 30 of unknown sex.
EditionBuilder women_men_unknown() {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 70);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 5);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "_U"}}), 30);
    return builder;
}

base::Result<release::ReleasedEdition> protect(EditionBuilder const& builder, ReleasedBefore const& before = {}) {
    return protect::protect(builder.programme(), builder.consolidated(), before);
}

ReleasedBefore replaced(EditionBuilder const& builder) {
    auto released = protect(builder);
    EXPECT_TRUE(released) << to_string(released.error(), base::Language::en);
    return {{}, {earlier_release(*released)}};
}

TEST(ReleasedBefore, KeepsAWithheldCellWithheld) {
    auto const first = women_men_unknown();
    auto second = first;
    auto const men = second.key("XAA", "FOUND", {{"SEX", "M"}});
    second.add(men, 12);
    EXPECT_TRUE(protect(second)->find(men)->obs_value) << "twelve could be shown, had it not been withheld before";
    auto const released = protect(second, replaced(first));
    ASSERT_TRUE(released);
    EXPECT_FALSE(released->find(men)->obs_value);
    EXPECT_EQ(released->find(men)->obs_status, "Q");
    EXPECT_EQ(released->find(men)->conf_status, 'C');
}

TEST(ReleasedBefore, LetsADecisionShowWhatWasWithheld) {
    auto const first = women_men_unknown();
    auto second = first;
    auto const men = second.key("XAA", "FOUND", {{"SEX", "M"}});
    second.decide(to_string(men));
    auto const released = protect(second, replaced(first));
    ASSERT_TRUE(released);
    EXPECT_TRUE(released->find(men)->obs_value);
}

TEST(ReleasedBefore, KeepsTheReasonOfAMissingFigure) {
    auto const first = women_men_unknown();
    EditionBuilder second;
    auto const men = second.key("XAA", "FOUND", {{"SEX", "M"}});
    second.add_missing(men, programme::MissingReason::not_reported, "O");
    auto const released = protect(second, replaced(first));
    ASSERT_TRUE(released);
    EXPECT_EQ(released->find(men)->obs_status, "O");
}

/// The second release has the total, so that those of unknown sex, whom the first one shows, give away the men.
EditionBuilder with_total() {
    auto builder = women_men_unknown();
    builder.add(builder.key("XAA", "FOUND"), 105);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "_U"}}), 30).conf_status = 'C';
    return builder;
}

TEST(ReleasedBefore, RefusesWhatTwoReleasesGiveAwayTogether) {
    EXPECT_TRUE(protect(with_total())) << "alone it gives nothing away";
    auto const refused = protect(with_total(), replaced(women_men_unknown()));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::disclosive);
    EXPECT_EQ(exit_code(refused.error().code), 4);
    for (auto const language : base::LANGUAGES)
        EXPECT_THAT(to_string(refused.error(), language),
                    AllOf(HasSubstr("DF_PERSONS/A.XAA.FOUND.M._T._T.2031"), HasSubstr("(three-2031.1)"),
                          Not(HasSubstr("FOUND._U")), Not(HasSubstr("30"))))
            << "who are of unknown sex is known already";
}

TEST(ReleasedBefore, DoesNotTakeAnotherYearForTheSame) {
    auto before = replaced(women_men_unknown());
    before.earlier = std::move(before.replaced);
    before.replaced.clear();
    before.earlier[0].time_period = "2030";
    EXPECT_FALSE(protect(with_total(), replaced(women_men_unknown())));
    EXPECT_TRUE(protect(with_total(), before)) << "the edition repeats nothing of 2030";
}

TEST(ReleasedBefore, TakesTwoEarlierReleasesTogether) {
    // Men and unknown are withheld in all; the first shows who is of unknown sex, the second the total.
    auto first = women_men_unknown();
    EditionBuilder second;
    second.add(second.key("XAA", "FOUND"), 105);
    EditionBuilder third;
    third.add(third.key("XAA", "FOUND", {{"SEX", "F"}}), 70);
    third.add(third.key("XAA", "FOUND", {{"SEX", "M"}}), 5);
    third.add(third.key("XAA", "FOUND", {{"SEX", "_U"}}), 30).conf_status = 'C';
    auto before = replaced(first);
    auto const total_alone = protect(second);
    before.replaced.push_back(earlier_release(*total_alone));
    before.replaced.back().version = 2;
    auto const refused = protect(third, before);
    // The third release adds nothing to what the first two say together, and cannot take it back; it is refused all the
    // same, because the cell is open to everybody who has kept them.
    ASSERT_FALSE(refused);
    EXPECT_THAT(to_string(refused.error(), base::Language::en), HasSubstr("FOUND.M._T._T.2031"));
}

TEST(ReleasedBefore, AllowsARevisedTotalWhosePartsStayHidden) {
    EditionBuilder first;
    first.add(first.key("XAA", "FOUND"), 82);
    first.add(first.key("XAA", "FOUND", {{"SEX", "F"}}), 70);
    first.add(first.key("XAA", "FOUND", {{"SEX", "M"}}), 5);
    first.add(first.key("XAA", "FOUND", {{"SEX", "_U"}}), 7);
    auto second = first;
    second.add(second.key("XAA", "FOUND"), 83);
    second.add(second.key("XAA", "FOUND", {{"SEX", "_U"}}), 8);
    EXPECT_TRUE(protect(second, replaced(first)));
    EXPECT_TRUE(protect(first, replaced(first))) << "the same again gives nothing new";
}

TEST(ReleasedBefore, RefusesACommentThatMayTellWhatAnotherYearWithheld) {
    auto earlier = women_men_unknown();
    auto now = women_men_unknown();
    now.edition().time_period = "2032";
    auto const men = now.key("XAA", "FOUND", {{"SEX", "M"}});
    auto& figure = now.add(men, 40);
    auto const before = replaced(earlier);
    figure.comment = {"A new office counts since March.", "Una oficina nueva cuenta desde marzo."};
    EXPECT_TRUE(protect(now, before));
    figure.comment = {"There were six the year before.", "El año anterior fueron seis."};
    auto const refused = protect(now, before);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::disclosive);
    EXPECT_THAT(to_string(refused.error(), base::Language::en),
                AllOf(HasSubstr("tells a small number"), Not(HasSubstr("six"))));
}

TEST(ReleasedBefore, AllowsSuchACommentWhereNothingWasWithheld) {
    auto now = women_men_unknown();
    now.add(now.key("XAA", "FOUND", {{"SEX", "F"}}), 70).comment = {"Of 3 offices.", "De 3 oficinas."};
    EXPECT_TRUE(protect(now, replaced(women_men_unknown())));
}

}  // namespace
}  // namespace cifra
