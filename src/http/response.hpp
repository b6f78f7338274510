#pragma once

#include "http/request.hpp"

#include <string>
#include <vector>

namespace cifra::http {

/// What scripts, styles and frames a page may use: nothing from elsewhere, nothing inline.
inline constexpr char const* STRICT_POLICY =
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// How long others may keep an answer without asking again.
enum class Keep {
    ask,      ///< Kept, and asked for with its ETag each time.
    forever,  ///< Its address changes when its bytes do.
    never,    ///< Not kept, neither here nor elsewhere.
};

/// An answer as handlers give it: the whole body, uncompressed. The server adds what follows from it: length, ETag,
/// compressed bodies, 304, parts of it, Date and the other security headers.
struct Response {
    int status = 200;
    std::string content_type = "text/plain; charset=utf-8";
    std::string body;
    std::vector<Header> headers;    ///< Besides those that follow from the answer: Location, Link, Content-Disposition.
    std::vector<std::string> vary;  ///< Lower-case names of the request headers that it depends on, besides
                                    ///< accept-encoding.
    Keep keep = Keep::ask;
    std::string policy = STRICT_POLICY;  ///< Content-Security-Policy; empty: none.
    std::string last_modified;           ///< ISO 8601 date-time in UTC, or empty.
    bool for_others = false;             ///< Scripts and pages of other sites may use it: downloads, interfaces.
};

}  // namespace cifra::http
