#include "suppression_brute_force.hpp"

#include <algorithm>
#include <cstdlib>

namespace cifra::protect {
namespace {

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
    return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

std::int64_t ceil_divide(std::int64_t a, std::int64_t b) {
    return -floor_divide(-a, b);
}

}  // namespace

BruteForceAttacker::BruteForceAttacker(SuppressionProblem const& problem, SuppressionPattern const& pattern,
                                       std::int64_t farthest)
    : m_problem(problem), m_pattern(pattern), m_farthest(farthest) {
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        auto const& cell = problem.cells[i];
        auto const high = cell.upper ? std::min(*cell.upper, cell.value + farthest) : cell.value + farthest;
        auto const low = std::max(cell.lower, cell.value - farthest);
        m_known.push_back(pattern[i] ? Range{low, high} : Range{cell.value, cell.value});
    }
}

bool BruteForceAttacker::propagate(Ranges& ranges) const {
    for (bool changed = true; changed;) {
        changed = false;
        for (auto const& equation : m_problem.equations) {
            std::int64_t least = 0;
            std::int64_t most = 0;
            for (auto const& [cell, c] : equation.terms) {
                auto const& range = ranges[static_cast<std::size_t>(cell)];
                least += c * (c > 0 ? range.low : range.high);
                most += c * (c > 0 ? range.high : range.low);
            }
            if (least > equation.constant || most < equation.constant) return false;
            for (auto const& [cell, c] : equation.terms) {
                auto& range = ranges[static_cast<std::size_t>(cell)];
                if (range.low == range.high) continue;
                // c × cell lies between constant - (most of the others) and constant - (least of the others).
                auto const from = equation.constant - (most - c * (c > 0 ? range.high : range.low));
                auto const to = equation.constant - (least - c * (c > 0 ? range.low : range.high));
                auto const low = std::max(range.low, c > 0 ? ceil_divide(from, c) : ceil_divide(to, c));
                auto const high = std::min(range.high, c > 0 ? floor_divide(to, c) : floor_divide(from, c));
                if (low > high) return false;
                if (low == range.low && high == range.high) continue;
                least += c * (c > 0 ? low - range.low : high - range.high);
                most += c * (c > 0 ? high - range.high : low - range.low);
                range = {low, high};
                changed = true;
            }
        }
    }
    return true;
}

bool BruteForceAttacker::search(Ranges ranges) {
    if (!propagate(ranges)) return false;
    std::size_t chosen = ranges.size();
    for (std::size_t i = 0; i < ranges.size(); ++i)
        if (ranges[i].low < ranges[i].high &&
            (chosen == ranges.size() || ranges[i].high - ranges[i].low < ranges[chosen].high - ranges[chosen].low))
            chosen = i;
    if (chosen == ranges.size()) return true;
    auto const range = ranges[chosen];
    auto const nominal = m_problem.cells[chosen].value;
    for (std::int64_t away = 0; away <= 2 * m_farthest; ++away)
        for (auto const value : {nominal + away, nominal - away}) {
            if (value < range.low || value > range.high || (away == 0 && value != nominal)) continue;
            ranges[chosen] = {value, value};
            if (search(ranges)) return true;
            if (away == 0) break;
        }
    return false;
}

bool BruteForceAttacker::is_possible(int cell, std::int64_t low, std::int64_t high) {
    auto ranges = m_known;
    auto& range = ranges[static_cast<std::size_t>(cell)];
    range = {std::max(range.low, low), std::min(range.high, high)};
    return range.low <= range.high && search(ranges);
}

std::vector<int> BruteForceAttacker::under_protected() {
    std::vector<int> found;
    for (std::size_t i = 0; i < m_pattern.size(); ++i) {
        auto const& cell = m_problem.cells[i];
        auto const index = static_cast<int>(i);
        if (!is_always_suppressed(cell)) continue;
        bool const low = is_possible(index, cell.value - m_farthest, cell.value - cell.need.below);
        bool const high = is_possible(index, cell.value + cell.need.above, cell.value + m_farthest);
        bool wide = cell.need.sliding == 0;
        for (auto down = cell.need.sliding; down >= 0 && !wide; --down)
            wide = is_possible(index, cell.value - m_farthest, cell.value - down) &&
                   is_possible(index, cell.value - down + cell.need.sliding, cell.value + m_farthest);
        if (!low || !high || !wide) found.push_back(index);
    }
    return found;
}

std::vector<int> BruteForceAttacker::exactly_known() {
    std::vector<int> found;
    for (std::size_t i = 0; i < m_pattern.size(); ++i) {
        auto const value = m_problem.cells[i].value;
        auto const index = static_cast<int>(i);
        if (m_pattern[i] && !is_possible(index, value - m_farthest, value - 1) &&
            !is_possible(index, value + 1, value + m_farthest))
            found.push_back(index);
    }
    return found;
}

}  // namespace cifra::protect
