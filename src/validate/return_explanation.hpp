#pragma once

#include "audit/finding.hpp"
#include "restricted/edition.hpp"
#include "restricted/national_return.hpp"

#include <vector>

namespace cifra::validate {

/// Applies explanations to the findings whose rule, id and computation they name: those no longer block and stand as
/// notes. An explanation that fits none any more adds a finding (rule "settlement"), which never blocks; so does one of
/// a cell that could not be read, which stays as it is: it has to be corrected.
void apply_explanations(restricted::NationalReturn const& submitted,
                        std::vector<restricted::Settlement> const& explanations, std::vector<audit::Finding>& findings);

}  // namespace cifra::validate
