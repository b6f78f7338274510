#include "tabulate/count_flags.hpp"

#include "naive_counts.hpp"
#include "tabulate/flag_rows.hpp"

#include <gtest/gtest.h>
#include <cstring>

namespace cifra::tabulate {
namespace {

CountSettings counted_by(FlagDesign design, int threads = 1) {
    CountSettings settings;
    settings.threads = threads;
    settings.flags = design;
    return settings;
}

/// Some categories and flags, in any order.
std::vector<std::uint32_t> shape(base::Random& random, std::int64_t categories, std::int64_t flags,
                                 std::int64_t most_codes) {
    std::vector<std::uint32_t> cardinalities(static_cast<std::size_t>(flags), 2);
    for (; categories > 0; --categories) {
        auto const at = random.between(0, static_cast<std::int64_t>(cardinalities.size()));
        cardinalities.insert(cardinalities.begin() + at, static_cast<std::uint32_t>(random.between(3, most_codes)));
    }
    return cardinalities;
}

void expect_equal(CombinationCube const& cube, CombinationCube const& reference) {
    ASSERT_EQ(cube.bytes(), reference.bytes());
    EXPECT_EQ(std::memcmp(cube.table(1, 0), reference.table(1, 0), cube.bytes()), 0);
}

TEST(CountFlags, CountsAsANaiveCountDoes) {
    base::Random random(11);
    for (int round = 0; round < 60; ++round) {
        auto const cardinalities = shape(random, random.between(2, 5), random.between(1, 6), 9);
        auto records = random_records(random, cardinalities, static_cast<std::size_t>(random.between(0, 300)));
        auto const settings = counted_by(FlagDesign::rows, static_cast<int>(random.between(1, 3)));
        ASSERT_TRUE(rows_for_flags(records, CombinationCube(cardinalities, 3), settings.flags).has_value());
        EXPECT_EQ(counts_of(count_combinations(records, settings)), naive_counts(records, 3)) << "round " << round;
    }
}

TEST(CountFlags, GivesTheCubeThatBlocksGive) {
    base::Random random(12);
    for (auto const flags : {1, 15, 16, 17, 31, 32, 45, 47, 48, 63}) {
        auto const cardinalities = shape(random, random.between(2, 8), flags, 30);
        auto records = random_records(random, cardinalities, 3000);
        records.subtracted = 200;
        auto const reference = count_combinations(records, counted_by(FlagDesign::blocks));
        for (int const threads : {1, 3})
            expect_equal(count_combinations(records, counted_by(FlagDesign::rows, threads)), reference);
    }
}

TEST(CountFlags, CountsCodesOfTwoBytes) {
    base::Random random(13);
    auto const records = random_records(random, {300, 2, 3, 2, 2, 4, 2}, 4000);
    expect_equal(count_combinations(records, counted_by(FlagDesign::rows)),
                 count_combinations(records, counted_by(FlagDesign::blocks)));
}

/// Everyone alike: lanes of 16 bits would pass 65,535.
TEST(CountFlags, CountsAndSubtractsMoreThanALaneHolds) {
    std::size_t const count = 2 * FlagRows::MOST_RECORDS + 70'000;
    CodedRecords records;
    for (auto const cardinality : {4U, 3U, 2U, 2U, 2U}) {
        records.columns.emplace_back(cardinality, count);
        for (std::size_t i = 0; i < count; ++i) records.columns.back().set(i, cardinality - 1);
    }
    records.subtracted = 66'000;
    auto const cube = count_combinations(records, counted_by(FlagDesign::rows, 2));
    auto const persons = count - 2 * records.subtracted;
    EXPECT_EQ(cube.persons(), persons);
    EXPECT_EQ(cube.count({0, 1, 2}, {3, 2, 1}), persons);
    EXPECT_EQ(cube.count({2, 3, 4}, {1, 1, 1}), persons);
    EXPECT_EQ(cube.count({0, 4}, {3, 1}), persons);
    expect_equal(cube, count_combinations(records, counted_by(FlagDesign::blocks)));
}

TEST(CountFlags, FlagsThatNobodyOrEverybodyHoldsAreCounted) {
    base::Random random(14);
    auto records = random_records(random, {5, 4, 2, 2, 2, 2}, 1500);
    for (std::size_t i = 0; i < 1500; ++i) {
        records.columns[2].set(i, 0);
        records.columns[3].set(i, 1);
    }
    EXPECT_EQ(counts_of(count_combinations(records, counted_by(FlagDesign::rows))), naive_counts(records, 3));
}

TEST(CountFlags, ASeededMiscountIsSeen) {
    base::Random random(15);
    auto const records = random_records(random, {5, 4, 2, 2}, 800);
    auto cube = count_combinations(records, counted_by(FlagDesign::rows));
    ++cube.table(3, 3)[cube.cells(3, 3) - 1];
    EXPECT_NE(counts_of(cube), naive_counts(records, 3));
}

TEST(FlagLayout, IsForSetsOfThreeWithCategoriesAndFlags) {
    EXPECT_TRUE(flag_layout({5, 4, 2}, 3));
    EXPECT_FALSE(flag_layout({5, 4, 2}, 2));
    EXPECT_FALSE(flag_layout({5, 4, 3}, 3));
    EXPECT_FALSE(flag_layout({5, 2, 2}, 3));
    std::vector<std::uint32_t> cardinalities{5, 4};
    cardinalities.resize(2 + FlagLayout::MOST_FLAGS, 2);
    EXPECT_TRUE(flag_layout(cardinalities, 3));
    cardinalities.push_back(2);
    EXPECT_FALSE(flag_layout(cardinalities, 3));
    EXPECT_FALSE(flag_layout({60000, 60000, 2}, 3));
}

TEST(FlagLayout, MergesTheSmallestCategories) {
    auto const layout = flag_layout({61, 21, 12, 5, 4, 3, 2, 2}, 3);
    ASSERT_TRUE(layout);
    ASSERT_EQ(layout->merged.size(), 4U);
    // 4 and 3 to 12; 12 and 5 to 60; the next two would be 60 and 21.
    auto const& merged = layout->merged[1];
    EXPECT_EQ(merged.codes, 60U);
    EXPECT_EQ(layout->codes, 61U + 60U + 21U + 12U);
}

TEST(FlagLayout, ChoosesBlocksWhereRecordsHoldManyOfFewFlags) {
    base::Random random(16);
    std::vector<std::uint32_t> cardinalities{31, 13, 9, 7, 5, 4};
    cardinalities.resize(30, 2);
    auto const half = random_records(random, cardinalities, 2000);
    EXPECT_FALSE(rows_for_flags(half, CombinationCube(cardinalities, 3), FlagDesign::chosen));
    auto none = half;
    for (std::size_t flag = 6; flag < 30; ++flag)
        for (std::size_t i = 0; i < 2000; ++i) none.columns[flag].set(i, 0);
    EXPECT_TRUE(rows_for_flags(none, CombinationCube(cardinalities, 3), FlagDesign::chosen));
}

}  // namespace
}  // namespace cifra::tabulate
