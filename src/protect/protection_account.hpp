#pragma once

#include "programme/cell_key.hpp"
#include "protect/primary_suppression.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cifra::protect {

/// A withheld cell as the data protection officer sees it. Never published.
struct WithheldCell {
    programme::CellKey key;
    CellStatus reason = CellStatus::primary;
    std::optional<std::int64_t> value;  ///< Nothing where its sender did not give it.
    std::int64_t lower = 0;             ///< What readers can say of it: lower <= value <= upper.
    std::optional<std::int64_t> upper;  ///< Nothing: unbounded.
};

/// How an edition was protected. Never published.
struct ProtectionAccount {
    std::set<programme::CellKey> secondary;  ///< Cells withheld for the sake of others.
    std::vector<WithheldCell> withheld;      ///< All cells that have an interval, sorted by key.
    double cost = 0;                         ///< Of the secondary cells, in the policy's terms.
    double lower_bound = 0;                  ///< No choice that protects costs less.
    std::int64_t persons_withheld = 0;       ///< Sum of the secondary cells' values.
    int cells = 0;                           ///< Cells that may be withheld: positive counts of victims.
    int equations = 0;                       ///< That readers can write down about them.
    int false_equations = 0;                 ///< Of those, the ones that the figures contradict.
    std::uint64_t seed = 0;
};

}  // namespace cifra::protect
