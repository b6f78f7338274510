#pragma once

#include "audit/claim.hpp"
#include "audit/finding.hpp"

namespace cifra::audit {

/// product = first × second, exactly. Not evaluable while one of the three has no value.
Finding check_product(ProductClaim const& claim);

}  // namespace cifra::audit
