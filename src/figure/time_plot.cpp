#include "figure/time_plot.hpp"

#include "figure/breakdown_chart.hpp"
#include "figure/row_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace cifra::figure {
namespace {

using base::Result;

constexpr double MARKER = 2.9;
constexpr double STROKE = 1.6;
constexpr double LABEL_AWAY = 5.2;  ///< From a point to its number.
constexpr double BAR_SHARE = 0.62;
constexpr double WIDEST_BAR = 22;
constexpr Style VALUE{8, 10, Weight::semibold, Ink::ink, 0};
constexpr std::array<Ink, 4> INKS{Ink::navy, Ink::teal, Ink::plum, Ink::blue};

/// An area that nothing else may cover.
struct Box {
    double left, top, right, bottom;

    bool meets(Box const& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
};

/// Whether the segment from a to b passes through a box (Liang and Barsky).
bool crosses(Point a, Point b, Box const& box) {
    double from = 0;
    double to = 1;
    double const dx = b.x - a.x;
    double const dy = b.y - a.y;
    for (auto const& [p, q] : {std::pair{-dx, a.x - box.left}, std::pair{dx, box.right - a.x},
                               std::pair{-dy, a.y - box.top}, std::pair{dy, box.bottom - a.y}}) {
        if (p == 0) {
            if (q < 0) return false;
        } else if (p < 0) {
            from = std::max(from, q / p);
        } else {
            to = std::min(to, q / p);
        }
    }
    return from <= to;
}

Path polygon(std::initializer_list<Point> points, bool open, Ink ink) {
    Path path;
    for (auto const& point : points)
        path.steps.push_back({path.steps.empty() ? PathStep::Kind::move : PathStep::Kind::line, point, {}});
    path.steps.push_back({PathStep::Kind::close, {}, {}});
    path.fill = open ? Ink::paper : ink;
    path.stroke = Stroke{ink, 1.2, 0, 0, false};
    return path;
}

/// Lays numbers beside points.
class Plotter {
public:
    Plotter(std::vector<TimeLine> const& lines, PlotFrame const& frame, ChartContext const& context)
        : m_lines(lines), m_frame(frame), m_context(context) {}

    Result<TimePlot> draw() {
        m_plot.cells.resize(m_lines.size());
        for (std::size_t i = 0; i < m_lines.size(); ++i) m_plot.cells[i].resize(m_lines[i].points.size());
        for (auto& row : m_plot.cells)
            for (auto& cell : row) cell.role = Role::cell;
        for (std::size_t i = 0; i < m_lines.size(); ++i) m_frame.bars ? draw_bars(i) : draw_line(i);
        for (auto const& [line, period] : by_rank()) CIFRA_CHECK(label(line, period));
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            for (std::size_t period = 0; period < m_lines[i].points.size(); ++period)
                if (m_plot.cells[i][period].shapes.empty()) add_ids(m_plot.unmarked, m_lines[i].points[period].notes);
            finish_cells(i);
        }
        return std::move(m_plot);
    }

private:
    bool has_value(std::size_t line, std::size_t period) const {
        return m_lines[line].points[period].mark == CellMark::value;
    }
    Point place(std::size_t line, std::size_t period) const {
        return {m_frame.periods.at(period), m_frame.bottom - m_frame.scale.at(m_lines[line].points[period].value)};
    }
    double bar_width() const { return std::min(m_frame.periods.pitch() * BAR_SHARE, WIDEST_BAR); }

    void draw_line(std::size_t line) {
        auto const& points = m_lines[line].points;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (!has_value(line, i)) continue;
            auto const here = place(line, i);
            m_taken.push_back(
                {here.x - MARKER - 0.5, here.y - MARKER - 0.5, here.x + MARKER + 0.5, here.y + MARKER + 0.5});
            if (i == 0 || !has_value(line, i - 1) || points[i].break_before) continue;
            auto const before = place(line, i - 1);
            m_segments.emplace_back(before, here);
            m_plot.shapes.emplace_back(Line{before, here, {line_ink(line), STROKE, 0, 0, false}});
        }
    }

