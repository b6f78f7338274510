#include "figure/markdown_text.hpp"

#include "base/text.hpp"

namespace cifra::figure {
namespace {

/// "[words](address)" at `at` becomes "words". \returns where reading goes on
std::size_t take_link(std::string_view text, std::size_t at, std::string& out) {
    auto const close = text.find("](", at);
    auto const end = close == std::string_view::npos ? close : text.find(')', close);
    if (end == std::string_view::npos) {
        out += text[at];
        return at + 1;
    }
    out += text.substr(at + 1, close - at - 1);
    return end + 1;
}

std::string without_marks(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        char const letter = text[i];
        if (letter == '\\' && i + 1 < text.size()) {
            out += text[i + 1];
            i += 2;
        } else if (letter == '[') {
            i = take_link(text, i, out);
        } else {
            if (letter != '*' && letter != '_' && letter != '`') out += letter == '\n' ? ' ' : letter;
            ++i;
        }
    }
    return out;
}

}  // namespace

std::string first_paragraph(std::string_view markdown) {
    auto text = base::trim(markdown);
    text = text.substr(0, text.find("\n\n"));
    while (!text.empty() && (text.front() == '#' || text.front() == '-' || text.front() == '>' || text.front() == ' '))
        text.remove_prefix(1);
    return without_marks(text);
}

}  // namespace cifra::figure
