#pragma once

#include "publish/edition_view.hpp"

#include <string>

namespace cifra::publish {

/// What a finding compares, as a page prints it. Never empty.
struct Compared {
    std::string printed;     ///< "55%", "2,284", "“>18” and “<18”"
    std::string recomputed;  ///< "53%", "2,168", "to be answered"
};

Compared compared(release::ReleasedEdition const& edition, audit::Finding const& finding, base::Language language);

/// The computation of a finding without words, for a page of any language; empty where there is nothing to compute.
std::string computation_text(audit::Finding const& finding);

/// What was decided about a finding, one or two sentences; empty when nothing was.
std::string decision_text(audit::Finding const& finding, base::Language language);

}  // namespace cifra::publish
