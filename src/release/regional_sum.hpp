#pragma once

#include "release/released_edition.hpp"

#include <optional>
#include <string>

namespace cifra::release {

/// The region's figure of a cell where Cifra summed it over the areas that report (programme::SUM_OF_REPORTING_AREAS),
/// with a value or without; null where it was published so, or is not there. \param key  Its REF_AREA does not matter.
ReleasedObservation const* regional_sum(ReleasedEdition const& edition, programme::CellKey key);

/// True when some figure of the region is such a sum: the edition was made from returns.
bool is_assembled(ReleasedEdition const& edition);

/// True when a member is in the COVERAGE of a figure.
bool covers(ReleasedObservation const& figure, std::string const& member);

/// By which definition a member counted a figure (programme::counted_by): its own total speaks where the figure does
/// not.
std::optional<std::string> definition_of(ReleasedEdition const& edition, ReleasedObservation const& figure);

}  // namespace cifra::release
