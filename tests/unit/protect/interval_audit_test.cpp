#include "protect/interval_audit.hpp"

#include "base/random.hpp"
#include "protect/determined_cells.hpp"
#include "protect/programme_attacker.hpp"
#include "protect/table_problem.hpp"
#include "random_problem.hpp"
#include "suppression_brute_force.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cmath>
#include <limits>

namespace cifra::protect {
namespace {

constexpr double INFINITE = std::numeric_limits<double>::infinity();

using testing::ElementsAre;
using testing::IsEmpty;

SuppressionPattern pattern_of(SuppressionProblem const& problem, std::vector<int> const& suppressed) {
    SuppressionPattern pattern(problem.cells.size(), false);
    for (auto const cell : suppressed) pattern[static_cast<std::size_t>(cell)] = true;
    return pattern;
}

CellInterval interval_of(IntervalAudit const& audit, int cell) {
    for (auto const& interval : audit.intervals)
        if (interval.cell == cell) return interval;
    return {};
}

/// Handbook on Statistical Disclosure Control, section 4.2.2, example 3 (Geurts 1992, table 10): rows 7, 3 and 6 with
/// two columns of 9 and 7; the four cells of the first two rows are suppressed. Any values inside that fit will do.
SuppressionProblem geurts() {
    return flat_table({3, 2}, {4, 3, 2, 1, 3, 3});
}

TEST(IntervalAudit, FindsTheIntervalOfTheHandbooksExample) {
    auto const problem = geurts();
    auto const audit = audit_intervals(problem, pattern_of(problem, {4, 5, 7, 8}));
    EXPECT_EQ(interval_of(audit, 4), (CellInterval{4, 3, 6}));
    EXPECT_EQ(interval_of(audit, 5), (CellInterval{5, 1, 4}));
    EXPECT_EQ(interval_of(audit, 7), (CellInterval{7, 0, 3}));
    EXPECT_EQ(interval_of(audit, 8), (CellInterval{8, 0, 3}));
    EXPECT_THAT(audit.exactly_known, IsEmpty());
}

TEST(IntervalAudit, RecoversACellThatStandsAlone) {
    auto const problem = geurts();
    auto const audit = audit_intervals(problem, pattern_of(problem, {4}));
    EXPECT_THAT(audit.determined, ElementsAre(4));
    EXPECT_EQ(interval_of(audit, 4), (CellInterval{4, 4, 4}));
}

TEST(IntervalAudit, TellsWhatBoundsGiveAwayFromWhatEquationsDetermine) {
    // Two suppressed cells sum to nothing: no equation determines them, but neither can be below zero.
    auto const problem = flat_table({3}, {0, 0, 5});
    auto const audit = audit_intervals(problem, pattern_of(problem, {1, 2}));
    EXPECT_THAT(audit.determined, IsEmpty());
    EXPECT_THAT(audit.exactly_known, ElementsAre(1, 2));
}

TEST(IntervalAudit, LeavesOpenWhatNothingBounds) {
    auto const problem = flat_table({2}, {3, 5});
    auto const audit = audit_intervals(problem, pattern_of(problem, {0, 1}));
    EXPECT_EQ(interval_of(audit, 0), (CellInterval{0, 5, std::nullopt}));
    EXPECT_EQ(interval_of(audit, 1), (CellInterval{1, 0, std::nullopt}));
}

TEST(IntervalAudit, KnowsTheBoundsThatTheAttackerKnows) {
    auto problem = geurts();
    problem.cells[7].lower = 1;
    problem.cells[7].upper = 2;
    auto const audit = audit_intervals(problem, pattern_of(problem, {4, 5, 7, 8}));
    EXPECT_EQ(interval_of(audit, 4), (CellInterval{4, 4, 5}));
}

TEST(IntervalAudit, NamesACellWhoseNeedIsNotGranted) {
    auto problem = geurts();
    problem.cells[4].status = SuppressionStatus::primary;
    problem.cells[4].need = {.below = 1, .above = 2};
    EXPECT_THAT(audit_intervals(problem, pattern_of(problem, {4, 5, 7, 8})).under_protected, IsEmpty());
    problem.cells[4].need = {.below = 2, .above = 2};
    EXPECT_THAT(audit_intervals(problem, pattern_of(problem, {4, 5, 7, 8})).under_protected, ElementsAre(4));
    problem.cells[4].need = {.sliding = 4};
    EXPECT_THAT(audit_intervals(problem, pattern_of(problem, {4, 5, 7, 8})).under_protected, ElementsAre(4));
    problem.cells[4].need = {.sliding = 3};
    EXPECT_THAT(audit_intervals(problem, pattern_of(problem, {4, 5, 7, 8})).under_protected, IsEmpty());
}

TEST(IntervalAudit, SaysTheSameWithAnyNumberOfThreads) {
    base::Random random(5);
    for (auto const kind : {ProblemKind::two_way, ProblemKind::three_way}) {
        auto const problem = random_problem(kind, random);
        SuppressionPattern pattern;
        for (std::size_t i = 0; i < problem.cells.size(); ++i) pattern.push_back(random.between(0, 2) == 0);
        auto const one = audit_intervals(problem, pattern, 1);
        auto const three = audit_intervals(problem, pattern, 3);
        EXPECT_EQ(one.intervals, three.intervals);
        EXPECT_EQ(one.exactly_known, three.exactly_known);
    }
}

// Whole numbers are fewer than fractions, so the attacker who tries whole numbers never finds a wider interval; on
// two-way tables he finds the same one.
TEST(IntervalAudit, AgreesWithTryingAllNumbersOnRandomProblems) {
    base::Random random(20261);
    for (int i = 0; i < 120; ++i) {
        auto const kind = static_cast<ProblemKind>(i % 4);
        auto const problem = random_problem(kind, random);
        SuppressionPattern pattern;
        for (std::size_t cell = 0; cell < problem.cells.size(); ++cell) pattern.push_back(random.between(0, 3) == 0);
        BruteForceAttacker brute(problem, pattern, 40);
        for (auto const& interval : audit_intervals(problem, pattern).intervals) {
            auto const far = problem.cells[static_cast<std::size_t>(interval.cell)].value + 40;
            EXPECT_FALSE(brute.is_possible(interval.cell, 0, interval.lower - 1));
            EXPECT_FALSE(brute.is_possible(interval.cell, interval.upper.value_or(far) + 1, far));
            if (kind != ProblemKind::two_way) continue;
            EXPECT_TRUE(brute.is_possible(interval.cell, interval.lower, interval.lower));
            auto const top = std::min(interval.upper.value_or(far), far - 20);
            EXPECT_TRUE(brute.is_possible(interval.cell, top, top));
        }
    }
}

/// A three-way table, some of its cells suppressed, some with an upper bound that is known.
SuppressionProblem three_way(std::uint64_t seed, SuppressionPattern& pattern) {
    base::Random random(seed);
    std::vector<std::int64_t> counts;
    for (int i = 0; i < 5 * 6 * 4; ++i) counts.push_back(random.between(0, 40));
    auto problem = flat_table({5, 6, 4}, counts);
    for (auto& cell : problem.cells)
        if (random.between(0, 2) == 0) cell.upper = cell.value + random.between(0, 20);
    pattern.clear();
    for (std::size_t i = 0; i < problem.cells.size(); ++i) pattern.push_back(random.between(0, 9) < 4);
    return problem;
}

// The audit does not believe its own simplex; here each end is asked of CLP.
TEST(IntervalAudit, AgreesWithAnotherSolverOnThreeWayTables) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        SuppressionPattern pattern;
        auto const problem = three_way(seed, pattern);
        ProgrammeAttacker attacker(problem);
        attacker.open(openness_of(pattern));
        for (auto const& interval : audit_intervals(problem, pattern).intervals) {
            auto const value = problem.cells[static_cast<std::size_t>(interval.cell)].value;
            auto const down = attacker.reach({interval.cell, Direction::down}, INFINITE).distance;
            auto const up = attacker.reach({interval.cell, Direction::up}, INFINITE).distance;
            EXPECT_EQ(interval.lower, value - static_cast<std::int64_t>(std::floor(down + 1e-6))) << seed;
            EXPECT_EQ(interval.upper.has_value(), std::isfinite(up)) << seed;
            if (!interval.upper) continue;
            EXPECT_EQ(*interval.upper, value + static_cast<std::int64_t>(std::floor(up + 1e-6)));
        }
    }
}

TEST(DeterminedCells, FindsWhatOnlyAllEquationsTogetherTell) {
    // Three of four: the one that stands alone in its row gives its column's other one away, and so on.
    auto const problem = flat_table({2, 2}, {4, 5, 6, 7});
    EXPECT_THAT(determined_cells(problem, pattern_of(problem, {4, 5, 7})), ElementsAre(4, 5, 7));
    EXPECT_THAT(determined_cells(problem, pattern_of(problem, {4, 5, 7, 8})), IsEmpty());
}

TEST(DeterminedCells, CountsWithCoefficients) {
    SuppressionProblem problem;
    for (auto const value : {2, 3, 5}) problem.cells.push_back({.value = value});
    problem.equations.push_back({{{0, 2}, {1, 3}, {2, 1}}, 18});
    problem.equations.push_back({{{0, 4}, {1, 6}, {2, 1}}, 31});
    EXPECT_THAT(determined_cells(problem, {true, true, true}), ElementsAre(2));
}

}  // namespace
}  // namespace cifra::protect
