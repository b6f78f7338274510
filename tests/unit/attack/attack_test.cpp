#include "attack/attack.hpp"

#include "../../invented/invented_edition.hpp"
#include "programme/figure_rule.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra {
namespace {

using invented::EditionBuilder;
using programme::MissingReason;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

/// "cell by method" for each recovered cell.
std::vector<std::string> recovered(release::ReleasedEdition const& edition,
                                   attack::Supposition supposition = attack::Supposition::small_counts) {
    std::vector<std::string> lines;
    for (auto const& cell : attack::attack(edition, supposition).recovered)
        lines.push_back(to_string(cell.key) + " by " + cell.method);
    return lines;
}

std::vector<std::string> recovered(EditionBuilder const& builder) {
    return recovered(builder.released());
}

std::string by_elimination(programme::CellKey const& key) {
    return to_string(key) + " by elimination";
}

std::string by_bounds(programme::CellKey const& key) {
    return to_string(key) + " by bounds";
}

/// 439 in all, 352 and 78 by sex, nine of whom the sex is not known.
EditionBuilder remainder_of_nine() {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 439);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 352);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 78);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "_U"}}), 9);
    return builder;
}

TEST(Attack, HasNothingToDoWhereNothingIsWithheld) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 439);
    auto const report = attack::attack(builder.released());
    EXPECT_EQ(report.withheld_cells, 0);
    EXPECT_THAT(report.recovered, IsEmpty());
}

TEST(Attack, ComputesTheOneWithheldPartOfATotal) {
    auto const builder = remainder_of_nine();
    auto const report = attack::attack(builder.released());
    EXPECT_EQ(report.withheld_cells, 1);
    EXPECT_EQ(report.equations, 1);
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("XAA", "FOUND", {{"SEX", "_U"}}))));
}

TEST(Attack, ComputesItAlsoWhereTheWholeReturnHasItsOwnDefinition) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 439, "D");
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 352, "D");
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 78, "D");
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "_U"}}), 9, "D");
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("XAA", "FOUND", {{"SEX", "_U"}}))));
}

TEST(Attack, CannotTellTwoWithheldCellsOfOneTableApart) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 100);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 90);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 4);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "_U"}}), 6);
    EXPECT_THAT(recovered(builder), IsEmpty());
}

TEST(Attack, KnowsThatTwoWithheldCellsThatSumToTwoAreOneEach) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 92);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 90);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 1);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "_U"}}), 1);
    EXPECT_THAT(recovered(builder), ElementsAre(by_bounds(builder.key("XAA", "FOUND", {{"SEX", "M"}})),
                                                by_bounds(builder.key("XAA", "FOUND", {{"SEX", "_U"}}))));
}

TEST(Attack, SubtractsOneTableFromAnotherThatSharesItsCells) {
    EditionBuilder builder;
    // By sex 4 and 6 are withheld together, but each stands alone in the table of its area.
    builder.add(builder.key("XAA", "FOUND"), 30);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 20);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 4);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "_U"}}), 6);
    builder.add(builder.key("XBB", "FOUND", {{"SEX", "M"}}), 50);
    builder.add(builder.key("XCC", "FOUND", {{"SEX", "M"}}), 60);
    builder.add(builder.key("ALL", "FOUND", {{"SEX", "M"}}), 114);
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("XAA", "FOUND", {{"SEX", "M"}})),
                                                by_elimination(builder.key("XAA", "FOUND", {{"SEX", "_U"}}))));
}

TEST(Attack, ComputesAMemberFromTheRegionAndTheOtherMembers) {
    EditionBuilder builder;
    builder.add(builder.key("ALL", "FOUND"), 57);
    builder.add(builder.key("XAA", "FOUND"), 40);
    builder.add(builder.key("XBB", "FOUND"), 12);
    builder.add(builder.key("XCC", "FOUND"), 5);
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("XCC", "FOUND"))));
}

