#pragma once

#include "base/decimal.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cifra::audit {

/// Wide enough for the product of two counts of 10^15 and the factors of ten of a share.
__extension__ using Wide = __int128;

/// Largest count that Cifra reads; a hypothesis about a count is not tried above it.
inline constexpr std::int64_t MAX_COUNT = 1'000'000'000'000'000;

/// How an exact value becomes a printed one.
enum class Rounding { half_up, half_even, half_down, cut_off, up };

/// 10^exponent, 0 <= exponent <= 30.
Wide power_of_ten(int exponent);

/// numerator / denominator as a whole number. Needs numerator >= 0, denominator > 0.
Wide divide(Wide numerator, Wide denominator, Rounding rounding);

/// part / whole in per cent, in units of 10^-decimals. Needs part >= 0, whole > 0, 0 <= decimals <= 15.
Wide share_units(std::int64_t part, std::int64_t whole, int decimals, Rounding rounding = Rounding::half_up);

/// units / 10^scale
struct WideDecimal {
    Wide units = 0;
    int scale = 0;
};

/// part / whole in per cent with two decimals more than `decimals`, and as many more as it takes to see how it
/// rounds: 52.4996 is never shown as 52.50. Needs part >= 0, whole > 0, 0 <= decimals <= 9.
WideDecimal shown_share(std::int64_t part, std::int64_t whole, int decimals);

/// Whole numbers from `low` to `high`; `high` is at most MAX_COUNT.
struct Interval {
    std::int64_t low = 0;
    std::int64_t high = 0;
    bool operator==(Interval const&) const = default;
};

/// The wholes of which `part` is the printed share, rounded half up. Nothing when there is none up to MAX_COUNT, and
/// for a part or a share of zero, which say nothing about the whole.
std::optional<Interval> wholes_of(std::int64_t part, base::Decimal printed);

/// The numbers whose writing with `decimals` differs from that of `number` by one exchange of neighbouring digits, in
/// the order of the digits: 53 gives 35; 0.5 gives 5.0. Writings that would begin with a superfluous zero are left out.
/// Needs number >= 0.
std::vector<std::int64_t> exchange_digits(std::int64_t number, int decimals = 0);

/// The number when it fits into 64 bits.
std::optional<std::int64_t> narrow(Wide value);

/// Digits with `scale` decimals, no separators: "52.78".
std::string to_text(WideDecimal value);

}  // namespace cifra::audit
