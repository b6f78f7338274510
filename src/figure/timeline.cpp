#include "figure/breakdown_chart.hpp"
#include "figure/chart.hpp"
#include "figure/chart_errors.hpp"
#include "figure/row_parts.hpp"
#include "figure/time_legend.hpp"
#include "figure/time_plot.hpp"

#include <algorithm>
#include <optional>

namespace cifra::figure {
namespace {

using base::Result;

constexpr std::size_t MOST_LINES = 4;
constexpr std::size_t MOST_TICKS = 4;
constexpr double PLOT = 128;
constexpr double LOW_PLOT = 104;  ///< In narrow columns and on tight pages.
constexpr double NARROW = 330;
constexpr double HEADROOM = 14;  ///< For the number over the greatest value.
constexpr double SWATCH = 11;    ///< Before the label of a line.
constexpr double LABEL_GAP = 8;
constexpr double GAP_ROW = 11;
constexpr double PERIOD_ROW = 12;
constexpr double LEGEND_GAP = 6;
constexpr Style LINE_LABEL{9, 11, Weight::regular, Ink::ink, 0};

/// One year alone: bars.
BarSeries as_bars(TimeSeries const& series, base::Language language) {
    BarSeries bars;
    bars.title = series.title;
    bars.subtitle = series.subtitle;
    bars.alt = series.alt;
    bars.notes = series.notes;
    for (auto const& line : series.lines) {
        auto const& point = line.points.front();
        BarRow row;
        row.label = line.label.empty() ? series.periods.front() : line.label;
        row.mark = point.mark;
        row.value = point.value;
        row.number = point.text;
        if (point.provisional) row.share = say(language, "provisional", "provisional");
        row.notes = point.notes;
        bars.rows.push_back(std::move(row));
    }
    return bars;
}

bool has_gap(TimeLine const& line) {
    return std::any_of(line.points.begin(), line.points.end(),
                       [](TimePoint const& point) { return point.mark != CellMark::value; });
}

/// The label of a line at its end, moved so that no two lie on each other.
struct EndLabel {
    TextBlock words;
    Point end;       ///< Of the line.
    double top = 0;  ///< Of the words.
};

class Timeline {
public:
    Timeline(TimeSeries const& series, double width, ChartContext const& context)
        : m_series(series), m_width(width), m_context(context) {}

    /// \returns where it ends
    Result<double> draw(double top) {
        CIFRA_CHECK(set_labels());
        m_frame.top = top;
        double const plot = m_context.tight || m_width < NARROW ? LOW_PLOT : PLOT;
        m_frame.bottom = top + std::max(plot, labels_height());
        m_frame.scale = {greatest_value(m_series.lines), m_frame.bottom - top - HEADROOM};
        CIFRA_TRY(auto plotted, plot_from(0));
        if (plotted.unlabelled > 0) {
            auto const ticks = nice_ticks(m_frame.scale.most, MOST_TICKS, m_frame.scale.most >= MOST_TICKS);
            CIFRA_TRY(plotted, plot_from(std::min(value_axis_width(ticks, m_context), m_width / 4)));
            CIFRA_TRY(auto axis,
                      value_axis(ticks, m_frame.scale, m_frame.periods.left, right(), m_frame.bottom, m_context));
            m_lines = std::move(axis.shapes);
        }
        place_labels();
        draw_axis();
        double const gaps_top = m_frame.bottom + 3;
        double const periods_top = draw_gaps(plotted, gaps_top) + 1;
        m_shapes = std::move(plotted.shapes);
        m_unmarked = std::move(plotted.unmarked);
        CIFRA_CHECK(make_table(std::move(plotted), periods_top));
        return periods_top + PERIOD_ROW;
    }

    std::vector<Shape> shapes() { return std::move(m_shapes); }
    Node lines() { return artifact(std::move(m_lines)); }
    Node table() { return std::move(m_table); }
    /// Notes of points whose numbers have no room: the title has their marks.
    std::vector<std::string> const& unmarked() const { return m_unmarked; }

private:
    double right() const { return m_width - m_label_width; }

