#pragma once

#include "restricted/edition.hpp"
#include "store/steps.hpp"

#include <vector>

namespace cifra::store {

/// Keeps why a finding of the newest version is as it is; what was said of the same finding before is replaced.
/// \param settlement  its `where` is not kept
/// \error bad_input  the step is not allowed from where the return stands
base::Result<void> explain(Writer const& writer, ReturnName const& name, restricted::Settlement const& settlement);

/// What was said of an area's findings of a year, by rule and finding.
base::Result<std::vector<restricted::Settlement>> explanations(db::Connection& connection, ReturnName const& name);

}  // namespace cifra::store
