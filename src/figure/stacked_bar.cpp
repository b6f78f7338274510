#include "figure/chart.hpp"
#include "figure/chart_errors.hpp"
#include "figure/row_parts.hpp"

#include <algorithm>
#include <array>

namespace cifra::figure {
namespace {

using base::Result;

constexpr double BAR_HEIGHT = 18;
constexpr double GAP = 1.5;   ///< Between two parts.
constexpr double INSIDE = 4;  ///< Free at both sides of a text in its part.
constexpr double ROW_GAP = 9;
constexpr double NARROW = 330;  ///< Below, labels stand above their bars.
constexpr double SWATCH = 10;
constexpr double LEGEND_GAP = 14;
constexpr int MOST_NAMED = 4;
constexpr Style SHARE_IN_BAR{9, 12, Weight::semibold, Ink::ink, 0};

/// A fill and the ink that is read on it.
struct Fill {
    Ink ink;
    Ink text;
};
constexpr std::array<Fill, MOST_NAMED> FILLS{
    {{Ink::navy, Ink::paper}, {Ink::blue, Ink::paper}, {Ink::navy_tint, Ink::ink}, {Ink::plum, Ink::paper}}};

/// The parts of a series with their looks.
struct Look {
    RowKind kind = RowKind::named;
    Fill fill{Ink::paper, Ink::ink};
};

Result<std::vector<Look>> looks_of(StackSeries const& series) {
    std::vector<Look> looks;
    std::size_t named = 0;
    for (auto const& part : series.parts) {
        Look look{part.kind, {Ink::paper, Ink::ink}};
        if (part.kind == RowKind::other) look.fill = {Ink::teal_tint, Ink::ink};
        if (part.kind == RowKind::named) {
            if (named == FILLS.size())
                return fail(too_many({"named parts", "partes con nombre"}, MOST_NAMED, series.title));
            look.fill = FILLS[named++];
        }
        looks.push_back(look);
    }
    return looks;
}

Rect part_rect(Look const& look, double x, double y, double width, double height) {
    switch (look.kind) {
        case RowKind::named:
            return bar(x, y, width, height, look.fill.ink);
        case RowKind::other: {
            auto area = outlined(x, y, width, height, {Ink::teal, 1, 0, 0, false});
            area.fill = look.fill.ink;
            return area;
        }
        case RowKind::unknown:
            return outlined(x, y, width, height, {Ink::rule, 1, 0, 0, false});
        case RowKind::remainder:
            break;
    }
    return hatched(x, y, width, height);
}

/// Words stand in a part where they have room; on a hatch nothing can be read.
bool has_room(Look const& look, double text, double width) {
    return look.kind != RowKind::remainder && text + 2 * INSIDE <= width;
}

class Stack {
public:
    Stack(StackSeries const& series, std::vector<Look> looks, double width, ChartContext const& context)
        : m_series(series), m_looks(std::move(looks)), m_width(width), m_context(context) {
        m_left = width < NARROW ? 0 : (width + measure::GUTTER) * 4 / 12;
        m_table = node_of(Role::table, {});
    }

    /// \returns where it ends
    Result<double> draw(double top) {
        CIFRA_TRY(double y, legend(top));
        for (auto const& row : m_series.rows) {
            CIFRA_TRY(y, this->row(row, y));
            if (&row != &m_series.rows.back()) y += ROW_GAP;
        }
        return y;
    }

    std::vector<Shape> bars() { return std::move(m_bars); }
    Node swatches() { return artifact(std::move(m_swatches)); }
    Node table() { return std::move(m_table); }

private:
    /// The heads of the columns are the legend of the parts.
    Result<double> legend(double top) {
        auto cells = node_of(Role::row, {});
        auto corner = column_header({});
        corner.alt = say(m_context.language, "Whole", "Total");
        cells.children.push_back(std::move(corner));
        double x = 0;
        double y = top;
        double height = 0;
        for (std::size_t i = 0; i < m_series.parts.size(); ++i) {
            auto const& label = m_series.parts[i].label;
            CIFRA_TRY(auto const words,
                      set_text(m_context.fonts, label, type::NOTE, m_width - SWATCH - 5, Fit::ragged));
            if (x > 0 && x + SWATCH + 5 + words.width > m_width) {
                x = 0;
                y += height + 2;
                height = 0;
            }
            m_swatches.emplace_back(part_rect(m_looks[i], x, y + 1, SWATCH, 9));
            cells.children.push_back(column_header(placed(words, {x + SWATCH + 5, y})));
            height = std::max(height, words.height);
            x += SWATCH + 5 + words.width + LEGEND_GAP;
        }
        m_table.children.push_back(std::move(cells));
        return y + height + 8;
    }