TEST(Attack, LeavesRoomForAMemberOfWhichTheDataSayNothing) {
    EditionBuilder builder;
    builder.add(builder.key("ALL", "FOUND"), 57);
    builder.add(builder.key("XAA", "FOUND"), 40);
    builder.add(builder.key("XCC", "FOUND"), 5);
    EXPECT_THAT(recovered(builder), IsEmpty());
}

TEST(Attack, KnowsThatAMemberWithoutDataIsNotInTheRegion) {
    EditionBuilder builder;
    builder.add(builder.key("ALL", "FOUND"), 45);
    builder.add(builder.key("XAA", "FOUND"), 40);
    builder.add_missing(builder.key("XBB", "FOUND"), MissingReason::not_reported, "O");
    builder.add(builder.key("XCC", "FOUND"), 5);
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("XCC", "FOUND"))));
}

TEST(Attack, TakesTheCoverageOfTheRegionAtItsWord) {
    EditionBuilder builder;
    builder.add(builder.key("ALL", "FOUND"), 45).coverage = {"XAA", "XCC"};
    builder.add(builder.key("XAA", "FOUND"), 40);
    builder.add(builder.key("XCC", "FOUND"), 5);
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("XCC", "FOUND"))));
}

TEST(Attack, LeavesWhoCountsByAnotherDefinitionOutOfTheRegionsSum) {
    EditionBuilder builder;
    auto& sum = builder.add(builder.key("ALL", "FOUND"), 45);
    sum.coverage = {"XAA", "XCC"};
    sum.rule = programme::SUM_OF_REPORTING_AREAS;
    builder.add(builder.key("XAA", "FOUND"), 40);
    builder.add(builder.key("XBB", "FOUND"), 400, "D").definition = "suspected";
    builder.add(builder.key("XCC", "FOUND"), 5);
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("XCC", "FOUND"))));
}

/// XAA's total is withheld and its parts come to it, where they count what it counts.
std::vector<std::string> recovered_total_of(std::string const& definition) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 8).definition = "found";
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 0).definition = "found";
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 0).definition = "found";
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "_U"}}), 40).definition = definition;
    auto edition = builder.released();
    return recovered(edition, attack::Supposition::any_count);
}

TEST(Attack, DoesNotAddPartsOfAnotherDefinitionUpToATotal) {
    EXPECT_THAT(recovered_total_of("found"), ElementsAre(testing::HasSubstr("XAA.FOUND._T")));
    EXPECT_THAT(recovered_total_of("suspected"), IsEmpty());
}

TEST(Attack, TakesASumForWhatItIsWhateverLettersItHasOfItsParts) {
    EditionBuilder builder;
    auto const add_sum = [&](std::string const& sex, std::int64_t value, std::string const& status) {
        auto& sum = builder.add(builder.key("ALL", "FOUND", {{"SEX", sex}}), value, status);
        sum.coverage = {"XAA"};
        sum.rule = programme::SUM_OF_REPORTING_AREAS;
    };
    add_sum("_T", 90, "A");
    add_sum("F", 50, "U");
    add_sum("M", 36, "A");
    add_sum("_U", 4, "A");
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("ALL", "FOUND", {{"SEX", "_U"}}))));
}

TEST(Attack, TriesSumsOfAreasForVictimsThoughTheProgrammeSetsThemSideBySide) {
    EditionBuilder builder;
    builder.add(builder.key("ALL", "RETURNED"), 57);
    builder.add(builder.key("XAA", "RETURNED"), 40);
    builder.add(builder.key("XBB", "RETURNED"), 12);
    builder.add(builder.key("XCC", "RETURNED"), 5);
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("XCC", "RETURNED"))));
}

TEST(Attack, SumsNoMoney) {
    EditionBuilder builder;
    for (std::string const area : {"ALL", "XAA", "XBB", "XCC"}) {
        auto& award = builder.add(builder.key(area, "AWARD_PER_PERSON"), area == "ALL" ? 300 : 100);
        award.currency = "XTS";
        if (area == "XCC") award.conf_status = 'C';
    }
    EXPECT_THAT(recovered(builder), IsEmpty());
    builder.add(builder.key("ALL", "AWARD_PER_PERSON"), 300);
    EXPECT_THAT(recovered(builder), IsEmpty()) << "set side by side by the programme, and a member's is money";
}

