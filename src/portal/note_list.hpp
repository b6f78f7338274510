#pragma once

#include "portal/asked.hpp"
#include "portal/template.hpp"

#include <functional>

namespace cifra::portal {

/// The notes of an edition that speak of a figure or a table that is wanted, in their order, as items with `text`.
/// \param cell   True for figures that are wanted.
/// \param table  True for tables, "INDICATOR.breakdown".
Data note_items(LoadedEdition const& edition, base::Language language,
                std::function<bool(programme::CellKey const&)> const& cell,
                std::function<bool(std::string const&)> const& table);

}  // namespace cifra::portal
