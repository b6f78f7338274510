#pragma once

#include "app/workspace.hpp"
#include "restricted/edition.hpp"

#include <string>

namespace cifra::app {

/// The edition of a year's newest consolidation: its returns, their explained findings, and what an editor wrote for
/// it. \error bad_input  the year is not consolidated, or a return was accepted since; as collect::read_frame
base::Result<restricted::Edition> year_edition(Workspace& workspace, std::string const& time_period);

}  // namespace cifra::app
