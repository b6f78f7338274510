#pragma once

#include "protect/suppression_problem.hpp"

#include <cstdint>
#include <vector>

namespace cifra::protect {

/// Which counts are too small.
struct CountRule {
    std::int64_t threshold = 10;  ///< Smallest positive count that may be shown, in persons; >= 1.
    bool zeros_too = false;  ///< The zero rule: a zero is withheld as well, where "nobody" tells something of somebody.
};

/// Status and need of a count. A zero is a true zero, unless the zero rule makes it primary.
/// \source Hundepool et al. (2012), Statistical Disclosure Control, ch. 4 and 5
void apply(CountRule const& rule, SuppressionCell& cell);

/// (n, k) dominance: a magnitude is unsafe when its n largest contributions exceed k percent of it.
struct DominanceRule {
    int largest = 2;      ///< n >= 1
    double percent = 85;  ///< 0 < k < 100
};

/// p%: a magnitude is unsafe when it lets the second largest contributor estimate the largest one to within p percent.
struct PercentRule {
    double percent = 10;  ///< p > 0
};

/// True when the rule calls a sum of these contributions unsafe. \param contributions  >= 0, in any order, one a
/// respondent \source Handbook on Statistical Disclosure Control, section 4.2.1
bool is_unsafe(DominanceRule const& rule, std::vector<std::int64_t> contributions);
bool is_unsafe(PercentRule const& rule, std::vector<std::int64_t> contributions);

/// Upper protection level: how far above the sum its interval must reach so that the rule would call the end of it
/// safe, rounded up; 0 for a safe sum. \source as before, section 4.2.2, table of upper protection levels
std::int64_t upper_protection(DominanceRule const& rule, std::vector<std::int64_t> contributions);
std::int64_t upper_protection(PercentRule const& rule, std::vector<std::int64_t> contributions);

/// Makes an unsafe sum primary, with the upper protection level on both sides (below as far as the sum reaches).
template <class Rule>
void apply(Rule const& rule, std::vector<std::int64_t> const& contributions, SuppressionCell& cell) {
    if (!is_unsafe(rule, contributions)) return;
    auto const level = upper_protection(rule, contributions);
    cell.status = SuppressionStatus::primary;
    cell.need = {.below = level < cell.value - cell.lower ? level : cell.value - cell.lower, .above = level};
}

}  // namespace cifra::protect
