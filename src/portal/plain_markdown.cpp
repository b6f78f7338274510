#include "portal/plain_markdown.hpp"

namespace cifra::portal {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Skips "(address)" after a link's words. \returns where the text goes on
std::size_t after_address(std::string const& text, std::size_t at) {
    if (at + 1 >= text.size() || text[at] != ']' || text[at + 1] != '(') return at + 1;
    auto const end = text.find(')', at);
    return end == std::string::npos ? at + 1 : end + 1;
}

}  // namespace

std::string plain_markdown(std::string const& markdown) {
    std::string plain;
    for (std::size_t i = 0; i < markdown.size();) {
        char const c = markdown[i];
        bool const begins_line = i == 0 || markdown[i - 1] == '\n';
        if (c == ']') {
            i = after_address(markdown, i);
            continue;
        }
        ++i;
        if (c == '*' || c == '_' || c == '`' || c == '[' || c == '#' || c == '>') continue;
        if (begins_line && c == '-') continue;
        if (is_blank(c) && (plain.empty() || plain.back() == ' ')) continue;
        plain += is_blank(c) ? ' ' : c;
    }
    return plain;
}

std::string shortened(std::string const& text, std::size_t most) {
    if (text.size() <= most) return text;
    auto end = text.rfind(' ', most);
    if (end == std::string::npos || end == 0) {
        end = most;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    }
    return text.substr(0, end) + " …";
}

}  // namespace cifra::portal
