#pragma once

#include "report/protected_edition.hpp"

#include <vector>

namespace cifra::report {

/// What a decision of the officer still does.
enum class DecisionEffect {
    needed,          ///< Without it, the cell or text would be withheld or refused.
    not_needed,      ///< The cell is not small, and no earlier release withheld it.
    without_effect,  ///< The cell is hidden all the same: its sender withholds it, or it is left out.
    numbers_only,    ///< Of a text that tells of no small number: it only allows numbers typed in it.
};

/// A decision of the edition, and what it does.
struct DecisionInForce {
    restricted::ProtectionDecision const* decision = nullptr;
    DecisionEffect effect = DecisionEffect::needed;
};

/// The edition's decisions in their order. The edition must outlive them.
std::vector<DecisionInForce> decisions_in_force(ProtectedEdition const& edition);

}  // namespace cifra::report
