#include "protect/told_numbers.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cifra::protect {
namespace {

using Numbers = std::set<std::int64_t>;

struct NumberWord {
    std::string_view word;
    std::int64_t value;
};

/// Without accents, as `plain` gives them.
constexpr auto ENGLISH = std::to_array<NumberWord>({
    {"zero", 0},      {"one", 1},       {"single", 1},   {"two", 2},       {"both", 2},        {"pair", 2},
    {"couple", 2},    {"three", 3},     {"four", 4},     {"five", 5},      {"six", 6},         {"seven", 7},
    {"eight", 8},     {"nine", 9},      {"ten", 10},     {"eleven", 11},   {"twelve", 12},     {"dozen", 12},
    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16},  {"seventeen", 17},  {"eighteen", 18},
    {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},    {"fifty", 50},      {"sixty", 60},
    {"seventy", 70},  {"eighty", 80},   {"ninety", 90},  {"hundred", 100}, {"thousand", 1000}, {"million", 1000000},
});
constexpr auto SPANISH_BELOW_THIRTY = std::to_array<NumberWord>({
    {"cero", 0},         {"uno", 1},         {"sola", 1},          {"solo", 1},         {"dos", 2},
    {"ambos", 2},        {"ambas", 2},       {"par", 2},           {"tres", 3},         {"cuatro", 4},
    {"cinco", 5},        {"seis", 6},        {"siete", 7},         {"ocho", 8},         {"nueve", 9},
    {"diez", 10},        {"once", 11},       {"doce", 12},         {"docena", 12},      {"trece", 13},
    {"catorce", 14},     {"quince", 15},     {"dieciseis", 16},    {"diecisiete", 17},  {"dieciocho", 18},
    {"diecinueve", 19},  {"veinte", 20},     {"veintiuno", 21},    {"veintiun", 21},    {"veintiuna", 21},
    {"veintidos", 22},   {"veintitres", 23}, {"veinticuatro", 24}, {"veinticinco", 25}, {"veintiseis", 26},
    {"veintisiete", 27}, {"veintiocho", 28}, {"veintinueve", 29},
});
constexpr auto SPANISH_FROM_THIRTY = std::to_array<NumberWord>({
    {"treinta", 30},      {"cuarenta", 40},     {"cincuenta", 50},     {"sesenta", 60},        {"setenta", 70},
    {"ochenta", 80},      {"noventa", 90},      {"cien", 100},         {"ciento", 100},        {"doscientos", 200},
    {"doscientas", 200},  {"trescientos", 300}, {"trescientas", 300},  {"cuatrocientos", 400}, {"cuatrocientas", 400},
    {"quinientos", 500},  {"quinientas", 500},  {"seiscientos", 600},  {"seiscientas", 600},   {"setecientos", 700},
    {"setecientas", 700}, {"ochocientos", 800}, {"ochocientas", 800},  {"novecientos", 900},   {"novecientas", 900},
    {"mil", 1000},        {"millon", 1000000},  {"millones", 1000000},
});