    Result<void> set_labels() {
        double widest = 0;
        for (auto const& line : m_series.lines)
            widest = std::max(widest, m_context.fonts.width(line.label, LINE_LABEL));
        double const room = std::min(widest + 0.1, m_width * 0.3 - SWATCH - LABEL_GAP);
        bool const told_apart = widest > 0 || m_series.lines.size() > 1;
        m_label_width = told_apart ? room + SWATCH + LABEL_GAP : 0;
        for (auto const& line : m_series.lines) {
            CIFRA_TRY(auto words, set_text(m_context.fonts, line.label, LINE_LABEL, room, Fit::balanced));
            m_labels.push_back({std::move(words), {}, 0});
        }
        return {};
    }

    double labels_height() const {
        double height = 0;
        for (auto const& label : m_labels) height += label.words.height + 2;
        return height;
    }

    Result<TimePlot> plot_from(double left) {
        m_frame.periods = {left, right() - left, m_series.periods.size()};
        return time_plot(m_series.lines, m_frame, m_context);
    }

    /// Each beside the end of its line, then pushed down and up again until all stand apart.
    void place_labels() {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_labels.size(); ++i) {
            auto& label = m_labels[i];
            label.end = {m_frame.periods.left, m_frame.bottom};
            auto const& points = m_series.lines[i].points;
            for (std::size_t p = 0; p < points.size(); ++p)
                if (points[p].mark == CellMark::value)
                    label.end = {m_frame.periods.at(p), m_frame.bottom - m_frame.scale.at(points[p].value)};
            label.top = label.end.y - label.words.height / 2;
            order.push_back(i);
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return m_labels[a].end.y < m_labels[b].end.y; });
        double y = m_frame.top;
        for (auto const i : order) {
            m_labels[i].top = std::max(m_labels[i].top, y);
            y = m_labels[i].top + m_labels[i].words.height + 2;
        }
        double bottom = m_frame.bottom + 2;
        for (auto i = order.rbegin(); i != order.rend(); ++i) {
            m_labels[*i].top = std::min(m_labels[*i].top, bottom - m_labels[*i].words.height);
            bottom = m_labels[*i].top - 2;
        }
    }

    void draw_axis() {
        m_lines.emplace_back(
            rule(m_frame.periods.left, m_frame.bottom, m_frame.periods.width, measure::RULE, Ink::rule));
        for (std::size_t p = 1; p < m_series.periods.size(); ++p)
            for (auto const& line : m_series.lines)
                if (line.points[p].break_before) {
                    double const x = (m_frame.periods.at(p - 1) + m_frame.periods.at(p)) / 2;
                    for (auto& stroke : break_mark({x, m_frame.bottom})) m_lines.push_back(std::move(stroke));
                    break;
                }
        for (std::size_t i = 0; i < m_labels.size(); ++i) {
            auto const& label = m_labels[i];
            if (label.words.lines.empty()) continue;
            double const middle = label.top + label.words.height / 2;
            Point const from{label.end.x + 5, label.end.y};
            Point const to{right() + LABEL_GAP - 3, middle};
            if (to.x - from.x > 2 && has_value(i))
                m_lines.emplace_back(Line{from, to, {Ink::hairline, measure::HAIRLINE, 0, 0, false}});
            for (auto& shape : line_marker(i, false, {right() + LABEL_GAP + 3, middle}))
                m_lines.push_back(std::move(shape));
        }
    }

    bool has_value(std::size_t line) const {
        auto const& points = m_series.lines[line].points;
        return std::any_of(points.begin(), points.end(),
                           [](TimePoint const& point) { return point.mark == CellMark::value; });
    }

