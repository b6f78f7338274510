#pragma once

#include "audit/finding.hpp"
#include "programme/programme.hpp"
#include "restricted/edition.hpp"
#include "restricted/national_return.hpp"

#include <vector>

namespace cifra::validate {

/// A return and what it is held against.
struct ReturnUnderReview {
    restricted::NationalReturn const& submitted;
    std::vector<restricted::NationalReturn> earlier;   ///< Accepted returns of the area for earlier years, by year.
    std::vector<restricted::Settlement> explanations;  ///< Given by the area or accepted by the secretariat.
};

/// Runs every rule on a national return (docs/reference/rules.md): what reading found, format and codes, arithmetic,
/// against the year before (break, outlier), between indicators, coverage. Each finding's place names the cell of the
/// file. Explanations apply to the findings whose rule, id and computation they name.
std::vector<audit::Finding> check_return(programme::Programme const& programme, ReturnUnderReview const& review);

}  // namespace cifra::validate
