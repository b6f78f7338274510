#pragma once

#include "audit/finding.hpp"
#include "programme/programme.hpp"
#include "restricted/national_return.hpp"

#include <vector>

namespace cifra::validate {

/// The comparisons that the programme declares (rule "comparison"): smaller <= larger, in the order of the programme;
/// one with `scope = "categories"` also for each category that both indicators have. Not evaluable while one of the two
/// has no value, or they are in different currencies; nothing is said where both lack one.
std::vector<audit::Finding> check_between_indicators(programme::Programme const& programme,
                                                     restricted::NationalReturn const& submitted);

}  // namespace cifra::validate
