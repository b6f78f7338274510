#pragma once

#include "base/random.hpp"
#include "programme/record_schema.hpp"

#include <string>
#include <vector>

namespace cifra::shards {

/// Records of nobody, each on one of some shards.
struct Register {
    std::vector<std::string> header;
    std::vector<std::vector<std::vector<std::string>>> rows;  ///< By shard.

    /// All records as one CSV file.
    std::string csv() const;
};

/// A register after the practice schema (unit/tabulate/practice_schema.hpp): everything that its columns allow, persons
/// with up to six records, identifiers of any length and letters. \param apart  all records of a person on one shard
Register random_register(base::Random& random, std::size_t shards, bool apart);

/// A simulated register, spread over shards by person.
Register simulated_register(programme::RecordSchema const& schema, std::uint64_t records, std::size_t shards);

}  // namespace cifra::shards
