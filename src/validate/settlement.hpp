#pragma once

#include "audit/finding.hpp"
#include "restricted/edition.hpp"

#include <vector>

namespace cifra::validate {

/// Applies the edition's decisions to the findings, and adds a finding (rule "settlement", which never blocks) for each
/// decision that matches none any more.
void apply_settlements(restricted::Edition const& edition, std::vector<audit::Finding>& findings);

}  // namespace cifra::validate
