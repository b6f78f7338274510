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
};

struct ObservedShare {
    programme::CellKey part;
    base::Decimal share;
    std::string origin;
};

/// Claims of an edition: one block for every breakdown (partition or multiple response), area and year that has at
/// least one category; one product for every product rule and area that gives the product and one factor at least.
/// `areas_without` of a part are the members with a missing observation (reason not_reported or not_compiled) or a
/// value marked partial (U or D) for that cell.
///
/// \param observed  Sorted by key, unique.
/// \param wordings  Passed through; their operands are given their values.
Claims build_claims(programme::Programme const& programme, std::vector<Observed> const& observed,
                    std::vector<ObservedShare> const& shares, std::vector<WordingClaim> wordings);

}  // namespace cifra::audit
