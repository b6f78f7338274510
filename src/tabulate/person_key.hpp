#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace cifra::tabulate {

/// What tells persons apart. Identifiers of up to 15 bytes are kept as they are; of longer ones, 120 bits of a hash, so
/// that two of 10^8 persons are taken for one with a probability of 10^-20. It is compared and never shown.
struct PersonKey {
    std::uint64_t first = 0;
    std::uint64_t second = 0;

    auto operator<=>(PersonKey const&) const = default;
    bool operator==(PersonKey const&) const = default;
};

PersonKey person_key(std::string_view identifier);

/// Spreads keys over 64 bits, the high and the low ones alike.
inline std::uint64_t mixed(PersonKey const& key) {
    auto word = key.first ^ key.second * 0x9E3779B97F4A7C15U;
    word = (word ^ word >> 32U) * 0xD6E8FEB86659FD93U;
    return word ^ word >> 32U;
}

}  // namespace cifra::tabulate
