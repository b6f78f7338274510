#pragma once

#include "collect/workbook.hpp"

#include <string>
#include <string_view>

namespace cifra::collect {

/// Reads the bytes of an .xlsx file in this very process. What comes from outside is read by read_xlsx, which does this
/// where it can do no harm.
/// \param file  for messages only
/// \error bad_input  as read_xlsx
base::Result<Workbook> parse_xlsx(std::string_view bytes, std::string const& file, ReadingLimits const& limits = {});

}  // namespace cifra::collect
