#pragma once

#include "audit/finding.hpp"
#include "validate/earlier_figures.hpp"

#include <vector>

namespace cifra::validate {

/// Figures that the last return gave and this one does not, and the reverse (rule "series"): one finding for each
/// indicator of which the last return or this one gives a figure. It passes when the same cells have values. It blocks
/// where the total stops and its comment does not say why. Needs an earlier return.
std::vector<audit::Finding> check_series(programme::Programme const& programme, EarlierFigures const& figures);

}  // namespace cifra::validate
