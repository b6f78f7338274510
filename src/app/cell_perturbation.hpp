#pragma once

#include "app/command.hpp"
#include "protect/perturbation_table.hpp"
#include "tabulate/tabulate_file.hpp"

#include <memory>

namespace cifra::app {

/// Everything that perturbing cells by their keys takes.
struct CellPerturbation {
    std::unique_ptr<base::KeyedHash> hash;
    std::shared_ptr<protect::PerturbationTable const> table;
    tabulate::CellRule rule;  ///< Points to the two above.
};

/// Reads the secret and makes its perturbation table.
/// \error as protect::read_cell_secret, make_perturbation_table; usage when the settings ask for another one
base::Result<CellPerturbation> read_cell_perturbation(TabulateSettings const& settings);

/// Refuses a table or combinations of which a reader could compute small counts. \error as protect::check_perturbed
base::Result<void> check_shown(tabulate::Tabulated const& tabulated, CellPerturbation const& perturbation,
                               std::uint32_t threshold);

}  // namespace cifra::app
