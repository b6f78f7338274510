#pragma once

#include "audit/claim.hpp"
#include "audit/exact.hpp"
#include "audit/finding.hpp"

#include <vector>

namespace cifra::audit {

/// The parts in groups that the rule tells apart, and their sums.
struct PartitionSums {
    std::vector<Part const*> known;      ///< With a value, not apart.
    std::vector<Part const*> apart;      ///< With a value, printed apart.
    std::vector<Operand const*> absent;  ///< Missing or withheld.
    bool complete = true;                ///< Every part that is not apart has a value.
    bool withheld = false;               ///< One of the absent ones is withheld.
    bool noted = false;                  ///< A note names an area without data.
    Wide sum = 0;
    Wide sum_apart = 0;
    Wide whole = 0;

    Wide remainder() const { return whole - sum; }
    Wide remainder_with_apart() const { return whole - sum - sum_apart; }
};

/// What the partition rule says about a block, and what there is to do. Nothing that could be computed from a withheld
/// part is said.
LocalText partition_statement(Block const& block, PartitionSums const& sums, Outcome outcome);
LocalText partition_advice(PartitionSums const& sums, Outcome outcome);

/// What to ask the source about a sum that fails.
LocalText partition_question(PartitionSums const& sums);

}  // namespace cifra::audit
