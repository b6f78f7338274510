#include "base/text.hpp"
#include "figure/chart.hpp"
#include "figure/chart_parts.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;

constexpr double BAR_HEIGHT = 14;
constexpr double PITCH = 19;
constexpr double GROUP_GAP = 8;
constexpr double TIGHT_PITCH = 16;
constexpr double TIGHT_GROUP_GAP = 4;
constexpr double LABEL_TO_BAR = 8;
constexpr double MISSING_ROOM = 22;  ///< For the mark of a missing value.

/// Width of the words at the left: as wide as the widest label, at most a third of the chart, or its longest word.
double label_width(BarSeries const& series, double width, ChartContext const& context) {
    double widest = 0;
    double longest_word = 0;
    for (auto const& row : series.rows) {
        widest = std::max(widest, context.fonts.width(row.label, type::PLAIN_LABEL));
        for (auto const& word : base::split(row.label, ' '))
            longest_word = std::max(longest_word, context.fonts.width(word, type::PLAIN_LABEL));
    }
    return std::min({widest + 0.1, std::max(width * 0.35, longest_word + 0.1), width * 0.45});
}

}  // namespace

double grouped_scale(BarSeries const& series, double width, ChartContext const& context) {
    return bar_scale(series, width - label_width(series, width, context) - LABEL_TO_BAR, context);
}

Result<Drawing> grouped_bars(BarSeries const& series, double width, ChartContext const& context) {
    CIFRA_TRY(auto head, chart_head(series.title, series.subtitle, series.notes, width, context));
    double const words = label_width(series, width, context);
    double const left = words + LABEL_TO_BAR;
    double const scale = bar_scale(series, width - left, context);
    double y = head.height + 4;
    double const top = y - 2;
    std::vector<Shape> bars;
    Node table;
    table.role = Role::table;
    double bottom = y;
    for (auto const& row : series.rows) {
        if (row.starts_group && &row != &series.rows.front()) y += context.tight ? TIGHT_GROUP_GAP : GROUP_GAP;
        CIFRA_TRY(auto const label, set_text(context.fonts, row.label, type::PLAIN_LABEL, words, Fit::balanced));
        double const length = row.mark == CellMark::value ? row.value * scale : 0;
        double const x = row.mark == CellMark::value ? left + length : left + MISSING_ROOM;
        CIFRA_TRY(auto const value, value_text(row, width - x - measure::LABEL_GAP, context));
        double const height = std::max({BAR_HEIGHT, label.height, value.height});
        double const bar_top = y + (height - BAR_HEIGHT) / 2;
        if (row.mark == CellMark::value) {
            bars.emplace_back(row_bar(row, left, bar_top, length, BAR_HEIGHT));
        } else {
            for (auto& shape : missing_mark(row.mark, left + 4, bar_top + BAR_HEIGHT / 2))
                bars.push_back(std::move(shape));
        }
        table.children.push_back(table_row(placed(label, {0, y + (height - label.height) / 2}), {},
                                           placed(value, {x + measure::LABEL_GAP, y + (height - value.height) / 2})));
        bottom = y + height + 2;
        y += height + (context.tight ? TIGHT_PITCH : PITCH) - BAR_HEIGHT;
    }
    auto axis = artifact({vertical(left, top, bottom, {Ink::rule, measure::RULE, 0, 0, false})});
    head.nodes.push_back(std::move(axis));
    return assemble(series, std::move(head), std::move(bars), std::move(table), width, bottom);
}

}  // namespace cifra::figure
