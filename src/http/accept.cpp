#include "http/accept.hpp"

#include "http/header_list.hpp"

#include <optional>
#include <utility>

namespace cifra::http {
namespace {

std::string unquoted(std::string_view value) {
    if (value.size() < 2 || value.front() != '"' || value.back() != '"') return std::string(value);
    std::string text;
    for (std::size_t at = 1; at + 1 < value.size(); ++at) {
        if (value[at] == '\\' && at + 2 < value.size()) ++at;
        text += value[at];
    }
    return text;
}

/// False when it is no parameter. Those after the weight were extensions and mean nothing any more.
bool read_parameter(std::string_view text, MediaRange& range, bool& weighed) {
    auto const equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0) return false;
    auto name = lower_case(trim_blanks(text.substr(0, equals)));
    auto const value = trim_blanks(text.substr(equals + 1));
    if (weighed) return true;
    if (name == "q") {
        range.quality = read_quality(value);
        weighed = true;
        return range.quality >= 0;
    }
    range.parameters.emplace_back(std::move(name), unquoted(value));
    return true;
}

/// Nothing when it is no media type or range.
std::optional<MediaRange> read_media_range(std::string_view text) {
    ListElements parts(text, ';');
    std::string_view part;
    if (!parts.next(part)) return std::nullopt;
    auto const slash = part.find('/');
    if (slash == std::string_view::npos || slash == 0 || slash + 1 == part.size()) return std::nullopt;
    MediaRange range;
    range.type = lower_case(part.substr(0, slash));
    range.subtype = lower_case(part.substr(slash + 1));
    if (range.subtype.find_first_of("/ \t") != std::string::npos) return std::nullopt;
    if (range.type == "*" && range.subtype != "*") return std::nullopt;
    for (bool weighed = false; parts.next(part);)
        if (!read_parameter(part, range, weighed)) return std::nullopt;
    return range;
}

}  // namespace

std::vector<MediaRange> parse_accept(std::string_view accept) {
    std::vector<MediaRange> ranges;
    ListElements elements(accept);
    for (std::string_view element; elements.next(element);)
        if (auto range = read_media_range(element)) ranges.push_back(std::move(*range));
    return ranges;
}

}  // namespace cifra::http
