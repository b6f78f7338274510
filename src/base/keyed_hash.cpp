#include "base/keyed_hash.hpp"

#include <sodium.h>
#include <cstring>
#include <type_traits>

namespace cifra::base {
namespace {

using State = crypto_auth_hmacsha256_state;
static_assert(std::is_trivially_copyable_v<State>);
static_assert(std::tuple_size_v<KeyedHash::Value> == crypto_auth_hmacsha256_BYTES);

unsigned char const* bytes_of(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

}  // namespace

KeyedHash::KeyedHash(SecretBytes const& secret) : m_begun(sizeof(State)) {
    State state;
    crypto_auth_hmacsha256_init(&state, secret.data(), secret.size());
    std::memcpy(m_begun.data(), &state, sizeof(state));
    sodium_memzero(&state, sizeof(state));
}

KeyedHash::Value KeyedHash::of(std::string_view bytes) const {
    State state;
    std::memcpy(&state, m_begun.data(), sizeof(state));
    crypto_auth_hmacsha256_update(&state, bytes_of(bytes), bytes.size());
    Value value;
    crypto_auth_hmacsha256_final(&state, value.data());
    sodium_memzero(&state, sizeof(state));
    return value;
}

}  // namespace cifra::base
