#include "series_possibilities.hpp"

#include <algorithm>

namespace series_possibilities {
namespace {

/// Tightens the ranges by one sum. \returns False when nothing fits; `changed` is set when a range became narrower.
bool tighten(Puzzle& puzzle, Bound const& sum, bool& changed) {
    std::int64_t low = 0;
    std::int64_t high = 0;
    for (auto const number : sum.numbers) {
        low += puzzle.ranges[number].low;
        high += puzzle.ranges[number].high;
    }
    for (auto const number : sum.numbers) {
        auto& range = puzzle.ranges[number];
        auto const least = std::max(range.low, sum.low - (high - range.high));
        auto const most = std::min(range.high, sum.high - (low - range.low));
        if (least > most) return false;
        changed = changed || least != range.low || most != range.high;
        low += least - range.low;
        high += most - range.high;
        range.low = least;
        range.high = most;
    }
    return low <= sum.high && high >= sum.low;
}

bool settle(Puzzle& puzzle) {
    for (bool changed = true; changed;) {
        changed = false;
        for (auto const& sum : puzzle.sums)
            if (!tighten(puzzle, sum, changed)) return false;
    }
    return true;
}

}  // namespace

bool is_possible(Puzzle puzzle) {
    if (!settle(puzzle)) return false;
    auto const open = std::find_if(puzzle.ranges.begin(), puzzle.ranges.end(),
                                   [](Bound const& range) { return range.low != range.high; });
    if (open == puzzle.ranges.end()) return true;
    auto const number = static_cast<std::size_t>(open - puzzle.ranges.begin());
    for (auto value = open->low; value <= open->high; ++value) {
        auto tried = puzzle;
        tried.ranges[number] = {{}, value, value};
        if (is_possible(std::move(tried))) return true;
    }
    return false;
}

}  // namespace series_possibilities
