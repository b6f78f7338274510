#include "figure/breakdown_chart.hpp"

#include "figure/chart_parts.hpp"
#include "figure/map_series.hpp"
#include "release/edition_layout.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;
using programme::BreakdownKind;
using programme::ChartForm;

constexpr double MOST_ICONS = 100;
constexpr std::size_t STACKED_ROWS = 5;  ///< As many rows stand with their labels above in half a page's width.

ChartShape shape_of(BarSeries const& series, ChartKind kind, ChartContext const& context) {
    if (kind == ChartKind::multiple) return ChartShape::multiple;
    if (kind == ChartKind::grouped) return ChartShape::grouped;
    if (series.rows.size() > STACKED_ROWS) return ChartShape::ordered;
    if (strip_fits(series, measure::TEXT_WIDTH, context)) return ChartShape::strip;
    return ChartShape::stacked;
}

double sum_of(BarSeries const& series) {
    double sum = 0;
    for (auto const& row : series.rows) sum += row.mark == CellMark::value ? row.value : 0;
    return sum;
}

/// One disc a unit; parts without a value have their words alone.
IconSeries icons_of(BarSeries const& series) {
    IconSeries icons{series.title, series.subtitle, series.alt, series.notes, {}};
    for (auto const& row : series.rows) {
        bool const shown = row.mark == CellMark::value;
        icons.parts.push_back({row.label, row.number, shown ? static_cast<int>(row.value) : 0, row.kind, row.notes});
    }
    return icons;
}

TableCell cell(std::string text, CellMark mark = CellMark::value, std::vector<std::string> notes = {}) {
    return {std::move(text), std::move(notes), mark, {}};
}

/// Labels, numbers and, where there are any, shares.
TableSeries table_of(BarSeries const& series, base::Language language) {
    bool const shares =
        std::any_of(series.rows.begin(), series.rows.end(), [](BarRow const& row) { return !row.share.empty(); });
    TableSeries table{series.title, series.subtitle, series.alt, series.notes, {}, {}};
    table.columns = {{say(language, "Category", "Categoría"), ColumnAlign::start},
                     {say(language, "Number", "Número"), ColumnAlign::end}};
    if (shares) table.columns.push_back({say(language, "Share", "Porcentaje"), ColumnAlign::end});
    for (auto const& row : series.rows) {
        table.rows.push_back({{cell(row.label), cell(row.number, row.mark, row.notes)}, false});
        if (shares) table.rows.back().cells.push_back(cell(row.share));
    }
    return table;
}

/// The shape that an editor asked for, where it is one that a breakdown can have.
std::optional<ChartShape> shape_of(std::optional<ChartForm> form, BarSeries const& series) {
    if (form == ChartForm::icon_array && sum_of(series) <= MOST_ICONS) return ChartShape::icons;
    if (form == ChartForm::choropleth && series.ground) return ChartShape::choropleth;
    if (form == ChartForm::proportional_symbols && series.ground) return ChartShape::symbols;
    if (form == ChartForm::table) return ChartShape::table;
    if (form == ChartForm::ordered_bars) return ChartShape::ordered;
    if (form == ChartForm::multiple_response_bars) return ChartShape::multiple;
    if (form == ChartForm::strip) return ChartShape::strip;
    if (form == ChartForm::stacked_label_bars) return ChartShape::stacked;
    if (form == ChartForm::grouped_bars) return ChartShape::grouped;
    return std::nullopt;
}

BreakdownChart chart_of(EditionSource const& source, programme::Indicator const& indicator,
                        programme::Breakdown const& breakdown, ChartKind kind, ChartContext const& context) {
    auto const layout = release::chart_layout(source.edition, release::chart_id(indicator, breakdown));
    bool const in_rows = layout.form && layout.form != ChartForm::grouped_bars && layout.form != ChartForm::table;
    if (in_rows && kind == ChartKind::grouped) kind = ChartKind::ordered;
    BreakdownChart chart{&breakdown, breakdown_series(source, indicator, breakdown, kind), ChartShape::ordered, {}};
    auto const wanted = shape_of(layout.form, chart.series);
    chart.shape = wanted.value_or(shape_of(chart.series, kind, context));
    chart.sums = sum_series(source, indicator, breakdown);
    if (!wanted && chart.shape == ChartShape::stacked && breakdown.kind == BreakdownKind::list)
        chart.shape = ChartShape::ordered;
    if (is_map(chart.shape)) prepare_for_map(source, indicator, breakdown, chart.series);
    if (!layout.title.empty()) chart.series.title = layout.title.text.in(source.language);
    if (!layout.alt.empty()) chart.series.alt = layout.alt.text.in(source.language);
    return chart;
}

}  // namespace

std::vector<BreakdownChart> breakdown_charts(EditionSource const& source, programme::Indicator const& indicator,
                                             Fonts const& fonts) {
    NoteNumbers const none;
    ChartContext const context{fonts, source.language, none};
    std::vector<BreakdownChart> charts;
    for (auto const* breakdown : release::charts_of(source.edition, indicator)) {
        auto const kind = chart_kind(source, indicator, *breakdown);
        if (kind != ChartKind::none) charts.push_back(chart_of(source, indicator, *breakdown, kind, context));
    }
    return charts;
}

Result<Drawing> draw_chart(BarSeries const& series, ChartShape shape, double width, ChartContext const& context) {
    switch (shape) {
        case ChartShape::ordered:
            return ordered_bars(series, width, context);
        case ChartShape::multiple:
            return multiple_response_bars(series, width, context);
        case ChartShape::strip:
            return strip_fits(series, width, context) ? strip(series, width, context)
                                                      : stacked_label_bars(series, width, context);
        case ChartShape::stacked:
            return stacked_label_bars(series, width, context);
        case ChartShape::grouped:
            return grouped_bars(series, width, context);
        case ChartShape::icons:
            return icon_array(icons_of(series), width, context);
        case ChartShape::choropleth:
            return choropleth(map_series(series, shape, context.language), width, context);
        case ChartShape::symbols:
            return proportional_symbols(map_series(series, shape, context.language), width, context);
        case ChartShape::table:
            return data_table(table_of(series, context.language), width, context);
    }
    return ordered_bars(series, width, context);
}

bool is_map(ChartShape shape) {
    return shape == ChartShape::choropleth || shape == ChartShape::symbols;
}

std::vector<std::string> notes_of(BarSeries const& series) {
    auto ids = series.notes;
    for (auto const& row : series.rows) add_ids(ids, row.notes);
    return ids;
}

std::vector<std::string> notes_of(SumSeries const& series) {
    auto ids = series.notes;
    for (auto const& row : series.rows) add_ids(ids, row.notes);
    return ids;
}

void add_ids(std::vector<std::string>& ids, std::vector<std::string> const& more) {
    for (auto const& id : more)
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
}

}  // namespace cifra::figure
