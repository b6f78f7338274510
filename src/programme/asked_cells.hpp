#pragma once

#include "programme/programme.hpp"

#include <string>
#include <vector>

namespace cifra::programme {

/// True when an area is asked for the indicator's total: it has no tables, or one that is by area, or one of which the
/// total is a sum or a base. Figures that only stand side by side, such as stages of proceedings, have no total; one
/// that the project counts itself (Breakdown::counted) is not asked for either.
bool asks_total(Indicator const& indicator);

/// The cells of an indicator that an area is asked to answer in its return, with a value or with the reason why there
/// is none: its total, then the categories of its tables in their order, each cell once.
std::vector<CellKey> asked_cells(Programme const& programme, Indicator const& indicator, std::string const& ref_area,
                                 std::string const& time_period);

}  // namespace cifra::programme
