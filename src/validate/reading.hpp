#pragma once

#include "audit/finding.hpp"
#include "restricted/national_return.hpp"

#include <vector>

namespace cifra::validate {

/// What the reading of the file found, as findings of the rule "reading": a blocking one fails and blocks, the others
/// fail as a question. A last one says how the cells of the file are accounted for (CellAccount); it passes when the
/// count comes out right.
std::vector<audit::Finding> check_reading(restricted::NationalReturn const& submitted);

/// True of a finding by which a cell could not be read: nobody can explain a figure that is not there.
bool is_about_reading(restricted::NationalReturn const& submitted, std::string const& finding_id);

}  // namespace cifra::validate
