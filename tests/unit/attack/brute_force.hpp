#pragma once

#include "base/decimal.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace brute_force {

/// A cell as the attacker sees it: a known value, or a range of integers.
struct Cell {
    std::int64_t low = 0;
    std::int64_t high = 0;
    bool is_unknown() const { return low != high; }
};

/// parts sum to total.
struct Sum {
    std::size_t total = 0;
    std::vector<std::size_t> parts;
};

/// part / total, printed as `share` per cent rounded half up.
struct Share {
    std::size_t part = 0;
    std::size_t total = 0;
    cifra::base::Decimal share;
};

/// A puzzle small enough to try every assignment.
struct Puzzle {
    std::vector<Cell> cells;
    std::vector<Sum> sums;
    std::vector<Share> shares;
};

/// Tries every assignment of integers. \returns The unknown cells that have one value in all that fit, or nothing when
/// there are too many assignments to try.
std::optional<std::set<std::size_t>> determined_cells(Puzzle const& puzzle);

/// Smallest and largest value of each cell among the assignments that fit, or nothing when there are too many to try.
std::optional<std::vector<Cell>> ranges(Puzzle const& puzzle);

/// Unknown cells whose unit vector lies in the row space of the sums: rank by elimination modulo a prime.
std::set<std::size_t> linearly_determined_cells(Puzzle const& puzzle);

}  // namespace brute_force
