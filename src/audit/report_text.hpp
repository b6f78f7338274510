#pragma once

#include "audit/finding.hpp"

#include <string>
#include <vector>

namespace cifra::audit {

/// The findings for people at a terminal, at most 100 columns wide: what fails first, with its explanations and what to
/// do, then what cannot be evaluated, then how much holds. UTF-8, ends with a line break.
std::string report_text(std::vector<Finding> const& findings, base::Language language);

}  // namespace cifra::audit
