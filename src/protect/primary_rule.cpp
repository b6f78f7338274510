#include "protect/primary_rule.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace cifra::protect {
namespace {

/// Contributions with the largest first, and their sum.
struct Ranked {
    std::vector<std::int64_t> values;
    double sum = 0;

    double largest(std::size_t count) const {
        auto const end = values.begin() + static_cast<std::ptrdiff_t>(std::min(count, values.size()));
        return static_cast<double>(std::accumulate(values.begin(), end, std::int64_t{0}));
    }
};

Ranked rank(std::vector<std::int64_t> contributions) {
    std::sort(contributions.begin(), contributions.end(), std::greater<>());
    CIFRA_ASSERT(contributions.empty() || contributions.back() >= 0);
    auto const sum = std::accumulate(contributions.begin(), contributions.end(), std::int64_t{0});
    return {std::move(contributions), static_cast<double>(sum)};
}

/// By how much the interval has to exceed the sum; positive for an unsafe one.
double missing(DominanceRule const& rule, Ranked const& ranked) {
    CIFRA_ASSERT(rule.largest >= 1 && rule.percent > 0 && rule.percent < 100);
    return 100 * ranked.largest(static_cast<std::size_t>(rule.largest)) / rule.percent - ranked.sum;
}

double missing(PercentRule const& rule, Ranked const& ranked) {
    CIFRA_ASSERT(rule.percent > 0);
    return rule.percent / 100 * ranked.largest(1) - (ranked.sum - ranked.largest(2));
}

/// Up to the next whole number, if it is not one but for rounding.
std::int64_t up(double level) {
    return std::max<std::int64_t>(0, static_cast<std::int64_t>(std::ceil(level - 1e-9)));
}

}  // namespace

void apply(CountRule const& rule, SuppressionCell& cell) {
    CIFRA_ASSERT(rule.threshold >= 1);
    if (cell.value >= rule.threshold) return;
    bool const is_shown_zero = cell.value == 0 && !rule.zeros_too;
    cell.status = is_shown_zero ? SuppressionStatus::true_zero : SuppressionStatus::primary;
    cell.need = is_shown_zero ? ProtectionNeed{} : need_of_small_count(cell.value, rule.threshold);
}

bool is_unsafe(DominanceRule const& rule, std::vector<std::int64_t> contributions) {
    return missing(rule, rank(std::move(contributions))) > 1e-9;
}

bool is_unsafe(PercentRule const& rule, std::vector<std::int64_t> contributions) {
    return missing(rule, rank(std::move(contributions))) > 1e-9;
}

std::int64_t upper_protection(DominanceRule const& rule, std::vector<std::int64_t> contributions) {
    return up(missing(rule, rank(std::move(contributions))));
}

std::int64_t upper_protection(PercentRule const& rule, std::vector<std::int64_t> contributions) {
    return up(missing(rule, rank(std::move(contributions))));
}

}  // namespace cifra::protect
