#pragma once

#include "audit/finding.hpp"
#include "programme/programme.hpp"
#include "restricted/national_return.hpp"

#include <vector>

namespace cifra::validate {

/// Format and codes of what was read, whatever file or database it came from (rule "format"): each key is one of the
/// programme, and of the return's area and year; status letters are known; a figure is not negative, and whole when it
/// counts; a value has no reason to be missing and a missing one has one. One finding for each thing that is wrong, all
/// blocking, and one that passes when nothing is.
std::vector<audit::Finding> check_return_format(programme::Programme const& programme,
                                                restricted::NationalReturn const& submitted);

}  // namespace cifra::validate
