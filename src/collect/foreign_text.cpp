#include "collect/foreign_text.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace cifra::collect {
namespace {

constexpr std::string_view BYTE_ORDER_MARK = "\xEF\xBB\xBF";

std::string from_latin_1(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (char const c : bytes) {
        auto const byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            text += c;
            continue;
        }
        text += static_cast<char>(0xC0U | (byte >> 6U));
        text += static_cast<char>(0x80U | (byte & 0x3FU));
    }
    return text;
}

ForeignText from_utf8(std::string_view bytes) {
    ForeignText decoded;
    int line = 1;
    while (auto const bad = base::first_invalid_utf8(bytes)) {
        auto const good = bytes.substr(0, *bad);
        line += static_cast<int>(std::count(good.begin(), good.end(), '\n'));
        if (decoded.broken_lines.empty() || decoded.broken_lines.back() != line) decoded.broken_lines.push_back(line);
        decoded.text += good;
        decoded.text += LOST_LETTER;
        bytes.remove_prefix(*bad + 1);
    }
    decoded.text += bytes;
    return decoded;
}

}  // namespace

ForeignText foreign_text(std::string_view bytes, Encoding encoding) {
    if (encoding == Encoding::latin_1) return {from_latin_1(bytes), {}};
    if (bytes.substr(0, BYTE_ORDER_MARK.size()) == BYTE_ORDER_MARK) bytes.remove_prefix(BYTE_ORDER_MARK.size());
    return from_utf8(bytes);
}

}  // namespace cifra::collect
