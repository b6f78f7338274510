#pragma once

#include "db/connection.hpp"
#include "restricted/observation.hpp"

#include <string>
#include <vector>

namespace cifra::store {

/// The columns of the table `observation`, in the order in which observation_values fills them.
std::vector<std::string> const& observation_columns();

/// One row of the table `observation`.
void observation_values(std::int64_t return_id, restricted::Observation const& observation, db::Values& values);

}  // namespace cifra::store
