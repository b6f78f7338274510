#pragma once

#include "programme/programme.hpp"
#include "support/fill_template.hpp"

#include <string>

namespace cifra::returns {

/// An invented return: nobody's figures. The total of the n-th indicator (from 0) of the m-th area (from 0) is
///     240 + 16 m + 40 n + 5 (year - 2020)
/// and its parts share it as evenly as whole numbers can, the first taking what is left over.
struct InventedReturn {
    int area = 0;
    int year = 2020;
    std::string left_out;   ///< Id of an indicator of which the area gives no data.
    int above_the_sum = 0;  ///< How much the total of the first indicator is above its parts.
    int more = 0;           ///< Counted later: added to the first indicator's total and to the first of its parts.
};

int invented_total(InventedReturn const& invented, int indicator);

/// What the area's officer writes into the template.
testing_support::Filling filling_of(programme::Programme const& programme, InventedReturn const& invented);

}  // namespace cifra::returns
