#pragma once

#include "base/result.hpp"

#include <optional>
#include <string_view>

namespace cifra::sdmx {

/// The first and the last day of a time period, as numbers that compare as days do: year × 10000 + month × 100 + day.
/// A month's last day counts as 31.
struct TimeRange {
    int first = 0;
    int last = 0;
    bool operator==(TimeRange const&) const = default;
};

/// Reads "2019", "2019-A1", "2019-S1", "2019-T3", "2019-Q4", "2019-05", "2019-M05", "2019-05-31" or a date with a
/// time; nothing when it is something else.
/// \source SDMX 3.0 Technical Notes, time formats
std::optional<TimeRange> parse_time_range(std::string_view text);

/// Seconds since 1970 of "2021-06-01T12:00:00+02:00", "…Z", without offset (UTC), with a fraction (left out), or of a
/// date alone (its beginning).
/// \error bad_input  it is no such moment
base::Result<std::int64_t> parse_moment(std::string_view text);

}  // namespace cifra::sdmx
