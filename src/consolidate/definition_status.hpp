#pragma once

#include "programme/programme.hpp"
#include "restricted/edition.hpp"

namespace cifra::consolidate {

/// Marks with D each figure that states another definition than the programme's and does not say so by its status: its
/// rule becomes "as_published_definition_differs". A figure that states none is left as it is.
void mark_other_definitions(programme::Programme const& programme, restricted::Table& table);

}  // namespace cifra::consolidate