template <std::size_t N>
std::optional<std::int64_t> value_in(std::array<NumberWord, N> const& words, std::string_view word) {
    auto const found = std::find_if(words.begin(), words.end(), [&](auto const& each) { return each.word == word; });
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

/// Lower case without accents, with plain spaces and apostrophes: every character that numbers are written with is one
/// byte.
std::string plain(std::string const& text) {
    constexpr std::array<std::pair<std::string_view, char>, 16> LETTERS = {{{"á", 'a'},
                                                                            {"é", 'e'},
                                                                            {"í", 'i'},
                                                                            {"ó", 'o'},
                                                                            {"ú", 'u'},
                                                                            {"Á", 'a'},
                                                                            {"É", 'e'},
                                                                            {"Í", 'i'},
                                                                            {"Ó", 'o'},
                                                                            {"Ú", 'u'},
                                                                            {"\u00a0", ' '},
                                                                            {"\u202f", ' '},
                                                                            {"\u2009", ' '},
                                                                            {"\u2019", '\''},
                                                                            {"\u2010", '-'},
                                                                            {"\u2011", '-'}}};
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        auto const letter = std::find_if(LETTERS.begin(), LETTERS.end(), [&](auto const& each) {
            return text.compare(i, each.first.size(), each.first) == 0;
        });
        bool const is_upper = text[i] >= 'A' && text[i] <= 'Z';
        result += letter != LETTERS.end() ? letter->second
                  : is_upper              ? static_cast<char>(text[i] - 'A' + 'a')
                                          : text[i];
        i += letter != LETTERS.end() ? letter->first.size() : 1;
    }
    return result;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t digits_at(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - begin;
}

void insert(Numbers& numbers, std::string const& digits) {
    // Nothing that is counted here has so many digits.
    if (digits.size() <= 15) numbers.insert(std::stoll(digits));
}

/// Reads one number in digits at `begin`. \returns where it ends
std::size_t read_digits(std::string_view text, std::size_t begin, Numbers& numbers) {
    std::size_t end = begin + digits_at(text, begin);
    std::string whole(text.substr(begin, end - begin));
    bool const may_be_grouped = whole.size() <= 3;
    auto const groups = [](char c) { return c == ',' || c == '.' || c == '\'' || c == ' '; };
    while (may_be_grouped && end < text.size() && groups(text[end]) && digits_at(text, end + 1) == 3) {
        // Numbers side by side look like groups of one number: both are tried.
        if (text[end] == ' ') {
            insert(numbers, whole);
            insert(numbers, std::string(text.substr(end + 1, 3)));
        }
        whole += text.substr(end + 1, 3);
        end += 4;
    }
    insert(numbers, whole);
    return end;
}

/// Puts the words of a number together: "trescientos treinta y cinco".
class SpelledNumber {
public:
    explicit SpelledNumber(Numbers& numbers) : m_numbers(numbers) {}

    void add(std::int64_t value) {
        if (value >= 1000) {
            multiply(value);
        } else if (value == 100 && m_below_thousand > 0 && m_below_thousand < 10) {
            m_below_thousand *= 100;
        } else {
            if (!is_new() && !continues(value)) end();
            m_below_thousand += value;
        }
        m_is_open = true;
    }

    /// True when a smaller number can follow: five after thirty.
    bool continues(std::int64_t value) const {
        if (m_below_thousand % 100 == 0) return m_is_open && m_below_thousand + m_above > 0 && value < 100;
        return m_below_thousand % 100 >= 20 && m_below_thousand % 10 == 0 && value < 10;
    }

    void end() {
        if (m_is_open) m_numbers.insert(m_above + m_below_thousand);
        drop();
    }

    void drop() {
        m_is_open = false;
        m_above = m_below_thousand = 0;
    }

private:
    bool is_new() const { return !m_is_open || (m_below_thousand == 0 && m_above > 0); }

    void multiply(std::int64_t factor) {
        if (factor == 1000) {
            auto const millions = m_above >= 1000000 ? m_above : 0;
            m_above = millions + std::max<std::int64_t>(m_below_thousand, 1) * factor;
        } else {
            m_above = std::max<std::int64_t>(m_above + m_below_thousand, 1) * factor;
        }
        m_below_thousand = 0;
    }

    Numbers& m_numbers;
    bool m_is_open = false;
    std::int64_t m_above = 0;  ///< Thousands and millions.
    std::int64_t m_below_thousand = 0;
};

/// How many countries there are is told of no person.
bool is_country(std::string_view word) {
    constexpr std::array WORDS = {"country", "countries", "member", "members", "pais", "paises", "miembros"};
    return std::find(WORDS.begin(), WORDS.end(), word) != WORDS.end();
}

void read_word(std::string const& word, base::Language language, SpelledNumber& spelled) {
    bool const is_english = language == base::Language::en;
    if (word == (is_english ? "and" : "y")) return;
    auto value = is_english ? value_in(ENGLISH, word) : value_in(SPANISH_BELOW_THIRTY, word);
    if (!value && !is_english) value = value_in(SPANISH_FROM_THIRTY, word);
    if (value)
        spelled.add(*value);
    else if (is_country(word))
        spelled.drop();
    else if (!is_english && (word == "un" || word == "una") && spelled.continues(1))
        spelled.add(1);
    else
        spelled.end();
}

bool is_letter(char c) {
    // Every byte of a UTF-8 letter beyond ASCII is above 0x7F.
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) > 0x7F;
}

std::string_view word_at(std::string_view text, std::size_t begin) {
    begin = std::min(begin, text.size());
    std::size_t end = begin;
    while (end < text.size() && is_letter(text[end])) ++end;
    return text.substr(begin, end - begin);
}

void read_numbers(std::string const& text, base::Language language, Numbers& numbers) {
    SpelledNumber spelled(numbers);
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && is_letter(text[end])) ++end;
        if (end > i) {
            read_word(text.substr(i, end - i), language, spelled);
            i = end;
        } else if (is_digit(text[i])) {
            spelled.end();
            Numbers found;
            i = read_digits(text, i, found);
            if (!is_country(word_at(text, i + 1))) numbers.merge(found);
        } else {
            if (text[i] != ' ' && text[i] != '-' && text[i] != '\n') spelled.end();
            ++i;
        }
    }
    spelled.end();
}

}  // namespace

std::set<std::int64_t> told_numbers(base::LocalText const& text) {
    Numbers numbers;
    for (auto const language : base::LANGUAGES) read_numbers(plain(text.in(language)), language, numbers);
    return numbers;
}

}  // namespace cifra::protect
