#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "tabulate/shown_combinations.hpp"
#include "tabulate/write_combinations.hpp"

#include <filesystem>
#include <string>

namespace cifra::tabulate {

/// What to count, and how to show it.
struct TabulationSettings {
    int length = 3;                  ///< Longest combinations, in columns: 1 to 6.
    std::string table;               ///< "age*gender": this table in place of all combinations; empty: combinations.
    std::uint32_t threshold = 10;    ///< Smallest count that is shown, in persons.
    int threads = 1;                 ///< At least 1.
    std::size_t limit_bytes = 0;     ///< Of memory; 0: no limit.
    CellRule const* rule = nullptr;  ///< Gives cells keys and shows them by these, in place of k-rounding.
    base::Progress progress = {};    ///< Of bytes read; counting and writing, which are quick beside it, are not told.
};

/// What was counted.
struct Tabulated {
    std::uint64_t records = 0;
    std::uint64_t persons = 0;
    std::uint64_t rows = 0;
    std::optional<ShownTable> shown;                ///< Of a table with a rule: what its readers have.
    std::optional<ShownCombinations> combinations;  ///< Likewise of combinations.
};

/// Cells of the largest table that can have keys, and of the largest cube of combinations: the attack must be able to
/// look at all of them.
inline constexpr std::size_t MOST_KEYED_CELLS = 4'000'000;

/// From a file of microdata to k-rounded or perturbed counts: reads, lets each person count once, counts, writes.
/// \error as read_microdata, count_persons_once, plan_table; io when it would take more memory than allowed
/// \error bad_input  with a rule, when the schema does not say which person a record is about
/// \error usage      with a rule, when there are more than MOST_KEYED_CELLS
base::Result<Tabulated> tabulate_file(std::filesystem::path const& path, programme::RecordSchema const& schema,
                                      TabulationSettings const& settings, ByteSink const& sink);

}  // namespace cifra::tabulate