TEST(Attack, SumsNoMoneyOfMembersBelowARegionWithoutCurrency) {
    EditionBuilder builder;
    builder.add(builder.key("ALL", "REACHED"), 300);
    builder.add(builder.key("XAA", "REACHED"), 100);
    builder.add(builder.key("XBB", "REACHED"), 100).currency = "XTS";
    builder.add(builder.key("XCC", "REACHED"), 100).conf_status = 'C';
    EXPECT_THAT(recovered(builder), IsEmpty());
}

TEST(Attack, ComputesAConfidentialFigureOfAnIndicatorThatCountsNoVictims) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "REACHED"), 7000);
    builder.add(builder.key("XAA", "REACHED", {{"SEX", "F"}}), 4000);
    builder.add(builder.key("XAA", "REACHED", {{"SEX", "M"}}), 3000).conf_status = 'C';
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("XAA", "REACHED", {{"SEX", "M"}}))));
}

TEST(Attack, TakesAMissingCategoryForUnknownAndAnAbsentOneForNothing) {
    auto builder = remainder_of_nine();
    builder.add_missing(builder.key("XAA", "FOUND", {{"SEX", "M"}}), MissingReason::picture, "L");
    EXPECT_THAT(recovered(builder), IsEmpty());

    EditionBuilder absent;
    absent.add(absent.key("XAA", "FOUND"), 361);
    absent.add(absent.key("XAA", "FOUND", {{"SEX", "F"}}), 352);
    absent.add(absent.key("XAA", "FOUND", {{"SEX", "_U"}}), 9);
    EXPECT_THAT(recovered(absent), ElementsAre(by_elimination(absent.key("XAA", "FOUND", {{"SEX", "_U"}}))));
}

TEST(Attack, CountsNothingForACategoryThatCannotExistOrIsCountedElsewhere) {
    for (std::string const status : {"M", "K"}) {
        EditionBuilder builder;
        builder.add(builder.key("XAA", "FOUND"), 95);
        builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 90);
        builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 5);
        builder.add_missing(builder.key("XAA", "FOUND", {{"SEX", "_U"}}), MissingReason::not_compiled, status);
        EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("XAA", "FOUND", {{"SEX", "M"}}))))
            << status;
    }
}

TEST(Attack, FollowsTablesInsideTables) {
    EditionBuilder builder;
    // The margins by sex are not published, but follow from the table inside.
    builder.add(builder.key("XAA", "FOUND"), 100);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}, {"AGE", "YOUNG"}}), 40);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}, {"AGE", "OLD"}}), 30);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}, {"AGE", "YOUNG"}}), 25);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}, {"AGE", "OLD"}}), 5);
    EXPECT_THAT(recovered(builder),
                ElementsAre(by_elimination(builder.key("XAA", "FOUND", {{"SEX", "M"}, {"AGE", "OLD"}}))));
}

TEST(Attack, TreatsEachContextOfABreakdownOnItsOwn) {
    EditionBuilder builder;
    // Of the old, one sex is withheld; of the young, both.
    builder.add(builder.key("XAA", "FOUND", {{"AGE", "OLD"}}), 45);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}, {"AGE", "OLD"}}), 40);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}, {"AGE", "OLD"}}), 5);
    builder.add(builder.key("XAA", "FOUND", {{"AGE", "YOUNG"}}), 10);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}, {"AGE", "YOUNG"}}), 4);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}, {"AGE", "YOUNG"}}), 6);
    EXPECT_THAT(recovered(builder),
                ElementsAre(by_elimination(builder.key("XAA", "FOUND", {{"SEX", "M"}, {"AGE", "OLD"}}))));
}

