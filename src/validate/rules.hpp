#pragma once

#include "audit/rules.hpp"

#include <vector>

namespace cifra::validate {

/// Every rule that check() and check_return() run: those of the arithmetic audit, those on decisions and files, and
/// those on national returns (docs/reference/rules.md describes each).
std::vector<audit::Rule> const& rules();

}  // namespace cifra::validate
