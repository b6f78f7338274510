#pragma once

#include <string>

namespace cifra::app {

/// The time at which a step is taken, as ISO 8601 date-time in UTC; SOURCE_DATE_EPOCH (seconds since 1970) stands for
/// it where it is set. Only steps ask for it: published files say when their edition was prepared.
std::string now_utc();

}  // namespace cifra::app
