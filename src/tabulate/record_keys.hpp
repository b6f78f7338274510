#pragma once

#include "base/keyed_hash.hpp"
#include "tabulate/person_key.hpp"

#include <vector>

namespace cifra::tabulate {

/// A key of 32 bits for each record, that of its person: the first four bytes, lowest first, of HMAC-SHA256(secret,
/// "cifra record key 1\n" and the 16 bytes of the person's key). The records of a person have the same key in every
/// file. \param persons  by record
/// \param threads  at least 1; the result does not depend on it
/// Cost: three blocks of SHA-256 and four bytes a record.
std::vector<std::uint32_t> record_keys(std::vector<PersonKey> const& persons, base::KeyedHash const& hash, int threads);

}  // namespace cifra::tabulate
