#pragma once

#include "audit/finding.hpp"
#include "release/notes.hpp"

#include <vector>

namespace cifra::publish {

/// A note for every settled finding: what the print said and what follows from the figures, the hypotheses that fit,
/// and the explanation that somebody gave. A finding on a table of the whole coalition is attached to that table, any
/// other to the figures that it speaks of. A base that would explain several shares of one table is told once, at the
/// table.
/// \param findings  Of the edition's released figures, settlements applied.
/// \returns In the order of the findings.
std::vector<release::Note> finding_notes(release::ReleasedEdition const& edition,
                                         std::vector<audit::Finding> const& findings);

}  // namespace cifra::publish
