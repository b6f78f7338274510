#pragma once

#include "tabulate/coded_records.hpp"
#include "tabulate/combination_cube.hpp"

namespace cifra::tabulate {

/// How sets of three columns with a flag are counted: a column of two codes.
enum class FlagDesign {
    chosen,  ///< Whichever promises to be quicker.
    blocks,  ///< As all others.
    rows,    ///< By rows of lanes, a lane a flag, where a FlagLayout has room for them.
};

/// How to count.
struct CountSettings {
    int length = 3;                 ///< Longest combinations, in columns; more than there are means all of them.
    int threads = 1;                ///< At least 1; the result does not depend on it.
    std::size_t block_cells = 0;    ///< Joint cells of a block; 0: chosen from the number of records.
    std::size_t chunk_records = 0;  ///< Records between two additions to the cube; 0: chosen.
    FlagDesign flags = FlagDesign::chosen;
};

/// Counts all combinations of up to `length` columns by covering blocks (docs/methods/covering_blocks.md).
/// \param records  at most 2^32 - 1, at least one column
/// Cost: records × blocks increments; the cube, and for each thread one block in 16 and some tables in 32 bits.
CombinationCube count_combinations(CodedRecords const& records, CountSettings const& settings);

/// The keys of all cells that count_combinations counts: for each the sum of its persons' keys, modulo 2^32, in a cube
/// of the same layout, whose persons() is the key of everyone. A person who counts once adds their key once.
/// \param records  with a key each
/// Cost: as count_combinations, with blocks in 32 bits.
CombinationCube sum_record_keys(CodedRecords const& records, CountSettings const& settings);

/// Bytes that counting may take beside the records: the cube, each thread's block, and the plan. The largest number
/// when they cannot be told in 64 bits.
std::size_t bytes_to_count(std::vector<std::uint32_t> const& cardinalities, CountSettings const& settings);

}  // namespace cifra::tabulate
