#pragma once

#include "audit/finding.hpp"
#include "programme/programme.hpp"
#include "restricted/national_return.hpp"

#include <vector>

namespace cifra::validate {

/// Holds each figure against those of the area's accepted returns for earlier years (rule "last_year"), and tells
/// where a series stops or begins (rule "series", one finding an indicator); docs/methods/return_rules.md.
///
/// A change that is more than a question blocks when the figure is a total, or when a slip of the pen would account for
/// it. A declared break (status B) accounts for a change unless a slip does. A figure whose definition or currency is
/// another than before is not evaluable, and so is everything without an earlier return.
/// \param earlier  Of the same area; others, and those that are not earlier, are left out. By year.
std::vector<audit::Finding> check_last_year(programme::Programme const& programme,
                                            restricted::NationalReturn const& submitted,
                                            std::vector<restricted::NationalReturn> const& earlier);

}  // namespace cifra::validate
