#pragma once

#include "audit/finding.hpp"

#include <string>
#include <vector>

namespace cifra::audit {

/// The findings in their order and a summary, as JSON with one language's words (docs/reference/rules.md gives the
/// keys). The same bytes for the same findings; ends with a line break.
std::string report_json(std::vector<Finding> const& findings, base::Language language);

/// The same keys, each text as {"en": …, "es": …}: audit.json of a bundle.
std::string report_json(std::vector<Finding> const& findings);

/// "pass", "fail" or "not_evaluable".
std::string to_string(Outcome outcome);
/// "info", "noted" or "blocking".
std::string to_string(Severity severity);

}  // namespace cifra::audit
