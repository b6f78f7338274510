#pragma once

#include "base/result.hpp"
#include "restricted/counted_table.hpp"
#include "restricted/edition.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace cifra::protect {

/// How a table of persons is to be protected.
struct CountProtection {
    std::int64_t threshold =
        10;  ///< Counts from 1 to one less are small, in persons; >= 3: of 2, a withheld count is 1.
    restricted::WithholdingCost cost = restricted::WithholdingCost::persons;
    std::uint64_t seed = 1;  ///< Of orders and ties.
    int threads = 1;         ///< Of the audit; the result does not depend on it.
    /// Numbers that readers reckon with up to which linear programmes over the whole are quick enough for the exact
    /// search; beyond, it is left to tables that are networks.
    std::size_t most_exact = 12'000;
};

/// A count that is withheld, as whoever protects sees it. Never published.
struct WithheldCount {
    std::size_t cell = 0;               ///< Place in the table.
    bool small = false;                 ///< For its own sake; else for that of others.
    bool has_interval = false;          ///< Else none was computed, and the bounds say nothing.
    std::int64_t lower = 0;             ///< What a reader can say of it: lower <= count <= upper.
    std::optional<std::int64_t> upper;  ///< Nothing: unbounded.
};

/// What the pattern was found by.
enum class CountSearch {
    exact,     ///< Branch and cut; the intervals are those of an audit.
    cubes,     ///< For every need whole numbers that fit; the intervals hold at least these.
    top_down,  ///< Tables without levels one after the other, then the whole; likewise.
};

/// A protected table.
struct SuppressedCounts {
    std::vector<bool> withheld;         ///< By place in the table.
    std::vector<WithheldCount> counts;  ///< In order. Of cubes and top_down an interval is no wider than is proven.
    double cost = 0;                    ///< Of the cells withheld for others.
    double lower_bound = 0;             ///< No choice that protects costs less.
    CountSearch search = CountSearch::exact;
    std::int64_t persons_withheld = 0;  ///< Sum of the counts withheld for others.
};

/// Chooses which cells of a table counted from microdata are withheld (docs/methods/suppressed_table.md).
///
/// Guarantee: of every count from 1 to threshold - 1 a reader must think possible all counts from 1 to threshold - 1,
/// or, where whatever is withheld leaves its lower end up (a total of withheld parts), as wide an interval above that
/// end, as far as he can reckon with what counted_system() says. By cubes the lower end is the least that these find.
/// No small count is known exactly. Zeros are shown. Deterministic for a seed. \error disclosive  withholding
/// everything does not protect some cells; how many is said, not which \error usage       values of which persons have
/// several make the table too large for the search
base::Result<SuppressedCounts> suppress_counts(restricted::CountedTable const& table,
                                               CountProtection const& protection);

/// Shows cells again that were withheld for others.
void show_again(SuppressedCounts& counts, restricted::CountedTable const& table, CountProtection const& protection,
                std::vector<std::size_t> const& cells);

}  // namespace cifra::protect
