#include "base/text.hpp"
#include "figure/chart.hpp"
#include "figure/chart_errors.hpp"
#include "figure/row_parts.hpp"

#include <algorithm>
#include <numeric>

namespace cifra::figure {
namespace {

using base::Result;

constexpr Style CELL{9, 12, Weight::regular, Ink::ink, 0};
constexpr Style HEAD{8, 11, Weight::regular, Ink::muted, 0};
constexpr double GAP = 14;  ///< Between two columns.
constexpr double PADDING = 3.5;
constexpr double MARK_ROOM = 23;      ///< The box of a missing value and the gap after it.
constexpr double MARK_GAP = 0.3;      ///< Between a number and its note numbers.
constexpr double WIDEST_WORD = 0.4;   ///< Share of the table that one word may ask for.
constexpr double WIDEST_MARKS = 0.2;  ///< And the note numbers of one number; more of them are set smaller.

/// A column as it will be drawn.
struct Column {
    double x = 0;
    double width = 0;
    double after_point = 0;  ///< Room after the decimal points.
    double marks = 0;        ///< Room for note numbers after numbers.
};

Style style_of(TableRow const& row, TableCell const& cell) {
    if (cell.mark != CellMark::value) return CELL.with(Ink::muted);
    return row.total ? CELL.with(Weight::semibold) : CELL;
}

Span words_of(TableRow const& row, TableCell const& cell) {
    auto words = span(cell.text, style_of(row, cell));
    words.language = cell.language;
    return words;
}

double marks_width(TableCell const& cell, ChartContext const& context) {
    double const width = width_of(context.fonts, note_marks(context, cell.notes, Ink::ink));
    return width > 0 ? width + MARK_GAP : 0;
}

/// The text from its decimal point on; empty where it has none or goes on in words.
std::string fraction(std::string const& text) {
    auto const point = text.rfind('.');
    if (point == std::string::npos) return {};
    auto rest = text.substr(point);
    return rest.find(' ') == std::string::npos ? rest : std::string{};
}

/// Width that a cell asks for, on one line and at least.
struct Wish {
    double natural = 0;
    double least = 0;
};

void ask(Wish& wish, std::string const& text, Style const& style, double more, Fonts const& fonts) {
    wish.natural = std::max(wish.natural, fonts.width(text, style) + more);
    for (auto const& word : base::split(text, ' ')) wish.least = std::max(wish.least, fonts.width(word, style) + more);
}

class Table {
public:
    Table(TableSeries const& series, double width, ChartContext const& context)
        : m_series(series), m_width(width), m_context(context), m_columns(series.columns.size()) {
        measure_numbers();
        place_columns();
    }

    /// \returns where it ends
    Result<double> draw(double top) {
        m_table = node_of(Role::table, {});
        CIFRA_TRY(double y, head(top));
        m_lines.push_back(rule(0, y, m_width, measure::RULE, Ink::rule));
        for (auto const& row : m_series.rows) {
            if (&row != &m_series.rows.front())
                m_lines.push_back(rule(0, y, m_width, row.total ? measure::RULE : measure::HAIRLINE,
                                       row.total ? Ink::rule : Ink::hairline));
            CIFRA_TRY(y, this->row(row, y));
        }
        m_lines.push_back(rule(0, y, m_width, measure::RULE, Ink::rule));
        return y;
    }

    std::vector<Node> nodes() { return {artifact(std::move(m_lines)), std::move(m_table)}; }

private:
    bool is_words(std::size_t i) const { return m_series.columns[i].align == ColumnAlign::start; }

    void measure_numbers() {
        for (auto const& row : m_series.rows)
            for (std::size_t i = 0; i < m_columns.size(); ++i) {
                auto const& cell = row.cells[i];
                if (is_words(i) || cell.mark != CellMark::value) continue;
                m_columns[i].marks =
                    std::min(std::max(m_columns[i].marks, marks_width(cell, m_context)), m_width * WIDEST_MARKS);
                if (m_series.columns[i].align == ColumnAlign::decimal)
                    m_columns[i].after_point = std::max(
                        m_columns[i].after_point, m_context.fonts.width(fraction(cell.text), style_of(row, cell)));
            }
    }

