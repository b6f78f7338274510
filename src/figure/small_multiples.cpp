#include "figure/breakdown_chart.hpp"
#include "figure/chart.hpp"
#include "figure/chart_errors.hpp"
#include "figure/row_parts.hpp"
#include "figure/time_legend.hpp"
#include "figure/time_plot.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;

constexpr std::size_t MOST_COLUMNS = 6;
constexpr double LEAST_PANEL = 92;
constexpr double WIDEST_PANEL = 240;
constexpr double COLUMN_GAP = 20;
constexpr double ROW_GAP = 14;
constexpr double PLOT = 52;
constexpr double HEADROOM = 13;
constexpr double GAP_ROW = 11;
constexpr double PERIOD_ROW = 12;
constexpr double LEGEND_GAP = 8;
constexpr double MARK_ROOM = 23;
constexpr Style PANEL_TITLE{9, 11.5, Weight::semibold, Ink::ink, 0};
constexpr Style PERIOD{8, 11, Weight::regular, Ink::muted, 0};

bool has_value(Panel const& panel) {
    return std::any_of(panel.points.begin(), panel.points.end(),
                       [](TimePoint const& point) { return point.mark == CellMark::value; });
}

/// A plot with a year that it lacks.
bool has_gap(Panel const& panel) {
    return has_value(panel) && std::any_of(panel.points.begin(), panel.points.end(),
                                           [](TimePoint const& point) { return point.mark != CellMark::value; });
}

/// A title and, where a panel has no plot, the words for it.
struct PanelText {
    TextBlock title;
    TextBlock missing;
};

class Panels {
public:
    Panels(PanelSeries const& series, double width, ChartContext const& context)
        : m_series(series), m_context(context) {
        auto const fitting = static_cast<std::size_t>((width + COLUMN_GAP) / (LEAST_PANEL + COLUMN_GAP));
        auto const most = std::clamp<std::size_t>(fitting, 1, MOST_COLUMNS);
        auto const rows = std::max<std::size_t>(1, (series.panels.size() + most - 1) / most);
        m_columns = std::max<std::size_t>(1, (series.panels.size() + rows - 1) / rows);
        double const share = (width + COLUMN_GAP) / static_cast<double>(m_columns) - COLUMN_GAP;
        m_panel = std::min(share, WIDEST_PANEL);
        for (auto const& panel : series.panels)
            m_greatest = std::max(m_greatest, greatest_value({{panel.title, panel.points}}));
    }

    /// \returns where it ends
    Result<double> draw(double top) {
        m_table = node_of(Role::table, {});
        add_heads();
        double y = top;
        auto const& panels = m_series.panels;
        for (std::size_t first = 0; first < panels.size(); first += m_columns) {
            CIFRA_TRY(y, row(first, std::min(first + m_columns, panels.size()), y));
            y += ROW_GAP;
        }
        return panels.empty() ? y : y - ROW_GAP;
    }

    std::vector<Shape> shapes() { return std::move(m_shapes); }
    Node lines() { return artifact(std::move(m_lines)); }
    Node table() { return std::move(m_table); }

private:
    void add_heads() {
        auto row = node_of(Role::row, {});
        auto corner = column_header({});
        corner.alt = say(m_context.language, "Area", "Área");
        row.children.push_back(std::move(corner));
        for (auto const& period : m_series.periods) {
            row.children.push_back(column_header({}));
            row.children.back().alt = period;
        }
        m_table.children.push_back(std::move(row));
    }

    Result<PanelText> text_of(Panel const& panel) const {
        std::vector<Span> spans{span(panel.title, PANEL_TITLE)};
        auto notes = panel.notes;
        // A first try, to find the notes whose points have no number.
        if (has_notes({{panel.title, panel.points}})) {
            CIFRA_TRY(auto const plotted, plotted_at(panel, frame_at(0, 0)));
            add_ids(notes, plotted.unmarked);
        }
        for (auto& mark : note_marks(m_context, notes, Ink::ink)) spans.push_back(std::move(mark));
        PanelText text;
        CIFRA_TRY(text.title, set_text(m_context.fonts, spans, m_panel, Fit::balanced));
        if (has_value(panel)) return text;
        CIFRA_TRY(text.missing,
                  set_text(m_context.fonts, panel.missing, type::SMALL, m_panel - MARK_ROOM, Fit::ragged));
        return text;
    }

    Result<double> row(std::size_t first, std::size_t last, double top) {
        std::vector<PanelText> texts;
        double title = 0;
        double missing = 0;
        m_gap_row = 0;
        for (auto i = first; i < last; ++i) {
            CIFRA_TRY(auto text, text_of(m_series.panels[i]));
            if (has_gap(m_series.panels[i])) m_gap_row = GAP_ROW;
            title = std::max(title, text.title.height);
            missing = std::max(missing, text.missing.height);
            texts.push_back(std::move(text));
        }
        double const plot_top = top + title + 2;
        double const bottom = plot_top + HEADROOM + PLOT;
        for (auto i = first; i < last; ++i) {
            double const left = static_cast<double>(i - first) * (m_panel + COLUMN_GAP);
            auto cells = node_of(Role::row, {});
            auto const& text = texts[i - first];
            cells.children.push_back(row_header(placed(text.title, {left, top})));
            if (has_value(m_series.panels[i])) {
                CIFRA_CHECK(plot(m_series.panels[i], left, plot_top, bottom, cells));
            } else {
                say_why(m_series.panels[i], text.missing, left, plot_top + 4, cells);
            }
            m_table.children.push_back(std::move(cells));
        }
        return std::max(bottom + m_gap_row + 2 + PERIOD_ROW, plot_top + 4 + missing);
    }

