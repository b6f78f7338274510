#pragma once

#include "publish/edition_view.hpp"

#include <string>

namespace cifra::publish {

/// What a finding compares, as a page prints it. Never empty.
struct Compared {
    std::string printed;     ///< "55%", "2,284", "“>18” and “<18”"
    std::string recomputed;  ///< "53%", "2,168 or 2,503", "to be answered"
    std::string head;        ///< What `recomputed` is: "Recomputed", "Parts add up to"
};

Compared compared(release::ReleasedEdition const& edition, audit::Finding const& finding, base::Language language);

/// What was decided about a finding, one or two sentences; empty when nothing was.
std::string decision_text(audit::Finding const& finding, base::Language language);

}  // namespace cifra::publish
