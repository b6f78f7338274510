#pragma once

#include <cstdint>
#include <string>

namespace cifra::app {

/// The time at which a step is taken, as ISO 8601 date-time in UTC; SOURCE_DATE_EPOCH (seconds since 1970) stands for
/// it where it is set. Only steps ask for it: published files say when their edition was prepared.
std::string now_utc();

/// The time on the machine's clock, in seconds since 1970, whatever SOURCE_DATE_EPOCH says: for headers and logs of a
/// server.
std::int64_t seconds_since_1970_now();

}  // namespace cifra::app
