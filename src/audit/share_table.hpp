#pragma once

#include "audit/claim.hpp"
#include "audit/exact.hpp"

#include <optional>
#include <vector>

namespace cifra::audit {

/// A printed share that can be recomputed: its part and the whole have values, and the whole is not zero.
struct ShareRow {
    Part const* part = nullptr;
    std::int64_t count = 0;
    base::Decimal printed;
    bool holds = false;              ///< Printed as recomputed.
    std::optional<Interval> wholes;  ///< The wholes for which it would hold; see wholes_of.
};

/// What all printed shares of a block say together. Cost: n log n.
struct ShareTable {
    std::int64_t whole = 0;
    int decimals = 0;                   ///< Of the counts.
    std::vector<ShareRow> rows;         ///< In the order of the parts.
    std::size_t failing = 0;            ///< Rows that do not hold.
    std::optional<Wide> remainder;      ///< Of a partition whose parts all have values: whole - sum.
    std::vector<std::int64_t> starts;   ///< Lowest wholes of the rows, ascending, unique.
    std::vector<std::size_t> agreeing;  ///< For each start, the number of rows whose interval holds it.
};

/// Needs a block; rows are left out where a share cannot be recomputed.
ShareTable share_table(Block const& block);

/// True when the operand has a value that may be used.
bool has_value(Operand const& operand);

}  // namespace cifra::audit
