#pragma once

#include "release/notes.hpp"

#include <string>
#include <vector>

namespace cifra::figure {

/// Notes that stand at exactly the same tables and figures of the coalition become one, so that a figure carries one
/// number instead of three. Preliminary notes, which open with a mark, and the source's comments stay apart.
/// Notes that have a brief text stand with it.
/// \param region  REF_AREA of the coalition: only its figures count as places.
/// \returns       In the order of the first of each; a merged note has the id and kind of its first.
std::vector<release::Note> merged_notes(std::vector<release::Note> const& notes, std::string const& region);

}  // namespace cifra::figure
