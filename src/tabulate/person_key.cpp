#include "tabulate/person_key.hpp"

#include <cstring>

namespace cifra::tabulate {
namespace {

constexpr std::size_t KEPT = 15;

/// \source Vigna, SplitMix64 (2015): its finaliser
std::uint64_t mix(std::uint64_t word) {
    word = (word ^ (word >> 30U)) * 0xBF58476D1CE4E5B9U;
    word = (word ^ (word >> 27U)) * 0x94D049BB133111EBU;
    return word ^ (word >> 31U);
}

PersonKey hashed(std::string_view identifier) {
    PersonKey key{identifier.size() * 0x9E3779B97F4A7C15U, 0xD1B54A32D192ED03U};
    while (!identifier.empty()) {
        std::uint64_t word = 0;
        auto const size = identifier.size() < sizeof(word) ? identifier.size() : sizeof(word);
        std::memcpy(&word, identifier.data(), size);
        key.first = mix(key.first ^ word) + 0x9E3779B97F4A7C15U;
        key.second = mix(key.second + word * 0xA0761D6478BD642FU) ^ key.first;
        identifier.remove_prefix(size);
    }
    return key;
}

}  // namespace

PersonKey person_key(std::string_view identifier) {
    // The last byte says how long the identifier is, or that it was hashed.
    unsigned char bytes[sizeof(PersonKey)] = {};
    PersonKey key;
    if (identifier.size() <= KEPT) {
        std::memcpy(bytes, identifier.data(), identifier.size());
        bytes[KEPT] = static_cast<unsigned char>(identifier.size());
    } else {
        key = hashed(identifier);
        std::memcpy(bytes, &key, sizeof(key));
        bytes[KEPT] = 0xFF;
    }
    std::memcpy(&key, bytes, sizeof(key));
    return key;
}

}  // namespace cifra::tabulate
