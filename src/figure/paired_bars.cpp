#include "figure/chart.hpp"
#include "figure/row_parts.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;

constexpr double BAR_HEIGHT = 15;
constexpr double PITCH = 20;
constexpr double WORDS_PADDING = 8;  ///< Between the words in the middle and the axes.
constexpr double LEAST_SIDE = 70;
constexpr double MISSING_ROOM = 24;
constexpr double OTHERS_GAP = 6;
constexpr double AXIS_SHORT = 2;  ///< An axis ends so much before the next row.

BarRow row_of(PairedRow const& pair, PairedCell const& cell, int hue) {
    BarRow row;
    row.mark = cell.mark;
    row.value = cell.value;
    row.number = cell.number;
    row.share = cell.share;
    row.notes = cell.notes;
    row.hue = hue;
    row.dotted = pair.dotted;
    return row;
}

/// Where the words stand and how long a unit is.
struct Frame {
    double left = 0;   ///< Axis that the left bars lead away from.
    double right = 0;  ///< The right one's.
    double width = 0;
    double scale = 0;

    double words() const { return right - left - 2 * WORDS_PADDING; }
    double middle() const { return (left + right) / 2; }
};

double widest_words(PairedSeries const& series, Fonts const& fonts) {
    double widest = 0;
    for (auto const& row : series.rows) widest = std::max(widest, fonts.width(row.label, type::PLAIN_LABEL));
    for (auto const& row : series.others) widest = std::max(widest, fonts.width(row.label, type::PLAIN_LABEL));
    return widest;
}

void tighten(double& scale, BarRow const& row, double side, ChartContext const& context) {
    if (row.mark != CellMark::value || row.value <= 0) return;
    double const room = side - measure::LABEL_GAP - width_of(context.fonts, value_spans(row, context));
    double const own = std::max(room, side / 8) / row.value;
    scale = scale == 0 ? own : std::min(scale, own);
}

Frame frame_of(PairedSeries const& series, double width, ChartContext const& context) {
    double const words = std::min(widest_words(series, context.fonts) + 0.1, width * 0.3) + 2 * WORDS_PADDING;
    double const side = std::max((width - words) / 2, LEAST_SIDE);
    Frame frame{side, width - side, width, 0};
    for (auto const& row : series.rows) {
        tighten(frame.scale, row_of(row, row.left, 0), side, context);
        tighten(frame.scale, row_of(row, row.right, 1), side, context);
    }
    for (auto const& row : series.others) tighten(frame.scale, row, side, context);
    return frame;
}

/// A bar that leads away from its axis, with its number at its end.
/// \returns the height of its words
Result<double> draw_side(BarRow const& row, bool leftwards, double top, Frame const& frame, ChartContext const& context,
                         std::vector<Shape>& bars, std::vector<Shape>& words) {
    bool const has_value = row.mark == CellMark::value;
    double const length = has_value ? row.value * frame.scale : 0;
    double const axis = leftwards ? frame.left : frame.right;
    double const away = (has_value ? std::max(length, row.value > 0 ? 1.0 : 0.0) : MISSING_ROOM) + measure::LABEL_GAP;
    double const side = leftwards ? frame.left : frame.width - frame.right;
    if (has_value) {
        auto const drawn = row_bar(row, axis, top, length, BAR_HEIGHT);
        auto placed_bar = drawn;
        if (leftwards) placed_bar.x = axis - drawn.width;
        bars.emplace_back(placed_bar);
    } else {
        constexpr double BOX = 18;
        for (auto& shape : missing_mark(row.mark, leftwards ? axis - 4 - BOX : axis + 4, top + BAR_HEIGHT / 2))
            bars.push_back(std::move(shape));
    }
    CIFRA_TRY(auto const text, value_text(row, side - away, context));
    double const y = top + (BAR_HEIGHT - type::LABEL.leading) / 2;
    words = leftwards ? placed(text, {axis - away, y}, Anchor::end) : placed(text, {axis + away, y});
    return text.height;
}

class Pairs {
public:
    Pairs(PairedSeries const& series, double width, ChartContext const& context)
        : m_series(series), m_frame(frame_of(series, width, context)), m_context(context) {}

