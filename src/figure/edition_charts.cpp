#include "figure/edition_charts.hpp"

#include "figure/breakdown_chart.hpp"
#include "figure/year_charts.hpp"
#include "release/edition_layout.hpp"

namespace cifra::figure {
namespace {

void add_charts(EditionSource const& source, programme::Section const& section, programme::Indicator const& indicator,
                Fonts const& fonts, std::vector<EditionChart>& charts) {
    for (auto& chart : breakdown_charts(source, indicator, fonts)) {
        auto const id = indicator.id + "." + chart.breakdown->id;
        auto const title = chart.series.title;
        charts.push_back(
            {id, section.id, title, notes_of(chart.series),
             [series = std::move(chart.series), shape = chart.shape](double width, ChartContext const& context) {
                 return draw_chart(series, shape, width, context);
             }});
        if (!chart.sums) continue;
        auto const sums_title = chart.sums->title;
        charts.push_back({id + ".sums", section.id, sums_title, notes_of(*chart.sums),
                          [series = std::move(*chart.sums)](double width, ChartContext const& context) {
                              return contradiction_bars(series, width, context);
                          }});
    }
}

}  // namespace

std::vector<EditionChart> edition_charts(EditionSource const& source, Fonts const& fonts) {
    std::vector<EditionChart> charts;
    for (auto const* section : release::sections_in_order(source.edition))
        for (auto const& id : section->indicators)
            if (auto const* indicator = source.programme().indicator(id)) {
                for (auto& chart : year_charts(source, *section, *indicator)) charts.push_back(std::move(chart));
                add_charts(source, *section, *indicator, fonts, charts);
            }
    return charts;
}

}  // namespace cifra::figure
