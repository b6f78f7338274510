#include "base/minisign_lines.hpp"

#include <fmt/format.h>
#include <sodium.h>
#include <algorithm>

namespace cifra::base {
namespace {

constexpr int VARIANT = sodium_base64_VARIANT_ORIGINAL;

bool is_base64(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' ||
           c == '=';
}

/// Whole lines without their ends; nothing when one is cut off or when ends are mixed.
std::vector<std::string_view> whole_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    auto const first = text.find('\n');
    bool const windows = first != std::string_view::npos && first > 0 && text[first - 1] == '\r';
    std::string_view const end = windows ? "\r\n" : "\n";
    while (!text.empty()) {
        auto const at = text.find(end);
        if (at == std::string_view::npos) return {};
        auto const line = text.substr(0, at);
        if (line.find_first_of("\r\n") != std::string_view::npos) return {};
        lines.push_back(line);
        text.remove_prefix(at + end.size());
    }
    return lines;
}

}  // namespace

Result<std::vector<std::string_view>> minisign_lines(std::string_view text, std::size_t count, Where const& where) {
    auto lines = whole_lines(text);
    if (lines.size() != count)
        return fail(ErrorCode::bad_input,
                    {fmt::format("the file does not have {} whole lines", count),
                     fmt::format("el archivo no tiene {} líneas completas", count)},
                    {"use the file as it was made, unedited", "use el archivo tal como se creó, sin editarlo"}, where);
    if (lines.front().substr(0, UNTRUSTED_COMMENT.size()) != UNTRUSTED_COMMENT)
        return fail(ErrorCode::bad_input,
                    {"the first line is no untrusted comment: this is no file of minisign",
                     "la primera línea no es un comentario no confiable: este no es un archivo de minisign"},
                    {"check that it is the right file", "revise que sea el archivo correcto"}, {where.file, 1, 0});
    return lines;
}

bool decode_base64(std::string_view text, unsigned char* bytes, std::size_t size) {
    // libsodium 1.0.18 reads every byte above 127 as a slash.
    bool const clean = std::all_of(text.begin(), text.end(), is_base64);
    if (!clean || text.size() != sodium_base64_encoded_len(size, VARIANT) - 1) return false;
    std::size_t length = 0;
    char const* end = nullptr;
    int const failed = sodium_base642bin(bytes, size, text.data(), text.size(), nullptr, &length, &end, VARIANT);
    return failed == 0 && length == size && end == text.data() + text.size();
}

std::string encode_base64(unsigned char const* bytes, std::size_t size) {
    std::string text(sodium_base64_encoded_len(size, VARIANT), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes, size, VARIANT);
    text.pop_back();
    return text;
}

}  // namespace cifra::base
