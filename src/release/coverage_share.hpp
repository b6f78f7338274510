#pragma once

#include "release/released_edition.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cifra::release {

/// How much of the region a figure holds.
struct CoverageShare {
    std::vector<std::string> areas;                 ///< Members in the figure; empty where that is not known.
    std::size_t members = 0;                        ///< Of the programme.
    std::optional<std::int64_t> population;         ///< Of these areas in the year; nothing where one's is not known.
    std::optional<std::int64_t> population_of_all;  ///< Of all members, likewise.
    std::optional<base::Decimal> share_of_areas() const;       ///< In per cent, one decimal.
    std::optional<base::Decimal> share_of_population() const;  ///< Likewise.
};

/// Of a figure of the region by its COVERAGE; of a member's figure, that member alone.
CoverageShare coverage_of(ReleasedEdition const& edition, programme::CellKey const& key);

/// True where the programme knows the population of an area in the edition's year: then the bundle has rates.
bool knows_population(ReleasedEdition const& edition);

/// Who is in the region's sums: "Victims identified: six of nine countries, with 72% of the region's population." One
/// sentence for each key figure whose total is a sum of reporting areas; empty where there is none.
base::LocalText coverage_shares_text(ReleasedEdition const& edition);

}  // namespace cifra::release
