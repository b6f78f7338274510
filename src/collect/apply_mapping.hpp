#pragma once

#include "collect/import_report.hpp"
#include "collect/mapping.hpp"
#include "programme/programme.hpp"

#include <string>
#include <string_view>

namespace cifra::collect {

/// A foreign file in memory.
struct ForeignFile {
    std::string_view bytes;
    std::string name;  ///< Last part of its path: of the observations' places and the returns' file_name.
};

/// Turns a foreign CSV file into national returns by a mapping. Each row becomes an observation, goes into that of
/// another row, or is rejected with a reason: report.observations + report.merged + report.rejected are all the rows.
/// Rows are added up only where one rule of the mapping says that they are parts, and never where it says that they
/// count persons again. Deterministic; n log n in the number of rows.
/// \error bad_input  no CSV, no header, a column of the mapping that the file lacks, a column of the file that the
///                   mapping does not name (nearest name suggested)
base::Result<Import> apply_mapping(programme::Programme const& programme, Mapping const& mapping,
                                   ForeignFile const& file);

}  // namespace cifra::collect
