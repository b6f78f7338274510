#include "figure/chart.hpp"
#include "figure/chart_parts.hpp"

#include <algorithm>
#include <optional>

namespace cifra::figure {
namespace {

using base::Result;

constexpr double STRIP = 18;
constexpr double GAP = 1.5;
constexpr double LABEL_CLEARANCE = 3;  ///< Between the words of two parts.
constexpr std::size_t MOST_LINES = 2;
constexpr double SMALLER_LABEL = 9;
constexpr double LABEL_INDENT = 5;

struct Part {
    double x = 0;
    double width = 0;
};

/// Left edges and widths of the parts, with gaps between them; missing parts have none.
std::vector<Part> parts_of(BarSeries const& series, double width) {
    double sum = 0;
    std::size_t drawn = 0;
    for (auto const& row : series.rows) {
        if (row.mark != CellMark::value || row.value <= 0) continue;
        sum += row.value;
        ++drawn;
    }
    double const room = width - GAP * (drawn > 0 ? static_cast<double>(drawn - 1) : 0);
    std::vector<Part> parts;
    double x = 0;
    for (auto const& row : series.rows) {
        bool const shown = row.mark == CellMark::value && row.value > 0;
        double const own = shown ? room * row.value / sum : 0;
        parts.push_back({x, own});
        if (shown) x += own + GAP;
    }
    return parts;
}

/// Room for the words over a part, up to where the next part's begin.
double room_over(std::vector<Part> const& parts, std::size_t number, double width) {
    return (number + 1 < parts.size() ? parts[number + 1].x - LABEL_CLEARANCE : width) - parts[number].x - LABEL_INDENT;
}

/// The label over a part; a value that is missing or zero has no part and cannot be labelled.
std::optional<TextBlock> label_over(BarRow const& row, double room, ChartContext const& context) {
    if (row.mark != CellMark::value || row.value <= 0 || width_of(context.fonts, value_spans(row, context)) > room)
        return std::nullopt;
    auto style = type::PLAIN_LABEL;
    auto label = set_text(context.fonts, row.label, style, room, Fit::balanced);
    if (!label || label->lines.size() > 1) {
        // A little smaller rather than on two lines.
        style.size = SMALLER_LABEL;
        label = set_text(context.fonts, row.label, style, room, Fit::balanced);
    }
    if (!label || label->lines.size() > MOST_LINES) return std::nullopt;
    return std::move(*label);
}

}  // namespace

bool strip_fits(BarSeries const& series, double width, ChartContext const& context) {
    if (!series.one_whole) return false;
    auto const parts = parts_of(series, width);
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (!label_over(series.rows[i], room_over(parts, i, width), context)) return false;
    return !parts.empty();
}

Result<Drawing> strip(BarSeries const& series, double width, ChartContext const& context) {
    CIFRA_TRY(auto head, chart_head(series.title, series.subtitle, series.notes, width, context));
    double const top = head.height + 2;
    auto const parts = parts_of(series, width);
    double tallest = 0;
    std::vector<TextBlock> labels;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto label = label_over(series.rows[i], room_over(parts, i, width), context);
        if (!label) return fail(does_not_fit(series.rows[i].label, parts[i].width));
        tallest = std::max(tallest, label->height);
        labels.push_back(std::move(*label));
    }
    double const bar_top = top + tallest + type::LABEL.leading + 2;
    auto leaders = artifact({});
    std::vector<Shape> bars;
    Node table;
    table.role = Role::table;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        double const x = parts[i].x;
        auto coloured = series.rows[i];
        coloured.hue = static_cast<int>(std::min<std::size_t>(i, 2));
        bars.emplace_back(row_bar(coloured, x, bar_top, parts[i].width, STRIP));
        leaders.shapes.emplace_back(vertical(x + 0.375, top, bar_top, {Ink::rule, measure::RULE, 0, 0, false}));
        CIFRA_TRY(auto const value, set_line(context.fonts, value_spans(series.rows[i], context), width));
        auto const& label = labels[i];
        table.children.push_back(table_row(placed(label, {x + LABEL_INDENT, top + tallest - label.height}), {},
                                           {moved(value, x + LABEL_INDENT, top + tallest)}));
    }
    head.nodes.push_back(std::move(leaders));
    return assemble(series, std::move(head), std::move(bars), std::move(table), width, bar_top + STRIP);
}

}  // namespace cifra::figure
