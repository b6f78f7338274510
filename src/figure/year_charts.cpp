#include "figure/year_charts.hpp"

#include "figure/plain_tables.hpp"
#include "figure/theme.hpp"
#include "figure/year_series.hpp"

#include <memory>
#include <utility>

namespace cifra::figure {
namespace {

using base::Result;

EditionChart chart_of(EditionSource const& source, std::string const& section, release::SeriesChart const& chart) {
    EditionChart drawn{chart.id, section, {}, notes_of(source, chart), {}};
    if (is_one_plot(chart)) {
        auto const series = std::make_shared<TimeSeries const>(time_series(source, chart));
        drawn.title = series->title;
        drawn.draw = [series](double width, ChartContext const& context) { return timeline(*series, width, context); };
    } else {
        auto const series = std::make_shared<PanelSeries const>(panel_series(source, chart));
        drawn.title = series->title;
        drawn.draw = [series](double width, ChartContext const& context) {
            return small_multiples(*series, width, context);
        };
    }
    return drawn;
}

Piece piece_of(EditionChart chart, base::Language language, Fonts const& fonts) {
    Piece piece{{chart.title, chart.title}, chart.notes, {}};
    // Low: a few years over the whole width need no height.
    piece.draw = [draw = std::move(chart.draw), language, &fonts](NoteNumbers const& numbers, bool) {
        return draw(measure::TEXT_WIDTH, {fonts, language, numbers, true, true});
    };
    return piece;
}

}  // namespace

std::vector<EditionChart> year_charts(EditionSource const& source, programme::Section const& section,
                                      programme::Indicator const& indicator) {
    std::vector<EditionChart> charts;
    for (auto const& chart : release::series_charts(source.edition, indicator))
        if (chart.drawn) charts.push_back(chart_of(source, section.id, chart));
    return charts;
}

std::vector<Piece> year_pieces(EditionSource const& source, programme::Indicator const& indicator, Fonts const& fonts) {
    std::vector<Piece> pieces;
    for (auto const& chart : release::series_charts(source.edition, indicator)) {
        if (chart.drawn)
            pieces.push_back(piece_of(chart_of(source, {}, chart), source.language, fonts));
        else
            for (auto& piece : table_pieces(year_table(source, chart), source.language, fonts))
                pieces.push_back(std::move(piece));
    }
    return pieces;
}

}  // namespace cifra::figure
