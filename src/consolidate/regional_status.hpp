#pragma once

#include "programme/programme.hpp"
#include "restricted/edition.hpp"

namespace cifra::consolidate {

/// Marks the region's figures of a table with what follows from their parts: P when a member in the figure is
/// provisional, D when a member counts by another definition, COVERAGE where each member is known to be in it or not.
/// A figure that stands as published and whose status this changes has the rule "as_published_status_derived".
/// \param table  Sorted by key.
void derive_regional_status(programme::Programme const& programme, restricted::Table& table);

}  // namespace cifra::consolidate
