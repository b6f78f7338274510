#pragma once

#include "audit/claim.hpp"
#include "audit/exact.hpp"
#include "audit/finding.hpp"

#include <functional>
#include <vector>

namespace cifra::audit {

/// A figure of a sum or product that does not fit, and what another value in its place would do.
struct Term {
    Operand const* figure = nullptr;
    std::int64_t value = 0;
    std::function<bool(Wide)> fits;  ///< The claim would hold.
    std::function<bool(Wide)>
        share_fits;  ///< The share printed beside it would hold too, and does not now; may be empty.
};

/// Hypotheses that make a sum or product fit exactly by changing one figure: a zero too many or too few, or two
/// neighbouring digits exchanged. Those that make a printed share fit too come first; then factor of ten,
/// transposition. Needs values >= 0.
std::vector<Explanation> explain_mistyped(std::vector<Term> const& terms);

}  // namespace cifra::audit
