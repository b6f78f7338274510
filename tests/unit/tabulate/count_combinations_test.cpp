#include "tabulate/count_combinations.hpp"

#include "naive_counts.hpp"

#include <gtest/gtest.h>
#include <cstring>

namespace cifra::tabulate {
namespace {

TEST(CountCombinations, CountsAsANaiveCountDoes) {
    base::Random random(4);
    for (int round = 0; round < 150; ++round) {
        std::vector<std::uint32_t> cardinalities;
        auto const columns = random.between(1, 7);
        for (int i = 0; i < columns; ++i) cardinalities.push_back(static_cast<std::uint32_t>(random.between(2, 9)));
        auto const records = random_records(random, cardinalities, static_cast<std::size_t>(random.between(0, 300)));
        CountSettings settings;
        settings.length = static_cast<int>(random.between(1, columns));
        settings.threads = static_cast<int>(random.between(1, 4));
        settings.block_cells = static_cast<std::size_t>(random.between(1, 3000));
        settings.chunk_records = static_cast<std::size_t>(random.between(1, 400));
        EXPECT_EQ(counts_of(count_combinations(records, settings)), naive_counts(records, settings.length))
            << "round " << round;
    }
}

TEST(CountCombinations, SubtractsTheLastRecords) {
    base::Random random(5);
    for (int round = 0; round < 50; ++round) {
        auto records = random_records(random, {4, 3, 2, 5}, 200);
        // What is subtracted was counted before.
        records.subtracted = static_cast<std::size_t>(random.between(0, 80));
        for (auto& column : records.columns)
            for (std::size_t i = 0; i < records.subtracted; ++i) column.set(199 - i, column.at(i));
        CountSettings settings;
        settings.chunk_records = round % 2 == 0 ? 64 : 0;
        EXPECT_EQ(counts_of(count_combinations(records, settings)), naive_counts(records, 3));
    }
}

TEST(CountCombinations, CountsBeyondSixteenBits) {
    CodedRecords records;
    std::size_t const count = 3 * 65536 + 5;
    records.columns.emplace_back(2, count);
    records.columns.emplace_back(3, count);
    for (std::size_t i = 0; i < count; ++i) {
        records.columns[0].set(i, 1);
        records.columns[1].set(i, i < 7 ? 1 : 2);
    }
    CountSettings settings;
    settings.length = 2;
    auto const cube = count_combinations(records, settings);
    EXPECT_EQ(cube.count({0}, {1}), count);
    EXPECT_EQ(cube.count({1, 0}, {1, 1}), 7U);
    EXPECT_EQ(cube.count({0, 1}, {1, 2}), count - 7);
    EXPECT_EQ(cube.persons(), count);
}

TEST(CountCombinations, SubtractsBeyondEightAndSixteenBits) {
    for (std::size_t const twice : {std::size_t{255}, std::size_t{256}, std::size_t{300}, std::size_t{65536 + 700}}) {
        CodedRecords records;
        records.columns.emplace_back(3, 2 * twice + 2);
        for (std::size_t i = 0; i < 2 * twice + 2; ++i) records.columns[0].set(i, i < 2 ? 2 : 1);
        records.subtracted = twice;
        auto const cube = count_combinations(records, {});
        EXPECT_EQ(cube.count({0}, {1}), 0U) << twice;
        EXPECT_EQ(cube.count({0}, {2}), 2U) << twice;
        EXPECT_EQ(cube.persons(), 2U);
    }
}

/// In one chunk cells fall below zero: what two records of a person say alike, more of it is missing.
TEST(CountCombinations, SubtractsMoreThanACellHolds) {
    CodedRecords records;
    records.columns.emplace_back(3, 1000);
    records.columns.emplace_back(2, 1000);
    for (std::size_t i = 0; i < 1000; ++i) {
        records.columns[0].set(i, i < 600 ? 1 : 0);
        records.columns[1].set(i, 1);
    }
    records.subtracted = 400;
    auto const cube = count_combinations(records, {});
    EXPECT_EQ(cube.persons(), 200U);
    EXPECT_EQ(cube.count({0, 1}, {1, 1}), 600U);
    EXPECT_EQ(cube.count({0}, {1}), 600U);
    EXPECT_EQ(cube.count({1}, {1}), 200U);
}

TEST(CountCombinations, EveryDesignGivesTheSameCube) {
    base::Random random(6);
    auto const records = random_records(random, {61, 31, 300, 5, 4, 3, 2, 2}, 5000);
    CountSettings settings;
    auto const reference = count_combinations(records, settings);
    for (int const threads : {1, 2, 5})
        for (std::size_t const cells : {1U, 5000U, 1U << 20U})
            for (std::size_t const chunk : {977U, 4096U, 1U << 20U}) {
                auto const cube = count_combinations(records, {3, threads, cells, chunk});
                ASSERT_EQ(cube.bytes(), reference.bytes());
                EXPECT_EQ(std::memcmp(cube.table(1, 0), reference.table(1, 0), cube.bytes()), 0)
                    << threads << " threads, " << cells << " cells, " << chunk << " records";
            }
}

TEST(CountCombinations, ALengthBeyondTheColumnsMeansAllOfThem) {
    base::Random random(7);
    auto const records = random_records(random, {3, 3}, 50);
    CountSettings settings;
    settings.length = 5;
    EXPECT_EQ(count_combinations(records, settings).length(), 2);
}

TEST(CountCombinations, ASeededMiscountIsSeen) {
    base::Random random(8);
    auto const records = random_records(random, {4, 3, 2, 3}, 300);
    auto cube = count_combinations(records, {});
    ASSERT_EQ(counts_of(cube), naive_counts(records, 3));
    ++cube.table(3, 1)[cube.cells(3, 1) - 1];
    EXPECT_NE(counts_of(cube), naive_counts(records, 3));
}

TEST(CountCombinations, CountsASetThatIsLargerThanABlock) {
    base::Random random(9);
    auto const records = random_records(random, {1000, 800, 3}, 2000);
    EXPECT_EQ(counts_of(count_combinations(records, {2, 2, 0, 0})), naive_counts(records, 2));
}

TEST(CountCombinations, KnowsWhatItTakesBeforeItCounts) {
    CountSettings settings;
    settings.threads = 4;
    std::vector<std::uint32_t> const large{8000, 8000};
    settings.length = 2;
    // The cube has 64 million cells, and each thread a block of as many.
    EXPECT_GT(bytes_to_count(large, settings), 64'000'000U * (4 + 4 * 7));
    EXPECT_LT(bytes_to_count(large, settings), 64'000'000U * (4 + 4 * 7) + 20'000'000U);
    settings.length = 6;
    EXPECT_GT(bytes_to_count(std::vector<std::uint32_t>(60, 65536), settings), std::size_t{1} << 62U);
}

TEST(CombinationCube, KnowsItsSizeBeforeItIsMade) {
    std::vector<std::uint32_t> const cardinalities{61, 61, 31, 21, 13, 10, 9, 7, 6, 5, 4, 4, 3, 3, 3, 3};
    EXPECT_EQ(CombinationCube::bytes_needed(cardinalities, 2) / 4, CombinationCube(cardinalities, 2).bytes() / 4);
    EXPECT_LT(CombinationCube::bytes_needed(cardinalities, 3), 10'000'000U);
    EXPECT_LT(CombinationCube::bytes_needed(cardinalities, 4), 250'000'000U);
    EXPECT_GT(CombinationCube::bytes_needed(std::vector<std::uint32_t>(60, 65536), 6), std::size_t{1} << 62U);
}

}  // namespace
}  // namespace cifra::tabulate
