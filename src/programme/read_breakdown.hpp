#pragma once

#include "programme/programme_reader.hpp"

namespace cifra::programme {

/// [[indicator.breakdown]]: a table of the indicator and its categories. Needs the dataflows and code lists.
Breakdown read_breakdown(TomlTable table, Indicator const& indicator, ProgrammeReading& reading);

}  // namespace cifra::programme