    void draw_bars(std::size_t line) {
        auto const& points = m_lines[line].points;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (!has_value(line, i)) continue;
            double const length = m_frame.scale.at(points[i].value);
            double const height = points[i].value > 0 ? std::max(length, 1.0) : 0;
            double const x = m_frame.periods.at(i) - bar_width() / 2;
            auto area = bar(x, m_frame.bottom - height, bar_width(), height, line_ink(line));
            if (points[i].provisional) {
                area.fill = Ink::paper;
                area.stroke = Stroke{line_ink(line), 1.2, 0, 0, false};
            }
            m_plot.shapes.emplace_back(area);
            m_taken.push_back({x, m_frame.bottom - height, x + bar_width(), m_frame.bottom});
        }
    }

    /// Points with values in the order in which their numbers may choose a place: last ones, greatest, first, others.
    std::vector<std::pair<std::size_t, std::size_t>> by_rank() const {
        std::vector<std::pair<std::size_t, std::size_t>> ranked;
        for (int rank = 0; rank < 4; ++rank)
            for (std::size_t line = 0; line < m_lines.size(); ++line)
                for (std::size_t i = 0; i < m_lines[line].points.size(); ++i)
                    if (has_value(line, i) && rank_of(line, i) == rank &&
                        (m_frame.labels == ValueLabels::all || rank < 2))
                        ranked.emplace_back(line, i);
        return ranked;
    }

    int rank_of(std::size_t line, std::size_t period) const {
        auto const& points = m_lines[line].points;
        std::optional<std::size_t> first;
        std::size_t last = 0;
        std::size_t greatest = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (!has_value(line, i)) continue;
            if (!first) first = greatest = i;
            last = i;
            if (points[i].value > points[greatest].value) greatest = i;
        }
        if (period == last) return 0;
        if (period == greatest) return 1;
        return period == first ? 2 : 3;
    }

    std::vector<Span> words_at(TimePoint const& point) const {
        std::vector<Span> spans{span(point.text, VALUE)};
        for (auto& mark : note_marks(m_context, point.notes, Ink::ink)) spans.push_back(std::move(mark));
        return spans;
    }

    bool is_free(Box const& box) const {
        if (box.top < m_frame.top || box.bottom > m_frame.bottom + 0.1) return false;
        auto const near = Box{box.left - 1.5, box.top, box.right + 1.5, box.bottom};
        for (auto const& taken : m_taken)
            if (near.meets(taken)) return false;
        for (auto const& [from, to] : m_segments)
            if (crosses(from, to, box)) return false;
        return true;
    }

    Result<void> label(std::size_t line, std::size_t period) {
        auto const& point = m_lines[line].points[period];
        auto const here = place(line, period);
        double const left = m_frame.periods.left;
        double const right = left + m_frame.periods.width;
        CIFRA_TRY(auto words, fit_line(m_context.fonts, words_at(point), right - left));
        double const width = words.width;
        double const x = std::max(left + width / 2, std::min(here.x, right - width / 2));
        double const away = m_frame.bars ? LABEL_AWAY - 1.5 : LABEL_AWAY;
        // From the height of figures to the baseline: nothing in a number hangs below it.
        double const height = VALUE.size * 0.74;
        for (double const baseline_y : {here.y - away, here.y + away + height}) {
            Box const box{x - width / 2, baseline_y - height - 1, x + width / 2, baseline_y + 1};
            if (!is_free(box)) continue;
            words.at = {x, baseline_y};
            words.anchor = Anchor::middle;
            m_taken.push_back(box);
            m_plot.cells[line][period].shapes.emplace_back(std::move(words));
            return {};
        }
        ++m_plot.unlabelled;
        return {};
    }

    /// Every cell says its value: as its number, or as the words of its marker.
    void finish_cells(std::size_t line) {
        for (std::size_t i = 0; i < m_lines[line].points.size(); ++i) {
            auto& cell = m_plot.cells[line][i];
            auto const& point = m_lines[line].points[i];
            bool const named = !cell.shapes.empty();
            auto marker = node_of(named ? Role::artifact : Role::span, {});
            if (has_value(line, i) && !m_frame.bars)
                marker.shapes = line_marker(line, point.provisional, place(line, i));
            if (!named) marker.alt = point.text;
            cell.children.push_back(std::move(marker));
            if (!has_value(line, i)) continue;
            if (point.provisional) add_word(cell, say(m_context.language, "provisional", "provisional"));
            if (point.revised) add_word(cell, say(m_context.language, "revised", "revisada"));
        }
    }

    static void add_word(Node& cell, std::string text) {
        auto word = node_of(Role::span, {});
        word.alt = std::move(text);
        cell.children.push_back(std::move(word));
    }

    std::vector<TimeLine> const& m_lines;
    PlotFrame const& m_frame;
    ChartContext const& m_context;
    TimePlot m_plot;
    std::vector<Box> m_taken;
    std::vector<std::pair<Point, Point>> m_segments;
};

}  // namespace

