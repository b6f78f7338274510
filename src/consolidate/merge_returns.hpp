#pragma once

#include "programme/programme.hpp"
#include "restricted/edition.hpp"
#include "restricted/national_return.hpp"

#include <vector>

namespace cifra::consolidate {

/// Puts the accepted returns of one year into an edition: `frame` brings title, texts, policy, layout; the returns
/// bring observations (with `where.file` = "AREA/YEAR/VERSION/" before the return's own place, so that each figure
/// leads back to return, version and cell) and the explanations of their findings as settlements. The edition is then
/// `assembled`: build_tables sums over the areas that report (docs/methods/consolidation.md). \param returns  of
/// frame.time_period; at most one an area; in any order
restricted::Edition merge_returns(programme::Programme const& programme,
                                  std::vector<restricted::NationalReturn> const& returns, restricted::Edition frame);

}  // namespace cifra::consolidate
