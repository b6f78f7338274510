#pragma once

#include "base/random.hpp"
#include "restricted/counted_table.hpp"

#include <cstdint>
#include <vector>

namespace cifra::protect {

/// A dimension of made-up records: codes, groups of them, or values of which a person may have several.
struct RecordDimension {
    std::size_t codes = 2;
    std::vector<std::vector<std::size_t>> groups = {};  ///< Codes (from 0) of each group; none: no hierarchy.
    bool several = false;                               ///< Groups must be none.
    bool may_be_missing = true;
};

/// What one record says, by dimension: codes from 0; none: missing.
using CountedRecord = std::vector<std::vector<std::size_t>>;

/// A person's records.
using CountedPerson = std::vector<CountedRecord>;

/// Counts persons by trying every cell for each of them, and finds by trying how the entries lie in one another. Shares
/// nothing with tabulate.
restricted::CountedTable count_by_trying(std::vector<RecordDimension> const& dimensions,
                                         std::vector<CountedPerson> const& persons);

/// Persons at random, a tenth of them with a second record.
std::vector<CountedPerson> random_persons(std::vector<RecordDimension> const& dimensions, int count,
                                          base::Random& random);

}  // namespace cifra::protect
