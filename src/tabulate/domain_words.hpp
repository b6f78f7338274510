#pragma once

#include "base/local_text.hpp"
#include "programme/record_schema.hpp"

namespace cifra::tabulate {

/// What to do about a value that the domain of a column does not have. It names the domain's limits, which are the
/// schema's, and never the value.
base::LocalText outside_domain_advice(programme::RecordColumn const& column);

}  // namespace cifra::tabulate
