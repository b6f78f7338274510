#include "http/header_list.hpp"

#include <algorithm>

namespace cifra::http {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Where the first element ends: at a separator outside quotation marks, or at the end.
std::size_t end_of_element(std::string_view text, char separator) {
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (quoted && text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            quoted = !quoted;
        else if (!quoted && text[at] == separator)
            return at;
    }
    return text.size();
}

}  // namespace

std::string_view trim_blanks(std::string_view text) {
    auto const begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

bool ListElements::next(std::string_view& element) {
    while (!m_rest.empty()) {
        auto const end = end_of_element(m_rest, m_separator);
        element = trim_blanks(m_rest.substr(0, end));
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
        if (!element.empty()) return true;
    }
    return false;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string lower_case(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

int read_quality(std::string_view text) {
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return -1;
    if (text.size() > 1 && text[1] != '.') return -1;
    int quality = (text[0] - '0') * 1000;
    int weight = 100;
    for (std::size_t at = 2; at < text.size(); ++at, weight /= 10) {
        if (text[at] < '0' || text[at] > '9') return -1;
        quality += (text[at] - '0') * weight;
    }
    return quality <= 1000 ? quality : -1;
}

}  // namespace cifra::http
