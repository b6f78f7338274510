#pragma once

#include "audit/rules.hpp"

#include <vector>

namespace cifra::validate {

/// Every rule that check() runs: those of the arithmetic audit and those on decisions and files
/// (docs/reference/rules.md describes each).
std::vector<audit::Rule> const& rules();

}  // namespace cifra::validate
