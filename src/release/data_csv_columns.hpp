#pragma once

#include "programme/programme.hpp"
#include "release/released_table.hpp"
#include "sdmx/csv.hpp"

#include <string>
#include <vector>

namespace cifra::release {

/// The columns of data.csv: FREQ, REF_AREA, INDICATOR, every dimension that a dataflow of the programme has (once, in
/// order of first use), TIME_PERIOD, then OBS_VALUE and the attributes; DEFINITION only where it is in use.
std::vector<sdmx::CsvColumn> data_csv_columns(programme::Programme const& programme, bool with_definition);

/// Figures as data.csv writes them, in the order in which they are given.
std::string figures_csv(programme::Programme const& programme, std::vector<ReleasedObservation const*> const& figures);

}  // namespace cifra::release
