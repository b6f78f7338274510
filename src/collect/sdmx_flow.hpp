#pragma once

#include "collect/sdmx_row.hpp"

#include <map>
#include <string>
#include <vector>

namespace cifra::collect {

/// One dataflow of a programme in a file with these columns: where each part of a row stands, and what it may hold.
struct SdmxFlow {
    SdmxFlow(programme::Programme const& programme, programme::Dataflow const& dataflow,
             std::vector<sdmx::CsvColumn> const& columns);

    static constexpr std::size_t NOWHERE = static_cast<std::size_t>(-1);

    /// One part of the key and its codes.
    struct Part {
        std::string id;
        std::size_t at = NOWHERE;
        std::vector<std::string> codes;   ///< Sorted.
        std::vector<std::string> listed;  ///< The same in the programme's order, for advice.

        bool has(std::string const& code) const;
    };

    programme::Programme const& programme;
    programme::Dataflow const& dataflow;
    std::string structure_id;
    bool used = false;   ///< A row is of it.
    bool whole = false;  ///< The file has all of its columns.

    std::size_t freq = NOWHERE;
    std::size_t time_period = NOWHERE;
    std::size_t obs_value = NOWHERE;
    std::size_t obs_status = NOWHERE;
    std::size_t conf_status = NOWHERE;
    std::size_t missing_reason = NOWHERE;
    std::size_t currency = NOWHERE;
    std::size_t definition = NOWHERE;  ///< May be.
    std::size_t comment = NOWHERE;
    Part ref_area;  ///< The members.
    Part indicator;
    std::vector<Part> dimensions;  ///< In the order of the key.
    std::map<std::string, programme::Indicator const*> indicators;
    std::vector<std::size_t> strangers;  ///< Columns of dimensions of other dataflows, empty in rows of this one.
};

/// Reads one row of a dataflow. Needs its columns to be there (SdmxFlow::whole). \param period  null: any member, any
/// year
void read_sdmx_row(SdmxFlow const& flow, std::vector<sdmx::CsvColumn> const& columns, sdmx::CsvRow const& row,
                   ReturnPeriod const* period, SdmxRowReading& reading);

}  // namespace cifra::collect
