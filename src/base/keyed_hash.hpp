#pragma once

#include "base/secret_bytes.hpp"

#include <array>
#include <string_view>

namespace cifra::base {

/// HMAC-SHA256 under one secret: who does not have the secret cannot tell its values from random ones.
/// \source FIPS 198-1; RFC 2104, RFC 4231
class KeyedHash {
public:
    using Value = std::array<unsigned char, 32>;

    /// \param secret  any number of bytes; not kept, only what follows from it
    explicit KeyedHash(SecretBytes const& secret);

    /// Cost: two or more blocks of SHA-256. Safe to call from several threads.
    Value of(std::string_view bytes) const;

private:
    SecretBytes m_begun;  ///< The state after the secret and before the bytes.
};

}  // namespace cifra::base
