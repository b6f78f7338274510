#include "protect/primary_rule.hpp"

#include <gtest/gtest.h>

namespace cifra::protect {
namespace {

SuppressionCell with_count(std::int64_t value, CountRule const& rule) {
    SuppressionCell cell{.value = value};
    apply(rule, cell);
    return cell;
}

TEST(PrimaryRule, SuppressesCountsBelowTheThresholdAndShowsTrueZeros) {
    EXPECT_EQ(with_count(0, {.threshold = 10}).status, SuppressionStatus::true_zero);
    EXPECT_EQ(with_count(1, {.threshold = 10}).status, SuppressionStatus::primary);
    EXPECT_EQ(with_count(9, {.threshold = 10}).status, SuppressionStatus::primary);
    EXPECT_EQ(with_count(10, {.threshold = 10}).status, SuppressionStatus::safe);
}

TEST(PrimaryRule, WantsEveryCountBelowTheThresholdToStayPossible) {
    EXPECT_EQ(with_count(3, {.threshold = 10}).need, (ProtectionNeed{.below = 3, .above = 6}));
    EXPECT_EQ(with_count(9, {.threshold = 10}).need, (ProtectionNeed{.below = 9, .above = 0}));
}

TEST(PrimaryRule, WithholdsZerosWhereNobodyTellsSomething) {
    auto const cell = with_count(0, {.threshold = 10, .zeros_too = true});
    EXPECT_EQ(cell.status, SuppressionStatus::primary);
    EXPECT_EQ(cell.need, (ProtectionNeed{.below = 0, .above = 9}));
}

// Handbook on Statistical Disclosure Control, section 4.2.1, example 1: 100,000 with 50,000 and 49,000 in it.
TEST(PrimaryRule, DominanceOfTheLargestAloneOverlooksASecondLargeContributor) {
    std::vector<std::int64_t> const contributions{50'000, 49'000, 1'000};
    EXPECT_FALSE(is_unsafe(DominanceRule{.largest = 1, .percent = 90}, contributions));
    // The second largest overestimates the largest by 2 % only.
    EXPECT_TRUE(is_unsafe(PercentRule{.percent = 10}, contributions));
    EXPECT_TRUE(is_unsafe(PercentRule{.percent = 2.01}, contributions));
    EXPECT_FALSE(is_unsafe(PercentRule{.percent = 2}, contributions));
}

// The same, example 2: 110,000 with 52,000 and 50,000 in it, p = 10, k = 100 × 100 / 110.
TEST(PrimaryRule, DominanceOfTwoProtectsMoreThanThePercentRule) {
    std::vector<std::int64_t> const contributions{4'000, 52'000, 4'000, 50'000};
    EXPECT_FALSE(is_unsafe(PercentRule{.percent = 10}, contributions));
    EXPECT_TRUE(is_unsafe(DominanceRule{.largest = 2, .percent = 100 * 100.0 / 110}, contributions));
    // It overestimates by 15.4 %.
    EXPECT_TRUE(is_unsafe(PercentRule{.percent = 15.4}, contributions));
    EXPECT_FALSE(is_unsafe(PercentRule{.percent = 15.3}, contributions));
}

// The same, section 4.2.2, example 4: 330 from 300, 20 and 10 under (1, 85): the upper bound must reach 352.94.
TEST(PrimaryRule, GivesTheUpperProtectionLevelOfDominance) {
    EXPECT_TRUE(is_unsafe(DominanceRule{.largest = 1, .percent = 85}, {300, 20, 10}));
    EXPECT_EQ(upper_protection(DominanceRule{.largest = 1, .percent = 85}, {300, 20, 10}), 353 - 330);
}

// The same, example 5: p/100 × x1 - (X - x1 - x2).
TEST(PrimaryRule, GivesTheUpperProtectionLevelOfThePercentRule) {
    EXPECT_EQ(upper_protection(PercentRule{.percent = 10}, {50'000, 49'000, 1'000}), 5'000 - 1'000);
    EXPECT_EQ(upper_protection(PercentRule{.percent = 2}, {50'000, 49'000, 1'000}), 0);
}

TEST(PrimaryRule, AppliesAMagnitudesRuleToItsCell) {
    SuppressionCell cell{.value = 330};
    apply(DominanceRule{.largest = 1, .percent = 85}, {300, 20, 10}, cell);
    EXPECT_EQ(cell.status, SuppressionStatus::primary);
    EXPECT_EQ(cell.need, (ProtectionNeed{.below = 23, .above = 23}));

    SuppressionCell safe{.value = 100'000};
    apply(DominanceRule{.largest = 1, .percent = 90}, {50'000, 49'000, 1'000}, safe);
    EXPECT_EQ(safe.status, SuppressionStatus::safe);
}

TEST(PrimaryRule, CallsASingleContributorUnsafeAndNobodySafe) {
    EXPECT_TRUE(is_unsafe(PercentRule{}, {7}));
    EXPECT_TRUE(is_unsafe(DominanceRule{}, {7, 5}));
    EXPECT_FALSE(is_unsafe(PercentRule{}, {}));
    EXPECT_FALSE(is_unsafe(DominanceRule{}, {}));
}

}  // namespace
}  // namespace cifra::protect
