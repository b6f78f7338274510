#include "protect/told_amounts.hpp"

#include "base/text.hpp"
#include "protect/told_numbers.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace cifra::protect {
namespace {

using base::Language;
using Kind = ToldAmount::Kind;

constexpr std::int64_t LARGEST_DENOMINATOR = 20;
constexpr std::size_t MOST_DIGITS = 15;

struct Token {
    std::string text;  ///< A word, a number in digits, or one other character.
    bool digits = false;
    std::size_t begin = 0;  ///< In the text.
    bool of_fraction = false;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    // Every byte of a UTF-8 letter beyond ASCII is above 0x7F.
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) > 0x7F;
}

std::size_t digits_from(std::string_view text, std::size_t begin) {
    auto end = begin;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - begin;
}

/// Where a number in digits ends, with its groups and decimals.
std::size_t number_end(std::string_view text, std::size_t begin) {
    auto end = begin + digits_from(text, begin);
    while (end + 1 < text.size() && (text[end] == ',' || text[end] == '.') && is_digit(text[end + 1]))
        end += 1 + digits_from(text, end + 1);
    return end;
}

/// Lower case with plain spaces, every byte in its place.
std::string plain(std::string text) {
    text = base::replace_all(std::move(text), "\u00a0", "  ");
    for (char const* const space : {"\u202f", "\u2009"}) text = base::replace_all(std::move(text), space, "   ");
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::vector<Token> tokens_of(std::string const& text) {
    std::vector<Token> tokens;
    for (std::size_t i = 0; i < text.size();) {
        auto end = i + 1;
        if (is_digit(text[i]))
            end = number_end(text, i);
        else if (is_letter(text[i]))
            while (end < text.size() && is_letter(text[end])) ++end;
        if (text[i] != ' ' && text[i] != '\n' && text[i] != '-')
            tokens.push_back({text.substr(i, end - i), is_digit(text[i]), i, false});
        i = end;
    }
    return tokens;
}

/// "1,652" and "1.652" are whole, "96.5" and "96,5" are not.
base::Decimal read_digits(std::string const& text) {
    base::Decimal value;
    auto const last = text.find_last_of(".,");
    bool const decimals = last != std::string::npos && text.size() - last - 1 != 3;
    std::string digits;
    for (char const c : text)
        if (is_digit(c)) digits += c;
    value.units = digits.size() > MOST_DIGITS ? -1 : std::stoll(digits);
    if (decimals) value.scale = static_cast<int>(text.size() - last - 1);
    return value;
}

/// Reads the numbers of one text.
class AmountReader {
public:
    AmountReader(std::string const& text, Language language) : m_tokens(tokens_of(plain(text))), m_language(language) {}

    void read() {
        while (m_at < m_tokens.size())
            if (!read_amount()) ++m_at;
    }

    std::vector<ToldAmount> const& amounts() const { return m_amounts; }
    std::vector<Token> const& tokens() const { return m_tokens; }

private:
    struct Numeral {
        base::Decimal value;
        std::int64_t times = 1;
        std::size_t end = 0;
        bool is_one = false;
    };

    std::string const& word(std::size_t at) const {
        static std::string const NOTHING;
        return at < m_tokens.size() ? m_tokens[at].text : NOTHING;
    }

    bool is_any(std::size_t at, std::initializer_list<std::string_view> words) const {
        return std::find(words.begin(), words.end(), word(at)) != words.end();
    }

    /// The number that words make together, or nothing: "four and three" are two.
    std::optional<std::int64_t> spelled(std::string const& words) const {
        auto const numbers =
            told_numbers(m_language == Language::en ? base::LocalText{words, ""} : base::LocalText{"", words});
        return numbers.size() == 1 ? std::optional(*numbers.begin()) : std::nullopt;
    }

    bool is_number_word(std::size_t at) const {
        return at < m_tokens.size() && !m_tokens[at].digits && !is_any(at, {"both", "ambos", "ambas"}) &&
               spelled(m_tokens[at].text);
    }

    /// The words of a number from `at` on: "treinta y cinco".
    std::size_t spelled_end(std::size_t at, std::string& words) const {
        if (!is_number_word(at)) return at;
        words = word(at++);
        while (true) {
            auto const next = is_any(at, {"and", "y"}) ? at + 1 : at;
            if (!is_number_word(next) || !spelled(words + " " + word(next))) return at;
            words += " " + word(next);
            at = next + 1;
        }
    }

    static std::int64_t times_of(std::int64_t value) {
        for (std::int64_t const times : {1'000'000, 1'000})
            if (value >= times && value % times == 0) return times;
        return 1;
    }

    std::optional<Numeral> numeral(std::size_t at) const {
        if (at >= m_tokens.size()) return std::nullopt;
        if (m_tokens[at].digits) {
            Numeral found{read_digits(word(at)), 1, at + 1, false};
            std::string words;
            auto const end = spelled_end(at + 1, words);
            auto const times = words.empty() ? std::nullopt : spelled(words);
            if (times && (*times == 1000 || *times == 1'000'000)) found = {found.value, *times, end, false};
            return found;
        }
        std::string words;
        auto const end = spelled_end(at, words);
        if (!words.empty()) {
            auto const value = *spelled(words);
            auto const times = times_of(value);
            return Numeral{{value / times, 0}, times, end, value == 1};
        }
        if (m_language == Language::es && is_any(at, {"un", "una"})) return Numeral{{1, 0}, 1, at + 1, true};
        return std::nullopt;
    }

    /// 2 for a half, 3 for thirds, 4 for quarters, else 0.
    std::int64_t named_fraction(std::size_t at) const {
        if (m_language == Language::en)
            return is_any(at, {"half"})                  ? 2
                   : is_any(at, {"third", "thirds"})     ? 3
                   : is_any(at, {"quarter", "quarters"}) ? 4
                                                         : 0;
        if (is_any(at, {"mitad"})) return 2;
        if (is_any(at, {"tercio", "tercios"}) || (is_any(at, {"tercera"}) && word(at + 1) == "parte")) return 3;
        return is_any(at, {"cuarto", "cuartos"}) || (is_any(at, {"cuarta"}) && word(at + 1) == "parte") ? 4 : 0;
    }

    bool is_country(std::size_t at) const {
        return is_any(at, {"country", "countries", "member", "members", "país", "países", "miembro", "miembros"});
    }

    void add(Kind kind, Numeral const& number, std::size_t end, std::int64_t of = 1) {
        ToldAmount amount{kind, number.value, of, number.times, {}};
        for (auto at = m_at; at < end; ++at) amount.words += (at > m_at && word(at) != "%" ? " " : "") + word(at);
        for (auto at = m_at; at < end; ++at) m_tokens[at].of_fraction = kind == Kind::fraction;
        m_amounts.push_back(std::move(amount));
        m_at = end;
    }

    bool read_amount() {
        if (auto const of = named_fraction(m_at); of > 0) {
            add(Kind::fraction, {{1, 0}, 1, 0, false}, m_at + 1, of);
            return true;
        }
        auto const number = numeral(m_at);
        if (!number) return false;
        auto const end = number->end;
        if (auto const of = named_fraction(end); of > 0)
            add(Kind::fraction, *number, end + 1, of);
        else if (word(end) == "%" || is_any(end, {"percent"}))
            add(Kind::percent, *number, end + 1);
        else if (is_any(end, {"per", "por"}) && is_any(end + 1, {"cent", "ciento"}))
            add(Kind::percent, *number, end + 2);
        else if (is_country(end))
            add(Kind::members, *number, end);
        else if (!read_pair(*number))
            return read_count(*number);
        return true;
    }

    /// "one in four", "tres de cada cuatro", "eight of nine countries"
    bool read_pair(Numeral const& number) {
        auto const end = number.end;
        bool const every = is_any(end, {"de"}) && word(end + 1) == "cada";
        bool const in = is_any(end, {"in"}) || every;
        if (!in && !is_any(end, {"of", "de"})) return false;
        auto const whole = numeral(end + (every ? 2 : 1));
        if (!whole || whole->value.scale != 0 || number.value.scale != 0) return false;
        if (!in && is_country(whole->end)) {
            add(Kind::members, number, end);
            return true;
        }
        if (!in || number.value.units >= whole->value.units || whole->value.units > LARGEST_DENOMINATOR) return false;
        add(Kind::fraction, number, whole->end, whole->value.units);
        return true;
    }

    bool read_count(Numeral const& number) {
        if (number.is_one) return false;
        add(Kind::count, number, number.end);
        return true;
    }

    std::vector<Token> m_tokens;
    Language m_language;
    std::size_t m_at = 0;
    std::vector<ToldAmount> m_amounts;
};

}  // namespace

bool ToldAmount::same(ToldAmount const& other) const {
    return kind == other.kind && value == other.value && of == other.of && times == other.times;
}

std::vector<ToldAmount> told_amounts(std::string const& text, base::Language language) {
    AmountReader reader(text, language);
    reader.read();
    return reader.amounts();
}

std::string without_fractions(std::string text, base::Language language) {
    AmountReader reader(text, language);
    reader.read();
    for (auto const& token : reader.tokens())
        if (token.of_fraction) text.replace(token.begin, token.text.size(), token.text.size(), ';');
    return text;
}

}  // namespace cifra::protect
