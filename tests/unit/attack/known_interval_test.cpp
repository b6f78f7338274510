#include "attack/known_interval.hpp"

#include "attack/components.hpp"
#include "attack/reader_systems.hpp"
#include "random_table.hpp"

#include <gtest/gtest.h>

#include <map>

namespace cifra {
namespace {

using random_table::Instance;

std::map<programme::CellKey, attack::KnownInterval> intervals_of(Instance const& instance) {
    std::map<programme::CellKey, attack::KnownInterval> found;
    auto const system =
        attack::reader_system(instance.builder.released(), attack::Supposition::small_counts, std::nullopt);
    for (auto const& component : attack::components(system))
        for (auto const& interval : attack::known_intervals(component)) found.emplace(interval.key, interval);
    return found;
}

/// The guarantee: an interval is never narrower than what trying every assignment gives, and mostly the very same.
TEST(KnownIntervals, HoldWhatBruteForceFindsPossible) {
    base::Random random(20317);
    int cells = 0;
    int exact = 0;
    for (int run = 0; run < 400 && !HasFailure(); ++run) {
        auto const instance = random_table::random_instance(random, run % 2 == 0, true);
        auto const truth = brute_force::ranges(instance.puzzle);
        if (!truth) continue;
        auto const found = intervals_of(instance);
        for (std::size_t i = 0; i < instance.keys.size(); ++i) {
            if (!random_table::is_withheld(instance, i)) continue;
            ASSERT_EQ(found.count(instance.keys[i]), 1U);
            auto const& interval = found.at(instance.keys[i]);
            EXPECT_LE(interval.lower, (*truth)[i].low);
            EXPECT_GE(interval.upper.value_or(1'000'000), (*truth)[i].high);
            ++cells;
            exact += interval.lower == (*truth)[i].low && interval.upper == (*truth)[i].high ? 1 : 0;
        }
    }
    EXPECT_GT(cells, 500);
    RecordProperty("cells", cells);
    RecordProperty("exact", exact);
    EXPECT_GT(exact * 100, cells * 95);
}

TEST(KnownIntervals, ReachWithWholeNumbersOnly) {
    // 2a + 2b = 7 + c with c whole in [0, 1]: c is 1, though fractions would let it be 0.
    attack::LinearSystem system;
    for (int i = 0; i < 3; ++i) {
        attack::Unknown unknown;
        unknown.upper = i == 2 ? 1 : 9;
        unknown.target = true;
        unknown.key.dataflow = "DF";
        unknown.key.indicator = std::string(1, static_cast<char>('A' + i));
        system.unknowns.push_back(unknown);
    }
    system.constraints.push_back({{{0, 2}, {1, 2}, {2, -1}}, 7, attack::Relation::equal});
    auto const intervals = attack::known_intervals(system);
    ASSERT_EQ(intervals.size(), 3U);
    EXPECT_EQ(intervals[2].lower, 1);
    EXPECT_EQ(intervals[2].upper, 1);
    EXPECT_EQ(intervals[0].lower, 0);
    EXPECT_EQ(intervals[0].upper, 4);
}

TEST(KnownIntervals, BelieveTheFirstOfEquationsThatContradictEachOther) {
    attack::LinearSystem system;
    attack::Unknown unknown;
    unknown.upper = 9;
    unknown.target = true;
    unknown.key.dataflow = "DF";
    system.unknowns = {unknown};
    system.constraints.push_back({{{0, 1}}, 4, attack::Relation::equal});
    system.constraints.push_back({{{0, 1}}, 5, attack::Relation::equal});
    auto const intervals = attack::known_intervals(system);
    ASSERT_EQ(intervals.size(), 1U);
    EXPECT_EQ(intervals[0].lower, 4);
    EXPECT_EQ(intervals[0].upper, 4);
}

}  // namespace
}  // namespace cifra
