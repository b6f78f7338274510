#pragma once

#include "base/result.hpp"
#include "tabulate/microdata.hpp"

namespace cifra::tabulate {

/// Lets every person count once in each combination, however many of their records hold it. Of a person with records a
/// and b, what both say alike is a third record that counts -1; with more records likewise (inclusion and exclusion).
/// Such records are appended; the last `subtracted` ones count -1. Cells without a missing code are then numbers of
/// persons, and sums of the keys of those persons when records have keys. \param threads  at least 1; the result does
/// not depend on it \error bad_input  a person has so many records that differ in so many ways that more than 4,096
/// would be added (the record
///                   is named by its number, and by its line where there is a file)
/// Cost: linear in the records, plus for each person with several records the number of ways in which they agree.
base::Result<CodedRecords> count_persons_once(Microdata microdata, int threads);

}  // namespace cifra::tabulate
