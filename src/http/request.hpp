#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cifra::http {

/// What is asked for. Everything that no route answers is `other`.
enum class Method { get, head, post, other };

/// A header; names of a request's are lower case.
struct Header {
    std::string name;
    std::string value;
    bool operator==(Header const&) const = default;
};

/// One `name=value` of a query.
struct Parameter {
    std::string name;     ///< Decoded.
    std::string value;    ///< Decoded as a form has it: '+' is a blank.
    std::string literal;  ///< Decoded with '+' kept, as SDMX has it.
    bool operator==(Parameter const&) const = default;
};

/// A request as handlers see it: no socket, no byte that was not checked.
struct Request {
    Method method = Method::get;
    std::string path;                   ///< As sent, before the '?': "/en/indicator/X". For redirects and links.
    std::vector<std::string> segments;  ///< The path's parts, each decoded: UTF-8 without control characters, never "."
                                        ///< or ".."; a trailing '/' gives a last empty one.
    std::string query;                  ///< As sent, without the '?'.
    std::vector<Parameter> parameters;  ///< In order.
    std::vector<Header> headers;

    /// The value of a header by its lower-case name; empty when there is none.
    std::string_view header(std::string_view name) const;
    /// The first value of a parameter, or null.
    Parameter const* parameter(std::string_view name) const;
};

}  // namespace cifra::http
