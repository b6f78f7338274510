#include "figure/chart.hpp"
#include "figure/chart_parts.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;

constexpr double BAR_HEIGHT = 14;
constexpr double PITCH = 44;
constexpr double TIGHT_PITCH = 37;
constexpr double LABEL_TO_NUMBER = 8;

double words_width(SumRow const& row, ChartContext const& context) {
    auto spans = std::vector<Span>{span(row.number, type::LABEL)};
    for (auto& mark : note_marks(context, row.notes, Ink::ink)) spans.push_back(std::move(mark));
    return std::max(width_of(context.fonts, spans), context.fonts.width(row.difference, type::SMALL));
}

double end_of(SumRow const& row, double total) {
    return std::max(row.solid + row.outlined, total);
}

/// Points a person, so that the longest bar with its words ends before `width`.
double scale_of(SumSeries const& series, double width, ChartContext const& context) {
    double scale = 0;
    for (auto const& row : series.rows) {
        double const room = width - LABEL_TO_NUMBER - words_width(row, context);
        if (end_of(row, series.total) <= 0) continue;
        double const own = std::max(room, width / 8) / end_of(row, series.total);
        scale = scale == 0 ? own : std::min(scale, own);
    }
    return series.scale > 0 ? std::min(scale, series.scale) : scale;
}

/// The bars of one sum; the last outline is the shortfall, where there is one.
std::vector<Shape> bars_of(SumRow const& row, double total, double scale, double top) {
    bool const is_total = row.difference.empty();
    std::vector<Shape> bars;
    double const solid = row.solid * scale;
    double const sum = (row.solid + row.outlined) * scale;
    bars.emplace_back(bar(0, top, solid, BAR_HEIGHT, is_total ? Ink::navy : Ink::blue));
    if (row.outlined > 0) bars.emplace_back(outlined(solid, top, sum - solid, BAR_HEIGHT, {Ink::rule, 1, 0, 0, false}));
    if (row.solid + row.outlined < total)
        bars.emplace_back(outlined(sum, top, total * scale - sum, BAR_HEIGHT, {Ink::rule, 0.75, 2, 2, false}));
    return bars;
}

}  // namespace

double contradiction_scale(SumSeries const& series, double width, ChartContext const& context) {
    return scale_of(series, width, context);
}

Result<Drawing> contradiction_bars(SumSeries const& series, double width, ChartContext const& context) {
    CIFRA_TRY(auto head, chart_head(series.title, series.subtitle, series.notes, width, context));
    double const scale = scale_of(series, width, context);
    double const pitch = context.tight ? TIGHT_PITCH : PITCH;
    double y = head.height + 4;
    std::vector<Shape> bars;
    Node table;
    table.role = Role::table;
    double const line_x = scale * series.total;
    std::vector<Shape> reference;
    double line_from = 0;
    for (auto const& row : series.rows) {
        CIFRA_TRY(auto const label, set_text(context.fonts, row.label, type::PLAIN_LABEL, width, Fit::balanced));
        double const bar_top = y + label.height + 2;
        // The reference line stops where a label would cross it.
        bool const crossed = label.width > line_x - 3;
        if (&row == &series.rows.front()) line_from = bar_top - 3;
        if (crossed && line_from < y) {
            reference.emplace_back(vertical(line_x, line_from, y - 1, {Ink::orange, 1.5, 0, 0, false}));
            line_from = bar_top - 1;
        }
        for (auto& shape : bars_of(row, series.total, scale, bar_top)) bars.push_back(std::move(shape));
        double const x = end_of(row, series.total) * scale + LABEL_TO_NUMBER - 3;
        std::vector<Span> number{span(row.number, type::LABEL)};
        for (auto& mark : note_marks(context, row.notes, Ink::ink)) number.push_back(std::move(mark));
        CIFRA_TRY(auto const value, fit_line(context.fonts, number, width - x));
        std::vector<Shape> words{moved(value, x, bar_top + (BAR_HEIGHT - type::LABEL.leading) / 2)};
        if (!row.difference.empty()) {
            CIFRA_TRY(auto const line, fit_line(context.fonts, {span(row.difference, type::SMALL)}, width - x));
            words.emplace_back(moved(line, x, bar_top + BAR_HEIGHT - 1));
        }
        table.children.push_back(table_row(placed(label, {0, y}), {}, std::move(words)));
        y += pitch + label.height - type::PLAIN_LABEL.leading;
    }
    double const bottom = y - pitch + type::PLAIN_LABEL.leading + 2 + BAR_HEIGHT;
    reference.emplace_back(vertical(line_x, line_from, bottom + 12, {Ink::orange, 1.5, 0, 0, false}));
    for (auto& shape : reference) bars.push_back(std::move(shape));
    BarSeries named;
    named.title = series.title;
    named.alt = series.alt;
    return assemble(named, std::move(head), std::move(bars), std::move(table), width, bottom + 12);
}

}  // namespace cifra::figure
