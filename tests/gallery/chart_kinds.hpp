#pragma once

#include "unit/figure/chart_samples.hpp"

#include <functional>
#include <string>
#include <vector>

namespace cifra::figure::test {

/// A kind of chart with an invented series of its own.
struct ChartSample {
    std::string id;  ///< The function that draws it.
    double width = measure::TEXT_WIDTH;
    std::function<base::Result<Drawing>(double width, ChartContext const&)> draw;
};

/// Every kind of chart, in the order of `chart.hpp`.
std::vector<ChartSample> chart_samples();

}  // namespace cifra::figure::test
