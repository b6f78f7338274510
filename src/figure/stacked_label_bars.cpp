#include "figure/chart.hpp"
#include "figure/chart_parts.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;

constexpr double BAR_HEIGHT = 12;
constexpr double INDENT = 5;
constexpr double GAP = 5;            ///< After a bar.
constexpr double MISSING_ROOM = 22;  ///< For the mark of a missing value.

}  // namespace

double stacked_scale(BarSeries const& series, double width, ChartContext const& context) {
    return bar_scale(series, width, context);
}

Result<Drawing> stacked_label_bars(BarSeries const& series, double width, ChartContext const& context) {
    CIFRA_TRY(auto head, chart_head(series.title, series.subtitle, series.notes, width, context));
    double const scale = bar_scale(series, width, context);
    double y = head.height + 2;
    double const top = y + 1;
    std::vector<Shape> bars;
    Node table;
    table.role = Role::table;
    for (auto const& row : series.rows) {
        CIFRA_TRY(auto const label,
                  set_text(context.fonts, row.label, type::PLAIN_LABEL, width - INDENT, Fit::balanced));
        double const bar_top = y + label.height + 1;
        double const length = row.mark == CellMark::value ? row.value * scale : 0;
        double const x = row.mark == CellMark::value ? length : MISSING_ROOM;
        if (row.mark == CellMark::value) {
            bars.emplace_back(row_bar(row, 0, bar_top, length, BAR_HEIGHT));
        } else {
            for (auto& shape : missing_mark(row.mark, 4, bar_top + BAR_HEIGHT / 2)) bars.push_back(std::move(shape));
        }
        CIFRA_TRY(auto const value, value_text(row, width - x - measure::LABEL_GAP, context));
        table.children.push_back(
            table_row(placed(label, {INDENT, y}), {},
                      placed(value, {x + measure::LABEL_GAP, bar_top + (BAR_HEIGHT - type::LABEL.leading) / 2})));
        y = bar_top + std::max(BAR_HEIGHT, value.height) + GAP;
    }
    double const bottom = std::max(top, y - GAP + 2);
    head.nodes.push_back(artifact({vertical(0, top, bottom, {Ink::rule, measure::RULE, 0, 0, false})}));
    return assemble(series, std::move(head), std::move(bars), std::move(table), width, bottom);
}

}  // namespace cifra::figure
