#include "language/count.hpp"

#include "language/number.hpp"

#include <array>

namespace cifra::language {

std::string count_in_words(std::int64_t value, base::Language language, Gender gender) {
    static constexpr std::array<char const*, 10> ENGLISH = {"no",   "one", "two",   "three", "four",
                                                            "five", "six", "seven", "eight", "nine"};
    static constexpr std::array<char const*, 10> SPANISH = {"ningún", "un",   "dos",   "tres", "cuatro",
                                                            "cinco",  "seis", "siete", "ocho", "nueve"};
    if (value < 0 || value > 9) return number(value, language);
    auto const index = static_cast<std::size_t>(value);
    if (language == base::Language::en) return ENGLISH[index];
    if (gender == Gender::feminine && value == 0) return "ninguna";
    if (gender == Gender::feminine && value == 1) return "una";
    return SPANISH[index];
}

std::string const& plural(std::int64_t value, std::string const& one, std::string const& other) {
    return value == 1 ? one : other;
}

std::string capitalised(std::string text) {
    if (text.empty()) return text;
    if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    // In UTF-8 the lower-case letters à to þ are C3 A0 to C3 BE, their capitals C3 80 to C3 9E.
    bool const latin_letter = text.size() > 1 && text[0] == '\xC3' && static_cast<unsigned char>(text[1]) >= 0xA0;
    if (latin_letter) text[1] = static_cast<char>(static_cast<unsigned char>(text[1]) - 0x20);
    return text;
}

}  // namespace cifra::language
