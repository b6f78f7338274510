#pragma once

#include "audit/finding.hpp"
#include "programme/programme.hpp"
#include "restricted/national_return.hpp"

#include <vector>

namespace cifra::validate {

/// The arithmetic audit (audit/audit.hpp) on one area's figures: sums, multiple response, products; and, for tables
/// whose figures stand side by side, no figure above the indicator's total (rule "part_above_total", a question).
///
/// Two figures that contradict each other block; where one of them is marked provisional (P) or estimated (E) the
/// contradiction is a question. What the findings say is said to the officer who can correct the file.
std::vector<audit::Finding> check_return_arithmetic(programme::Programme const& programme,
                                                    restricted::NationalReturn const& submitted);

}  // namespace cifra::validate
