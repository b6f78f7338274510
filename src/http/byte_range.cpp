#include "http/byte_range.hpp"

#include "http/header_list.hpp"

#include <algorithm>
#include <charconv>

namespace cifra::http {
namespace {

std::optional<std::size_t> read_number(std::string_view text) {
    std::size_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

RangeAnswer last_bytes(std::size_t count, std::size_t size) {
    if (count == 0 || size == 0) return {RangeAnswer::Kind::unsatisfied, {}};
    auto const sent = std::min(count, size);
    return {RangeAnswer::Kind::part, {size - sent, sent}};
}

}  // namespace

RangeAnswer read_range(std::string_view range, std::size_t size) {
    constexpr std::string_view UNIT = "bytes=";
    if (range.size() < UNIT.size() || !equal_ignoring_case(range.substr(0, UNIT.size()), UNIT)) return {};
    auto const set = trim_blanks(range.substr(UNIT.size()));
    auto const dash = set.find('-');
    if (dash == std::string_view::npos || set.find(',') != std::string_view::npos) return {};
    auto const first = read_number(set.substr(0, dash));
    auto const last = read_number(set.substr(dash + 1));
    if (dash == 0) return last ? last_bytes(*last, size) : RangeAnswer{};
    bool const open = dash + 1 == set.size();
    if (!first || (!open && (!last || *last < *first))) return {};
    if (*first >= size) return {RangeAnswer::Kind::unsatisfied, {}};
    auto const end = open ? size : std::min(*last, size - 1) + 1;
    return {RangeAnswer::Kind::part, {*first, end - *first}};
}

}  // namespace cifra::http