TEST(Attack, AllowsForAPartialCategory) {
    EditionBuilder builder;
    builder.add(builder.key("ALL", "FOUND"), 100);
    builder.add(builder.key("ALL", "FOUND", {{"SEX", "F"}}), 90);
    builder.add(builder.key("ALL", "FOUND", {{"SEX", "M"}}), 5);
    EXPECT_THAT(recovered(builder), IsEmpty()) << "100 - 90 is no small count: the table is wrong on its face";

    builder.add(builder.key("ALL", "FOUND"), 95);
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("ALL", "FOUND", {{"SEX", "M"}}))));

    builder.add_missing(builder.key("XBB", "FOUND", {{"SEX", "F"}}), MissingReason::not_published, "LU");
    EXPECT_THAT(recovered(builder), IsEmpty())
        << "a member gives partial data: the remainder may be more than the cell";
}

TEST(Attack, AllowsForAMemberThatTheTotalHoldsAndTheCategoryLacks) {
    EditionBuilder builder;
    builder.add(builder.key("ALL", "FOUND"), 95);
    builder.add(builder.key("ALL", "FOUND", {{"SEX", "F"}}), 80);
    builder.add(builder.key("ALL", "FOUND", {{"SEX", "M"}}), 5);
    builder.add_missing(builder.key("XBB", "FOUND", {{"SEX", "F"}}), MissingReason::not_reported, "O");
    builder.add_missing(builder.key("XBB", "FOUND", {{"SEX", "M"}}), MissingReason::not_reported, "O");
    EXPECT_THAT(recovered(builder), IsEmpty());

    // But its own total says how many they are.
    builder.add(builder.key("XBB", "FOUND"), 10);
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("ALL", "FOUND", {{"SEX", "M"}}))));
}

TEST(Attack, AllowsForACategoryPrintedApart) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "HELPED"), 95);
    builder.add(builder.key("XAA", "HELPED", {{"SEX", "F"}, {"AGE", "OLD"}}), 80);
    builder.add(builder.key("XAA", "HELPED", {{"SEX", "M"}, {"AGE", "OLD"}}), 12);
    builder.add(builder.key("XAA", "HELPED", {{"AGE", "YOUNG"}}), 3);
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("XAA", "HELPED", {{"AGE", "YOUNG"}}))));

    builder.add(builder.key("XAA", "HELPED", {{"SEX", "_U"}, {"AGE", "_U"}}), 20);
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("XAA", "HELPED", {{"AGE", "YOUNG"}}))))
        << "who takes the 20 for additional computes it";

    builder.add(builder.key("XAA", "HELPED"), 115);
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("XAA", "HELPED", {{"AGE", "YOUNG"}}))))
        << "and so does who takes them for a part";

    builder.add(builder.key("XAA", "HELPED"), 105);
    EXPECT_THAT(recovered(builder), IsEmpty()) << "some of the 20 are among the 105, and nobody knows how many";

    builder.add(builder.key("XAA", "HELPED", {{"AGE", "YOUNG"}}), 1);
    builder.add(builder.key("XAA", "HELPED"), 93);
    EXPECT_THAT(recovered(builder), ElementsAre(by_bounds(builder.key("XAA", "HELPED", {{"AGE", "YOUNG"}}))))
        << "80 + 12 + at least 1 is all of 93";
}

TEST(Attack, AllowsForAnUnknownCategoryPrintedApart) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "HELPED"), 104);
    builder.add(builder.key("XAA", "HELPED", {{"SEX", "F"}, {"AGE", "OLD"}}), 80);
    builder.add(builder.key("XAA", "HELPED", {{"SEX", "M"}, {"AGE", "OLD"}}), 12);
    builder.add(builder.key("XAA", "HELPED", {{"AGE", "YOUNG"}}), 2);
    builder.add_missing(builder.key("XAA", "HELPED", {{"SEX", "_U"}, {"AGE", "_U"}}), MissingReason::picture, "L");
    EXPECT_THAT(recovered(builder), IsEmpty()) << "ten or more of them are among the 104";
    builder.add(builder.key("XAA", "HELPED"), 94);
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("XAA", "HELPED", {{"AGE", "YOUNG"}}))));
    builder.add_missing(builder.key("XAA", "HELPED", {{"SEX", "_U"}, {"AGE", "_U"}}), MissingReason::not_compiled, "M");
    EXPECT_THAT(recovered(builder), ElementsAre(by_bounds(builder.key("XAA", "HELPED", {{"AGE", "YOUNG"}}))));
}

