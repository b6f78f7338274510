#include "base/hash.hpp"

#include <sodium.h>
#include <array>

namespace cifra::base {
namespace {

std::string hex_of(std::array<unsigned char, crypto_hash_sha256_BYTES> const& digest) {
    constexpr char const* DIGITS = "0123456789abcdef";
    std::string hex;
    for (unsigned char byte : digest) {
        hex += DIGITS[byte >> 4U];
        hex += DIGITS[byte & 15U];
    }
    return hex;
}

unsigned char const* octets(std::string_view bytes) {
    return reinterpret_cast<unsigned char const*>(bytes.data());
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), octets(bytes), bytes.size());
    return hex_of(digest);
}

struct Sha256::State {
    crypto_hash_sha256_state state;
};

Sha256::Sha256() : m_state(std::make_unique<State>()) {
    crypto_hash_sha256_init(&m_state->state);
}

Sha256::Sha256(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
    crypto_hash_sha256_update(&m_state->state, octets(bytes), bytes.size());
}

std::string Sha256::hex() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(&m_state->state, digest.data());
    return hex_of(digest);
}

}  // namespace cifra::base
