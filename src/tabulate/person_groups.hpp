#pragma once

#include "tabulate/person_key.hpp"

#include <vector>

namespace cifra::tabulate {

/// Records of the same person: their numbers, ascending.
using PersonGroup = std::vector<std::uint32_t>;

/// The persons with several records, in the order of their first record.
/// \param persons  by record, at most 2^32 - 1
/// \param threads  at least 1; the result does not depend on it
std::vector<PersonGroup> repeated_persons(std::vector<PersonKey> const& persons, int threads);

}  // namespace cifra::tabulate
