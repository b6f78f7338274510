#pragma once

#include <string>
#include <string_view>

namespace cifra::restricted {

/// Checks of the parts of which signed comments and receipts of returns are made. All are ASCII without spaces, so
/// that there is one way of writing each.

bool is_area(std::string_view text);         ///< 1 to 16 of A-Z, 0-9 and _.
bool is_time_period(std::string_view text);  ///< Four digits.
bool is_sha256(std::string_view text);       ///< 64 lower-case hexadecimal digits.
bool is_schema(std::string_view text);       ///< An id, "-" and a version of three numbers: "islands-1.0.0".
bool is_utc_time(std::string_view text);     ///< A moment that exists, as "2021-03-01T12:00:00Z".

/// A whole number of 1 to 999,999,999 without leading zeros, or 0 when it is none.
int whole_number(std::string_view text);

}  // namespace cifra::restricted
