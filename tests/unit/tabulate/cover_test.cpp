#include "tabulate/cover.hpp"

#include "base/random.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>
#include <functional>
#include <map>

namespace cifra::tabulate {
namespace {

/// Every set of columns is the target of one block that holds its columns.
testing::AssertionResult covers(std::vector<Block> const& blocks, std::vector<std::uint32_t> const& cardinalities,
                                int length) {
    ColumnSets const sets(static_cast<int>(cardinalities.size()), length);
    std::map<std::size_t, int> seen;
    for (auto const& block : blocks)
        for (auto const& target : block.targets) {
            ColumnSet set;
            for (std::size_t i = 0; i < block.columns.size(); ++i)
                if ((target.kept >> i & 1U) != 0) set.push_back(block.columns[i]);
            if (static_cast<int>(set.size()) != length || sets.rank(set) != target.set)
                return testing::AssertionFailure() << "a target is not what it says";
            ++seen[target.set];
        }
    for (auto const& [set, times] : seen)
        if (times != 1) return testing::AssertionFailure() << "set " << set << " is counted " << times << " times";
    if (seen.size() != sets.count())
        return testing::AssertionFailure() << "only " << seen.size() << " sets are covered";
    return testing::AssertionSuccess();
}

TEST(Cover, MakesEachSetOfColumnsTheTargetOfOneBlock) {
    base::Random random(1);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::uint32_t> cardinalities;
        auto const columns = random.between(1, 9);
        for (int i = 0; i < columns; ++i) cardinalities.push_back(static_cast<std::uint32_t>(random.between(2, 30)));
        std::sort(cardinalities.begin(), cardinalities.end(), std::greater<>());
        auto const length = static_cast<int>(random.between(1, columns));
        auto const cells = static_cast<std::size_t>(random.between(1, 5000));
        EXPECT_TRUE(covers(cover(cardinalities, length, cells), cardinalities, length));
    }
}

TEST(Cover, ASeededGapIsSeen) {
    auto blocks = cover({5, 4, 3, 2}, 2, 1000);
    blocks.back().targets.pop_back();
    EXPECT_FALSE(covers(blocks, {5, 4, 3, 2}, 2));
}

TEST(Cover, KeepsBlocksSmallUnlessASetAloneIsLarger) {
    for (auto const& block : cover({61, 61, 31, 21, 13, 10, 9, 7, 6, 5, 4, 4, 3, 3, 3, 3}, 3, 1U << 14U))
        EXPECT_TRUE(block.cells <= 1U << 14U || block.columns.size() == 3);
}

TEST(Cover, NeedsFewPassesForTheWorkloadOfTheBars) {
    std::vector<std::uint32_t> const cardinalities{61, 61, 31, 21, 13, 10, 9, 7, 6, 5, 4, 4, 3, 3, 3, 3};
    EXPECT_LE(cover(cardinalities, 3, 1U << 18U).size(), 64U);
    EXPECT_LE(cover(cardinalities, 4, 1U << 18U).size(), 381U);
}

}  // namespace
}  // namespace cifra::tabulate
