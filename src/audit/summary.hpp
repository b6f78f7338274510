#pragma once

#include "audit/finding.hpp"

#include <string>
#include <vector>

namespace cifra::audit {

/// How many failures there are of each sort: "7 contradictions and 4 open wordings"; then lapsed decisions and changed
/// files. Sorts without any are left out. Empty when nothing fails.
std::string failures_in_words(std::vector<Finding> const& findings, base::Language language);

/// True of a finding that passes and says what readers should know: a multiple response, or a product.
bool tells_readers(Finding const& finding);

}  // namespace cifra::audit
