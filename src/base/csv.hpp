#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cifra::base {

/// One record of a CSV file. `line` is where it begins, from 1.
struct CsvRecord {
    int line = 0;
    std::vector<std::string> fields;
};

/// A CSV file: RFC 4180 with LF or CRLF, quoted newlines, a byte order mark allowed. Empty lines are skipped.
/// \param text  UTF-8
/// \param file  for messages only
/// \error bad_input  broken UTF-8, an unclosed quote, text after a closing quote, or a record whose number of fields
///                   differs from the header's (all such records are named, at most 20); an empty file
/// \source RFC 4180
Result<std::vector<CsvRecord>> parse_csv(std::string_view text, std::string const& file);

/// One line with LF: fields quoted only where they hold a comma, a quote or a line break.
std::string csv_line(std::vector<std::string> const& fields);

}  // namespace cifra::base
