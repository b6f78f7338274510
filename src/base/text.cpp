#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cstdint>
#include <cstring>

namespace cifra::base {
namespace {

unsigned char byte_at(std::string_view bytes, std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
}

/// Length of the well-formed sequence at `i`, or 0.
std::size_t sequence_length(std::string_view bytes, std::size_t i) {
    unsigned char const lead = byte_at(bytes, i);
    if (lead < 0x80) return 1;
    std::size_t length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) length = 2;
    if (lead >= 0xE0 && lead <= 0xEF) length = 3;
    if (lead >= 0xF0 && lead <= 0xF4) length = 4;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
    if (length == 0 || i + length > bytes.size()) return 0;
    if (byte_at(bytes, i + 1) < low || byte_at(bytes, i + 1) > high) return 0;
    for (std::size_t k = 2; k < length; ++k)
        if ((byte_at(bytes, i + k) & 0xC0U) != 0x80U) return 0;
    return length;
}

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::size_t edit_distance(std::string const& a, std::string const& b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const change = a[i - 1] == b[j - 1] ? 0 : 1;
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + change});
            bool const swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    return cost[a.size()][b.size()];
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
    constexpr std::uint64_t NOT_ASCII = 0x8080808080808080U;
    for (std::size_t i = 0; i < bytes.size();) {
        // Most text is ASCII, eight bytes at a time.
        std::uint64_t eight = 0;
        if (i + sizeof eight <= bytes.size()) {
            std::memcpy(&eight, bytes.data() + i, sizeof eight);
            if ((eight & NOT_ASCII) == 0) {
                i += sizeof eight;
                continue;
            }
        }
        auto const length = sequence_length(bytes, i);
        if (length == 0) return i;
        i += length;
    }
    return std::nullopt;
}

Where place_of(std::string_view text, std::size_t offset) {
    Where where{"", 1, 1};
    for (std::size_t i = 0; i < std::min(offset, text.size()); ++i) {
        if (text[i] == '\n') {
            ++where.line;
            where.column = 1;
        } else if ((byte_at(text, i) & 0xC0U) != 0x80U) {
            ++where.column;
        }
    }
    return where;
}

std::optional<std::size_t> first_control_character(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const byte = byte_at(text, i);
        bool const line_break = byte == '\n' || (byte == '\r' && i + 1 < text.size() && text[i + 1] == '\n');
        if ((byte < 0x20 && byte != '\t' && !line_break) || byte == 0x7F) return i;
        // U+0080 to U+009F, and U+FFFE and U+FFFF
        auto const next = i + 1 < text.size() ? byte_at(text, i + 1) : 0;
        if (byte == 0xC2 && next < 0xA0) return i;
        if (byte == 0xEF && next == 0xBF && i + 2 < text.size() && byte_at(text, i + 2) >= 0xBE) return i;
    }
    return std::nullopt;
}

std::string_view trim(std::string_view text) {
    auto const begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        auto const end = std::min(text.find(separator, begin), text.size());
        parts.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::string join(std::vector<std::string> const& parts, std::string_view separator) {
    std::string joined;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) joined += separator;
        joined += parts[i];
    }
    return joined;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::string escape_html(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (char const c : text) {
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            case '\'':
                escaped += "&#39;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

std::optional<std::string> nearest(std::string_view word, std::vector<std::string> const& candidates) {
    constexpr std::size_t MAX_LENGTH = 200;
    if (word.size() > MAX_LENGTH) return std::nullopt;
    auto const wanted = lower_ascii(word);
    std::optional<std::string> best;
    std::size_t best_cost = 0;
    for (auto const& candidate : candidates) {
        auto const cost = edit_distance(wanted, lower_ascii(candidate));
        auto const allowed = std::max<std::size_t>(1, std::max(word.size(), candidate.size()) / 3);
        if (cost > allowed || (best && cost >= best_cost)) continue;
        best = candidate;
        best_cost = cost;
    }
    return best;
}

LocalText suggestion(std::string_view word, std::vector<std::string> const& candidates) {
    auto const near = nearest(word, candidates);
    if (!near) return {};
    return {fmt::format("did you mean '{}'?", *near), fmt::format("¿quiso decir «{}»?", *near)};
}

}  // namespace cifra::base
