#include "validate/change.hpp"

#include "audit/exact.hpp"
#include "base/assert.hpp"

#include <algorithm>
#include <utility>

namespace cifra::validate {
namespace {

using audit::Wide;

constexpr std::size_t ENOUGH_YEARS = 4;

/// |now - last| > deviations × √(now + last): how far two Poisson counts of one mean may lie apart.
bool beyond_chance(Wide now, Wide last, Wide deviations) {
    auto const difference = now - last;
    return difference * difference > deviations * deviations * (now + last);
}

bool is_near(Wide now, Wide last, bool is_count) {
    if (is_count && !beyond_chance(now, last, 3)) return true;
    return 4 * (std::max(now, last) - std::min(now, last)) <= last;
}

bool is_twofold(Wide now, Wide last) {
    return std::max(now, last) >= 2 * std::min(now, last);
}

Change against_last(Wide now, Wide last, bool is_count) {
    if (!is_twofold(now, last)) return Change::usual;
    return is_count && beyond_chance(now, last, 5) ? Change::implausible : Change::unusual;
}

/// The distance from the median and what it is measured by, both doubled so that they are whole.
struct Distance {
    Wide from_median = 0;
    Wide median = 0;
    Wide now = 0;        ///< As it is.
    Wide deviation = 0;  ///< Four times the median absolute deviation.
    bool is_count = false;

    /// More than `spreads` times the largest of the three spreads.
    bool beyond(Wide spreads) const {
        bool const of_deviation = 2 * 10000 * from_median > spreads * 14826 * deviation;
        bool const of_chance = !is_count || from_median * from_median > spreads * spreads * (2 * median + 4 * now);
        bool const of_tenth = 10 * from_median > spreads * median;
        return of_deviation && of_chance && of_tenth;
    }
};

Change against_years(std::int64_t now, std::vector<std::int64_t> const& earlier, bool is_count) {
    auto const median = twice_median(earlier);
    auto const distance = [&](std::int64_t value) {
        return 2 * value > median ? 2 * value - median : median - 2 * value;
    };
    std::vector<std::int64_t> deviations;
    for (auto const value : earlier) deviations.push_back(distance(value));
    Distance const measured{distance(now), median, now, twice_median(std::move(deviations)), is_count};
    if (!measured.beyond(3)) return Change::usual;
    bool const far = is_count && measured.beyond(5) && is_twofold(now, earlier.back());
    return far ? Change::implausible : Change::unusual;
}

}  // namespace

std::int64_t twice_median(std::vector<std::int64_t> figures) {
    CIFRA_ASSERT(!figures.empty());
    std::sort(figures.begin(), figures.end());
    return figures[(figures.size() - 1) / 2] + figures[figures.size() / 2];
}

Change judge_change(std::int64_t now, std::vector<std::int64_t> earlier, bool is_count) {
    CIFRA_ASSERT(!earlier.empty());
    auto const last = earlier.back();
    if (is_near(now, last, is_count)) return Change::usual;
    if (earlier.size() < ENOUGH_YEARS) return against_last(now, last, is_count);
    return against_years(now, earlier, is_count);
}

}  // namespace cifra::validate
