#pragma once

#include "collect/workbook.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cifra::collect {

/// A workbook as few bytes, to pass from the process that read it.
std::string packed(Workbook const& workbook);

/// Reads it back from bytes that nobody vouches for. Nothing unless every text is UTF-8, every cell one that a sheet
/// can have, the cells of each sheet in order and each there once, and no more than the limits allow.
std::optional<Workbook> unpacked_workbook(std::string_view bytes, ReadingLimits const& limits);

}  // namespace cifra::collect