    /// \returns where it ends
    Result<double> draw(double top) {
        m_table = node_of(Role::table, {});
        CIFRA_TRY(double y, heads(top));
        double const axis_top = y;
        for (auto const& row : m_series.rows) {
            CIFRA_TRY(y, pair(row, y));
        }
        axes(axis_top, y - AXIS_SHORT, !m_series.rows.empty());
        if (m_series.others.empty()) return y - AXIS_SHORT;
        m_lines.push_back(rule(0, y + OTHERS_GAP / 2 - 2, m_frame.width, measure::HAIRLINE, Ink::hairline));
        y += OTHERS_GAP;
        double const others_top = y;
        for (auto const& row : m_series.others) {
            CIFRA_TRY(y, other(row, y));
        }
        m_lines.push_back(
            vertical(m_frame.right, others_top - 2, y - AXIS_SHORT, {Ink::rule, measure::RULE, 0, 0, false}));
        return y - AXIS_SHORT;
    }

    std::vector<Shape> bars() { return std::move(m_bars); }
    std::vector<Shape> lines() { return std::move(m_lines); }
    Node table() { return std::move(m_table); }

private:
    Result<double> heads(double top) {
        auto const style = type::LABEL;
        double const side = m_frame.left;
        CIFRA_TRY(auto const left, set_text(m_context.fonts, m_series.left_head, style, side, Fit::balanced));
        CIFRA_TRY(auto const right, set_text(m_context.fonts, m_series.right_head, style, side, Fit::balanced));
        double const height = std::max(left.height, right.height);
        auto row = node_of(Role::row, {});
        auto corner = column_header({});
        corner.alt = say(m_context.language, "Group", "Grupo");
        row.children = {std::move(corner),
                        column_header(placed(left, {m_frame.left, top + height - left.height}, Anchor::end)),
                        column_header(placed(right, {m_frame.right, top + height - right.height}))};
        m_table.children.push_back(std::move(row));
        return top + height + 4;
    }

    Result<double> pair(PairedRow const& row, double top) {
        CIFRA_TRY(auto const label,
                  set_text(m_context.fonts, row.label, type::PLAIN_LABEL, m_frame.words(), Fit::balanced));
        std::vector<Shape> left;
        std::vector<Shape> right;
        CIFRA_TRY(double const left_height,
                  draw_side(row_of(row, row.left, 0), true, top, m_frame, m_context, m_bars, left));
        CIFRA_TRY(double const right_height,
                  draw_side(row_of(row, row.right, 1), false, top, m_frame, m_context, m_bars, right));
        auto cells = node_of(Role::row, {});
        cells.children = {row_header(label_at(label, top)), node_of(Role::cell, std::move(left)),
                          node_of(Role::cell, std::move(right))};
        m_table.children.push_back(std::move(cells));
        return top + std::max({BAR_HEIGHT, label.height, left_height, right_height}) + PITCH - BAR_HEIGHT;
    }

    Result<double> other(BarRow const& row, double top) {
        CIFRA_TRY(auto const label, set_text(m_context.fonts, row.label, type::PLAIN_LABEL,
                                             m_frame.right - WORDS_PADDING, Fit::balanced));
        std::vector<Shape> words;
        CIFRA_TRY(double const height, draw_side(row, false, top, m_frame, m_context, m_bars, words));
        auto cells = node_of(Role::row, {});
        double const y = top + (BAR_HEIGHT - type::PLAIN_LABEL.leading) / 2;
        auto value = node_of(Role::cell, std::move(words));
        value.columns = 2;
        cells.children = {row_header(placed(label, {m_frame.right - WORDS_PADDING, y}, Anchor::end)), std::move(value)};
        m_table.children.push_back(std::move(cells));
        return top + std::max({BAR_HEIGHT, label.height, height}) + PITCH - BAR_HEIGHT;
    }

    std::vector<Shape> label_at(TextBlock const& label, double top) const {
        return placed(label, {m_frame.middle(), top + (BAR_HEIGHT - type::PLAIN_LABEL.leading) / 2}, Anchor::middle);
    }

    void axes(double top, double bottom, bool any) {
        if (!any) return;
        for (double const x : {m_frame.left, m_frame.right})
            m_lines.push_back(vertical(x, top - 2, bottom, {Ink::rule, measure::RULE, 0, 0, false}));
    }

    PairedSeries const& m_series;
    Frame m_frame;
    ChartContext const& m_context;
    std::vector<Shape> m_bars;
    std::vector<Shape> m_lines;
    Node m_table;
};

}  // namespace

Result<Drawing> paired_bars(PairedSeries const& series, double width, ChartContext const& context) {
    CIFRA_TRY(auto head, chart_head(series.title, series.subtitle, series.notes, width, context));
    Pairs pairs(series, width, context);
    CIFRA_TRY(double const bottom, pairs.draw(head.height + 2));
    head.nodes.push_back(artifact(pairs.lines()));
    BarSeries named;
    named.title = series.title;
    named.alt = series.alt;
    return assemble(named, std::move(head), pairs.bars(), pairs.table(), width, bottom);
}

}  // namespace cifra::figure
