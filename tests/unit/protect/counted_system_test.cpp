#include "protect/counted_system.hpp"

#include "counted_records.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace cifra::protect {
namespace {

using restricted::CountedTable;
using restricted::SumKind;
using testing::IsEmpty;
using testing::SizeIs;

CountedTable row(SumKind kind, std::int64_t whole, std::int64_t a, std::int64_t b, bool several = false) {
    return {{3}, {{{0, {1, 2}, kind, several}}}, {whole, a, b}};
}

/// Cells that stand in no table.
std::size_t hidden(CountedSystem const& system) {
    return system.problem.cells.size() - system.cells.size();
}

TEST(CountedSystem, IsTheTableItselfWhereNobodyIsMissing) {
    auto const system = counted_system(row(SumKind::equal, 12, 3, 9));
    EXPECT_EQ(hidden(system), 0U);
    ASSERT_THAT(system.problem.equations, SizeIs(1));
    ASSERT_TRUE(system.shape);
    EXPECT_FALSE(first_fault(system.problem));
}

TEST(CountedSystem, HidesHowManyAreMissing) {
    auto const system = counted_system(row(SumKind::at_least, 12, 3, 7));
    ASSERT_EQ(hidden(system), 1U);
    auto const& rest = system.problem.cells.back();
    EXPECT_EQ(rest.value, 2);
    EXPECT_TRUE(is_always_suppressed(rest));
    EXPECT_EQ(rest.need, ProtectionNeed{});
}

TEST(CountedSystem, KnowsHowManyStandInSeveralParts) {
    // Three persons of twelve have records of both.
    auto const table = row(SumKind::each, 12, 8, 7);
    auto const system = counted_system(table, false);
    EXPECT_EQ(hidden(system), 0U);
    ASSERT_THAT(system.problem.equations, SizeIs(1));
    EXPECT_EQ(system.problem.equations[0].constant, 3);
    EXPECT_TRUE(system.shape);
    EXPECT_FALSE(first_fault(system.problem));
    auto const whole = counted_system(table);
    EXPECT_EQ(hidden(whole), 2U) << "neither part is more than the whole";
    EXPECT_FALSE(whole.shape);
    EXPECT_FALSE(first_fault(whole.problem));
}

TEST(CountedSystem, TheRestMakesGoodWhoStandsInTwoCodesOfAGroup) {
    // Everyone 19: the group 16 with codes of 13 and 5, and a code of 1. Whoever supposes that nobody stands in two
    // codes of everyone has 13 + 5 + 1 = 19 and nobody left.
    CountedTable const table{
        {5},
        {{{0, {1}, SumKind::at_least}, {0, {2, 3, 4}, SumKind::at_least}, {1, {2, 3}, SumKind::each}}},
        {19, 16, 13, 5, 1}};
    auto const system = counted_system(table, false);
    auto const& rest = system.problem.cells.back();
    EXPECT_EQ(rest.value, 2);
    EXPECT_EQ(rest.lower, 2);
    EXPECT_FALSE(rest.upper) << "there may be more, of whom nothing is known";
}

TEST(CountedSystem, OfSeveralValuesEachIsAPartAndAllTogetherAreNotLess) {
    // 8 + 7 >= 12, and each at most 12: three inequalities, each with a number of its own.
    auto const system = counted_system(row(SumKind::each, 12, 8, 7, true));
    EXPECT_EQ(hidden(system), 3U);
    EXPECT_THAT(system.problem.equations, SizeIs(3));
    EXPECT_FALSE(system.shape);
    EXPECT_FALSE(first_fault(system.problem));
    auto const short_of_all = counted_system(row(SumKind::each, 16, 8, 7, true));
    EXPECT_THAT(short_of_all.problem.equations, SizeIs(2)) << "somebody has neither";
}

TEST(CountedSystem, TwoValuesOfTwoColumnsOverlapAsFarAsTheyMust) {
    // Of ten persons nine have the one and eight the other: seven at least have both.
    CountedTable const table{{2, 2}, {{{0, {1}, SumKind::each, true}}, {{0, {1}, SumKind::each, true}}}, {10, 8, 9, 7}};
    auto const system = counted_system(table);
    EXPECT_FALSE(first_fault(system.problem));
    auto const overlap = std::find_if(system.problem.equations.begin(), system.problem.equations.end(),
                                      [](SuppressionEquation const& equation) { return equation.terms.size() == 5; });
    ASSERT_NE(overlap, system.problem.equations.end());
    EXPECT_EQ(system.problem.cells[static_cast<std::size_t>(overlap->terms.back().cell)].value, 0);
}

TEST(CountedSystem, JoinsTheHierarchiesOfOneColumn) {
    // Codes 3, 4 and 5; the groups 1 = {3, 4} and 2 = {4, 5} are of different hierarchies.
    CountedTable const table{{6},
                             {{{0, {1}, SumKind::at_least},
                               {0, {2}, SumKind::at_least},
                               {0, {3, 4, 5}, SumKind::equal},
                               {1, {3, 4}, SumKind::equal},
                               {2, {4, 5}, SumKind::equal}}},
                             {60, 30, 50, 10, 20, 30}};
    auto const system = counted_system(table);
    EXPECT_FALSE(first_fault(system.problem));
    EXPECT_FALSE(system.shape) << "no single tree";
    EXPECT_EQ(std::count(system.cells.begin(), system.cells.end(), -1), 0);
}

TEST(CountedSystem, IsTrueOnRandomRegisters) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        base::Random random(seed);
        std::vector<RecordDimension> const dimensions{
            {4, {{0, 1}, {2}}, false, seed % 2 == 0}, {3, {}, seed % 3 == 0, true}, {2, {}, seed % 5 == 0, true}};
        auto const table = count_by_trying(dimensions, random_persons(dimensions, 60, random));
        auto const system = counted_system(table);
        ASSERT_FALSE(first_fault(system.problem)) << "seed " << seed;
        for (std::size_t place = 0; place < table.counts.size(); ++place)
            ASSERT_EQ(system.problem.cells[static_cast<std::size_t>(system.cells[place])].value, table.counts[place]);
    }
}

}  // namespace
}  // namespace cifra::protect
