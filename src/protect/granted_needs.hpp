#pragma once

#include "protect/suppression_problem.hpp"

namespace cifra::protect {

/// Takes away the needs that the always suppressed cells grant by themselves. Further suppressed cells never narrow an
/// interval, so these needs stay granted whatever is chosen. One audit, which uses what moves one cell for the others,
/// spares the search a programme for every end. \param threads  >= 1
void set_granted_aside(SuppressionProblem& problem, int threads);

}  // namespace cifra::protect