    /// One row of marks a line that has gaps, with the line's own marker at its end where there are several lines.
    double draw_gaps(TimePlot& plotted, double top) {
        double y = top;
        for (std::size_t i = 0; i < m_series.lines.size(); ++i) {
            if (!has_gap(m_series.lines[i])) continue;
            double const middle = y + GAP_ROW / 2;
            for (std::size_t p = 0; p < m_series.periods.size(); ++p)
                for (auto& shape : gap_mark(m_series.lines[i].points[p].mark, {m_frame.periods.at(p), middle},
                                            m_frame.periods.pitch()))
                    plotted.cells[i][p].children.front().shapes.push_back(std::move(shape));
            if (m_series.lines.size() > 1)
                for (auto& shape : line_marker(i, false, {right() + LABEL_GAP + 3, middle}))
                    m_lines.push_back(std::move(shape));
            y += GAP_ROW;
        }
        return y;
    }

    Result<void> make_table(TimePlot plotted, double periods_top) {
        m_table = node_of(Role::table, {});
        auto corner = column_header({});
        corner.alt = say(m_context.language, "Series", "Serie");
        auto heads = node_of(Role::row, {});
        heads.children.push_back(std::move(corner));
        CIFRA_TRY(auto periods, period_headers(m_series.periods, m_frame.periods, periods_top, m_context));
        for (auto& period : periods) heads.children.push_back(std::move(period));
        m_table.children.push_back(std::move(heads));
        for (std::size_t i = 0; i < m_series.lines.size(); ++i) {
            auto row = node_of(Role::row, {});
            row.children.push_back(
                row_header(placed(m_labels[i].words, {right() + LABEL_GAP + SWATCH, m_labels[i].top})));
            if (m_labels[i].words.lines.empty()) row.children.back().alt = m_series.title;
            auto const& line = m_series.lines[i];
            for (std::size_t p = 0; p < plotted.cells[i].size(); ++p) {
                plotted.cells[i][p].point =
                    point_name(line.label, m_series.periods[p], line.points[p], m_context.language);
                row.children.push_back(std::move(plotted.cells[i][p]));
            }
            m_table.children.push_back(std::move(row));
        }
        return {};
    }

    TimeSeries const& m_series;
    double m_width;
    ChartContext const& m_context;
    PlotFrame m_frame;
    double m_label_width = 0;
    std::vector<EndLabel> m_labels;
    std::vector<Shape> m_shapes;
    std::vector<Shape> m_lines;
    std::vector<std::string> m_unmarked;
    Node m_table;
};

Result<void> check(TimeSeries const& series) {
    if (series.lines.size() > MOST_LINES)
        return fail(too_many({"lines", "líneas"}, static_cast<int>(MOST_LINES), series.title));
    for (auto const& line : series.lines)
        if (line.points.size() != series.periods.size()) return fail(uneven_row(line.label));
    return {};
}

}  // namespace

Result<Drawing> timeline(TimeSeries const& series, double width, ChartContext const& context) {
    CIFRA_CHECK(check(series));
    if (series.periods.size() == 1) return grouped_bars(as_bars(series, context.language), width, context);
    bool const empty = series.lines.empty() || series.periods.empty();
    auto notes = series.notes;
    // A first try, to find the notes whose points have no number.
    if (!empty && has_notes(series.lines)) {
        Timeline tried(series, width, context);
        CIFRA_CHECK(tried.draw(0));
        add_ids(notes, tried.unmarked());
    }
    CIFRA_TRY(auto head, chart_head(series.title, series.subtitle, notes, width, context));
    Timeline drawn(series, width, context);
    double bottom = head.height;
    if (!empty) {
        CIFRA_TRY(bottom, drawn.draw(head.height));
        head.nodes.push_back(drawn.lines());
    }
    BarSeries named;
    named.title = series.title;
    named.alt = series.alt;
    auto drawing = assemble(named, std::move(head), drawn.shapes(), drawn.table(), width, bottom);
    CIFRA_TRY(auto legend, time_legend(series.lines, false, width, context));
    if (legend.height == 0) return drawing;
    legend.node.offset.y = bottom + LEGEND_GAP;
    drawing.height = bottom + LEGEND_GAP + legend.height;
    drawing.node.children.push_back(std::move(legend.node));
    return drawing;
}

}  // namespace cifra::figure
