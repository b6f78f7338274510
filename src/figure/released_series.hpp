#pragma once

#include "figure/edition_source.hpp"
#include "figure/series.hpp"

#include <cstdint>
#include <optional>

namespace cifra::figure {

/// How a breakdown is best drawn.
enum class ChartKind {
    none,      ///< No figure of it can be shown.
    ordered,   ///< Bars by size.
    multiple,  ///< Bars on tracks of the whole.
    grouped,   ///< Two dimensions crossed: bars in groups.
};

ChartKind chart_kind(EditionSource const& source, programme::Indicator const& indicator,
                     programme::Breakdown const& breakdown);

/// The rows of a breakdown with what the parts leave over, ready to be drawn. Nothing is computed from withheld parts.
/// \param kind  Not ChartKind::none.
BarSeries breakdown_series(EditionSource const& source, programme::Indicator const& indicator,
                           programme::Breakdown const& breakdown, ChartKind kind);

/// The sums of a breakdown against the total that they should equal; nothing where they agree, where parts are
/// missing or withheld, or where the total is not shown.
std::optional<SumSeries> sum_series(EditionSource const& source, programme::Indicator const& indicator,
                                    programme::Breakdown const& breakdown);

/// Decimals of shares: one where a tenth of a per cent still counts people (a base of 10,000), else none.
int share_decimals(std::int64_t base);

}  // namespace cifra::figure
