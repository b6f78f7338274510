#pragma once

#include <vector>

namespace cifra::protect {

/// A linear statement about probabilities: sum of coefficients[k] × p[k] >= bound, or = bound.
struct MomentBound {
    std::vector<double> coefficients;  ///< One a value.
    double bound = 0;
    bool equal = false;
};

/// The probabilities of greatest entropy that satisfy all bounds (and sum to 1): Newton's method on the dual, whose
/// unknowns are one multiplier a bound, with bounds taken up and given up one after the other.
/// \param values  how many probabilities; at least 1
/// \param bounds  satisfied by some probabilities that are all positive
/// \returns The probabilities, each bound satisfied to about 1e-14; empty when it did not come so far
/// \source Boyd and Vandenberghe (2004), Convex Optimization, ch. 5.1.6; Lawson and Hanson (1974), ch. 23, for the
/// order in which bounds are taken up
std::vector<double> maximum_entropy(std::size_t values, std::vector<MomentBound> const& bounds);

}  // namespace cifra::protect
