#include "figure/section_charts.hpp"

#include "figure/chart_parts.hpp"
#include "figure/row_parts.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace cifra::figure {
namespace {

using base::Result;
using measure::TEXT_WIDTH;
using programme::BreakdownKind;

constexpr double TALLEST_CHART = 520;

Piece chart_piece(BreakdownChart const& chart, BarSeries series, double width, base::Language language,
                  Fonts const& fonts) {
    Piece piece{chart.breakdown->title, notes_of(series), {}};
    auto const shared = std::make_shared<BarSeries const>(std::move(series));
    piece.draw = [shared, shape = chart.shape, width, language, &fonts](NoteNumbers const& numbers, bool tight) {
        return draw_chart(*shared, shape, width, {fonts, language, numbers, true, tight});
    };
    if (chart.shape != ChartShape::ordered && chart.shape != ChartShape::multiple) return piece;
    piece.rows = shared->rows.size();
    piece.stretch = [shared, shape = chart.shape, width, language, &fonts](NoteNumbers const& numbers, double loose) {
        return draw_chart(*shared, shape, width, {fonts, language, numbers, true, false, loose});
    };
    return piece;
}

Piece sum_piece(BreakdownChart const& chart, SumSeries series, double width, base::Language language,
                Fonts const& fonts) {
    Piece piece{chart.breakdown->title, notes_of(series), {}};
    piece.draw = [series = std::move(series), width, language, &fonts](NoteNumbers const& numbers, bool tight) {
        return contradiction_bars(series, width, {fonts, language, numbers, true, tight});
    };
    return piece;
}

/// Two pieces side by side, six columns each.
Piece beside(Piece left, Piece right) {
    Piece pair{left.name, left.notes, {}};
    add_ids(pair.notes, right.notes);
    pair.draw = [left = std::move(left.draw), right = std::move(right.draw)](NoteNumbers const& numbers,
                                                                             bool tight) -> Result<Drawing> {
        CIFRA_TRY(auto first, left(numbers, tight));
        CIFRA_TRY(auto second, right(numbers, tight));
        Drawing both{{}, TEXT_WIDTH, std::max(first.height, second.height)};
        second.node.offset.x = measure::column(6);
        both.node.children = {std::move(first.node), std::move(second.node)};
        return both;
    };
    return pair;
}

/// A chart too tall for a page is cut between rows, into as many equal parts as it takes.
std::vector<BarSeries> cut(BarSeries series, ChartShape shape, double width, ChartContext const& context) {
    auto const fits = [&](BarSeries const& part) {
        auto const drawn = draw_chart(part, shape, width, context);
        return !drawn || drawn->height <= TALLEST_CHART || part.rows.size() < 2;
    };
    if (fits(series)) return {std::move(series)};
    for (auto const& row : series.rows) series.longest = std::max(series.longest, row.value);
    auto const all = series.rows.size();
    for (std::size_t rows = (all + 1) / 2;; rows = (rows + 1) / 2) {
        std::vector<BarSeries> parts;
        for (std::size_t first = 0; first < all; first += rows)
            parts.push_back(row_range(series, first, std::min(first + rows, all), context.language));
        if (rows == 1 || std::all_of(parts.begin(), parts.end(), fits)) return parts;
    }
}

/// Charts of one whole on one page are drawn to one scale.
void share_scale(std::vector<BreakdownChart>& charts, ChartContext const& context) {
    double const half = measure::span(6);
    double halves = 0;
    double wide = 0;
    auto const take = [](double& scale, double own) { scale = scale == 0 ? own : std::min(scale, own); };
    for (auto const& chart : charts) {
        if (chart.breakdown->kind == BreakdownKind::list) continue;
        if (chart.shape == ChartShape::ordered)
            take(wide, bar_scale(chart.series, TEXT_WIDTH - words_width(TEXT_WIDTH), context));
        if (chart.shape == ChartShape::stacked) take(halves, stacked_scale(chart.series, half, context));
        if (chart.shape == ChartShape::grouped) take(halves, grouped_scale(chart.series, half, context));
        if (chart.sums) take(halves, contradiction_scale(*chart.sums, half, context));
    }
    for (auto& chart : charts) {
        if (chart.breakdown->kind == BreakdownKind::list) continue;
        chart.series.scale = chart.shape == ChartShape::ordered ? wide : halves;
        if (chart.sums) chart.sums->scale = halves;
    }
}

}  // namespace

std::vector<Piece> arrange_charts(std::vector<BreakdownChart> charts, base::Language language, Fonts const& fonts) {
    NoteNumbers const none;
    ChartContext const context{fonts, language, none};
    double const half = measure::span(6);
    share_scale(charts, context);
    std::vector<Piece> pieces;
    for (auto const& chart : charts)
        if (chart.shape == ChartShape::ordered || chart.shape == ChartShape::multiple)
            for (auto& part : cut(chart.series, chart.shape, TEXT_WIDTH, context))
                pieces.push_back(chart_piece(chart, std::move(part), TEXT_WIDTH, language, fonts));
    for (auto& chart : charts)
        if (chart.shape == ChartShape::strip)
            pieces.push_back(chart_piece(chart, chart.series, TEXT_WIDTH, language, fonts));
    std::vector<Piece> halves;
    for (auto& chart : charts) {
        if (chart.shape == ChartShape::stacked || chart.shape == ChartShape::grouped ||
            chart.shape == ChartShape::icons)
            for (auto& part : cut(chart.series, chart.shape, half, context))
                halves.push_back(chart_piece(chart, std::move(part), half, language, fonts));
        if (chart.sums) halves.push_back(sum_piece(chart, *chart.sums, half, language, fonts));
    }
    for (std::size_t i = 0; i < halves.size(); i += 2)
        pieces.push_back(i + 1 < halves.size() ? beside(std::move(halves[i]), std::move(halves[i + 1]))
                                               : std::move(halves[i]));
    for (auto& chart : charts)
        if (is_map(chart.shape)) pieces.push_back(chart_piece(chart, chart.series, TEXT_WIDTH, language, fonts));
    for (auto& chart : charts)
        if (chart.shape == ChartShape::table)
            for (auto& part : cut(chart.series, chart.shape, TEXT_WIDTH, context))
                pieces.push_back(chart_piece(chart, std::move(part), TEXT_WIDTH, language, fonts));
    return pieces;
}

}  // namespace cifra::figure
