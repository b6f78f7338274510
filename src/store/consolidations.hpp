#pragma once

#include "store/programme_record.hpp"
#include "store/return_rows.hpp"
#include "store/writer.hpp"

#include <string>
#include <vector>

namespace cifra::store {

/// Puts down which accepted returns make a year's regional figures, and moves them on. The same returns again are the
/// same consolidation. \param programme  the one that is in use, for the trail  \returns its number, from 1
/// \error bad_input  no return of the year is accepted
base::Result<int> consolidate(Writer const& writer, std::string const& time_period, ProgrammeRecord const& programme);

/// The returns of the newest consolidation of a year, by area; empty when there is none.
base::Result<std::vector<ReturnRow>> consolidated_returns(db::Connection& connection, std::string const& time_period);

/// When the newest consolidation of a year was made. Needs one.
base::Result<std::string> consolidated_at(db::Connection& connection, std::string const& time_period);

}  // namespace cifra::store
