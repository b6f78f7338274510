#pragma once

#include "unit/figure/chart_samples.hpp"

/// Invented series for the charts that are made of bars, in both languages.
namespace cifra::figure::test {

/// A partition of 1,000 baskets with every kind of row.
BarSeries harvest_by_kind(base::Language language);
/// Kinds that overlap.
BarSeries harvest_by_use(base::Language language);
/// Three large parts.
BarSeries harvest_by_place(base::Language language);
/// Two dimensions crossed.
BarSeries pickers_in_groups(base::Language language);
/// Parts that do not come to their total.
SumSeries harvest_that_disagrees(base::Language language);
/// A number with marks of every kind.
KeyFigure baskets_in_all(base::Language language);

}  // namespace cifra::figure::test
