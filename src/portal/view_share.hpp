#pragma once

#include "portal/view_choice.hpp"
#include "release/series.hpp"

#include <optional>
#include <string>

namespace cifra::portal {

/// A share as a page shows it, and what it is of.
struct ViewShare {
    std::string text;  ///< "48%", "< 1%".
    std::int64_t base = 0;
};

/// The share of a figure in its area's total, or of an area's total in the region's. Of values of one release, counted
/// by one definition; the rules are those of release::denominator_of. Nothing for figures without a value, for lists,
/// amounts, what is published apart, and where the base is not shown or below 20.
std::optional<ViewShare> view_share(Asked const& asked, View const& view, release::SeriesPoint const& point,
                                    programme::Category const* category);

}  // namespace cifra::portal
