#include "figure/cover_parts.hpp"

#include "figure/chart_parts.hpp"
#include "figure/released_series.hpp"
#include "language/number.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;
using measure::TEXT_WIDTH;
using programme::Indicator;

constexpr double SUBTITLE_TOP = 17;
constexpr double BAR_TOP = 40;
constexpr double STRIP_HEIGHT = 28;
constexpr double NUMBERS_TOP = 73;
constexpr double LABELS_TOP = 90;
constexpr double PART_GAP = 1.5;

constexpr Style TITLE{12, 16, Weight::semibold, Ink::on_band, 0};
constexpr Style SUBTITLE{9, 13, Weight::regular, Ink::band_text, 0};
constexpr Style PART_NUMBER{12, 16, Weight::semibold, Ink::on_band, 0};
constexpr Style PART_LABEL{9, 12, Weight::regular, Ink::band_text, 0};

Rect part_bar(BarRow const& row, std::size_t number, double x, double width) {
    Rect area{x, BAR_TOP, width, STRIP_HEIGHT, Ink::on_band, {}, Pattern::none, Ink::band_line};
    if (number > 0) area.fill = Ink::band_second;
    if (row.kind == RowKind::remainder) {
        area.fill = Ink::band;
        area.stroke = Stroke{Ink::band_line, 0.75, 0, 0, false};
        area.pattern = Pattern::hatch;
    }
    return area;
}

}  // namespace

BarSeries in_three_parts(BarSeries series, base::Language language) {
    std::vector<BarRow> rows{series.rows.front()};
    std::vector<BarRow> others;
    for (std::size_t i = 1; i < series.rows.size(); ++i)
        if (series.rows[i].kind != RowKind::remainder) others.push_back(series.rows[i]);
    if (others.size() == 1) {
        rows.push_back(others.front());
    } else if (!others.empty()) {
        BarRow row;
        row.kind = RowKind::other;
        for (auto const& other : others) row.value += other.value;
        auto const count = static_cast<std::int64_t>(row.value);
        auto const whole = static_cast<std::int64_t>(series.whole);
        row.label = others.back().kind == RowKind::unknown
                        ? say(language, "Another category or not known", "Otra categoría o desconocida")
                        : say(language, "Another category", "Otra categoría");
        row.number = language::number(count, language);
        row.share = language::share(count, whole, share_decimals(whole), language);
        rows.push_back(std::move(row));
    }
    if (series.rows.back().kind == RowKind::remainder) rows.push_back(series.rows.back());
    series.rows = std::move(rows);
    return series;
}

bool parts_fit(BarSeries const& series, Fonts const& fonts) {
    double const room = TEXT_WIDTH - PART_GAP * static_cast<double>(series.rows.size() - 1);
    return series.one_whole && std::all_of(series.rows.begin(), series.rows.end(), [&](BarRow const& row) {
               double const width = room * row.value / series.whole - 6;
               auto const label = set_text(fonts, row.label, PART_LABEL, width, Fit::ragged);
               return label && label->lines.size() <= 2 &&
                      fonts.width(row.number + " (" + row.share + ")", PART_NUMBER) <= width;
           });
}

Result<Drawing> parts_strip(BarSeries const& series, Fonts const& fonts) {
    Drawing drawing{{}, TEXT_WIDTH, LABELS_TOP};
    CIFRA_TRY(auto const title, fit_line(fonts, {span(series.title, TITLE)}, TEXT_WIDTH));
    CIFRA_TRY(auto const subtitle, fit_line(fonts, {span(series.subtitle, SUBTITLE)}, TEXT_WIDTH));
    auto heading = node_of(Role::heading, {moved(title, 0, 0)});
    heading.level = 2;
    auto figure = node_of(Role::figure, {});
    figure.alt = series.alt;
    Node table;
    table.role = Role::table;
    double const room = TEXT_WIDTH - PART_GAP * static_cast<double>(series.rows.size() - 1);
    double x = 0;
    for (std::size_t i = 0; i < series.rows.size(); ++i) {
        auto const& row = series.rows[i];
        double const width = room * row.value / series.whole;
        figure.shapes.emplace_back(part_bar(row, i, x, width));
        double const words = i + 1 == series.rows.size() ? TEXT_WIDTH - x : width - 6;
        CIFRA_TRY(auto const value, set_line(fonts,
                                             {span(row.number, PART_NUMBER),
                                              span(" (" + row.share + ")", PART_NUMBER.with(Weight::regular))},
                                             words));
        CIFRA_TRY(auto const label, set_text(fonts, row.label, PART_LABEL, words, Fit::ragged));
        table.children.push_back(table_row(placed(label, {x, LABELS_TOP}), {}, {moved(value, x, NUMBERS_TOP)}));
        drawing.height = std::max(drawing.height, LABELS_TOP + label.height);
        x += width + PART_GAP;
    }
    drawing.node.children = {std::move(heading), node_of(Role::paragraph, {moved(subtitle, 0, SUBTITLE_TOP)}),
                             std::move(figure), std::move(table)};
    return drawing;
}

std::optional<BarSeries> parts_in_short(EditionSource const& source, Indicator const& indicator) {
    std::optional<BarSeries> best;
    std::size_t most = 2;
    for (auto const& breakdown : indicator.breakdowns) {
        if (breakdown.kind != programme::BreakdownKind::partition || breakdown.by_area ||
            sum_series(source, indicator, breakdown))
            continue;
        if (chart_kind(source, indicator, breakdown) != ChartKind::ordered) continue;
        auto series = breakdown_series(source, indicator, breakdown, ChartKind::ordered);
        bool const all = std::all_of(series.rows.begin(), series.rows.end(),
                                     [](BarRow const& row) { return row.mark == CellMark::value; });
        if (!all || series.rows.size() <= most || series.rows.front().kind != RowKind::named || series.whole < 20)
            continue;
        most = series.rows.size();
        best = in_three_parts(std::move(series), source.language);
    }
    return best;
}

}  // namespace cifra::figure
