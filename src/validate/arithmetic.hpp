#pragma once

#include "audit/finding.hpp"
#include "programme/programme.hpp"
#include "restricted/edition.hpp"

#include <vector>

namespace cifra::validate {

/// The arithmetic audit (audit/audit.hpp) on an edition's observations, printed shares and wordings.
std::vector<audit::Finding> check_arithmetic(programme::Programme const& programme, restricted::Edition const& edition);

}  // namespace cifra::validate
