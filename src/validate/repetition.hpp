#pragma once

#include "audit/finding.hpp"
#include "programme/programme.hpp"
#include "restricted/national_return.hpp"

#include <vector>

namespace cifra::validate {

/// Figures that look copied. "repeated", one finding for each table: one value of ten or more stands in five cells or
/// more, and in half of those that have a value; a question. "identical", one finding for each return: of the figures
/// that both years give and that are not zero in both, at least eight, all are those of the last accepted return
/// (blocks), or of ten or more nine in ten are (a question); not evaluable below eight or without an earlier return.
std::vector<audit::Finding> check_repetition(programme::Programme const& programme,
                                             restricted::NationalReturn const& submitted,
                                             std::vector<restricted::NationalReturn> const& earlier);

}  // namespace cifra::validate
