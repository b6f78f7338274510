#include "figure/chart.hpp"
#include "figure/chart_parts.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;
using measure::BAR;

constexpr double LABEL_TOP = 3;
constexpr double TIGHT_LABEL_TOP = 2;
constexpr double ROW_BOTTOM = 2;
constexpr double DEFINITION_RISE = 1;  ///< A definition stands close under its label.
constexpr double LEGEND_LINE = 16;
constexpr double MISSING_ROOM = 22;  ///< For the mark of a missing value.

/// The words of a row, measured.
struct RowText {
    TextBlock label;
    TextBlock definition;
    double height = 0;
};

Result<RowText> row_text(BarRow const& row, double width, double least_height, ChartContext const& context) {
    RowText text;
    CIFRA_TRY(text.label, set_text(context.fonts, row.label, type::LABEL, width, Fit::balanced));
    CIFRA_TRY(text.definition, set_text(context.fonts, row.definition, type::DEFINITION, width, Fit::balanced));
    double const padding = context.tight ? TIGHT_LABEL_TOP + ROW_BOTTOM / 2 : LABEL_TOP + ROW_BOTTOM;
    double const natural =
        padding + text.label.height + text.definition.height - (row.definition.empty() ? 0 : DEFINITION_RISE);
    text.height = std::max(least_height, natural) + context.loose;
    return text;
}

/// Rows as tall as the sketch's where they carry definitions, lower where they are labels alone.
double least_height(BarSeries const& series, bool tight) {
    bool const defined =
        std::any_of(series.rows.begin(), series.rows.end(), [](BarRow const& row) { return !row.definition.empty(); });
    if (!defined) return tight ? 20 : 24;
    return tight ? 25 : measure::ORDERED_ROW;
}

}  // namespace

Result<Drawing> ordered_bars(BarSeries const& series, double width, ChartContext const& context) {
    CIFRA_TRY(auto head, chart_head(series.title, series.subtitle, series.notes, width, context));
    double const left = words_width(width);
    double const scale = bar_scale(series, width - left, context);
    if (double const legend = pattern_legend_width(series, context); legend > 0) {
        bool const beside = context.with_head && head.title_width + legend + 24 < width;
        if (!beside) head.height += LEGEND_LINE;
        head.nodes.push_back(pattern_legend(series, width, beside ? 14 : head.height - LEGEND_LINE / 2 - 2, context));
    }

    auto lines = artifact({});
    std::vector<Shape> bars;
    Node table;
    table.role = Role::table;
    double y = head.height;
    double const top = y;
    double const least = least_height(series, context.tight);
    for (auto const& row : series.rows) {
        bool const remainder = row.kind == RowKind::remainder;
        lines.shapes.emplace_back(
            rule(0, y, width, remainder ? measure::RULE : measure::HAIRLINE, remainder ? Ink::rule : Ink::hairline));
        double const length = row.mark == CellMark::value ? row.value * scale : 0;
        double const x = row.mark == CellMark::value ? left + length : left + MISSING_ROOM;
        CIFRA_TRY(auto const value, value_text(row, width - x - measure::LABEL_GAP, context));
        double const spill = std::max(0.0, value.height - type::LABEL.leading);  // of words on several lines
        CIFRA_TRY(auto const text, row_text(row, left - measure::GUTTER, least + spill, context));
        bool const plain = row.definition.empty() && least < measure::ORDERED_ROW;
        double const air = plain ? 0 : context.loose / 2;
        double const bar_top =
            y + air + (plain ? (text.height - spill - BAR) / 2 : std::min(8.0, (text.height - BAR) / 2));
        if (row.mark == CellMark::value) {
            bars.emplace_back(row_bar(row, left, bar_top, length, BAR));
        } else {
            for (auto& shape : missing_mark(row.mark, left + 4, bar_top + BAR / 2)) bars.push_back(std::move(shape));
        }
        double const label_top = plain ? std::max(y + TIGHT_LABEL_TOP, bar_top + (BAR - text.label.height) / 2)
                                       : y + air + (context.tight ? TIGHT_LABEL_TOP : LABEL_TOP);
        table.children.push_back(
            table_row(placed(text.label, {0, label_top}),
                      placed(text.definition, {0, label_top + text.label.height - DEFINITION_RISE}),
                      placed(value, {x + measure::LABEL_GAP, bar_top + (BAR - type::LABEL.leading) / 2})));
        y += text.height;
    }
    lines.shapes.emplace_back(vertical(left, top, y - 2, {Ink::rule, measure::RULE, 0, 0, false}));
    head.nodes.push_back(std::move(lines));
    return assemble(series, std::move(head), std::move(bars), std::move(table), width, y);
}

}  // namespace cifra::figure
