#pragma once

#include "collect/workbook.hpp"

#include <functional>
#include <string>
#include <vector>

namespace cifra::bad_files {

/// A file that somebody might send, and what must come of it.
struct BadFile {
    std::string name;
    std::function<std::string()> make;
    std::string expected{};  ///< A part of the English message; READ when it is read; ANY when both will do.
    collect::ReadingLimits limits{};
};

inline std::string const READ = "";
inline std::string const ANY = "*";

using Corpus = std::vector<BadFile>;

/// Files of other kinds under the name of a spreadsheet.
Corpus other_kinds();
/// Archives that are damaged, unusual or play tricks.
Corpus containers();
/// Files that grow: in archives, in XML, in cells.
Corpus bombs();
/// XML that is refused, damaged or unusual.
Corpus xml_parts();
/// Workbooks whose parts do not fit together, or in unusual ways.
Corpus workbooks();
/// Cells that no sheet can have, that contradict each other, or that are merely unusual.
Corpus cells();
/// CSV files.
Corpus csv_files();

}  // namespace cifra::bad_files
