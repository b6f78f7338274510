#include "audit/exact.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace cifra::audit {
namespace {

constexpr int MORE_DECIMALS_SHOWN = 2;
constexpr int MOST_DECIMALS_SHOWN = 15;

}  // namespace

Wide power_of_ten(int exponent) {
    CIFRA_ASSERT(exponent >= 0 && exponent <= 30);
    Wide power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

Wide divide(Wide numerator, Wide denominator, Rounding rounding) {
    CIFRA_ASSERT(numerator >= 0 && denominator > 0);
    Wide const quotient = numerator / denominator;
    Wide const rest = numerator % denominator;
    Wide const other_rest = denominator - rest;
    switch (rounding) {
        case Rounding::half_up:
            return quotient + (rest >= other_rest ? 1 : 0);
        case Rounding::half_down:
            return quotient + (rest > other_rest ? 1 : 0);
        case Rounding::half_even:
            return quotient + (rest > other_rest || (rest == other_rest && quotient % 2 != 0) ? 1 : 0);
        case Rounding::up:
            return quotient + (rest > 0 ? 1 : 0);
        case Rounding::cut_off:
            break;
    }
    return quotient;
}

Wide share_units(std::int64_t part, std::int64_t whole, int decimals, Rounding rounding) {
    return divide(power_of_ten(2 + decimals) * part, whole, rounding);
}

WideDecimal shown_share(std::int64_t part, std::int64_t whole, int decimals) {
    for (int scale = decimals + MORE_DECIMALS_SHOWN;; ++scale) {
        Wide const shown = share_units(part, whole, scale);
        bool const rounds_alike =
            divide(shown, power_of_ten(scale - decimals), Rounding::half_up) == share_units(part, whole, decimals);
        if (rounds_alike || scale >= MOST_DECIMALS_SHOWN) return {shown, scale};
    }
}

std::optional<Interval> wholes_of(std::int64_t part, base::Decimal printed) {
    if (part <= 0 || printed.units <= 0) return std::nullopt;
    // printed <= share + 1/2 < printed + 1 in printed units, solved for the whole.
    Wide const twice = 2 * power_of_ten(2 + printed.scale) * part;
    Wide const low = twice / (2 * Wide{printed.units} + 1) + 1;
    Wide const high = std::min<Wide>(twice / (2 * Wide{printed.units} - 1), MAX_COUNT);
    if (low > high) return std::nullopt;
    return Interval{static_cast<std::int64_t>(low), static_cast<std::int64_t>(high)};
}

std::vector<std::int64_t> exchange_digits(std::int64_t number, int decimals) {
    std::vector<std::int64_t> exchanged;
    auto digits = base::to_string({number, decimals});
    digits.erase(std::remove(digits.begin(), digits.end(), '.'), digits.end());
    std::size_t const whole_digits = digits.size() - static_cast<std::size_t>(decimals);
    for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
        if (digits[i] == digits[i + 1]) continue;
        auto other = digits;
        std::swap(other[i], other[i + 1]);
        if (other.front() == '0' && whole_digits > 1) continue;
        std::int64_t value = 0;
        auto const end = other.data() + other.size();
        if (std::from_chars(other.data(), end, value).ptr == end) exchanged.push_back(value);
    }
    return exchanged;
}

std::optional<std::int64_t> narrow(Wide value) {
    if (value < std::numeric_limits<std::int64_t>::min() || value > std::numeric_limits<std::int64_t>::max())
        return std::nullopt;
    return static_cast<std::int64_t>(value);
}

std::string to_text(WideDecimal value) {
    bool const negative = value.units < 0;
    std::string digits;
    for (Wide rest = negative ? -value.units : value.units; rest > 0 || digits.empty(); rest /= 10)
        digits.push_back(static_cast<char>('0' + static_cast<int>(rest % 10)));
    while (static_cast<int>(digits.size()) <= value.scale) digits.push_back('0');
    std::reverse(digits.begin(), digits.end());
    if (value.scale > 0) digits.insert(digits.size() - static_cast<std::size_t>(value.scale), ".");
    return negative ? "-" + digits : digits;
}

}  // namespace cifra::audit
