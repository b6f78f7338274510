#pragma once

#include "base/problems.hpp"
#include "restricted/edition.hpp"

namespace cifra::collect {

/// Checks that no decision is dated after the day on which the edition was prepared.
void check_dates(restricted::Edition const& edition, base::Problems& problems);

}  // namespace cifra::collect
