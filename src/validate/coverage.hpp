#pragma once

#include "audit/finding.hpp"
#include "programme/programme.hpp"
#include "restricted/national_return.hpp"

#include <vector>

namespace cifra::validate {

/// Every cell that the programme asks an area for (programme/asked_cells.hpp) has a value or a reason (rule
/// "coverage"): one finding for each indicator. It fails while a cell has neither; that blocks, unless reading has
/// already named as many cells of the file. A cell that stands for codes which the return gives by name, such as the
/// main nationalities, is answered by them. An indicator of which every figure is missing is not evaluable.
std::vector<audit::Finding> check_coverage(programme::Programme const& programme,
                                           restricted::NationalReturn const& submitted);

}  // namespace cifra::validate
