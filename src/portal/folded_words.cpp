#include "portal/folded_words.hpp"

#include <cstdint>

namespace cifra::portal {
namespace {

constexpr std::uint32_t FIRST_LATIN = 0xC0;
/// U+00C0 to U+00FF without their accents; '\0' splits.
constexpr char const* LATIN[] = {"a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
                                 "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "ss",
                                 "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i",  "i",
                                 "d", "n", "o", "o", "o", "o", "o",  "",  "o", "u", "u", "u", "u", "y", "th", "y"};
static_assert(sizeof(LATIN) / sizeof(LATIN[0]) == 64);

bool is_combining(std::uint32_t c) {
    return c >= 0x300 && c <= 0x36F;
}

/// General punctuation, signs, and what Latin-1 has besides letters.
bool splits(std::uint32_t c) {
    return (c >= 0x80 && c < FIRST_LATIN) || (c >= 0x2000 && c <= 0x2BFF) || c == 0x3000;
}

struct Character {
    std::uint32_t code = 0;
    std::size_t bytes = 1;
};

Character character_at(std::string_view text, std::size_t i) {
    auto const first = static_cast<unsigned char>(text[i]);
    std::size_t const bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (bytes == 1 || i + bytes > text.size()) return {first, 1};
    std::uint32_t code = first & (0xFFU >> (bytes + 1));
    for (std::size_t j = 1; j < bytes; ++j) code = code << 6U | (static_cast<unsigned char>(text[i + j]) & 0x3FU);
    return {code, bytes};
}

void append_ascii(char c, std::string& word) {
    word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_ascii_word(std::uint32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    auto const end_word = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t i = 0; i < text.size();) {
        auto const [code, bytes] = character_at(text, i);
        if (is_ascii_word(code))
            append_ascii(static_cast<char>(code), word);
        else if (code >= FIRST_LATIN && code < FIRST_LATIN + 64 && *LATIN[code - FIRST_LATIN] != '\0')
            word += LATIN[code - FIRST_LATIN];
        else if (code < 0x80 || splits(code) || (code >= FIRST_LATIN && code < FIRST_LATIN + 64))
            end_word();
        else if (!is_combining(code))
            word.append(text.substr(i, bytes));
        i += bytes;
    }
    end_word();
    return words;
}

}  // namespace cifra::portal