TEST(Attack, NeverSumsMultipleResponseButKnowsItsTotalIsNoSmaller) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "HELPED"), 40);
    builder.add(builder.key("XAA", "HELPED", {{"SERVICE", "HEALTH"}}), 35);
    builder.add(builder.key("XAA", "HELPED", {{"SERVICE", "SHELTER"}}), 5);
    EXPECT_THAT(recovered(builder), IsEmpty());

    // A total of 9 stands suppressed beside a part of 9 that a decision shows.
    builder.add(builder.key("XBB", "HELPED"), 9);
    auto const part = builder.key("XBB", "HELPED", {{"SERVICE", "HEALTH"}});
    builder.add(part, 9);
    builder.decide(to_string(part));
    EXPECT_THAT(recovered(builder), ElementsAre(by_bounds(builder.key("XBB", "HELPED"))));
}

TEST(Attack, ReadsPrintedSharesWithTheirRounding) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 10000);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 4);
    EXPECT_THAT(recovered(builder), IsEmpty());
    builder.print_share(builder.key("XAA", "FOUND", {{"SEX", "M"}}), {0, 0});
    EXPECT_THAT(recovered(builder), IsEmpty()) << "0% of 10,000 says less than 50";
    builder.print_share(builder.key("XAA", "FOUND", {{"SEX", "M"}}), {4, 2});
    EXPECT_THAT(recovered(builder), ElementsAre(by_bounds(builder.key("XAA", "FOUND", {{"SEX", "M"}}))))
        << "0.04% of 10,000 says 4";
}

TEST(Attack, ReadsASuppressedTotalOutOfAPartAndItsShare) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "HELPED"), 8);
    auto const part = builder.key("XAA", "HELPED", {{"SERVICE", "HEALTH"}});
    builder.add(part, 2);
    builder.decide(to_string(part));
    EXPECT_THAT(recovered(builder), IsEmpty());
    builder.print_share(part, {25, 0});
    EXPECT_THAT(recovered(builder), ElementsAre(by_bounds(builder.key("XAA", "HELPED"))));
}

TEST(Attack, DividesAnAmountByTheAwardOfEachPerson) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "PERSONS_AWARDED"), 2);
    builder.add(builder.key("XAA", "AWARD_PER_PERSON", {{"CURRENCY", "XTS"}}), 500000).currency = "XTS";
    EXPECT_THAT(recovered(builder), IsEmpty());
    builder.add(builder.key("XAA", "AWARDED", {{"CURRENCY", "XTS"}}), 1000000).currency = "XTS";
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("XAA", "PERSONS_AWARDED"))));
}

TEST(Attack, MultipliesOrDividesForAConfidentialAmountToo) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "PERSONS_AWARDED"), 20);
    auto const award = builder.key("XAA", "AWARD_PER_PERSON", {{"CURRENCY", "XTS"}});
    builder.add(award, 500).conf_status = 'C';
    builder.add(builder.key("XAA", "AWARDED", {{"CURRENCY", "XTS"}}), 10000).currency = "XTS";
    // Another currency and another area do not fit.
    builder.add(builder.key("XAA", "AWARDED", {{"CURRENCY", "XXX"}}), 10010).currency = "XXX";
    builder.add(builder.key("XBB", "AWARDED", {{"CURRENCY", "XTS"}}), 10020).currency = "XTS";
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(award)));
}

TEST(Attack, CannotSplitAProductOfTwoUnknowns) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "PERSONS_AWARDED"), 2);
    builder.add_missing(builder.key("XAA", "AWARD_PER_PERSON", {{"CURRENCY", "XTS"}}), MissingReason::not_reported,
                        "O");
    builder.add(builder.key("XAA", "AWARDED", {{"CURRENCY", "XTS"}}), 1000000).currency = "XTS";
    EXPECT_THAT(recovered(builder), IsEmpty());
}

