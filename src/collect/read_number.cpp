#include "collect/read_number.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <optional>

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

std::string without(std::string const& text, char separator) {
    return base::replace_all(text, std::string(1, separator), "");
}

/// The plain writing of a number that was written with separators, or nothing.
std::optional<std::string> plain_writing(std::string const& original) {
    auto const text = unify_gaps(original);
    bool const digits_only = !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
    if (digits_only) return text;
    for (char const separator : {',', ' ', '.'})
        if (groups_thousands(text, separator)) return without(text, separator);
    auto const last = text.find_last_of(".,");
    if (last == std::string::npos) return std::nullopt;
    auto const whole = text.substr(0, last);
    auto const decimals = text.substr(last + 1);
    if (decimals.empty() || decimals.size() > MAX_DECIMALS || !std::all_of(decimals.begin(), decimals.end(), is_digit))
        return std::nullopt;
    bool const plain_whole = !whole.empty() && std::all_of(whole.begin(), whole.end(), is_digit);
    if (plain_whole) return whole + "." + decimals;
    for (char const separator : {',', ' ', '.'})
        if (separator != text[last] && groups_thousands(whole, separator))
            return without(whole, separator) + "." + decimals;
    return std::nullopt;
}

tl::unexpected<base::Error> not_plain(std::string const& text) {
    LocalText advice{"write digits only; leave the cell empty when there is no value, and give MISSING_REASON",
                     "escriba solo dígitos; si no hay valor, deje la celda vacía e indique MISSING_REASON"};
    if (auto const plain = plain_writing(text))
        advice = {fmt::format("write {}, without separators", *plain),
                  fmt::format("escriba {}, sin separadores", *plain)};
    return base::fail(base::ErrorCode::bad_input,
                      {fmt::format("OBS_VALUE '{}' is not a plain number", text),
                       fmt::format("OBS_VALUE «{}» no es un número simple", text)},
                      std::move(advice));
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
            advice = {fmt::format("write {} if the point separates thousands", without(text, '.')),
                      fmt::format("escriba {} si el punto separa los miles", without(text, '.'))};
        return base::fail(base::ErrorCode::bad_input,
                          {fmt::format("OBS_VALUE '{}' is a count and has decimals", text),
                           fmt::format("OBS_VALUE «{}» es un conteo y tiene decimales", text)},
                          std::move(advice));
    }
    if (value.scale > MAX_DECIMALS)
        return base::fail(base::ErrorCode::bad_input,
                          {fmt::format("OBS_VALUE '{}' has more than two decimals", text),
                           fmt::format("OBS_VALUE «{}» tiene más de dos decimales", text)},
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
