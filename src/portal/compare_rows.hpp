#pragma once

#include "portal/asked.hpp"
#include "portal/edition_comparison.hpp"
#include "portal/template.hpp"

namespace cifra::portal {

/// Compared figures as tables, one an area of work that has some.
Data compared_tables(Asked const& asked, std::vector<ComparedPair> const& pairs);

/// How many figures are of each kind, as items with `count` and `words`; kinds without any are left out.
Data comparison_summary(Asked const& asked, std::vector<ComparedPair> const& pairs);

}  // namespace cifra::portal
