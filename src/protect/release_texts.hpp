#pragma once

#include "protect/hidden_cells.hpp"
#include "release/released_edition.hpp"
#include "restricted/edition.hpp"

#include <vector>

namespace cifra::protect {

/// The texts of an edition, unchanged.
/// \error disclosive  a text tells of fewer persons than the threshold and no decision "text:ID" allows it, or it gives
/// the
///                    value of a hidden cell; all such texts are named
base::Result<std::vector<release::ReleasedText>> release_texts(restricted::Edition const& edition,
                                                               HiddenCells const& hidden);

}  // namespace cifra::protect
