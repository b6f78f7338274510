#pragma once

#include "audit/build_claims.hpp"
#include "audit/claim.hpp"

#include <string>
#include <utility>
#include <vector>

namespace cifra::audit {

/// Where and when an indicator is observed.
struct Place {
    std::string ref_area;
    std::string time_period;
};

/// Finds figures by key, and the shares printed beside them. Cost: a binary search each.
class ObservedIndex {
public:
    /// \param observed  Sorted by key, unique; must outlive the index, as `shares` must.
    ObservedIndex(std::vector<Observed> const& observed, std::vector<ObservedShare> const& shares);

    /// The figure of a key, or null.
    Observed const* find(programme::CellKey const& key) const;
    /// The share printed beside a figure, the first time it is asked for; then null.
    ObservedShare const* take_share(programme::CellKey const& part);
    /// Shares that nobody has taken, by key and then in the order in which they were given.
    std::vector<ObservedShare const*> untaken_shares() const;
    /// Years ascending, in each the region, then the members in the programme's order, then other areas.
    std::vector<Place> places(programme::Programme const& programme, std::string const& indicator) const;

private:
    std::vector<Observed> const& m_observed;
    std::vector<std::pair<ObservedShare const*, bool>> m_shares;  ///< With true once taken.
};

/// A figure as an operand; missing when `found` is null. Its decimals are those of the value.
Operand make_operand(programme::CellKey key, LocalText label, Observed const* found);

/// Writes all values with as many decimals as the longest has. A value of more than three decimals, whose exact sum
/// could not be kept, becomes missing.
void align_decimals(std::vector<Operand*> const& operands);

}  // namespace cifra::audit
