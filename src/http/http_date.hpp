#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cifra::http {

/// "Sun, 06 Nov 1994 08:49:37 GMT". \param seconds  since 1970, not before it
/// \source RFC 9110, 5.6.7
std::string http_date(std::int64_t seconds);

/// Seconds since 1970 of such a date. The two obsolete forms, which nobody sends any more, are not read.
std::optional<std::int64_t> read_http_date(std::string_view text);

/// "1994-11-06T08:49:37Z".
std::string iso_date_time(std::int64_t seconds);

}  // namespace cifra::http
