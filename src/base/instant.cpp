#include "base/instant.hpp"

#include <charconv>

namespace cifra::base {
namespace {

std::int64_t part(std::string_view text, std::size_t from, std::size_t count, std::int64_t otherwise) {
    if (text.size() < from + count) return otherwise;
    std::int64_t value = otherwise;
    std::from_chars(text.data() + from, text.data() + from + count, value);
    return value;
}

}  // namespace

std::int64_t seconds_since_1970(std::string_view date_time) {
    auto const month = part(date_time, 5, 2, 1);
    auto const year = part(date_time, 0, 4, 1970) - (month <= 2 ? 1 : 0);
    auto const era = year / 400;
    auto const year_of_era = year - era * 400;
    auto const day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + part(date_time, 8, 2, 1) - 1;
    auto const day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    auto const days = era * 146097 + day_of_era - 719468;
    auto const hours = part(date_time, 11, 2, 0);
    return days * 86400 + hours * 3600 + part(date_time, 14, 2, 0) * 60 + part(date_time, 17, 2, 0);
}

}  // namespace cifra::base
