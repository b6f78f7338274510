#include "language/number.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <charconv>

namespace cifra::language {
namespace {

constexpr int SMALLEST_BASE_FOR_SHARES = 20;
constexpr char const* NO_BREAK_SPACE = "\xC2\xA0";

std::string group_thousands(std::string digits) {
    for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, ',');
    return digits;
}

std::string with_percent_sign(std::string const& number, Language language) {
    return language == Language::en ? number + "%" : number + NO_BREAK_SPACE + "%";
}

}  // namespace

std::string number(std::int64_t value, Language language) {
    return number(base::Decimal{value, 0}, language);
}

std::string number(base::Decimal value, Language) {
    // English and es-419 write numbers alike (CLDR: group ",", decimal ".").
    std::string text = base::to_string(value);
    bool const negative = text.front() == '-';
    if (negative) text.erase(0, 1);
    auto const point = std::min(text.find('.'), text.size());
    auto const grouped = group_thousands(text.substr(0, point)) + text.substr(point);
    return negative ? "-" + grouped : grouped;
}

std::string percent(base::Decimal value, Language language) {
    return with_percent_sign(number(value, language), language);
}

std::string share(std::int64_t part, std::int64_t whole, int decimals, Language language) {
    if (whole < SMALLEST_BASE_FOR_SHARES || part < 0) return {};
    auto const rounded = base::percentage(part, whole, decimals);
    if (part > 0 && rounded.units == 0) return "<" + std::string(NO_BREAK_SPACE) + percent({1, decimals}, language);
    return percent(rounded, language);
}

std::string date(std::string const& iso, Language language) {
    static constexpr std::array<char const*, 12> ENGLISH = {"January",   "February", "March",    "April",
                                                            "May",       "June",     "July",     "August",
                                                            "September", "October",  "November", "December"};
    static constexpr std::array<char const*, 12> SPANISH = {"enero",      "febrero", "marzo",     "abril",
                                                            "mayo",       "junio",   "julio",     "agosto",
                                                            "septiembre", "octubre", "noviembre", "diciembre"};
    int year = 0;
    std::size_t month = 0;
    int day = 0;
    if (iso.size() < 10) return iso;
    auto const parse = [&](std::size_t begin, std::size_t length, auto& target) {
        auto const result = std::from_chars(iso.data() + begin, iso.data() + begin + length, target);
        return result.ec == std::errc{} && result.ptr == iso.data() + begin + length;
    };
    if (!parse(0, 4, year) || !parse(5, 2, month) || !parse(8, 2, day) || month < 1 || month > 12) return iso;
    if (language == Language::en) return fmt::format("{} {} {}", day, ENGLISH[month - 1], year);
    return fmt::format("{} de {} de {}", day, SPANISH[month - 1], year);
}

}  // namespace cifra::language
