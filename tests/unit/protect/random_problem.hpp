#pragma once

#include "base/random.hpp"
#include "protect/suppression_problem.hpp"

namespace cifra::protect {

/// Kinds of small problems to try things on.
enum class ProblemKind { two_way, three_way, hierarchical, linked };

/// A small problem with threshold 4 and a few large counts; the same for the same seed.
SuppressionProblem random_problem(ProblemKind kind, base::Random& random);

}  // namespace cifra::protect
