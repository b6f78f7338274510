#include "tabulate/count_byte.hpp"

#include <algorithm>
#include <cstdint>

namespace cifra::tabulate {
namespace {

/// Known trip counts become vector instructions; a lane of 8 bits holds 255 hits.
constexpr std::size_t LANES = 32;
constexpr std::size_t ROUNDS = 255;

std::size_t count_rounds(char const* text, std::size_t rounds, char byte) {
    std::uint8_t hits[LANES] = {};
    for (std::size_t round = 0; round < rounds; ++round)
        for (std::size_t lane = 0; lane < LANES; ++lane)
            hits[lane] = static_cast<std::uint8_t>(hits[lane] + (text[round * LANES + lane] == byte ? 1 : 0));
    std::size_t count = 0;
    for (auto const lane : hits) count += lane;
    return count;
}

}  // namespace

std::size_t count_byte(std::string_view text, char byte) {
    std::size_t count = 0;
    while (text.size() >= LANES) {
        auto const rounds = std::min(text.size() / LANES, ROUNDS);
        count += count_rounds(text.data(), rounds, byte);
        text.remove_prefix(rounds * LANES);
    }
    return count + static_cast<std::size_t>(std::count(text.begin(), text.end(), byte));
}

}  // namespace cifra::tabulate
