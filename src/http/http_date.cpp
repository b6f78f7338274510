#include "http/http_date.hpp"

#include "base/instant.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace cifra::http {
namespace {

constexpr std::array<std::string_view, 7> WEEKDAYS{"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};  // 1970 on
constexpr std::array<std::string_view, 12> MONTHS{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::int64_t DAY_S = 86400;

struct CivilDate {
    std::int64_t year = 1970;
    std::int64_t month = 1;
    std::int64_t day = 1;
};

/// \source Hinnant, civil_from_days
CivilDate civil_date(std::int64_t days_since_1970) {
    auto const days = days_since_1970 + 719468;
    auto const era = days / 146097;
    auto const day_of_era = days - era * 146097;
    auto const year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    auto const day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    auto const shifted = (5 * day_of_year + 2) / 153;
    auto const month = shifted < 10 ? shifted + 3 : shifted - 9;
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day_of_year - (153 * shifted + 2) / 5 + 1};
}

bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string http_date(std::int64_t seconds) {
    auto const days = seconds / DAY_S;
    auto const second = seconds % DAY_S;
    auto const date = civil_date(days);
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", WEEKDAYS[static_cast<std::size_t>(days % 7)],
                       date.day, MONTHS[static_cast<std::size_t>(date.month - 1)], date.year, second / 3600,
                       second / 60 % 60, second % 60);
}

std::optional<std::int64_t> read_http_date(std::string_view text) {
    constexpr std::string_view EXAMPLE = "Sun, 06 Nov 1994 08:49:37 GMT";
    if (text.size() != EXAMPLE.size()) return std::nullopt;
    auto const month = std::find(MONTHS.begin(), MONTHS.end(), text.substr(8, 3));
    if (month == MONTHS.end() || text.substr(25) != " GMT") return std::nullopt;
    auto const day = text.substr(5, 2);
    auto const year = text.substr(12, 4);
    auto const time = text.substr(17, 8);
    if (!all_digits(day) || !all_digits(year) || time[2] != ':' || time[5] != ':') return std::nullopt;
    if (!all_digits(time.substr(0, 2)) || !all_digits(time.substr(3, 2)) || !all_digits(time.substr(6)))
        return std::nullopt;
    return base::seconds_since_1970(fmt::format("{}-{:02}-{}T{}Z", year, month - MONTHS.begin() + 1, day, time));
}

std::string iso_date_time(std::int64_t seconds) {
    auto const date = civil_date(seconds / DAY_S);
    auto const second = seconds % DAY_S;
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", date.year, date.month, date.day, second / 3600,
                       second / 60 % 60, second % 60);
}

}  // namespace cifra::http
