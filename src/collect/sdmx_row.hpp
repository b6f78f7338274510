#pragma once

#include "collect/reading_findings.hpp"
#include "programme/programme.hpp"
#include "sdmx/csv.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace cifra::collect {

struct SdmxFlow;

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

/// Reads rows of SDMX-CSV of returns, and what their file's header must hold. No complaint repeats what stands in a
/// field. Needs programme and columns to outlive it.
class SdmxRowReader {
public:
    SdmxRowReader(programme::Programme const& programme, std::vector<sdmx::CsvColumn> const& columns);
    ~SdmxRowReader();

    /// Rows of another area or year are wrong from here on; before, those of no member or of no year are.
    void expect(ReturnPeriod period);

    /// Counts the dataflow of a row among those to whose columns the header is held, as `read` does too.
    void look_at(sdmx::CsvRow const& row);

    /// Reads one row. What was in `reading` before is overwritten, so that one can serve for many. The observation has
    /// no place yet.
    /// \returns false, and nothing is read, when the header lacks columns of the row's dataflow: check_header says
    /// which
    bool read(sdmx::CsvRow const& row, SdmxRowReading& reading);

    /// The columns that dataflows of rows read so far lack, and those that none of them has; no row of a dataflow.
    /// \param header  where the header stands
    base::Result<void> check_header(base::Where const& header) const;

private:
    SdmxFlow* flow_of(std::string const& structure_id);
    Complaint unknown_flow(sdmx::CsvRow const& row) const;
    std::vector<sdmx::CsvColumn> columns_for(programme::Dataflow const& own) const;

    programme::Programme const& m_programme;
    std::vector<sdmx::CsvColumn> const& m_columns;
    std::optional<ReturnPeriod> m_period;
    std::vector<std::unique_ptr<SdmxFlow>> m_flows;
};

}  // namespace cifra::collect
