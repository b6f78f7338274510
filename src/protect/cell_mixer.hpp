#pragma once

#include "base/keyed_hash.hpp"

#include <cstdint>
#include <string>

namespace cifra::protect {

/// Makes the key of a cell from the sum of its persons' keys. The sum of a whole is the sum of its parts' sums: looked
/// up as it is, the noise of a whole would follow from that of its parts, and give it away. Mixed under a secret, they
/// have nothing to do with one another, and the same persons still have the same key. Each perturbation table has a
/// mixing of its own: one key that is looked up in two tables would tie their noise together.
class CellMixer {
public:
    /// \param hash   under the secret of the record keys
    /// \param table  fingerprint of the perturbation table in which the keys are looked up
    CellMixer(base::KeyedHash const& hash, std::string const& table);
    explicit CellMixer(std::uint64_t secret) : m_secret(secret) {}

    /// \param sum    of the record keys of the persons in the cell, modulo 2^32
    /// \param count  of these persons
    /// \source Vigna, SplitMix64 (2015): its finaliser
    std::uint32_t key(std::uint32_t sum, std::uint32_t count) const {
        auto word = ((std::uint64_t{count} << 32U) | sum) + m_secret;
        word = (word ^ (word >> 30U)) * 0xBF58476D1CE4E5B9U;
        word = (word ^ (word >> 27U)) * 0x94D049BB133111EBU;
        return static_cast<std::uint32_t>((word ^ (word >> 31U)) >> 32U);
    }

private:
    std::uint64_t m_secret = 0;
};

}  // namespace cifra::protect
