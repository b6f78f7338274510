#include "collect/read_number.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace cifra::collect {
namespace {

using base::LocalText;

constexpr std::int64_t LARGEST = 1'000'000'000'000;
constexpr int MAX_DECIMALS = 2;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// One character for every way to write a gap between thousands.
std::string unify_gaps(std::string text) {
    for (char const* gap : {"\u00A0", "\u202F", "\u2009", "'", "\u2019", "_"})
        text = base::replace_all(std::move(text), gap, " ");
    return std::string(base::trim(text));
}

/// True for "1,652" and "28.044.414" with their separator: groups of three after the first.
bool groups_thousands(std::string const& text, char separator) {
    auto const parts = base::split(text, separator);
    if (parts.size() < 2 || parts[0].empty() || parts[0].size() > 3) return false;
    return std::all_of(parts.begin() + 1, parts.end(), [](std::string const& part) { return part.size() == 3; }) &&
           std::all_of(text.begin(), text.end(), [&](char c) { return is_digit(c) || c == separator; });
}

bool is_all_digits(std::string const& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool has_groups(std::string const& text) {
    return groups_thousands(text, ',') || groups_thousands(text, ' ') || groups_thousands(text, '.');
}

/// What makes a number more than digits and at most one point. The value itself is not released yet, so no message
/// repeats it.
enum class Writing {
    separators,     ///< "1,652", "1 652"
    decimal_comma,  ///< "15,50"
    other,
};

Writing writing_of(std::string const& original) {
    auto const text = unify_gaps(original);
    if (is_all_digits(text) || has_groups(text)) return Writing::separators;
    auto const last = text.find_last_of(".,");
    if (last == std::string::npos) return Writing::other;
    auto const whole = text.substr(0, last);
    auto const decimals = text.substr(last + 1);
    if (decimals.size() > MAX_DECIMALS || !is_all_digits(decimals)) return Writing::other;
    if (is_all_digits(whole)) return Writing::decimal_comma;
    return has_groups(whole) ? Writing::separators : Writing::other;
}

tl::unexpected<base::Error> not_plain(std::string const& text) {
    switch (writing_of(text)) {
        case Writing::separators:
            return base::fail(base::ErrorCode::bad_input, {"OBS_VALUE has separators", "OBS_VALUE tiene separadores"},
                              {"write its digits side by side, without separators or blanks",
                               "escriba sus dígitos seguidos, sin separadores ni espacios"});
        case Writing::decimal_comma:
            return base::fail(base::ErrorCode::bad_input,
                              {"OBS_VALUE has a decimal comma", "OBS_VALUE tiene coma decimal"},
                              {"write a point before the decimals", "escriba un punto antes de los decimales"});
        case Writing::other:
            break;
    }
    return base::fail(base::ErrorCode::bad_input,
                      {"OBS_VALUE is not a plain number", "OBS_VALUE no es un número simple"},
                      {"write digits only; leave the cell empty when there is no value, and give MISSING_REASON",
                       "escriba solo dígitos; si no hay valor, deje la celda vacía e indique MISSING_REASON"});
}

tl::unexpected<base::Error> too_large() {
    return base::fail(base::ErrorCode::bad_input,
                      {"OBS_VALUE is larger than 1000000000000, the largest figure that Cifra accepts",
                       "OBS_VALUE es mayor que 1000000000000, la cifra más grande que Cifra acepta"},
                      {"look for digits too many", "revise si sobran dígitos"});
}

bool is_huge(std::string const& text) {
    return text.size() > 12 && std::all_of(text.begin(), text.end(), is_digit);
}

base::Result<void> check_decimals(std::string const& text, base::Decimal value, NumberKind kind) {
    if (kind == NumberKind::count && value.scale > 0) {
        LocalText advice{"write a whole number", "escriba un número entero"};
        if (groups_thousands(text, '.'))
            advice = {"take the point out if it separates thousands; else write a whole number",
                      "quite el punto si separa los miles; si no, escriba un número entero"};
        return base::fail(base::ErrorCode::bad_input,
                          {"OBS_VALUE is a count and has decimals", "OBS_VALUE es un conteo y tiene decimales"},
                          std::move(advice));
    }
    if (value.scale > MAX_DECIMALS)
        return base::fail(base::ErrorCode::bad_input,
                          {"OBS_VALUE has more than two decimals", "OBS_VALUE tiene más de dos decimales"},
                          {"write at most two decimals", "escriba dos decimales como máximo"});
    return {};
}

}  // namespace

base::Result<base::Decimal> read_number(std::string const& text, NumberKind kind) {
    auto const value = base::parse_decimal(text);
    if (!value) return is_huge(text) ? too_large() : not_plain(text);
    if (text.front() == '-')
        return base::fail(base::ErrorCode::bad_input, {"OBS_VALUE is negative", "OBS_VALUE es negativo"},
                          {"correct it: nothing that is counted here can be below 0",
                           "corríjalo: nada de lo que se cuenta aquí puede ser menor que 0"});
    CIFRA_CHECK(check_decimals(text, *value, kind));
    std::int64_t largest = LARGEST;
    for (int i = 0; i < value->scale; ++i) largest *= 10;
    if (value->units > largest) return too_large();
    return *value;
}

}  // namespace cifra::collect
