#include "protect/tells_number.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace cifra::protect {
namespace {

constexpr auto NUMBER_WORDS = std::to_array<std::string_view>({
    "one",      "single",   "two",    "three",   "four",     "five",      "six",        "seven",     "eight",
    "nine",     "ten",      "eleven", "twelve",  "thirteen", "fourteen",  "fifteen",    "sixteen",   "seventeen",
    "eighteen", "nineteen", "twenty", "both",    "pair",     "dozen",     "uno",        "sola",      "solo",
    "dos",      "tres",     "cuatro", "cinco",   "seis",     "siete",     "ocho",       "nueve",     "diez",
    "once",     "doce",     "trece",  "catorce", "quince",   "dieciséis", "diecisiete", "dieciocho", "diecinueve",
    "veinte",   "ambos",    "ambas",  "par",     "docena",
});

bool is_letter(char c) {
    // Every byte of a UTF-8 letter beyond ASCII is above 0x7F.
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 0x7F;
}

bool is_number_word(std::string const& word) {
    return std::find(NUMBER_WORDS.begin(), NUMBER_WORDS.end(), word) != NUMBER_WORDS.end();
}

bool tells(std::string_view text) {
    std::string word;
    for (char const c : text) {
        if (c >= '0' && c <= '9') return true;
        if (is_letter(c)) {
            word += (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
            continue;
        }
        if (is_number_word(word)) return true;
        word.clear();
    }
    return is_number_word(word);
}

}  // namespace

bool tells_number(base::LocalText const& text) {
    return tells(text.en) || tells(text.es);
}

}  // namespace cifra::protect
