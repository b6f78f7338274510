#pragma once

#include "programme/programme.hpp"
#include "restricted/edition.hpp"

namespace cifra::consolidate {

/// Arranges an edition's figures into one table a dataflow and derives what follows from the members' figures: an
/// aggregate is P when a part is P, D when definitions differ, and lists nothing twice.
restricted::ConsolidatedEdition build_tables(programme::Programme const& programme, restricted::Edition edition);

}  // namespace cifra::consolidate
