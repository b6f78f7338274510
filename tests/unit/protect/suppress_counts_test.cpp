#include "protect/suppress_counts.hpp"

#include "counted_records.hpp"
#include "protect/counted_system.hpp"
#include "protect/interval_audit.hpp"
#include "protect/reader_sums.hpp"
#include "protect/suppressed_gate.hpp"
#include "suppression_brute_force.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

namespace cifra::protect {
namespace {

using restricted::CountedTable;
using restricted::SumKind;
using testing::ElementsAre;
using testing::SizeIs;

/// Two by two codes of which everybody has one: everyone, then A and B, by everyone, X and Y.
CountedTable two_by_two(std::int64_t ax, std::int64_t ay, std::int64_t bx, std::int64_t by) {
    restricted::EntrySum const both{0, {1, 2}, SumKind::equal};
    return {{3, 3}, {{both}, {both}}, {ax + ay + bx + by, ax + bx, ay + by, ax + ay, ax, ay, bx + by, bx, by}};
}

/// A table as its reader has it, by the rules of reader_sums alone: what is withheld is somebody, wholes and parts add
/// up as they do in all cells.
SuppressionProblem readers_problem(CountedTable const& table, std::vector<bool> const& withheld,
                                   std::int64_t threshold) {
    SuppressionProblem problem;
    for (std::size_t cell = 0; cell < withheld.size(); ++cell) {
        problem.cells.push_back({.value = table.counts[cell], .lower = withheld[cell] ? 1 : 0});
        auto& made = problem.cells.back();
        made.status = withheld[cell] ? SuppressionStatus::primary : SuppressionStatus::forced_safe;
        if (!withheld[cell] || made.value >= threshold) continue;
        made.need = {made.value - 1, threshold - 1 - made.value, 0};
    }
    for (auto const& sum : attack::table_sums(table.sizes, reader_sums(table.sums))) {
        SuppressionEquation equation;
        equation.terms.push_back({static_cast<int>(sum.whole), 1});
        auto rest = table.counts[sum.whole];
        for (auto const part : sum.parts) {
            equation.terms.push_back({static_cast<int>(part), -1});
            rest -= table.counts[part];
        }
        if (sum.relation == attack::SumRelation::at_least) {
            equation.terms.push_back({static_cast<int>(problem.cells.size()), -1});
            problem.cells.push_back({.value = rest, .status = SuppressionStatus::primary});
        }
        problem.equations.push_back(std::move(equation));
    }
    return problem;
}

std::vector<bool> somebody_in(CountedTable const& table) {
    std::vector<bool> cells;
    for (auto const count : table.counts) cells.push_back(count > 0);
    return cells;
}

CountProtection by_persons(std::int64_t threshold) {
    CountProtection protection;
    protection.threshold = threshold;
    return protection;
}

TEST(SuppressCounts, WithholdsTheCheapestRectangleWhereEverybodyIsKnown) {
    // 3 can be told from its row and its column: one more cell of each, and the one that closes the rectangle.
    auto const table = two_by_two(3, 20, 30, 40);
    auto const made = suppress_counts(table, by_persons(10));
    ASSERT_TRUE(made);
    EXPECT_THAT(made->withheld, ElementsAre(false, false, false, false, true, true, false, true, true));
    EXPECT_EQ(made->cost, 20 + 30 + 40);
    EXPECT_EQ(made->lower_bound, made->cost);
    EXPECT_EQ(made->persons_withheld, 90);
    ASSERT_THAT(made->counts, SizeIs(4));
    EXPECT_TRUE(made->counts[0].small);
    EXPECT_FALSE(made->counts[1].small);
    // 3 + 20 = 23 with somebody in both: up to 22.
    EXPECT_EQ(made->counts[0].lower, 1);
    EXPECT_EQ(made->counts[0].upper, 22);
}

TEST(SuppressCounts, CountsCellsInPlaceOfPersonsWhereAsked) {
    auto protection = by_persons(10);
    protection.cost = restricted::WithholdingCost::cells;
    auto const made = suppress_counts(two_by_two(3, 20, 30, 40), protection);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->cost, 3);
}

TEST(SuppressCounts, NeedsNoFurtherCellWhereAnUnknownNumberIsMissing) {
    auto table = two_by_two(3, 20, 30, 40);
    // Twenty more in all: eight of them in A, eight in X, four of whom nothing is known.
    for (auto& sums : table.sums) sums[0].kind = SumKind::at_least;
    table.counts[0] += 20;
    table.counts[1] += 8;
    table.counts[3] += 8;
    auto const made = suppress_counts(table, by_persons(10));
    ASSERT_TRUE(made);
    EXPECT_EQ(std::count(made->withheld.begin(), made->withheld.end(), true), 1);
    EXPECT_EQ(made->cost, 0);
}

TEST(SuppressCounts, ShowsZerosAndWithholdsNothingWhereNothingIsSmall) {
    auto const made = suppress_counts(two_by_two(0, 20, 30, 40), by_persons(10));
    ASSERT_TRUE(made);
    EXPECT_EQ(std::count(made->withheld.begin(), made->withheld.end(), true), 0);
}

TEST(SuppressCounts, KnowsThatAValueIsAPartOfEveryone) {
    // One column of two values that a person may have both of: of 10 persons 3 have the first. A reader of 10, and of
    // 10 for the second, can say no more than that the first are 1 to 10.
    CountedTable const table{{3}, {{{0, {1, 2}, SumKind::each, true}}}, {10, 3, 10}};
    auto const made = suppress_counts(table, by_persons(5));
    ASSERT_TRUE(made);
    EXPECT_THAT(made->withheld, ElementsAre(false, true, false));
    EXPECT_EQ(made->counts[0].upper, 10);
}

TEST(SuppressCounts, LeavesNoCountKnownThatAllOfAnotherShare) {
    // Nine have the first value and everybody the second: nine have both, and readers may know that. Then the first are
    // nine at least, and must be able to be more.
    for (std::int64_t first = 1; first < 10; ++first) {
        CountedTable const table{{3}, {{{0, {1, 2}, SumKind::each}}}, {20, first, 20}};
        auto const made = suppress_counts(table, by_persons(10));
        ASSERT_TRUE(made) << first;
        ASSERT_TRUE(made->withheld[1]);
        auto const found = std::find_if(made->counts.begin(), made->counts.end(),
                                        [](WithheldCount const& count) { return count.cell == 1; });
        EXPECT_TRUE(!found->upper || *found->upper - found->lower >= 8) << first;
    }
}

TEST(SuppressCounts, NoPartPassesItsWholeInMarginsEither) {
    // Five persons have records of (A, X) and (B, Y), eight of (A, Y) and seven of (B, Y).
    restricted::EntrySum const both{0, {1, 2}, SumKind::each};
    CountedTable const table{{3, 3}, {{both}, {both}}, {20, 5, 20, 13, 5, 8, 12, 0, 12}};
    auto const made = suppress_counts(table, by_persons(10));
    ASSERT_TRUE(made);
    EXPECT_TRUE(made->withheld[2] || made->withheld[0]) << "20 of Y and 20 of all: what is left of X follows";
}

TEST(SuppressCounts, KnowsThatNoFewerThanNobodyHaveNoneOfThreeValues) {
    // 104 - 3 * 52 + 3 * 20 = 8: with margins and pairs shown the triple is 8 at most.
    restricted::EntrySum const value{0, {1}, SumKind::each, true};
    CountedTable const table{{2, 2, 2}, {{value}, {value}, {value}}, {104, 52, 52, 20, 52, 20, 20, 8}};
    auto const made = suppress_counts(table, by_persons(10));
    ASSERT_TRUE(made);
    EXPECT_GT(made->cost, 0);
    EXPECT_TRUE(!made->counts.back().upper || *made->counts.back().upper >= 9);
}

TEST(SuppressCounts, TakesSeveralValuesOfWhichNobodyHasTwoForSingleOnes) {
    // 232 persons with one value of each of two columns: A1 61, A2 171; B1 52, B2 180; A1 with B1: 1.
    restricted::EntrySum const either{0, {1, 2}, SumKind::equal, true};
    CountedTable const table{{3, 3}, {{either}, {either}}, {232, 52, 180, 61, 1, 60, 171, 51, 120}};
    auto const made = suppress_counts(table, by_persons(10));
    ASSERT_TRUE(made);
    EXPECT_EQ(std::count(made->withheld.begin(), made->withheld.end(), true), 4) << "a rectangle";
}

TEST(SuppressCounts, KnowsThatValuesCoverWhoHasNotAnother) {
    // Two have both A1 and A2, two both B1 and B2, and everybody has one of each. Of the 180 without B1 everybody has
    // A1 or A2: (63 - x) + (171 - 51) >= 180, so A1 with B1 is 3 at most, and with 52 - 51 of B1 left 1 at least.
    restricted::EntrySum const several{0, {1, 2}, SumKind::each, true};
    CountedTable const table{{3, 3}, {{several}, {several}}, {232, 52, 182, 63, 1, 62, 171, 51, 122}};
    auto const made = suppress_counts(table, by_persons(10));
    ASSERT_TRUE(made);
    EXPECT_GT(made->cost, 0);
}

TEST(SuppressCounts, ATotalOfSmallPartsIsAtLeastAsManyAsTheyAre) {
    // 2 = 1 + 1: nobody can think the total 1, and it must be able to be anything up to its width above that.
    CountedTable const table{{3}, {{{0, {1, 2}, SumKind::equal}}}, {2, 1, 1}};
    auto const made = suppress_counts(table, by_persons(10));
    ASSERT_TRUE(made);
    ASSERT_THAT(made->counts, SizeIs(3));
    EXPECT_EQ(made->counts[0].lower, 2);
    EXPECT_TRUE(!made->counts[0].upper || *made->counts[0].upper >= 10);
}

TEST(SuppressCounts, RefusesSeveralValuesOfWhichTooManyNumbersFollow) {
    std::vector<RecordDimension> const dimensions{{60, {}, true}, {60, {}, true}, {6, {}, false, false}};
    base::Random random(1);
    auto const made = suppress_counts(count_by_trying(dimensions, random_persons(dimensions, 50, random)), {});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, base::ErrorCode::usage);
    EXPECT_THAT(made.error().message.en, testing::HasSubstr("numbers"));
}