    Result<double> row(StackRow const& row, double top) {
        auto cells = node_of(Role::row, {});
        double const words_width = m_left > 0 ? m_left - measure::GUTTER : m_width;
        CIFRA_TRY(auto const label, set_text(m_context.fonts, label_spans(row), words_width, Fit::balanced));
        double const bar_top = m_left > 0 ? top : top + label.height + 2;
        cells.children.push_back(row_header(placed(label, {0, m_left > 0 ? top + 3 : top})));
        double bottom = bar_top + BAR_HEIGHT;
        auto const widths = widths_of(row);
        double x = m_left;
        std::vector<std::size_t> outside;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            cells.children.push_back(node_of(Role::cell, {}));
            auto const& part = row.cells[i];
            double const text = m_context.fonts.width(part.text, SHARE_IN_BAR);
            bool const drawn = part.mark == CellMark::value && part.value > 0;
            if (drawn) m_bars.emplace_back(part_rect(m_looks[i], x, bar_top, widths[i], BAR_HEIGHT));
            if (drawn && has_room(m_looks[i], text, widths[i])) {
                CIFRA_TRY(
                    auto const words,
                    set_line(m_context.fonts, {span(part.text, SHARE_IN_BAR.with(m_looks[i].fill.text))}, m_width));
                cells.children.back().shapes.emplace_back(moved(words, x + INSIDE, bar_top + 3));
            } else if (!part.text.empty()) {
                outside.push_back(i);
            }
            if (drawn) x += widths[i] + GAP;
        }
        CIFRA_CHECK(words_below(row, outside, cells, bottom));
        m_table.children.push_back(std::move(cells));
        return std::max(bottom, m_left > 0 ? top + 3 + label.height : bottom);
    }

    std::vector<Span> label_spans(StackRow const& row) const {
        std::vector<Span> spans{span(row.label, type::LABEL)};
        for (auto& mark : note_marks(m_context, row.notes, Ink::ink)) spans.push_back(std::move(mark));
        if (!row.base.empty())
            spans.push_back(span(" " + row.base, type::LABEL.with(Weight::regular).with(Ink::muted)));
        return spans;
    }

    std::vector<double> widths_of(StackRow const& row) const {
        double sum = 0;
        std::size_t drawn = 0;
        for (auto const& cell : row.cells)
            if (cell.mark == CellMark::value && cell.value > 0) {
                sum += cell.value;
                ++drawn;
            }
        double const room = m_width - m_left - GAP * (drawn > 0 ? static_cast<double>(drawn - 1) : 0);
        std::vector<double> widths;
        for (auto const& cell : row.cells)
            widths.push_back(cell.mark == CellMark::value && cell.value > 0 ? room * cell.value / sum : 0);
        return widths;
    }

    /// "Pears 2%", one after another under the bar, each in the cell of its part.
    Result<void> words_below(StackRow const& row, std::vector<std::size_t> const& outside, Node& cells,
                             double& bottom) {
        if (outside.empty()) return {};
        double x = m_left;
        double y = bottom + 2;
        double height = 0;
        for (auto const i : outside) {
            auto const words = m_series.parts[i].label + " ";
            CIFRA_TRY(auto const text,
                      set_text(m_context.fonts,
                               {span(words, type::SMALL),
                                span(row.cells[i].text, type::SMALL.with(Weight::semibold).with(Ink::ink))},
                               m_width - m_left, Fit::ragged));
            if (x > m_left && x + text.width > m_width) {
                x = m_left;
                y += height;
                height = 0;
            }
            for (auto& line : placed(text, {x, y})) cells.children[i + 1].shapes.push_back(std::move(line));
            height = std::max(height, text.height);
            x += text.width + LEGEND_GAP;
        }
        bottom = y + height;
        return {};
    }

    StackSeries const& m_series;
    std::vector<Look> m_looks;
    double m_width;
    ChartContext const& m_context;
    double m_left = 0;
    std::vector<Shape> m_bars;
    std::vector<Shape> m_swatches;
    Node m_table;
};

}  // namespace

Result<Drawing> stacked_bar(StackSeries const& series, double width, ChartContext const& context) {
    for (auto const& row : series.rows)
        if (row.cells.size() != series.parts.size()) return fail(uneven_row(row.label));
    CIFRA_TRY(auto looks, looks_of(series));
    CIFRA_TRY(auto head, chart_head(series.title, series.subtitle, series.notes, width, context));
    Stack stack(series, std::move(looks), width, context);
    CIFRA_TRY(double const bottom, stack.draw(head.height + 2));
    head.nodes.push_back(stack.swatches());
    BarSeries named;
    named.title = series.title;
    named.alt = series.alt;
    return assemble(named, std::move(head), stack.bars(), stack.table(), width, bottom);
}

}  // namespace cifra::figure
