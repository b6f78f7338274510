#pragma once

#include "base/result.hpp"

#include <string>

namespace cifra::figure {

/// The error for a row with more or fewer values than there are columns, parts or periods.
base::Error uneven_row(std::string const& row);

/// The error for more things than a chart can tell apart.
/// \param what  "named parts" / "partes con nombre"
base::Error too_many(base::LocalText const& what, int most, std::string const& title);

}  // namespace cifra::figure
