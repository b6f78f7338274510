#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cifra::base {

/// An exact decimal number, units / 10^scale. Counts have scale 0.
struct Decimal {
    std::int64_t units = 0;
    int scale = 0;  ///< 0 to 9

    bool operator==(Decimal const&) const = default;
};

/// Reads "1652", "-3", "15.4": ASCII digits, at most one point, no separators, |units| <= 10^15, at most 9 decimals.
/// Nothing when the text is anything else.
std::optional<Decimal> parse_decimal(std::string_view text);

/// The shortest exact writing with `scale` decimals: "1652", "15.4".
std::string to_string(Decimal value);

/// numerator / denominator × 100, rounded half up to `decimals` (0 to 4) from exact integers.
/// Needs numerator >= 0, denominator > 0.
Decimal percentage(std::int64_t numerator, std::int64_t denominator, int decimals);

}  // namespace cifra::base
