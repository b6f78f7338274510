#include "collect/foreign_number.hpp"

#include "base/text.hpp"
#include "collect/read_number.hpp"

#include <algorithm>

namespace cifra::collect {
namespace {

using programme::MissingReason;

/// Digits side by side, or nothing when the separators do not part groups of three.
std::optional<std::string> without_thousands(std::string const& whole, std::string const& separator) {
    if (separator.empty() || whole.find(separator) == std::string::npos) return whole;
    constexpr std::size_t GROUP = 3;
    auto const first = whole.find(separator);
    if (first == 0 || first > GROUP) return std::nullopt;
    std::string digits = whole.substr(0, first);
    for (auto at = first; at < whole.size(); at += separator.size() + GROUP) {
        if (whole.compare(at, separator.size(), separator) != 0) return std::nullopt;
        auto const group = whole.substr(at + separator.size(), GROUP);
        if (group.size() != GROUP || group.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
        digits += group;
    }
    return digits;
}

std::optional<base::Decimal> read_value(std::string const& text, ForeignNumbers const& numbers) {
    auto const point = text.rfind(numbers.decimal);
    auto const whole = without_thousands(text.substr(0, point), numbers.thousands);
    if (!whole) return std::nullopt;
    auto plain = *whole;
    if (point != std::string::npos) plain += '.' + text.substr(point + numbers.decimal.size());
    auto const value = read_number(plain, point == std::string::npos ? NumberKind::count : NumberKind::amount);
    if (!value) return std::nullopt;
    return *value;
}

}  // namespace

std::optional<ForeignFigure> read_foreign_figure(std::string const& text, ForeignNumbers const& numbers) {
    auto const figure = std::string(base::trim(text));
    if (figure.empty()) {
        if (!numbers.empty) return std::nullopt;
        return ForeignFigure{std::nullopt, numbers.empty};
    }
    auto const& withheld = numbers.withheld;
    if (std::find(withheld.begin(), withheld.end(), figure) != withheld.end())
        return ForeignFigure{std::nullopt, MissingReason::withheld};
    for (auto const& [words, reason] : numbers.missing)
        if (words == figure) return ForeignFigure{std::nullopt, reason};
    if (auto const value = read_value(figure, numbers)) return ForeignFigure{*value, std::nullopt};
    return std::nullopt;
}

}  // namespace cifra::collect
