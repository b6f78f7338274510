#include "collect/cell_number.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace cifra::collect {
namespace {

std::string_view without_spaces(std::string_view text) {
    constexpr std::string_view SPACES = " \t\r\n";
    while (!text.empty() && SPACES.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
    while (!text.empty() && SPACES.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    return text;
}

}  // namespace

std::optional<std::string> plain_number(std::string_view text) {
    text = without_spaces(text);
    if (text.size() > 1 && text.front() == '+' && text[1] != '-') text.remove_prefix(1);
    double number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
    if (number == 0) return "0";     // never "-0"
    std::array<char, 400> digits{};  // the smallest double has 325 places
    auto const written = std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
    if (written.ec != std::errc()) return std::nullopt;
    return std::string(digits.data(), written.ptr);
}

}  // namespace cifra::collect