    /// The mark of missing data with its reason, once for all periods.
    void say_why(Panel const& panel, TextBlock const& words, double left, double top, Node& cells) {
        auto const mark = panel.points.empty() ? CellMark::no_data : panel.points.front().mark;
        for (auto& shape : missing_mark(mark, left, top + type::SMALL.leading / 2)) m_lines.push_back(std::move(shape));
        auto cell = node_of(Role::cell, placed(words, {left + MARK_ROOM, top}));
        cell.columns = std::max(1, static_cast<int>(m_series.periods.size()));
        cells.children.push_back(std::move(cell));
    }

    PlotFrame frame_at(double left, double top) const {
        return {{left, m_panel, m_series.periods.size()},
                {m_greatest, PLOT},
                top,
                top + HEADROOM + PLOT,
                ValueLabels::ends,
                m_series.bars};
    }

    Result<TimePlot> plotted_at(Panel const& panel, PlotFrame const& frame) const {
        std::vector<TimeLine> const lines{{panel.title, panel.points}};
        return time_plot(lines, frame, m_context);
    }

    Result<void> plot(Panel const& panel, double left, double top, double bottom, Node& cells) {
        auto const frame = frame_at(left, top);
        CIFRA_TRY(auto plotted, plotted_at(panel, frame));
        for (auto& shape : plotted.shapes) m_shapes.push_back(std::move(shape));
        m_lines.emplace_back(rule(left, bottom, m_panel, measure::RULE, Ink::rule));
        for (std::size_t p = 0; p < panel.points.size(); ++p) {
            auto const& point = panel.points[p];
            Point const under{frame.periods.at(p), bottom + 3 + GAP_ROW / 2};
            for (auto& shape : gap_mark(point.mark, under, frame.periods.pitch()))
                plotted.cells[0][p].children.front().shapes.push_back(std::move(shape));
            if (point.break_before && p > 0)
                for (auto& stroke : break_mark({frame.periods.at(p) - frame.periods.pitch() / 2, bottom}))
                    m_lines.push_back(std::move(stroke));
            plotted.cells[0][p].point = point_name(panel.title, m_series.periods[p], point, m_context.language);
            cells.children.push_back(std::move(plotted.cells[0][p]));
        }
        return first_and_last(frame.periods, bottom + m_gap_row + 3);
    }

    /// The first and the last period under a panel; the last one alone where both have no room.
    Result<void> first_and_last(PeriodAxis const& axis, double top) {
        auto const& periods = m_series.periods;
        CIFRA_TRY(auto last, fit_line(m_context.fonts, {span(periods.back(), PERIOD)}, m_panel));
        double const last_x = std::min(axis.at(periods.size() - 1), axis.left + m_panel - last.width / 2);
        CIFRA_TRY(auto first, fit_line(m_context.fonts, {span(periods.front(), PERIOD)}, m_panel));
        double const first_x = std::max(axis.at(0), axis.left + first.width / 2);
        bool const both = periods.size() > 1 && first_x + first.width / 2 + 6 < last_x - last.width / 2;
        if (both) m_lines.emplace_back(moved(first, first_x, top, Anchor::middle));
        m_lines.emplace_back(moved(last, std::max(last_x, axis.left + last.width / 2), top, Anchor::middle));
        return {};
    }

    PanelSeries const& m_series;
    ChartContext const& m_context;
    std::size_t m_columns = 1;
    double m_panel = 0;
    double m_greatest = 0;
    double m_gap_row = 0;  ///< Under the axes of the present row, where one of its panels lacks a year.
    std::vector<Shape> m_shapes;
    std::vector<Shape> m_lines;
    Node m_table;
};

std::vector<TimeLine> lines_with_plots(PanelSeries const& series) {
    std::vector<TimeLine> lines;
    for (auto const& panel : series.panels)
        if (has_value(panel)) lines.push_back({panel.title, panel.points});
    return lines;
}

std::string reading(base::Language language) {
    return say(language, "All to one scale from zero. The last and the greatest number of each are given.",
               "Todos en una misma escala desde cero. Se indican el último número y el mayor de cada uno.");
}

}  // namespace

Result<Drawing> small_multiples(PanelSeries const& series, double width, ChartContext const& context) {
    for (auto const& panel : series.panels)
        if (panel.points.size() != series.periods.size()) return fail(uneven_row(panel.title));
    CIFRA_TRY(auto head, chart_head(series.title, series.subtitle, series.notes, width, context));
    Panels panels(series, width, context);
    CIFRA_TRY(double const bottom, panels.draw(head.height + 2));
    head.nodes.push_back(panels.lines());
    BarSeries named;
    named.title = series.title;
    named.alt = series.alt;
    auto drawing = assemble(named, std::move(head), panels.shapes(), panels.table(), width, bottom);
    if (series.panels.empty()) return drawing;
    CIFRA_TRY(auto legend, time_legend(lines_with_plots(series), series.bars, width, context));
    legend.node.offset.y = bottom + LEGEND_GAP;
    drawing.height = bottom + LEGEND_GAP + legend.height + (legend.height > 0 ? 3 : 0);
    if (legend.height > 0) drawing.node.children.push_back(std::move(legend.node));
    CIFRA_TRY(auto const words, set_text(context.fonts, reading(context.language), type::SMALL, width, Fit::ragged));
    drawing.node.children.push_back(node_of(Role::paragraph, placed(words, {0, drawing.height})));
    drawing.height += words.height;
    return drawing;
}

}  // namespace cifra::figure
