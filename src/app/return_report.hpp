#pragma once

#include "app/return_steps.hpp"

#include <iosfwd>

namespace cifra::app {

/// How many cells of the file became figures, stand empty with a reason, or are named by a finding.
void print_account(CheckedReturn const& checked, base::Language language, std::ostream& out);

/// The findings, those that block first, and what to do next. \returns Exit code 3 when one blocks, else 0
int print_findings(CheckedReturn const& checked, std::string const& workspace, base::Language language,
                   std::ostream& out);

}  // namespace cifra::app
