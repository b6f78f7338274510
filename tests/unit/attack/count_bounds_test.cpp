#include "attack/count_bounds.hpp"

#include "perturbed_brute_force.hpp"

#include <gtest/gtest.h>

namespace cifra::attack {
namespace {

PerturbedCells whole_of(std::uint32_t whole, std::vector<std::uint32_t> const& parts, PerturbationTerms const& terms) {
    PerturbedCells cells{terms, {whole}, {{0, {}, SumRelation::equal}}};
    for (auto const part : parts) {
        cells.sums[0].parts.push_back(cells.shown.size());
        cells.shown.push_back(part);
    }
    return cells;
}

TEST(CountBounds, OfACellAloneAreTheDeviation) {
    auto const bounds = count_bounds({{5, 2}, {0, 3, 20}, {}}).bounds;
    EXPECT_EQ(bounds[0], (CountBounds{0, 5}));
    EXPECT_EQ(bounds[1], (CountBounds{1, 8})) << "a true zero is shown as zero";
    EXPECT_EQ(bounds[2], (CountBounds{15, 25}));
}

/// By hand: parts of 12 and 14 are 10 and 12 at most 2 off, and a whole of 20 is 22 at most, so each is at its end.
TEST(CountBounds, MeetWhereTheNoiseOfWholeAndPartsGoesApart) {
    auto const knowledge = count_bounds(whole_of(20, {12, 14}, {2, 0}));
    EXPECT_EQ(knowledge.bounds[0], (CountBounds{22, 22}));
    EXPECT_EQ(knowledge.bounds[1], (CountBounds{10, 10}));
    EXPECT_EQ(knowledge.bounds[2], (CountBounds{12, 12}));
    auto const pinned = pinned_cells(knowledge, 11);
    EXPECT_EQ(pinned.cells, 3U);
    EXPECT_EQ(pinned.pinned, 3U);
    EXPECT_EQ(pinned.small, 1U);
}

TEST(CountBounds, StayApartWhereSomePersonsMayHaveNoneOfTheParts) {
    auto cells = whole_of(20, {12, 14}, {2, 0});
    cells.sums[0].relation = SumRelation::at_least;
    EXPECT_EQ(count_bounds(cells).bounds[0], (CountBounds{22, 22}));
    cells = whole_of(32, {12, 14}, {2, 0});
    cells.sums[0].relation = SumRelation::at_least;
    EXPECT_EQ(count_bounds(cells).bounds[1], (CountBounds{10, 14}));
}

TEST(CountBounds, SayWhenNoCountsFit) {
    EXPECT_TRUE(count_bounds(whole_of(20, {12, 15}, {2, 0})).contradiction);
    EXPECT_FALSE(count_bounds(whole_of(20, {12, 14}, {2, 0})).contradiction);
    EXPECT_EQ(pinned_cells(count_bounds(whole_of(20, {12, 15}, {2, 0})), 11).pinned, 0U);
}

/// Seeded fault: a table that shows ones and twos is not what its terms say.
TEST(CountBounds, FindASeededTableThatShowsOnesAndTwos) {
    EXPECT_EQ(count_bounds({{5, 2}, {0, 3, 20}, {}}).broken_terms, 0U);
    EXPECT_EQ(count_bounds({{5, 2}, {0, 1, 2, 3}, {}}).broken_terms, 2U);
    EXPECT_EQ(count_bounds({{5, 0}, {0, 1, 2, 3}, {}}).broken_terms, 0U);
}

TEST(CountBounds, StopAtTheirLimitAndStayTrue) {
    base::Random random(3);
    for (std::size_t limit : {0U, 1U, 20U, 200U}) {
        auto const table = random_table(random, 3, 3, {3, 2});
        auto const knowledge = count_bounds(table.cells, limit);
        EXPECT_FALSE(knowledge.complete);
        EXPECT_FALSE(knowledge.contradiction);
        for (std::size_t cell = 0; cell < table.truth.size(); ++cell) {
            EXPECT_LE(knowledge.bounds[cell].lower, table.truth[cell]);
            EXPECT_GE(knowledge.bounds[cell].upper, table.truth[cell]);
        }
    }
}

/// Beside all true counts that fit: never tighter than these, and nearly always as tight.
TEST(CountBounds, AgreeWithEveryFitOfSmallTables) {
    base::Random random(11);
    int cells = 0;
    int as_tight = 0;
    int pinned = 0;
    int pinned_found = 0;
    for (int round = 0; round < 400; ++round) {
        auto const deviation = static_cast<int>(random.between(1, 3));
        PerturbationTerms const terms{deviation, static_cast<int>(random.between(0, deviation - 1))};
        auto const rows = static_cast<std::size_t>(random.between(1, 2));
        auto const columns = static_cast<std::size_t>(random.between(2, rows == 1 ? 4 : 2));
        auto table = random_table(random, rows, columns, terms);
        auto const truth = every_fit(table);
        auto const knowledge = count_bounds(table.cells);
        ASSERT_FALSE(knowledge.contradiction);
        EXPECT_TRUE(knowledge.complete);
        for (std::size_t cell = 0; cell < truth.size(); ++cell) {
            auto const& bounds = knowledge.bounds[cell];
            EXPECT_LE(bounds.lower, truth[cell].lower) << "round " << round;
            EXPECT_GE(bounds.upper, truth[cell].upper) << "round " << round;
            EXPECT_LE(truth[cell].lower, table.truth[cell]);
            EXPECT_GE(truth[cell].upper, table.truth[cell]);
            ++cells;
            as_tight += bounds == truth[cell] ? 1 : 0;
            pinned += truth[cell].is_pinned() ? 1 : 0;
            pinned_found += truth[cell].is_pinned() && bounds.is_pinned() ? 1 : 0;
        }
    }
    RecordProperty("cells", cells);
    RecordProperty("as_tight", as_tight);
    EXPECT_GT(pinned, 100) << "these tables must have something to find";
    EXPECT_GE(pinned_found * 100, pinned * 99);
    EXPECT_GE(as_tight * 100, cells * 99);
}

/// An order has no more to give than one whole and its parts say: the bounds are those of every fit.
TEST(CountBounds, AreThoseOfEveryFitWhereSomePersonsHaveNoneOfTheParts) {
    base::Random random(12);
    int tightened = 0;
    for (int round = 0; round < 300; ++round) {
        auto const table = random_whole(random, {2, static_cast<int>(random.between(0, 1))});
        auto const knowledge = count_bounds(table.cells);
        ASSERT_FALSE(knowledge.contradiction);
        EXPECT_EQ(knowledge.bounds, every_fit(table.cells)) << "round " << round;
        auto alone = table.cells;
        alone.sums.clear();
        tightened += knowledge.bounds == count_bounds(alone).bounds ? 0 : 1;
    }
    EXPECT_GT(tightened, 30) << "these sums must say something";
}

TEST(TableSums, NumberTheCellsOfEachEntry) {
    auto const sums = table_sums({3, 2}, {{0, {0, {1, 2}, SumRelation::equal}}, {1, {0, {1}, SumRelation::at_least}}});
    ASSERT_EQ(sums.size(), 5U);
    EXPECT_EQ(sums[0].whole, 0U);
    EXPECT_EQ(sums[0].parts, (std::vector<std::size_t>{2, 4}));
    EXPECT_EQ(sums[1].whole, 1U);
    EXPECT_EQ(sums[1].parts, (std::vector<std::size_t>{3, 5}));
    EXPECT_EQ(sums[4].whole, 4U);
    EXPECT_EQ(sums[4].parts, std::vector<std::size_t>{5});
    EXPECT_EQ(sums[4].relation, SumRelation::at_least);
}

}  // namespace
}  // namespace cifra::attack
