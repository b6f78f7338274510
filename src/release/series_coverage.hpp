#pragma once

#include "release/told_figure.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::release {

/// The members whose data are in a figure of the coalition, in the programme's order: those that the figure names, else
/// all but those whose own row, or whose row for the total, says that they give none.
/// \returns nothing for a figure of a member, for one without a value, and where no member's row speaks of it
std::optional<std::vector<std::string>> members_in(programme::Programme const& programme, ToldFigure const& told);

/// The members in a sum of reporting areas (programme::SUM_OF_REPORTING_AREAS) whose own figure is marked as a break of
/// its series (B), in the programme's order; none for any other figure.
std::vector<std::string> breaking_members(programme::Programme const& programme, ToldFigure const& told);

/// "The figure now holds A, and no longer B: it cannot be compared with that of 2030." Needs two lists that differ.
base::LocalText other_members_sentence(programme::Programme const& programme, std::vector<std::string> const& before,
                                       std::vector<std::string> const& now, std::string const& year);

}  // namespace cifra::release
