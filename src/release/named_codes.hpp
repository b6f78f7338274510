#pragma once

#include "release/released_edition.hpp"

#include <string>
#include <vector>

namespace cifra::release {

/// A code that an open category stands for, and what each area gives of it.
struct NamedCode {
    base::LocalText label;
    std::vector<programme::CellKey> cells;  ///< One for each of NamedCodes::areas.
};

/// What stands behind an open category of a breakdown (programme::Category::open): codes by areas.
struct NamedCodes {
    std::string dimension;
    std::vector<std::string> areas;  ///< With a figure of any code: the region first, then the members in their order.
    std::vector<NamedCode> codes;    ///< With a figure of any area, in the order of the code list.
};

/// The codes that a breakdown's open category stands for and that the edition gives figures of, values and withheld
/// ones alike; empty where the breakdown has no open category or no such figure.
NamedCodes named_codes(ReleasedEdition const& edition, programme::Indicator const& indicator,
                       programme::Breakdown const& breakdown);

}  // namespace cifra::release