    Wish wish_of(std::size_t i) const {
        Wish wish;
        double const beside = is_words(i) ? 0 : m_columns[i].marks;
        ask(wish, m_series.columns[i].label, HEAD, beside, m_context.fonts);
        for (auto const& row : m_series.rows) {
            auto const& cell = row.cells[i];
            bool const number = !is_words(i) && cell.mark == CellMark::value;
            double more = cell.mark == CellMark::value ? marks_width(cell, m_context) : MARK_ROOM + beside;
            if (number)
                more = m_columns[i].marks + m_columns[i].after_point -
                       m_context.fonts.width(fraction(cell.text), style_of(row, cell));
            ask(wish, number ? base::replace_all(cell.text, " ", "\u00A0") : cell.text, style_of(row, cell), more,
                m_context.fonts);
        }
        wish.natural += 0.1;
        wish.least = std::min(wish.least + 0.1, m_width * WIDEST_WORD);
        return wish;
    }

    /// Each column has its longest word; what is left goes to those that want more, by how much they want.
    void place_columns() {
        auto const count = m_columns.size();
        std::vector<Wish> wishes;
        double natural = 0;
        double least = 0;
        for (std::size_t i = 0; i < count; ++i) {
            wishes.push_back(wish_of(i));
            natural += wishes.back().natural;
            least += std::min(wishes.back().least, wishes.back().natural);
        }
        if (count == 0) return;
        double const room = m_width - GAP * static_cast<double>(count - 1);
        for (std::size_t i = 0; i < count; ++i) {
            auto const& wish = wishes[i];
            double const smallest = std::min(wish.least, wish.natural);
            if (natural <= room)
                m_columns[i].width = wish.natural + (room - natural) / static_cast<double>(count);
            else if (least <= room)
                m_columns[i].width = smallest + (room - least) * (wish.natural - smallest) / (natural - least);
            else
                m_columns[i].width = smallest * room / least;
            m_columns[i].marks = std::min(m_columns[i].marks, m_columns[i].width / 2);
            m_columns[i].x = i == 0 ? 0 : m_columns[i - 1].x + m_columns[i - 1].width + GAP;
        }
    }

    Result<double> head(double top) {
        std::vector<TextBlock> labels;
        double height = 0;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            double const room = m_columns[i].width - (is_words(i) ? 0 : m_columns[i].marks);
            CIFRA_TRY(auto label, set_text(m_context.fonts, m_series.columns[i].label, HEAD, room, Fit::balanced));
            height = std::max(height, label.height);
            labels.push_back(std::move(label));
        }
        auto row = node_of(Role::row, {});
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            double const y = top + height - labels[i].height;
            row.children.push_back(column_header(is_words(i) ? placed(labels[i], {m_columns[i].x, y})
                                                             : placed(labels[i], {right_of(i), y}, Anchor::end)));
        }
        m_table.children.push_back(std::move(row));
        return top + height + 4;
    }

    /// Where numbers end; note numbers stand after it.
    double right_of(std::size_t i) const { return m_columns[i].x + m_columns[i].width - m_columns[i].marks; }

