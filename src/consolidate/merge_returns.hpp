#pragma once

#include "programme/programme.hpp"
#include "restricted/edition.hpp"
#include "restricted/national_return.hpp"

#include <vector>

namespace cifra::consolidate {

/// Puts the accepted returns of one year into an edition, which is then `assembled`: build_tables sums over the areas
/// that report (docs/methods/consolidation.md). Each observation has "AREA/YEAR/VERSION/" before its own place, so that
/// a figure leads back to return, version and cell.
///
/// \param returns  Of members of the programme and of frame.time_period, at most one an area, in any order.
/// \param frame  Title, texts, policy, layout. Figures of its own stay, of the region for example, unless they are of
/// an
///               area that has a return.
/// \param explanations  Of findings of the returns, given by the areas and accepted: they become settlements, after
///                      those of the frame.
restricted::Edition merge_returns(programme::Programme const& programme,
                                  std::vector<restricted::NationalReturn> const& returns, restricted::Edition frame,
                                  std::vector<restricted::Settlement> explanations = {});

}  // namespace cifra::consolidate
