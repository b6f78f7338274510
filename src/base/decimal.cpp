#include "base/decimal.hpp"

#include "base/assert.hpp"

namespace cifra::base {
namespace {

constexpr std::int64_t MAX_UNITS = 1'000'000'000'000'000;
constexpr int MAX_SCALE = 9;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
    bool const negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return std::nullopt;
    Decimal value;
    bool after_point = false;
    for (char const c : text) {
        if (c == '.' && !after_point) {
            after_point = true;
            continue;
        }
        if (!is_digit(c)) return std::nullopt;
        value.units = value.units * 10 + (c - '0');
        if (after_point) ++value.scale;
        if (value.units > MAX_UNITS || value.scale > MAX_SCALE) return std::nullopt;
    }
    if (negative) value.units = -value.units;
    return value;
}

std::string to_string(Decimal value) {
    bool const negative = value.units < 0;
    std::string digits = std::to_string(negative ? -value.units : value.units);
    auto const scale = static_cast<std::size_t>(value.scale);
    if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
    if (scale > 0) digits.insert(digits.size() - scale, ".");
    return negative ? "-" + digits : digits;
}

Decimal percentage(std::int64_t numerator, std::int64_t denominator, int decimals) {
    CIFRA_ASSERT(numerator >= 0 && denominator > 0 && decimals >= 0 && decimals <= 4);
    __extension__ using Wide = __int128;
    Wide factor = 100;
    for (int i = 0; i < decimals; ++i) factor *= 10;
    Wide const twice = 2 * factor * numerator + denominator;
    return {static_cast<std::int64_t>(twice / (2 * Wide{denominator})), decimals};
}

}  // namespace cifra::base
