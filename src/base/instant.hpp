#pragma once

#include <cstdint>
#include <string_view>

namespace cifra::base {

/// Seconds since 1970 of "2026-11-23T00:00:00Z", without the machine's time zone. Parts that are left out count as 0,
/// or as the first of the month.
/// \source Hinnant, days_from_civil
std::int64_t seconds_since_1970(std::string_view date_time);

}  // namespace cifra::base
