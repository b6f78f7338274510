#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace cifra::base {

/// SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
/// \source FIPS 180-4
std::string sha256_hex(std::string_view bytes);

/// SHA-256 of bytes that come piece by piece.
class Sha256 {
public:
    Sha256();
    Sha256(Sha256&&) noexcept;
    ~Sha256();
    void add(std::string_view bytes);
    /// Of everything added so far; nothing can be added afterwards.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace cifra::base
