#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace series_possibilities {

/// low <= sum of some numbers <= high.
struct Bound {
    std::vector<std::size_t> numbers;
    std::int64_t low = 0;
    std::int64_t high = 0;
};

/// Whole numbers, each within a range, and what is known of their sums.
struct Puzzle {
    std::vector<Bound> ranges;  ///< Of each number, by place; `numbers` is not looked at.
    std::vector<Bound> sums;
};

/// True when some whole numbers fit. Tries them all, turning back as soon as a sum cannot hold.
bool is_possible(Puzzle puzzle);

}  // namespace series_possibilities
