#include "chart_kinds.hpp"

#include "bar_samples.hpp"
#include "unit/figure/map_samples.hpp"

namespace cifra::figure::test {
namespace {

constexpr double HALF = measure::span(6);

/// A kind of chart from the function that draws it and the one that makes its series.
template <class Series>
ChartSample sample(std::string id, double width, Series (*series)(base::Language),
                   base::Result<Drawing> (*draw)(Series const&, double, ChartContext const&)) {
    return {std::move(id), width, [series, draw](double at, ChartContext const& context) {
                return draw(series(context.language), at, context);
            }};
}

}  // namespace

std::vector<ChartSample> chart_samples() {
    return {
        sample<KeyFigure>("key_figure", HALF, baskets_in_all, key_figure),
        sample<BarSeries>("ordered_bars", measure::TEXT_WIDTH, harvest_by_kind, ordered_bars),
        sample<BarSeries>("multiple_response_bars", measure::TEXT_WIDTH, harvest_by_use, multiple_response_bars),
        sample<BarSeries>("strip", measure::TEXT_WIDTH, harvest_by_place, strip),
        sample<BarSeries>("stacked_label_bars", HALF, harvest_by_kind, stacked_label_bars),
        sample<BarSeries>("grouped_bars", HALF, pickers_in_groups, grouped_bars),
        sample<SumSeries>("contradiction_bars", HALF, harvest_that_disagrees, contradiction_bars),
        sample<MatrixSeries>("matrix", measure::TEXT_WIDTH, coverage_of_harvests, matrix),
        sample<TableSeries>("data_table", measure::TEXT_WIDTH, prices_by_region, data_table),
        sample<IconSeries>("icon_array", HALF + 80, unlabelled_baskets, icon_array),
        sample<PairedSeries>("paired_bars", measure::TEXT_WIDTH, pickers_by_age, paired_bars),
        sample<StackSeries>("stacked_bar", measure::TEXT_WIDTH, harvest_by_region, stacked_bar),
        sample<TimeSeries>("timeline", measure::TEXT_WIDTH, baskets_by_year, timeline),
        {"small_multiples", measure::TEXT_WIDTH,
         [](double width, ChartContext const& context) {
             return small_multiples(baskets_by_region(context.language, false), width, context);
         }},
        {"small_multiples_bars", measure::TEXT_WIDTH,
         [](double width, ChartContext const& context) {
             return small_multiples(baskets_by_region(context.language, true), width, context);
         }},
        sample<MapSeries>("choropleth", measure::TEXT_WIDTH, labelled_by_region, choropleth),
        sample<MapSeries>("choropleth_named", measure::TEXT_WIDTH, fairs_by_region, choropleth),
        sample<MapSeries>("proportional_symbols", measure::TEXT_WIDTH, baskets_on_map, proportional_symbols),
    };
}

}  // namespace cifra::figure::test
