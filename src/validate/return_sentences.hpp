#pragma once

#include "audit/finding.hpp"

namespace cifra::validate {

/// Rewrites a finding of the arithmetic audit for the officer who can correct the file: what is contradicted first,
/// then by how much, then what to do. The title of the table comes before it. Findings that pass, or that cannot be
/// evaluated, keep the audit's words.
void tell_officer(audit::Finding& finding, base::LocalText const& title);

/// The words of a finding of the rule "part_above_total": parts, then the total, as operands.
void tell_part_above_total(audit::Finding& finding, base::LocalText const& title);

}  // namespace cifra::validate
