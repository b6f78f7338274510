#pragma once

#include "programme/programme.hpp"
#include "restricted/edition.hpp"

namespace cifra::consolidate {

/// Arranges an edition's figures into one table a dataflow and derives what follows from the members' figures
/// (docs/methods/consolidation.md): sums where the region has no figure of its own, over all members, or in an
/// assembled edition over the areas that report; P on a regional figure when a part is P, D when definitions differ;
/// COVERAGE where every member is accounted for. Missing is never zero.
///
/// \param edition  Keys and codes valid, observations unique, as collect::read_edition gives it.
/// \returns The tables in the programme's order of dataflows, each sorted by key; `edition.observations` has moved into
///          them and is empty.
restricted::ConsolidatedEdition build_tables(programme::Programme const& programme, restricted::Edition edition);

}  // namespace cifra::consolidate
