#include "http/target.hpp"

#include "base/text.hpp"

#include <optional>

namespace cifra::http {
namespace {

constexpr std::size_t MOST_PARAMETERS = 64;
constexpr char HEX[] = "0123456789ABCDEF";

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

/// \returns nothing where an escape is none, or what it says is no text
std::optional<std::string> unescape(std::string_view text, bool plus_is_blank) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '+' && plus_is_blank) {
            plain += ' ';
        } else if (text[at] != '%') {
            plain += text[at];
        } else {
            int const high = at + 1 < text.size() ? digit(text[at + 1]) : -1;
            int const low = at + 2 < text.size() ? digit(text[at + 2]) : -1;
            if (high < 0 || low < 0) return std::nullopt;
            plain += static_cast<char>(high * 16 + low);
            at += 2;
        }
        if (is_control(plain.back())) return std::nullopt;
    }
    if (base::first_invalid_utf8(plain)) return std::nullopt;
    return plain;
}

tl::unexpected<base::Error> no_address() {
    return base::fail(base::ErrorCode::bad_input, {"this is no address", "esto no es una dirección"},
                      {"check what stands after the name of the site", "revise lo que sigue al nombre del sitio"});
}

bool read_segments(Request& request) {
    std::string_view rest = request.path;
    while (!rest.empty()) {
        rest.remove_prefix(1);  // the '/'
        auto const end = rest.find('/');
        auto segment = unescape(rest.substr(0, end), false);
        if (!segment || *segment == "." || *segment == "..") return false;
        request.segments.push_back(std::move(*segment));
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end);
    }
    return true;
}

bool read_parameters(Request& request) {
    std::string_view rest = request.query;
    while (!rest.empty()) {
        auto const part = rest.substr(0, rest.find('&'));
        rest = part.size() == rest.size() ? std::string_view{} : rest.substr(part.size() + 1);
        if (part.empty()) continue;
        if (request.parameters.size() == MOST_PARAMETERS) return false;
        auto const equals = part.find('=');
        auto const text = equals == std::string_view::npos ? std::string_view{} : part.substr(equals + 1);
        auto name = unescape(part.substr(0, equals), true);
        auto value = unescape(text, true);
        auto literal = unescape(text, false);
        if (!name || !value || !literal) return false;
        request.parameters.push_back({std::move(*name), std::move(*value), std::move(*literal)});
    }
    return true;
}

}  // namespace

base::Result<Request> read_target(std::string_view target) {
    if (target.size() > LONGEST_TARGET || target.empty() || target.front() != '/') return no_address();
    Request request;
    auto const question = target.find('?');
    request.path = target.substr(0, question);
    if (question != std::string_view::npos) request.query = target.substr(question + 1);
    if (!read_segments(request) || !read_parameters(request)) return no_address();
    return request;
}

std::string escape(std::string_view text) {
    std::string escaped;
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        bool const plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= 'a' && byte <= 'z') || byte == '-' || byte == '.' || byte == '_' || byte == '~';
        if (plain)
            escaped += c;
        else
            escaped.append({'%', HEX[byte / 16], HEX[byte % 16]});
    }
    return escaped;
}

}  // namespace cifra::http
