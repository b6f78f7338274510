#pragma once

#include "portal/template.hpp"
#include "portal/told.hpp"

#include <string>

namespace cifra::portal {

/// What a figure is, as pairs `name` and `value` (HTML): place, year, codes, definition, status.
Data figure_facts(Asked const& asked, Told const& told);

/// Of a withheld figure: its place and the release, nothing that depends on why it is withheld.
Data withheld_facts(Asked const& asked, Told const& told);

/// Where it comes from, likewise: release, place of reading, rule, coverage, printed share, key.
Data lineage_facts(Asked const& asked, Told const& told);

/// Sets `parts`, `notes`, `findings` and `history`, each with `has_…`.
void put_lineage(Data& data, Asked const& asked, Told const& told);

/// "48% of 1,652" for a category whose share has a base; else empty.
std::string share_words(Asked const& asked, Told const& told);

}  // namespace cifra::portal
