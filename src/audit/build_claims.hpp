#pragma once

#include "audit/claim.hpp"
#include "programme/obs_status.hpp"
#include "programme/programme.hpp"

#include <vector>

namespace cifra::audit {

/// A figure as `build_claims` needs it, from either side of the line.
struct Observed {
    programme::CellKey key;
    std::optional<base::Decimal> value;
    std::string obs_status;
    std::optional<programme::MissingReason> missing_reason;
    /// The members in a figure of the region that is their sum and nothing else; empty for all other figures.
    std::vector<std::string> summed_areas{};
};

/// A share as the source printed it, as `build_claims` needs it.
struct ObservedShare {
    programme::CellKey part;
    base::Decimal share;
    std::string origin;
};

/// Claims of an edition: one block for every breakdown (partition or multiple response), area and year that has at
/// least one category observed that is not apart, and the whole or two of the categories with a value (for multiple
/// response, where a base alone claims nothing, one category at least); one product for every product rule, area and
/// year that gives the product and one factor at least. A category of a partition without an observation is missing,
/// never zero; of a multiple response it is not claimed. Nothing is claimed of a total that the source does not print
/// (Breakdown::counted). Shares printed beside figures that stand in no such block
/// are claimed alone, and each region's figure that members give too is claimed to bound theirs. `areas_without` of a
/// region's part are the members that a coverage note names for that cell: no value for the reason not_reported or
/// not_compiled, or marked partial (U or D). Status M (cannot exist there) is no gap. Of a figure of the region that is
/// a sum of certain areas, the parts by area are those, and nothing is claimed of its members; a category that is a sum
/// of fewer areas than the total has the others as `areas_without`, one of other areas is not comparable: missing.
///
/// \param observed  Sorted by key, unique.
/// \param shares    In any order.
/// \param wordings  Their operands need a key only; values and labels are filled in.
/// \returns Blocks in the programme's order of indicators and breakdowns, then of years and areas, the region first.
Claims build_claims(programme::Programme const& programme, std::vector<Observed> const& observed,
                    std::vector<ObservedShare> const& shares, std::vector<WordingClaim> wordings);

}  // namespace cifra::audit
