#pragma once

#include "http/request.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::http {

/// What the places of a pattern stand for in a path: {"lang", "en"}.
using PathValues = std::map<std::string, std::string, std::less<>>;

/// A pattern of paths with segments in braces: "/{lang}/indicator/{id}". A place stands for one segment that is not
/// empty; `{name...}`, at the end, for one or more, joined by '/'. A place may have a text after it that the segment
/// ends with: "{id}.csv".
class PathPattern {
public:
    /// Needs a well-formed pattern.
    explicit PathPattern(std::string_view pattern);

    std::string const& text() const { return m_text; }
    /// The values of its places, or nothing when the path is another.
    std::optional<PathValues> match(std::vector<std::string> const& segments) const;
    /// Of two patterns that match a path, the one without a `{name...}`, then the one with fewer places, then the
    /// one with more text in them goes first.
    bool is_more_specific_than(PathPattern const& other) const;

private:
    struct Part {
        std::string place;  ///< Empty: literal.
        std::string text;   ///< The literal, or what follows the place.
        bool rest = false;
    };
    std::string m_text;
    std::vector<Part> m_parts;
};

}  // namespace cifra::http
