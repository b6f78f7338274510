#include "base/signing_key.hpp"

#include "base/assert.hpp"

#include <fmt/format.h>
#include <sodium.h>
#include <algorithm>
#include <cstdint>
#include <utility>

namespace cifra::base {
namespace {

unsigned char const* bytes_of(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

}  // namespace

std::string to_string(KeyId const& id) {
    std::uint64_t number = 0;
    for (auto byte = id.bytes.rbegin(); byte != id.bytes.rend(); ++byte) number = number << 8U | *byte;
    return fmt::format("{:X}", number);
}

bool operator==(PublicKey const& a, PublicKey const& b) {
    int const ids = sodium_memcmp(a.id.bytes.data(), b.id.bytes.data(), a.id.bytes.size());
    int const keys = sodium_memcmp(a.bytes.data(), b.bytes.data(), a.bytes.size());
    return (ids | keys) == 0;
}

SecretKey::SecretKey(KeyId id, SecretBytes bytes) : m_id(id), m_bytes(std::move(bytes)) {}

SecretKey SecretKey::generate() {
    SecretBytes seed(crypto_sign_SEEDBYTES);
    randombytes_buf(seed.data(), seed.size());
    KeyId id;
    randombytes_buf(id.bytes.data(), id.bytes.size());
    return from_seed(id, seed);
}

SecretKey SecretKey::from_seed(KeyId id, SecretBytes const& seed) {
    CIFRA_ASSERT(seed.size() == crypto_sign_SEEDBYTES);
    SecretBytes bytes(crypto_sign_SECRETKEYBYTES);
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> public_part{};
    crypto_sign_seed_keypair(public_part.data(), bytes.data(), seed.data());
    return SecretKey(id, std::move(bytes));
}

PublicKey SecretKey::public_key() const {
    PublicKey key{m_id, {}};
    std::copy_n(m_bytes.data() + crypto_sign_SEEDBYTES, key.bytes.size(), key.bytes.begin());
    return key;
}

SignatureBytes SecretKey::sign(std::string_view bytes) const {
    SignatureBytes signature{};
    crypto_sign_detached(signature.data(), nullptr, bytes_of(bytes), bytes.size(), m_bytes.data());
    return signature;
}

bool signature_holds(PublicKey const& key, std::string_view bytes, SignatureBytes const& signature) {
    return crypto_sign_verify_detached(signature.data(), bytes_of(bytes), bytes.size(), key.bytes.data()) == 0;
}

std::array<unsigned char, 64> prehash(std::string_view bytes) {
    std::array<unsigned char, 64> digest{};
    crypto_generichash(digest.data(), digest.size(), bytes_of(bytes), bytes.size(), nullptr, 0);
    return digest;
}

}  // namespace cifra::base
