#pragma once

#include "http/response.hpp"

#include <string_view>

namespace cifra::http {

/// The words after a status in an answer's first line. \source RFC 9110, 15
std::string_view reason_of(int status);

/// The answer to what no handler sees: two short lines of plain text, English and Spanish. Nothing of the request is
/// in it. \param status  400, 404, 405, 408, 413, 414, 417, 429, 431, 500 or 503; others as 500
Response plain_error(int status);

}  // namespace cifra::http
