#pragma once

#include "base/progress.hpp"
#include "collect/sdmx_row.hpp"
#include "sdmx/csv_rows.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace cifra::collect {

/// What the first reading of a file of many returns found.
struct SdmxSurvey {
    std::filesystem::path file;
    std::string file_name;  ///< Last part of the path.
    std::string file_sha256;
    std::int64_t rows = 0;
    std::vector<std::pair<std::string, std::string>> returns;  ///< Area and year of every row, sorted.
};

/// Reads a file of SDMX-CSV 2.0 with figures of any areas and years, divided by commas, in constant memory, and keeps
/// nothing but what SdmxSurvey says. Every row is right, or it is an error; what is right of a row is as for
/// read_sdmx_return. Two rows of one key are not noticed: see find_repeated_rows.
/// \param progress  is told of bytes
/// \error not_found, io  as base::InputFile::open
/// \error bad_input      every row that is wrong with line and column, at most base::Problems::LIMIT of them
base::Result<SdmxSurvey> survey_sdmx(programme::Programme const& programme, std::filesystem::path const& file,
                                     base::Progress const& progress = {});

/// The second reading of a file, one figure after the other. Needs programme and survey to outlive it.
class SdmxFigures {
public:
    /// \error not_found, io  as base::InputFile::open
    static base::Result<SdmxFigures> open(programme::Programme const& programme, SdmxSurvey const& survey,
                                          base::Progress const& progress = {});

    /// Fills the next figure. \returns false after the last, when the file is known to be the one that was surveyed
    /// \error io  the file is another than it was
    base::Result<bool> next(restricted::Observation& figure);

private:
    struct Reading;
    explicit SdmxFigures(std::shared_ptr<Reading> reading) : m_reading(std::move(reading)) {}
    std::shared_ptr<Reading> m_reading;  // shared, so that it can be kept in a std::function
};

/// Names the rows whose figure stands in an earlier one, in constant memory: it reads the file once for every million
/// rows. Needs a file that was surveyed.
/// \error bad_input  such rows, at most base::Problems::LIMIT of them
base::Result<void> find_repeated_rows(programme::Programme const& programme, SdmxSurvey const& survey);

}  // namespace cifra::collect
