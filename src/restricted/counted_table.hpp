#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cifra::restricted {

/// How far an entry of a dimension is the sum of others.
enum class SumKind {
    equal,     ///< In every cell.
    at_least,  ///< Never less: some persons have none of the parts.
    each,      ///< Only each part alone is never more: some persons have several of the parts.
};

/// An entry of a dimension that holds others, by position.
struct EntrySum {
    std::size_t whole = 0;
    std::vector<std::size_t> parts;
    SumKind kind = SumKind::each;
    bool several = false;  ///< The parts are values of which the schema lets a person have several.
};

/// A table of persons counted from microdata: not released, and not to be.
struct CountedTable {
    std::vector<std::size_t> sizes;           ///< Entries, by dimension; the first one is everyone.
    std::vector<std::vector<EntrySum>> sums;  ///< By dimension: how its entries lie in one another.
    std::vector<std::int64_t> counts;         ///< Of persons, the last dimension running fastest.
};

}  // namespace cifra::restricted
