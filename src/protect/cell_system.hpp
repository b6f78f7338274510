#pragma once

#include "attack/linear_system.hpp"
#include "protect/protection_account.hpp"
#include "protect/suppression_problem.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace cifra::protect {

/// What a reader can write down of an edition, as a problem of suppression: its cells are the reader's unknowns.
struct CellSystem {
    SuppressionProblem problem;
    std::vector<programme::CellKey> keys;            ///< By cell; empty for numbers that stand nowhere in the data.
    std::vector<std::vector<int>> releases;          ///< By cell; of a series, as attack::Unknown has them.
    std::vector<ContradictedEquation> contradicted;  ///< Left out.
};

/// Turns what readers can write down into a problem of suppression. Each unknown begins as one that readers never learn
/// directly and nobody has to protect (sticky, without a need, at no cost); the caller gives the cells of the data
/// their status, need and cost. Inequalities become equations with a number of their own. Numbers that stand nowhere in
/// the data (totals that are not published, parts of members that say nothing) are given values that fit; equations
/// that no such values make true are left out, and the same equation is kept once.
/// \param value_of  the counts of the unknowns in the data, >= 0; nothing where none is known
CellSystem cell_system(attack::LinearSystem const& system,
                       std::function<std::optional<std::int64_t>(attack::Unknown const&)> const& value_of);

/// The parts of a problem that share no cell with each other and hold a cell with a need. Cells keep their order.
struct ProblemPart {
    SuppressionProblem problem;
    std::vector<int> cells;  ///< Place of each in the whole problem.
};
std::vector<ProblemPart> parts_in_need(SuppressionProblem const& problem);

}  // namespace cifra::protect
