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

/// Spreads keys evenly over 64 bits.
std::uint64_t mixed(PersonKey const& key);

}  // namespace cifra::tabulate