TEST(Attack, CountsWhatATextTellsAsKnownThoughTheDataDoNotGiveIt) {
    auto builder = remainder_of_nine();
    auto const told = builder.key("XAA", "FOUND", {{"SEX", "M"}});
    builder.add_missing(told, MissingReason::picture, "L");
    EXPECT_THAT(recovered(builder), IsEmpty());
    builder.add_text("story", {told});
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("XAA", "FOUND", {{"SEX", "_U"}}))));
}

TEST(Attack, DeterminesNothingFromNumbersThatTextsAloneTell) {
    EditionBuilder builder;
    std::vector<programme::CellKey> told;
    for (std::string const sex : {"_T", "F", "M", "_U"}) told.push_back(builder.key("XAA", "FOUND", {{"SEX", sex}}));
    for (auto const& key : told) builder.add_missing(key, MissingReason::picture, "L");
    // The same unknowns stand beside a withheld cell, so that they are part of its system.
    builder.add(builder.key("XAA", "FOUND", {{"AGE", "OLD"}}), 5);
    builder.add(builder.key("XAA", "FOUND", {{"AGE", "YOUNG"}}), 7);
    builder.add_text("story", told);
    EXPECT_THAT(recovered(builder), IsEmpty());
}

TEST(Attack, ReadsAWithheldCellInAText) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 5);
    builder.add_text("story", {builder.key("XAA", "FOUND")});
    EXPECT_THAT(recovered(builder), ElementsAre(to_string(builder.key("XAA", "FOUND")) + " by text"));
}

TEST(Attack, KnowsEachCountBelowAThresholdOfTwo) {
    EditionBuilder builder;
    builder.edition().policy.threshold = 2;
    builder.add(builder.key("XAA", "FOUND"), 1);
    EXPECT_THAT(recovered(builder), ElementsAre(by_bounds(builder.key("XAA", "FOUND"))));
}

TEST(Attack, DiscardsATableThatIsWrongOnItsFace) {
    EditionBuilder builder;
    // 1,652 in all, 1,200 in the table: nobody believes that the 452 others are the small withheld cell.
    builder.add(builder.key("XAA", "FOUND"), 1652);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 1196);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 4);
    EXPECT_THAT(recovered(builder), IsEmpty());
    EXPECT_THAT(recovered(builder.released(), attack::Supposition::any_count),
                ElementsAre(by_elimination(builder.key("XAA", "FOUND", {{"SEX", "M"}}))))
        << "but whoever supposes larger counts behind withheld cells believes it";
}

TEST(Attack, RecoversACellWhoseEquationsContradictEachOther) {
    EditionBuilder builder;
    // By sex there are 6 women, by area 4: one of the tables is wrong, and readers cannot know which.
    auto const women = builder.key("XAA", "FOUND", {{"SEX", "F"}});
    builder.add(builder.key("XAA", "FOUND"), 40);
    builder.add(women, 4);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 34);
    builder.add(builder.key("ALL", "FOUND", {{"SEX", "F"}}), 24);
    builder.add(builder.key("XBB", "FOUND", {{"SEX", "F"}}), 10);
    builder.add(builder.key("XCC", "FOUND", {{"SEX", "F"}}), 10);
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(women)));
}

