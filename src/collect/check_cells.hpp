#pragma once

#include "base/problems.hpp"
#include "restricted/edition.hpp"

namespace cifra::collect {

/// Checks that every cell named by a printed share, wording, settlement, text or decision is a figure of the edition,
/// and every text named by a decision is one of its texts. Needs the observations sorted.
void check_cells(restricted::Edition const& edition, base::Problems& problems);

}  // namespace cifra::collect
