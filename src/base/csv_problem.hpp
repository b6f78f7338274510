#pragma once

#include "base/result.hpp"

namespace cifra::base {

/// What can be wrong with a CSV file, as parse_csv and CsvStream say it.
Error not_utf8(Where where);
Error text_after_quote(Where where);
Error never_closed(Where where);
/// \param found, expected  fields of the record and of the header
Error wrong_width(std::size_t found, std::size_t expected, Where where);

}  // namespace cifra::base
