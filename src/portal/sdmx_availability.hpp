#pragma once

#include "portal/sdmx_answer.hpp"

namespace cifra::portal {

/// /sdmx/3.0/availability/{context}/{agencyID}/{resourceID}/{version}/{key}/{componentID}: the codes that there are
/// figures for, as a constraint for each dataflow. Numbers of series and observations stand in its annotations.
http::Response sdmx_availability(Asked const& asked, SdmxIndex const& index);

/// The parameters that it understands besides `c[…]`.
std::vector<std::string> const& sdmx_availability_parameters();

}  // namespace cifra::portal