Result<TimePlot> time_plot(std::vector<TimeLine> const& lines, PlotFrame const& frame, ChartContext const& context) {
    return Plotter(lines, frame, context).draw();
}

bool has_notes(std::vector<TimeLine> const& lines) {
    return std::any_of(lines.begin(), lines.end(), [](TimeLine const& line) {
        return std::any_of(line.points.begin(), line.points.end(),
                           [](TimePoint const& point) { return !point.notes.empty(); });
    });
}

std::string point_name(std::string const& label, std::string const& period, TimePoint const& point,
                       base::Language language) {
    auto name = (label.empty() ? "" : label + ", ") + period + ": " + point.text;
    if (point.provisional) name += say(language, " (provisional)", " (preliminar)");
    return name;
}

Ink line_ink(std::size_t line) {
    return INKS[line % INKS.size()];
}

std::vector<Shape> line_marker(std::size_t line, bool provisional, Point centre) {
    auto const ink = line_ink(line);
    auto const [x, y] = centre;
    double const r = MARKER;
    switch (line % INKS.size()) {
        case 0:
            return {Circle{centre, r - 0.6, provisional ? Ink::paper : ink, Stroke{ink, 1.2, 0, 0, false}}};
        case 1:
            return {polygon({{x - r + 0.8, y - r + 0.8},
                             {x + r - 0.8, y - r + 0.8},
                             {x + r - 0.8, y + r - 0.8},
                             {x - r + 0.8, y + r - 0.8}},
                            provisional, ink)};
        case 2:
            return {polygon({{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}}, provisional, ink)};
        default:
            return {polygon({{x, y - r}, {x + r, y + r - 1}, {x - r, y + r - 1}}, provisional, ink)};
    }
}

std::vector<Shape> gap_mark(CellMark mark, Point centre, double pitch) {
    double const width = std::clamp(pitch - 3, 4.0, 18.0);
    constexpr double HEIGHT = 8;
    auto box = hatched(centre.x - width / 2, centre.y - HEIGHT / 2, width, HEIGHT);
    switch (mark) {
        case CellMark::value:
            return {};
        case CellMark::no_data:
            return {box};
        case CellMark::withheld:
            box.pattern = Pattern::cross;
            return {box};
        case CellMark::not_applicable:
            return {rule(centre.x - width / 4, centre.y, width / 2, 1, Ink::hatch)};
    }
    return {};
}

double greatest_value(std::vector<TimeLine> const& lines) {
    double greatest = 0;
    for (auto const& line : lines)
        for (auto const& point : line.points)
            if (point.mark == CellMark::value) greatest = std::max(greatest, point.value);
    return greatest;
}

}  // namespace cifra::figure
