#include "figure/chart.hpp"
#include "figure/chart_parts.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;
using measure::BAR;

constexpr double BAR_OFFSET = 3;
constexpr double ROW_GAP = 10;
constexpr double TIGHT_ROW = 25;
constexpr double TIGHT_GAP = 3;
constexpr double CLEAR_OF_LINE = 2;  ///< Between words and the line of the whole.
constexpr double MISSING_ROOM = 22;  ///< For the mark of a missing value.

/// Where a bar's words stand: after its end, or inside it when there is no room on the track.
struct ValuePlace {
    double x = 0;
    Anchor anchor = Anchor::start;
    bool inside = false;
    double room = 0;
};

ValuePlace place_of(double left, double length, double words, double right) {
    double const after = right - CLEAR_OF_LINE - left - length - measure::LABEL_GAP;
    double const within = length - 2 * measure::LABEL_GAP;
    if (words <= after || within < after) return {left + length + measure::LABEL_GAP, Anchor::start, false, after};
    return {left + length - measure::LABEL_GAP, Anchor::end, true, within};
}

/// The row's number in the colour of its ground, smaller where so many notes belong to it that nothing else helps.
Result<TextLine> value_line(BarRow const& row, ValuePlace const& place, double top, ChartContext const& context) {
    auto spans = value_spans(row, context);
    if (place.inside)
        for (auto& part : spans) part.style.ink = Ink::paper;
    CIFRA_TRY(auto line, fit_line(context.fonts, std::move(spans), place.room));
    line.at = {0, baseline(type::LABEL)};
    return moved(std::move(line), place.x, top, place.anchor);
}

}  // namespace

Result<Drawing> multiple_response_bars(BarSeries const& series, double width, ChartContext const& context) {
    CIFRA_TRY(auto head, chart_head(series.title, series.subtitle, series.notes, width, context));
    double const left = words_width(width);
    double longest = series.whole;
    for (auto const& row : series.rows) longest = std::max(longest, row.mark == CellMark::value ? row.value : 0);
    double const scale = longest > 0 ? (width - left) / longest : 0;
    double y = head.height + 12;
    double const axis_top = y - 2;
    Node whole;
    if (!series.whole_label.empty()) {
        CIFRA_TRY(auto const line, fit_line(context.fonts, {span(series.whole_label, type::SMALL)}, width));
        whole = node_of(Role::paragraph, {moved(line, width, head.height + 0.5, Anchor::end)});
    }

    auto tracks = artifact({});
    std::vector<Shape> bars;
    Node table;
    table.role = Role::table;
    double bottom = y;
    for (auto const& row : series.rows) {
        CIFRA_TRY(auto const label,
                  set_text(context.fonts, row.label, type::LABEL, left - measure::GUTTER, Fit::balanced));
        CIFRA_TRY(auto const words,
                  set_text(context.fonts, row.definition, type::DEFINITION, left - measure::GUTTER / 2, Fit::balanced));
        double const bar_top = y + BAR_OFFSET;
        tracks.shapes.emplace_back(bar(left, bar_top, width - left, BAR, Ink::track));
        double const length = row.mark == CellMark::value ? std::min(row.value * scale, width - left) : 0;
        double const text_width = width_of(context.fonts, value_spans(row, context));
        auto const place = place_of(left, length, text_width, width);
        std::vector<Shape> value;
        double value_height = 0;
        if (row.mark == CellMark::value) {
            bars.emplace_back(row_bar(row, left, bar_top, length, BAR));
            CIFRA_TRY(auto line, value_line(row, place, bar_top + (BAR - type::LABEL.leading) / 2, context));
            value = {std::move(line)};
        } else {
            for (auto& shape : missing_mark(row.mark, left + 4, bar_top + BAR / 2)) bars.push_back(std::move(shape));
            double const x = left + MISSING_ROOM + measure::LABEL_GAP;
            CIFRA_TRY(auto const why, value_text(row, width - x - CLEAR_OF_LINE, context));
            value = placed(why, {x, bar_top + (BAR - type::LABEL.leading) / 2});
            value_height = BAR_OFFSET + why.height;
        }
        table.children.push_back(
            table_row(placed(label, {0, y}), placed(words, {0, y + label.height - 1}), std::move(value)));
        double const words_height = std::max(label.height + words.height - 1, value_height);
        double const height = context.tight ? std::max(TIGHT_ROW, words_height + TIGHT_GAP)
                                            : std::max(measure::MULTIPLE_ROW, words_height + ROW_GAP) + context.loose;
        bottom = y + std::max(words_height, BAR_OFFSET + BAR) + 3;
        y += height;
    }
    auto lines = artifact({vertical(left, axis_top, bottom, {Ink::rule, measure::RULE, 0, 0, false})});
    if (series.whole > 0)
        lines.shapes.emplace_back(
            vertical(left + series.whole * scale, axis_top, bottom, {Ink::rule, measure::RULE, 2, 2, false}));
    if (!whole.shapes.empty()) head.nodes.push_back(std::move(whole));
    head.nodes.push_back(std::move(tracks));
    auto drawing = assemble(series, std::move(head), std::move(bars), std::move(table), width, bottom);
    drawing.node.children.insert(drawing.node.children.end() - 1, std::move(lines));
    return drawing;
}

}  // namespace cifra::figure
