#pragma once

#include "app/command.hpp"
#include "protect/suppress_counts.hpp"
#include "tabulate/table_rule.hpp"

#include <memory>

namespace cifra::app {

/// What became of a table.
struct SuppressedTable {
    std::vector<std::string> dimensions;
    std::vector<std::vector<std::string>> codes;  ///< By dimension: of its entries.
    std::size_t cells = 0;                        ///< With somebody in them.
    std::uint64_t seed = 0;                       ///< That was used.
    protect::SuppressedCounts counts;
};

/// Everything that withholding cells of a table takes.
struct CellSuppression {
    std::shared_ptr<SuppressedTable> table;  ///< Filled when the rule is applied.
    tabulate::TableRule rule;
};

/// \param threads  at least 1 \error usage  no table, a threshold below 3, no such cost
base::Result<CellSuppression> make_cell_suppression(TabulateSettings const& settings, int threads);

/// The account of a table for whoever protects it, as CSV: each withheld cell, why, and what readers can say of it.
/// Without any count. \error io  the file exists, or cannot be written
base::Result<void> write_account(SuppressedTable const& table, TabulateSettings const& settings);

/// How many cells were withheld, in words; nothing that follows from counts.
std::string suppression_words(SuppressedTable const& table, std::string const& out, base::Language language);

}  // namespace cifra::app
