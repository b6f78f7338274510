#pragma once

#include "base/random.hpp"
#include "protect/attacker.hpp"
#include "protect/protection_requirement.hpp"

#include <optional>
#include <vector>

namespace cifra::protect {

/// A pattern that grants all requirements, found one requirement after the other: whatever opens the cheapest way for
/// it is suppressed, then each cell that turns out to be superfluous is shown again, dearest first. Orders and ties at
/// random. \param requirements  those that the always suppressed cells do not grant by themselves \param prices what
/// choosing each cell is taken to cost on the way; infinity: not for choice \returns Nothing when a requirement cannot
/// be granted.
std::optional<SuppressionPattern> greedy_suppression(SuppressionProblem const& problem, Attacker& attacker,
                                                     std::vector<Requirement> const& requirements,
                                                     std::vector<double> const& prices, base::Random& random);

/// Opens whatever is cheapest for each requirement that is not granted, one after the other.
/// \param pattern, attacker  open alike, before and after \returns False at the first one that nothing was found for:
/// no single direction gives it.
bool open_all(SuppressionPattern& pattern, Attacker& attacker, std::vector<Requirement> const& requirements,
              std::vector<double> const& prices);

/// Opens all cells of choice: the last resort, for widths that no single direction gives. \returns Whether that grants
/// every requirement; if not, no pattern does.
bool open_everything(SuppressionProblem const& problem, SuppressionPattern& pattern, Attacker& attacker,
                     std::vector<Requirement> const& requirements);

/// The prices that are just the costs, with a random part of a millionth for ties.
std::vector<double> prices_of(SuppressionProblem const& problem, base::Random& random);

}  // namespace cifra::protect
