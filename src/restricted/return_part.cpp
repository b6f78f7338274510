#include "restricted/return_part.hpp"

#include <algorithm>
#include <charconv>

namespace cifra::restricted {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

template <class Predicate>
bool all(std::string_view text, Predicate const& predicate) {
    return std::all_of(text.begin(), text.end(), predicate);
}

bool is_version(std::string_view text) {
    int numbers = 1;
    std::size_t length = 0;
    for (char const c : text) {
        if (c == '.' && length > 0) {
            ++numbers;
            length = 0;
        } else if (is_digit(c) && length < 6) {
            ++length;
        } else {
            return false;
        }
    }
    return numbers == 3 && length > 0;
}

int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

int days_in(int year, int month) {
    constexpr int DAYS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool const leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return DAYS[month - 1] + (month == 2 && leap ? 1 : 0);
}

}  // namespace

bool is_area(std::string_view text) {
    return !text.empty() && text.size() <= 16 &&
           all(text, [](char c) { return (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_'; });
}

bool is_time_period(std::string_view text) {
    return text.size() == 4 && all(text, is_digit);
}

bool is_sha256(std::string_view text) {
    return text.size() == 64 && all(text, [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
}

bool is_schema(std::string_view text) {
    auto const dash = text.rfind('-');
    if (dash == std::string_view::npos || dash == 0 || text.size() > 64) return false;
    auto const id = text.substr(0, dash);
    bool const known = all(id, [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_' || c == '-'; });
    return known && id.front() != '-' && is_version(text.substr(dash + 1));
}

bool is_utc_time(std::string_view text) {
    constexpr std::string_view FORM = "dddd-dd-ddTdd:dd:ddZ";
    if (text.size() != FORM.size()) return false;
    for (std::size_t i = 0; i < FORM.size(); ++i)
        if (FORM[i] == 'd' ? !is_digit(text[i]) : text[i] != FORM[i]) return false;
    int const month = number(text.substr(5, 2));
    int const day = number(text.substr(8, 2));
    bool const on_calendar = month >= 1 && month <= 12 && day >= 1 && day <= days_in(number(text.substr(0, 4)), month);
    return on_calendar && number(text.substr(11, 2)) < 24 && number(text.substr(14, 2)) < 60 &&
           number(text.substr(17, 2)) < 60;
}

int whole_number(std::string_view text) {
    bool const written_once = !text.empty() && text.size() <= 9 && all(text, is_digit) && text.front() != '0';
    return written_once ? number(text) : 0;
}

}  // namespace cifra::restricted
