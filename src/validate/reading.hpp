#pragma once

#include "audit/finding.hpp"
#include "restricted/national_return.hpp"

#include <set>
#include <string>
#include <vector>

namespace cifra::validate {

/// What the reading of the file found, as findings of the rule "reading": a blocking one fails and blocks, the others
/// fail as a question. A last one says how the cells of the file are accounted for (CellAccount); it passes when the
/// count comes out right.
std::vector<audit::Finding> check_reading(restricted::NationalReturn const& submitted);

/// Ids of the findings by which a cell could not be read, without the number of a repetition: nobody can explain a
/// figure that is not there.
std::set<std::string> unreadable_cells(restricted::NationalReturn const& submitted);

/// True when one of them is the finding with this id. \param unreadable  as unreadable_cells gives it
bool is_about_reading(std::set<std::string> const& unreadable, std::string const& finding_id);

}  // namespace cifra::validate
