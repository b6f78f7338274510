#pragma once

#include "collect/reading_findings.hpp"
#include "programme/programme.hpp"
#include "sdmx/csv.hpp"

#include <optional>
#include <vector>

namespace cifra::collect {

/// A complaint about one field of a row; `column` counts fields from 1, 0 for the row.
struct FieldComplaint {
    int column = 0;
    Complaint complaint;
};

/// A row of figures as it was read: an observation, or what is wrong with it.
struct SdmxRowReading {
    restricted::Observation observation;
    std::vector<FieldComplaint> complaints;
};

/// Which return a row must belong to.
struct ReturnPeriod {
    std::string ref_area;
    std::string time_period;
};

/// Reads one row of SDMX-CSV of a return. Needs the columns of the dataflow; those of other dataflows must be empty.
/// No complaint repeats what stands in a field.
SdmxRowReading read_sdmx_row(programme::Programme const& programme, programme::Dataflow const& flow,
                             sdmx::CsvFile const& rows, sdmx::CsvRow const& row, ReturnPeriod const& period);

}  // namespace cifra::collect
