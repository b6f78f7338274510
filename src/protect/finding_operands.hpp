#pragma once

#include "programme/programme.hpp"
#include "protect/hidden_cells.hpp"
#include "restricted/edition.hpp"

#include <string>

namespace cifra::protect {

/// True when a finding of the audit, named by its id (docs/reference/rules.md), computes with a hidden cell: a share by
/// its part and total; a sum or a multiple response by its total and categories, for a sum of areas all of them; a
/// region's figure beside the members' by theirs; a product by any cell of its indicators in that area; a wording by
/// its cells. An id of another form always does: nobody knows what it computes with.
bool computes_with_hidden(std::string const& finding, programme::Programme const& programme,
                          restricted::Edition const& edition, HiddenCells const& hidden);

}  // namespace cifra::protect
