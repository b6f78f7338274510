#include "base/hash.hpp"

#include <sodium.h>
#include <array>

namespace cifra::base {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    constexpr char const* DIGITS = "0123456789abcdef";
    std::string hex;
    for (unsigned char byte : digest) {
        hex += DIGITS[byte >> 4U];
        hex += DIGITS[byte & 15U];
    }
    return hex;
}

}  // namespace cifra::base