    Result<double> row(TableRow const& row, double top) {
        auto cells = node_of(Role::row, {});
        double height = CELL.leading;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            auto const& cell = row.cells[i];
            std::vector<Shape> shapes;
            double bottom = 0;
            if (is_words(i) || cell.mark != CellMark::value) {
                CIFRA_TRY(bottom, words(row, i, top + PADDING, shapes));
            } else {
                CIFRA_TRY(bottom, number(row, i, top + PADDING, shapes));
            }
            height = std::max(height, bottom - top - PADDING);
            cells.children.push_back(i == 0 ? row_header(std::move(shapes)) : node_of(Role::cell, std::move(shapes)));
        }
        m_table.children.push_back(std::move(cells));
        return top + height + 2 * PADDING;
    }

    Result<double> words(TableRow const& row, std::size_t i, double top, std::vector<Shape>& shapes) {
        auto const& cell = row.cells[i];
        // In a column too narrow for both, the words are what matters.
        double const room = m_columns[i].width - (is_words(i) ? 0 : m_columns[i].marks);
        bool const marked = cell.mark != CellMark::value && room >= 2 * MARK_ROOM;
        double const width = room - (marked ? MARK_ROOM : 0);
        std::vector<Span> spans{words_of(row, cell)};
        for (auto& mark : note_marks(m_context, cell.notes, Ink::ink)) spans.push_back(std::move(mark));
        CIFRA_TRY(auto const block, set_text(m_context.fonts, spans, width, Fit::ragged));
        double const first = block.lines.empty() ? 0 : block.lines.front().width;
        double const left = is_words(i) ? m_columns[i].x : right_of(i) - first - (marked ? MARK_ROOM : 0);
        if (marked) shapes = missing_mark(cell.mark, left, top + CELL.leading / 2);
        auto text = is_words(i) ? placed(block, {left + (marked ? MARK_ROOM : 0), top})
                                : placed(block, {right_of(i), top}, Anchor::end);
        for (auto& line : text) shapes.push_back(std::move(line));
        return top + block.height;
    }

    Result<double> number(TableRow const& row, std::size_t i, double top, std::vector<Shape>& shapes) {
        auto const& cell = row.cells[i];
        auto const style = style_of(row, cell);
        double const room = m_columns[i].width - m_columns[i].marks;
        double const natural = m_context.fonts.width(cell.text, style);
        double const aligned = m_columns[i].after_point - m_context.fonts.width(fraction(cell.text), style);
        double const after = std::max(0.0, std::min(aligned, room - natural));
        double const right = right_of(i) - after;
        CIFRA_TRY(auto const line, fit_line(m_context.fonts, {words_of(row, cell)}, room - after));
        shapes.emplace_back(moved(line, right, top, Anchor::end));
        if (auto const marks = note_marks(m_context, cell.notes, Ink::ink); !marks.empty()) {
            CIFRA_TRY(auto const numbers, fit_line(m_context.fonts, marks, m_columns[i].marks));
            auto raised = moved(numbers, right + MARK_GAP, top);
            raised.at.y = top + baseline(style);
            shapes.emplace_back(std::move(raised));
        }
        return top + CELL.leading;
    }

    TableSeries const& m_series;
    double m_width;
    ChartContext const& m_context;
    std::vector<Column> m_columns;
    std::vector<Shape> m_lines;
    Node m_table;
};

}  // namespace

Result<Drawing> data_table(TableSeries const& series, double width, ChartContext const& context) {
    for (auto const& row : series.rows)
        if (row.cells.size() != series.columns.size())
            return fail(uneven_row(row.cells.empty() ? std::string{} : row.cells.front().text));
    CIFRA_TRY(auto head, chart_head(series.title, series.subtitle, series.notes, width, context));
    Table table(series, width, context);
    Drawing drawing{{}, width, 0};
    CIFRA_TRY(drawing.height, table.draw(head.height + 2));
    drawing.node.title = series.title;
    drawing.node.alt = series.alt;
    drawing.node.children = std::move(head.nodes);
    for (auto& node : table.nodes()) drawing.node.children.push_back(std::move(node));
    return drawing;
}

Result<std::vector<TableSeries>> split(TableSeries const& series, double width, double height,
                                       ChartContext const& context) {
    return split_rows(
        series, series.rows.size(), height,
        [&](std::size_t first, std::size_t last) { return row_range(series, first, last, context.language); },
        [&](TableSeries const& part) { return data_table(part, width, context); });
}

}  // namespace cifra::figure
