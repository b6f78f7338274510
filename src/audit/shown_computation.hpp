#pragma once

#include "audit/finding.hpp"

#include <string>

namespace cifra::audit {

/// The computation of a finding as people read it: grouped digits, signs of arithmetic and words of the language. A
/// positive share that rounds to nothing is "< 1%". Empty where there is nothing to compute, as for most wordings.
std::string shown_computation(Finding const& finding, base::Language language);

/// The same up to the printed value, for a table that has a column for it.
std::string computation_without_print(Finding const& finding, base::Language language);

}  // namespace cifra::audit
