#include "db/name.hpp"

#include <algorithm>
#include <cstddef>

namespace cifra::db {
namespace {

// PostgreSQL cuts longer names off.
constexpr std::size_t MAX_NAME_BYTES = 63;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

bool is_name(std::string_view text) {
    auto const allowed = [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_'; };
    return !text.empty() && text.size() <= MAX_NAME_BYTES && !is_digit(text.front()) &&
           std::all_of(text.begin(), text.end(), allowed);
}

}  // namespace cifra::db
