#pragma once

#include "tabulate/person_key.hpp"

#include <array>
#include <vector>

namespace cifra::tabulate {

/// Records of persons who have several: their numbers, ascending within a person.
struct RepeatedPersons {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> twice;  ///< Most.
    std::vector<std::array<std::uint32_t, 3>> thrice;
    std::vector<std::vector<std::uint32_t>> oftener;  ///< Four records and more.
};

/// Finds the persons with several records. The order of the persons is that of a hash of theirs; those
/// with two records are roughly in the order of the first.
/// \param persons  by record, at most 2^32 - 1
/// \param threads  at least 1; the result does not depend on it
/// Cost: linear; 8 bytes a record.
RepeatedPersons repeated_persons(std::vector<PersonKey> const& persons, int threads);

}  // namespace cifra::tabulate
