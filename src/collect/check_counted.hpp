#pragma once

#include "base/problems.hpp"
#include "programme/programme.hpp"
#include "restricted/edition.hpp"

namespace cifra::collect {

/// Checks that a total which is not printed in the source, but counted (programme::Breakdown::counted), is the sum of
/// what is named. Needs the observations sorted.
void check_counted(programme::Programme const& programme, restricted::Edition const& edition, base::Problems& problems);

}  // namespace cifra::collect
