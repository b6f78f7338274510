#include "chart_kinds.hpp"

namespace cifra::figure::test {

std::vector<ChartSample> chart_samples() {
    return {
        {"matrix", measure::TEXT_WIDTH,
         [](double width, ChartContext const& context) {
             return matrix(coverage_of_harvests(context.language), width, context);
         }},
        {"data_table", measure::TEXT_WIDTH,
         [](double width, ChartContext const& context) {
             return data_table(prices_by_region(context.language), width, context);
         }},
    };
}

}  // namespace cifra::figure::test