/// On random registers: every small count can still be every small count, for whoever tries all whole numbers.
class RandomRegisterProperty : public testing::TestWithParam<int> {};

TEST_P(RandomRegisterProperty, KeepEverySmallCountPossible) {
    base::Random random(static_cast<std::uint64_t>(GetParam()));
    std::vector<RecordDimension> dimensions{{3, {}, false, random.between(0, 1) == 0}};
    if (random.between(0, 1) == 0)
        dimensions.push_back({3, {{0, 1}}, false, random.between(0, 1) == 0});
    else
        dimensions.push_back({2, {}, random.between(0, 1) == 0, true});
    auto const table = count_by_trying(dimensions, random_persons(dimensions, 40, random));
    std::int64_t const threshold = 4;
    auto const made = suppress_counts(table, by_persons(threshold));
    ASSERT_TRUE(made) << to_string(made.error(), base::Language::en);
    EXPECT_TRUE(check_suppressed(table, made->withheld, threshold));
    auto const problem = readers_problem(table, made->withheld, threshold);
    ASSERT_FALSE(first_fault(problem));
    std::vector<bool> pattern;
    for (auto const& cell : problem.cells) pattern.push_back(is_always_suppressed(cell));
    BruteForceAttacker attacker(problem, pattern, 12);
    auto const open = readers_problem(table, somebody_in(table), threshold);
    std::vector<bool> open_pattern;
    for (auto const& cell : open.cells) open_pattern.push_back(is_always_suppressed(cell));
    BruteForceAttacker everything(open, open_pattern, 12);
    for (auto const& count : made->counts) {
        auto const cell = static_cast<int>(count.cell);
        EXPECT_LE(count.lower, table.counts[count.cell]);
        EXPECT_TRUE(!count.upper || *count.upper >= table.counts[count.cell]);
        if (!count.small) continue;
        // From the least that is possible when everything is withheld.
        std::int64_t least = 1;
        while (!everything.is_possible(cell, least, least)) ++least;
        for (auto value = least; value < threshold; ++value)
            EXPECT_TRUE(attacker.is_possible(cell, value, value)) << "cell " << count.cell << " as " << value;
        if (least > 1) {
            EXPECT_TRUE(attacker.is_possible(cell, least + threshold - 2, 1000));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomRegisterProperty, testing::Range(1, 61));

/// Registers of three columns, as they are protected where linear programmes would take too long.
class LargeRegisterProperty : public testing::TestWithParam<int> {};

TEST_P(LargeRegisterProperty, AreProtectedByWhatIsQuickEnough) {
    base::Random random(static_cast<std::uint64_t>(GetParam()));
    std::vector<RecordDimension> const dimensions{
        {6, {{0, 1}, {2, 3, 4}}, false, true}, {4, {}, false, true}, {3, {}, false, random.between(0, 1) == 0}};
    auto const table = count_by_trying(dimensions, random_persons(dimensions, 300, random));
    auto protection = by_persons(5);
    auto const exact = suppress_counts(table, protection);
    protection.most_exact = 0;
    auto const large = suppress_counts(table, protection);
    ASSERT_TRUE(exact);
    if (!large) {
        EXPECT_EQ(large.error().code, base::ErrorCode::disclosive);
        GTEST_SKIP() << "cubes found no proof that fits what overlaps";
    }
    EXPECT_EQ(exact->search, CountSearch::exact);
    EXPECT_EQ(large->search, CountSearch::cubes);
    EXPECT_TRUE(check_suppressed(table, large->withheld, 5));
    EXPECT_GE(large->cost, exact->cost - 1e-6) << "nothing costs less than the least";
    EXPECT_LE(large->lower_bound, exact->cost + 1e-6);
    // What cubes prove holds for a reader who knows everything and is attacked by linear programmes.
    auto system = counted_system(table);
    SuppressionPattern pattern(system.problem.cells.size(), false);
    for (std::size_t i = 0; i < pattern.size(); ++i) pattern[i] = is_always_suppressed(system.problem.cells[i]);
    for (auto const& count : large->counts) {
        auto const cell = static_cast<std::size_t>(system.cells[count.cell]);
        system.problem.cells[cell].lower = 1;
        pattern[cell] = true;
    }
    auto const audit = audit_intervals(system.problem, pattern);
    for (auto const& count : large->counts) {
        EXPECT_EQ(count.small, table.counts[count.cell] < 5);
        auto const cell = system.cells[count.cell];
        auto const interval = std::find_if(audit.intervals.begin(), audit.intervals.end(),
                                           [&](CellInterval const& found) { return found.cell == cell; });
        if (count.has_interval) {
            EXPECT_LE(interval->lower, count.lower);
            EXPECT_TRUE(!interval->upper || *interval->upper >= *count.upper);
        }
        if (count.small) {
            EXPECT_TRUE(!interval->upper || *interval->upper >= 4);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, LargeRegisterProperty, testing::Range(1, 31));

}  // namespace
}  // namespace cifra::protect