TEST(Attack, BelievesEachEquationOnceWhereTheyContradictEachOther) {
    EditionBuilder builder;
    // By age there are 6 women: more than the 5 that the table by sex leaves for women and unknown together. By area
    // there are 4: then 1 is unknown. The table by age comes first, so it takes a second look to find that one.
    auto const women = builder.key("XAA", "FOUND", {{"SEX", "F"}});
    auto const young_women = builder.key("XAA", "FOUND", {{"SEX", "F"}, {"AGE", "YOUNG"}});
    auto const unknown = builder.key("XAA", "FOUND", {{"SEX", "_U"}});
    builder.add(young_women, 6);
    builder.decide(to_string(young_women));
    builder.add_missing(builder.key("XAA", "FOUND", {{"SEX", "M"}, {"AGE", "YOUNG"}}), MissingReason::picture, "L");
    builder.add(builder.key("XAA", "FOUND"), 40);
    builder.add(women, 4);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 35);
    builder.add(unknown, 1);
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(women)));
    builder.add(builder.key("ALL", "FOUND", {{"SEX", "F"}}), 24);
    builder.add(builder.key("XBB", "FOUND", {{"SEX", "F"}}), 10);
    builder.add(builder.key("XCC", "FOUND", {{"SEX", "F"}}), 10);
    EXPECT_THAT(recovered(builder), UnorderedElementsAre(by_elimination(women), by_elimination(unknown)));
}

TEST(Attack, SurvivesBoundsThatContradictEachOther) {
    EditionBuilder builder;
    // Shares that no count can have, beside a table that gives the cell away.
    auto builder_of_nine = remainder_of_nine();
    auto const cell = builder_of_nine.key("XAA", "FOUND", {{"SEX", "_U"}});
    builder_of_nine.print_share(cell, {50, 0});
    EXPECT_THAT(recovered(builder_of_nine), ElementsAre(by_elimination(cell)));

    builder.add(builder.key("XAA", "FOUND"), 1000);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 4);
    builder.print_share(builder.key("XAA", "FOUND", {{"SEX", "M"}}), {2, 1});
    builder.print_share(builder.key("XAA", "FOUND", {{"SEX", "M"}}), {4, 1});
    EXPECT_THAT(recovered(builder), ElementsAre(by_bounds(builder.key("XAA", "FOUND", {{"SEX", "M"}}))));
}

TEST(Attack, LinksMembersToARegionThatIsItselfWithheldOrMissing) {
    EditionBuilder builder;
    builder.add_missing(builder.key("ALL", "FOUND"), MissingReason::picture, "L");
    builder.add(builder.key("ALL", "FOUND", {{"SEX", "F"}}), 50);
    builder.add(builder.key("ALL", "FOUND", {{"SEX", "M"}}), 20);
    builder.add(builder.key("XAA", "FOUND"), 40);
    builder.add(builder.key("XBB", "FOUND"), 25);
    builder.add(builder.key("XCC", "FOUND"), 5);
    EXPECT_THAT(recovered(builder), ElementsAre(by_elimination(builder.key("XCC", "FOUND"))));
}

TEST(Attack, IgnoresIndicatorsThatTheProgrammeDoesNotKnow) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 5);
    auto edition = builder.released();
    edition.programme.indicators.clear();
    EXPECT_THAT(recovered(edition), IsEmpty());
}

/// Those of one's own country are those with its nationality: two names of one number.
TEST(Attack, KnowsThatAMembersOwnCodeIsTheMember) {
    EditionBuilder builder;
    // Sex F stands for "own", service HEALTH for Arania's nationality: the invented programme has no such dimensions.
    for (auto& list : builder.programme().code_lists)
        if (list.id == "CL_SERVICE") list.codes.push_back({"XAA", {"XAA", "XAA"}, {}, "", ""});
    builder.add(builder.key("XAA", "FOUND"), 100);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 93).conf_status = 'C';
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 7);
    builder.add(builder.key("XAA", "FOUND", {{"SERVICE", "XAA"}}), 93);
    auto const men = builder.key("XAA", "FOUND", {{"SEX", "M"}});
    auto const is_recovered = [&] {
        auto const report = attack::attack(builder.released(), attack::Supposition::any_count);
        return std::any_of(report.recovered.begin(), report.recovered.end(),
                           [&](auto const& cell) { return cell.key == men; });
    };
    EXPECT_FALSE(is_recovered());
    builder.programme().own_codes.push_back({"SEX", "F", "SERVICE"});
    EXPECT_TRUE(is_recovered());
}

}  // namespace
}  // namespace cifra
