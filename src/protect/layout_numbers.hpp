#pragma once

#include "release/released_edition.hpp"

namespace cifra::protect {

/// Refuses an editor's headline, title or alternative text whose numbers do not follow from what the edition shows. In
/// both languages the same numbers must stand, and each must be
/// - a released value, what the shown parts of a total leave over, the edition's year or a number of the programme's
/// own
///   labels ("over 18 years"); with "thousand" or "million" such a value rounded half up to the decimals given;
/// - as a percentage, a share of a released total, rounded half up to the decimals given;
/// - as a fraction ("one in four", "half"), within five percentage points of such a share;
/// - as a number of countries, all members or those that report some figure.
/// \error bad_input  every such number by file and line; run it after check_typed_text, or it would name hidden ones
/// \source docs/reference/edition.md
base::Result<void> check_layout_numbers(release::ReleasedEdition const& edition);

}  // namespace cifra::protect
