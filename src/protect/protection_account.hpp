#pragma once

#include "base/decimal.hpp"
#include "programme/cell_key.hpp"
#include "protect/primary_suppression.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace cifra::protect {

/// A withheld cell as the data protection officer sees it. Never published.
struct WithheldCell {
    programme::CellKey key;
    CellStatus reason = CellStatus::primary;
    std::optional<base::Decimal> value;  ///< Nothing where its sender did not give it.
    bool has_interval = false;           ///< Else none was computed, and the bounds say nothing.
    std::int64_t lower = 0;              ///< What readers can say of it: lower <= value <= upper.
    std::optional<std::int64_t> upper;   ///< Nothing: unbounded.
    bool sticky = false;                 ///< Withheld only because an earlier release withheld it.
};

/// A sum that readers can write down and that the true figures contradict: sum of coefficient × cell = constant. Cells
/// that stand nowhere in the data have an empty key.
struct ContradictedEquation {
    std::vector<std::pair<programme::CellKey, std::int64_t>> terms;
    std::int64_t constant = 0;
};

/// How an edition was protected. Never published.
struct ProtectionAccount {
    std::set<programme::CellKey> secondary;          ///< Cells withheld for the sake of others.
    std::vector<WithheldCell> withheld;              ///< Every cell that the edition hides, sorted by key.
    double cost = 0;                                 ///< Of the secondary cells, in the policy's terms.
    double lower_bound = 0;                          ///< No choice that protects costs less.
    std::int64_t persons_withheld = 0;               ///< Sum of the secondary cells' values.
    int cells = 0;                                   ///< Cells that may be withheld: positive counts of victims.
    int equations = 0;                               ///< That readers can write down about them.
    std::vector<ContradictedEquation> contradicted;  ///< Of those, the ones left out.
    std::uint64_t seed = 0;
};

}  // namespace cifra::protect
