#pragma once

#include "base/result.hpp"
#include "http/request.hpp"

#include <string_view>

namespace cifra::http {

/// Longest target that is read, in bytes.
inline constexpr std::size_t LONGEST_TARGET = 4096;

/// Reads "/en/indicator/X?years=2019" into path, segments, query and parameters of a request.
/// \error bad_input  longer than LONGEST_TARGET; does not begin with '/'; a '%' that is no escape; a control character
///                   or a byte that is no UTF-8, escaped or not; a segment "." or ".."; more than 64 parameters
/// \source RFC 3986; WHATWG URL, application/x-www-form-urlencoded
base::Result<Request> read_target(std::string_view target);

/// Text as part of a path or query: everything but letters, digits and "-._~" escaped.
std::string escape(std::string_view text);

}  // namespace cifra::http
