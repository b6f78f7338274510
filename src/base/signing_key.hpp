#pragma once

#include "base/secret_bytes.hpp"

#include <array>
#include <string>
#include <string_view>

namespace cifra::base {

/// Tells keys apart: eight random bytes. Public, and no proof of anything.
struct KeyId {
    std::array<unsigned char, 8> bytes{};
    auto operator<=>(KeyId const&) const = default;
};

/// Up to 16 upper-case hexadecimal digits, as minisign prints them: last byte first, without leading zeros.
std::string to_string(KeyId const& id);

/// An Ed25519 signature.
using SignatureBytes = std::array<unsigned char, 64>;

/// The key with which signatures are verified. Compared in constant time.
struct PublicKey {
    KeyId id;
    std::array<unsigned char, 32> bytes{};
};
bool operator==(PublicKey const& a, PublicKey const& b);

/// The key with which somebody signs; its memory is wiped when it goes.
class SecretKey {
public:
    /// A new key from the system's random numbers: the only thing here that differs each time.
    static SecretKey generate();
    /// The key of a seed of 32 bytes, which determines it.
    static SecretKey from_seed(KeyId id, SecretBytes const& seed);

    KeyId id() const { return m_id; }
    PublicKey public_key() const;
    /// Seed (32 bytes) and public key (32 bytes).
    SecretBytes const& bytes() const { return m_bytes; }
    /// The same bytes give the same signature.
    /// \source RFC 8032, 5.1.6
    SignatureBytes sign(std::string_view bytes) const;

private:
    SecretKey(KeyId id, SecretBytes bytes);
    KeyId m_id;
    SecretBytes m_bytes;
};

/// Whether `signature` was made of exactly these bytes with the secret key that belongs to `key`.
/// \source RFC 8032, 5.1.7, with canonical S and without keys of small order
bool signature_holds(PublicKey const& key, std::string_view bytes, SignatureBytes const& signature);

/// BLAKE2b-512 of the bytes: what is signed in their place.
/// \source RFC 7693
std::array<unsigned char, 64> prehash(std::string_view bytes);

}  // namespace cifra::base
