#include "sdmx/time_range.hpp"

#include "base/instant.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace cifra::sdmx {
namespace {

constexpr int LAST_DAY = 31;

bool digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// 0000-00-00 with a month and a day that a calendar may have.
bool is_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    if (!digits(text.substr(0, 4)) || !digits(text.substr(5, 2)) || !digits(text.substr(8, 2))) return false;
    int const month = number(text.substr(5, 2));
    int const day = number(text.substr(8, 2));
    static constexpr std::array<int, 13> DAYS = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[static_cast<std::size_t>(month)];
}

bool is_clock(std::string_view text) {
    if (text.size() < 8 || text[2] != ':' || text[5] != ':') return false;
    for (std::size_t const at : {0u, 3u, 6u})
        if (!digits(text.substr(at, 2))) return false;
    return number(text.substr(0, 2)) < 24 && number(text.substr(3, 2)) < 60 && number(text.substr(6, 2)) < 60;
}

TimeRange months(int year, int first, int last) {
    return {year * 10000 + first * 100 + 1, year * 10000 + last * 100 + LAST_DAY};
}

/// The part of a year that a letter and a number name: half-years, thirds, quarters, months.
std::optional<TimeRange> part_of_year(int year, char letter, std::string_view text) {
    if (!digits(text) || text.size() > 2) return std::nullopt;
    int const length = letter == 'A' ? 12 : letter == 'S' ? 6 : letter == 'T' ? 4 : letter == 'Q' ? 3 : 1;
    if (length == 1 && letter != 'M') return std::nullopt;
    int const place = number(text);
    if (place < 1 || place > 12 / length) return std::nullopt;
    return months(year, (place - 1) * length + 1, place * length);
}

/// Seconds of "+02:00" or "Z"; nothing when it is something else.
std::optional<std::int64_t> offset_seconds(std::string_view text) {
    if (text.empty() || text == "Z") return 0;
    bool const written = text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':' &&
                         digits(text.substr(1, 2)) && digits(text.substr(4, 2));
    if (!written || number(text.substr(1, 2)) > 14 || number(text.substr(4, 2)) > 59) return std::nullopt;
    auto const seconds = std::int64_t{number(text.substr(1, 2))} * 3600 + number(text.substr(4, 2)) * 60;
    return text[0] == '+' ? seconds : -seconds;
}

}  // namespace

std::optional<TimeRange> parse_time_range(std::string_view text) {
    if (text.size() < 4 || !digits(text.substr(0, 4))) return std::nullopt;
    int const year = number(text.substr(0, 4));
    if (text.size() == 4) return months(year, 1, 12);
    if (text.size() == 7 && text[4] == '-' && digits(text.substr(5, 2))) return part_of_year(year, 'M', text.substr(5));
    if (text.size() >= 7 && text[4] == '-' && !digits(text.substr(5, 1)))
        return part_of_year(year, text[5], text.substr(6));
    auto const date = text.substr(0, 10);
    if (!is_date(date)) return std::nullopt;
    if (text.size() > 10 && !parse_moment(text)) return std::nullopt;
    int const day = year * 10000 + number(date.substr(5, 2)) * 100 + number(date.substr(8, 2));
    return TimeRange{day, day};
}

base::Result<std::int64_t> parse_moment(std::string_view text) {
    auto const no_moment = [] {
        return base::fail(base::ErrorCode::bad_input, {"this is no moment in time", "esto no es un instante"},
                          {"write it as 2021-06-01T12:00:00Z", "escríbalo como 2021-06-01T12:00:00Z"});
    };
    auto const date = text.substr(0, 10);
    if (!is_date(date)) return no_moment();
    if (text.size() == 10) return base::seconds_since_1970(date);
    if (text[10] != 'T' || !is_clock(text.substr(11))) return no_moment();
    auto rest = text.substr(19);
    if (rest.starts_with('.')) {
        rest.remove_prefix(1);
        auto const end = std::min(rest.find_first_not_of("0123456789"), rest.size());
        if (end == 0) return no_moment();
        rest.remove_prefix(end);
    }
    auto const offset = offset_seconds(rest);
    if (!offset) return no_moment();
    return base::seconds_since_1970(text.substr(0, 19)) - *offset;
}

}  // namespace cifra::sdmx
