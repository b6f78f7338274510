#pragma once

#include "audit/finding.hpp"
#include "programme/programme.hpp"
#include "restricted/edition.hpp"

#include <vector>

namespace cifra::validate {

/// Runs every registered rule on an edition (docs/reference/rules.md) and applies the edition's settlements.
/// Needs an edition whose keys and codes are valid, as collect::read_edition gives it.
std::vector<audit::Finding> check(programme::Programme const& programme, restricted::Edition const& edition);

}  // namespace cifra::validate
