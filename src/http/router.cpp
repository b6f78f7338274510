#include "http/router.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <utility>

namespace cifra::http {
namespace {

/// What a `{name...}` counts for among the places of a pattern: it goes after every pattern without one.
constexpr std::size_t OPEN_PLACES = 1000;

/// The segments from `first` on as one text; nothing when one is empty.
std::optional<std::string> joined(std::vector<std::string> const& segments, std::size_t first) {
    std::string text;
    for (std::size_t i = first; i < segments.size(); ++i) {
        if (segments[i].empty()) return std::nullopt;
        if (i > first) text += '/';
        text += segments[i];
    }
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

}  // namespace

PathPattern::PathPattern(std::string_view pattern) : m_text(pattern) {
    CIFRA_ASSERT(!pattern.empty() && pattern.front() == '/');
    while (!pattern.empty()) {
        pattern.remove_prefix(1);
        auto const segment = pattern.substr(0, pattern.find('/'));
        pattern.remove_prefix(segment.size());
        Part part;
        if (segment.empty() || segment.front() != '{') {
            part.text = segment;
        } else {
            auto const close = segment.find('}');
            CIFRA_ASSERT(close != std::string_view::npos);
            part.place = segment.substr(1, close - 1);
            part.text = segment.substr(close + 1);
            part.rest = part.place.size() > 3 && part.place.ends_with("...");
            if (part.rest) part.place.resize(part.place.size() - 3);
            CIFRA_ASSERT(!part.rest || pattern.empty());
        }
        m_parts.push_back(std::move(part));
    }
}

std::optional<PathValues> PathPattern::match(std::vector<std::string> const& segments) const {
    bool const open = m_parts.back().rest;
    if (open ? segments.size() < m_parts.size() : segments.size() != m_parts.size()) return std::nullopt;
    PathValues values;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        auto const& part = m_parts[i];
        auto const& segment = segments[i];
        if (part.place.empty()) {
            if (part.text != segment) return std::nullopt;
        } else if (part.rest) {
            auto rest = joined(segments, i);
            if (!rest) return std::nullopt;
            values.emplace(part.place, std::move(*rest));
        } else {
            if (segment.size() <= part.text.size() || !segment.ends_with(part.text)) return std::nullopt;
            values.emplace(part.place, segment.substr(0, segment.size() - part.text.size()));
        }
    }
    return values;
}

bool PathPattern::is_more_specific_than(PathPattern const& other) const {
    auto const weight = [](PathPattern const& pattern) {
        std::size_t places = 0;
        std::size_t text = 0;
        for (auto const& part : pattern.m_parts) {
            places += part.place.empty() ? 0 : part.rest ? OPEN_PLACES : 1;
            text += part.text.size();
        }
        return std::pair(places, text);
    };
    auto const [places, text] = weight(*this);
    auto const [other_places, other_text] = weight(other);
    return places != other_places ? places < other_places : text > other_text;
}

}  // namespace cifra::http
