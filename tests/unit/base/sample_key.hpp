#pragma once

#include "base/signing_key.hpp"

#include <algorithm>
#include <string_view>

namespace cifra::base {

/// A key for tests, always the same for a number. Nobody signs anything real with it.
inline SecretKey sample_key(unsigned char number) {
    SecretBytes seed(32);
    std::fill_n(seed.data(), seed.size(), number);
    KeyId id;
    id.bytes.fill(number);
    return SecretKey::from_seed(id, seed);
}

inline SecretBytes secret(std::string_view text) {
    SecretBytes bytes(text.size());
    std::copy(text.begin(), text.end(), bytes.data());
    return bytes;
}

}  // namespace cifra::base
