#pragma once

#include "audit/rules.hpp"

#include <vector>

namespace cifra::validate {

/// Every rule that check() runs: those of the arithmetic audit and those that only an edition before its release can
/// be held against (docs/reference/rules.md describes each).
std::vector<audit::Rule> const& rules();

}  // namespace cifra::validate
