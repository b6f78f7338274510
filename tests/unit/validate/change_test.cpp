#include "validate/change.hpp"

#include <gtest/gtest.h>

namespace cifra::validate {
namespace {

Change count(std::int64_t last, std::int64_t now) {
    return judge_change(now, {last}, true);
}

TEST(JudgeChange, LeavesSmallCountsToChance) {
    EXPECT_EQ(count(3, 9), Change::usual);
    EXPECT_EQ(count(0, 9), Change::usual) << "9 x 9 = 81 = 9 x (9 + 0), not more";
    EXPECT_EQ(count(0, 10), Change::unusual) << "100 > 90";
    EXPECT_EQ(count(10, 0), Change::unusual);
    EXPECT_EQ(count(1, 11), Change::usual) << "100 < 108";
    EXPECT_EQ(count(1, 12), Change::unusual) << "121 > 117";
}

TEST(JudgeChange, CallsACountImplausibleBeyondFiveDeviations) {
    EXPECT_EQ(count(0, 25), Change::unusual) << "625 = 25 x 25, not more";
    EXPECT_EQ(count(0, 26), Change::implausible) << "676 > 650";
    EXPECT_EQ(count(0, 400), Change::implausible);
    EXPECT_EQ(count(400, 0), Change::implausible);
    EXPECT_EQ(count(50, 100), Change::unusual) << "2500 < 3750";
    EXPECT_EQ(count(100, 200), Change::implausible) << "10000 > 7500";
}

TEST(JudgeChange, AsksOnlyFromTwiceOrHalfOn) {
    EXPECT_EQ(count(1000, 1999), Change::usual);
    EXPECT_EQ(count(1000, 2000), Change::implausible);
    EXPECT_EQ(count(1000, 501), Change::usual);
    EXPECT_EQ(count(1000, 500), Change::implausible);
}

TEST(JudgeChange, HoldsAmountsOnlyAgainstTheirRatio) {
    EXPECT_EQ(judge_change(199, {100}, false), Change::usual);
    EXPECT_EQ(judge_change(200, {100}, false), Change::unusual);
    EXPECT_EQ(judge_change(1'000'000, {100}, false), Change::unusual) << "never implausible";
    EXPECT_EQ(judge_change(1'000'000, {100, 100, 100, 100}, false), Change::unusual);
    EXPECT_EQ(judge_change(0, {0}, false), Change::usual);
    EXPECT_EQ(judge_change(5000, {0}, false), Change::unusual);
}

TEST(JudgeChange, MeasuresByWhatTheYearsVariedWhenThereAreFour) {
    // Median 65, absolute deviations 35 35 45 85: MAD 40, of which 1.4826 times is 59.3.
    EXPECT_EQ(judge_change(120, {100, 20, 150, 30}, true), Change::usual) << "an erratic series";
    EXPECT_EQ(count(30, 120), Change::implausible) << "the same without its history";
    // Median 100, MAD 0.5; chance: root of 100 + 170 = 16.4; a tenth: 10. 70 is 4.3 times 16.4.
    EXPECT_EQ(judge_change(170, {100, 101, 99, 100}, true), Change::unusual) << "a steady one";
    EXPECT_EQ(count(100, 170), Change::usual) << "the same without its history";
}

TEST(JudgeChange, AllowsThreeTenthsOfTheMedianInALargeSteadySeries) {
    std::vector<std::int64_t> const steady = {100000, 100000, 100000, 100000};
    EXPECT_EQ(judge_change(125000, steady, true), Change::usual) << "near the last one";
    EXPECT_EQ(judge_change(130000, steady, true), Change::usual) << "three tenths";
    EXPECT_EQ(judge_change(130001, steady, true), Change::unusual);
    EXPECT_EQ(judge_change(199999, steady, true), Change::unusual) << "ten tenths, and less than twice";
    EXPECT_EQ(judge_change(200000, steady, true), Change::implausible);
    EXPECT_EQ(judge_change(50000, steady, true), Change::unusual) << "five tenths";
    EXPECT_EQ(judge_change(49999, steady, true), Change::implausible);
}

TEST(JudgeChange, TakesANewLevelForGivenOnceItWasAccepted) {
    EXPECT_EQ(judge_change(1000, {100, 100, 100, 1000}, true), Change::usual);
    EXPECT_EQ(judge_change(100, {100, 100, 100, 100, 1000}, true), Change::usual) << "back to the level of before";
}

TEST(JudgeChange, KeepsSmallCountsUsualWithAHistoryOfZeros) {
    std::vector<std::int64_t> const zeros = {0, 0, 0, 0};
    EXPECT_EQ(judge_change(9, zeros, true), Change::usual);
    EXPECT_EQ(judge_change(10, zeros, true), Change::unusual);
    EXPECT_EQ(judge_change(26, zeros, true), Change::implausible);
}

TEST(JudgeChange, IsExactForTheLargestCounts) {
    constexpr std::int64_t MOST = 1'000'000'000'000'000;
    EXPECT_EQ(count(MOST, MOST), Change::usual);
    EXPECT_EQ(count(MOST / 2 + 1, MOST), Change::usual);
    EXPECT_EQ(count(MOST / 2, MOST), Change::implausible);
    EXPECT_EQ(judge_change(MOST * 1000, {1, 1, 1, MOST}, true), Change::implausible);
}

TEST(TwiceMedian, IsTheSumOfTheTwoInTheMiddle) {
    EXPECT_EQ(twice_median({5}), 10);
    EXPECT_EQ(twice_median({9, 1, 5}), 10);
    EXPECT_EQ(twice_median({30, 100, 150, 20}), 130);
}

}  // namespace
}  // namespace cifra::validate
