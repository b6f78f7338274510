#include "base/text.hpp"
#include "figure/chart.hpp"
#include "figure/chart_errors.hpp"
#include "figure/chart_parts.hpp"
#include "figure/coverage_marks.hpp"
#include "figure/row_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace cifra::figure {
namespace {

using base::Result;

constexpr Style ROW_LABEL{9, 11, Weight::regular, Ink::ink, 0};
constexpr Style THEME{8, 11, Weight::bold, Ink::navy, 0};
constexpr Style HEAD{8, 10, Weight::regular, Ink::ink, 0};
constexpr double ROW = 17.75;
constexpr double ROW_PADDING = 6.75;
constexpr double THEME_ROW = 15.5;
constexpr double WORDS = 96;
constexpr double WIDEST_PITCH = 64;
constexpr double LEAST_CODE_PITCH = 20;
constexpr double COLUMN_GAP = 3;
constexpr double SPILL = 1.15;  ///< A name may be so much wider than its column, where its neighbours have the room.
constexpr double BLOCK_GAP = 14;
constexpr double LEGEND_GAP = 8;
constexpr double ROOM_FOR_BOXES = 24;
constexpr MarkSize WIDE_MARKS{3.2, 4.4, 18, 10};
constexpr MarkSize NARROW_MARKS{3.2, 4.4, 10, 8};
constexpr std::array<CoverageMark, 5> MARKS{CoverageMark::reported, CoverageMark::in_part, CoverageMark::preliminary,
                                            CoverageMark::true_zero, CoverageMark::no_data};

/// Where the columns stand.
struct Plan {
    double words = WORDS;
    double count = 0;
    double pitch = 0;
    bool coded = false;
    std::vector<std::size_t> starts;  ///< First column of each block, then the number of columns.
    std::vector<double> words_of;     ///< Longest word over each column.

    /// Width for the name of a column: beyond its own where the names beside it leave room.
    double name_width(std::size_t column) const {
        double const own = pitch - COLUMN_GAP;
        double beside = 0;
        if (column > 0) beside = words_of[column - 1];
        if (column + 1 < words_of.size()) beside = std::max(beside, words_of[column + 1]);
        double const least = std::min(words_of[column], pitch * SPILL - COLUMN_GAP);
        return std::max(least, std::min(own, 2 * own - std::min(beside, pitch * SPILL - COLUMN_GAP)));
    }

    MarkSize const& size() const { return pitch >= ROOM_FOR_BOXES ? WIDE_MARKS : NARROW_MARKS; }
};

Result<void> check(MatrixSeries const& series) {
    for (auto const& group : series.groups)
        for (auto const& row : group.rows)
            if (row.marks.size() != series.columns.size()) return fail(uneven_row(row.label));
    return {};
}

std::vector<Span> label_spans(MatrixRow const& row, ChartContext const& context) {
    std::vector<Span> spans{span(row.label, ROW_LABEL)};
    for (auto& mark : note_marks(context, row.notes, Ink::ink)) spans.push_back(std::move(mark));
    return spans;
}

std::vector<Span> count_spans(MatrixRow const& row) {
    return {span(row.count, ROW_LABEL.with(Weight::semibold)), span(" " + row.of_all, ROW_LABEL.with(Ink::muted))};
}

double longest_word(Fonts const& fonts, std::string const& text, Style const& style) {
    double longest = 0;
    for (auto const& word : base::split(text, ' ')) longest = std::max(longest, fonts.width(word, style));
    return longest;
}

double count_width(MatrixSeries const& series, Fonts const& fonts) {
    double width = longest_word(fonts, series.count_head, HEAD);
    for (auto const& group : series.groups)
        for (auto const& row : group.rows) width = std::max(width, width_of(fonts, count_spans(row)));
    return width + 2 * COLUMN_GAP;
}

double widest_label(MatrixSeries const& series, ChartContext const& context) {
    double width = 0;
    for (auto const& group : series.groups)
        for (auto const& row : group.rows) width = std::max(width, width_of(context.fonts, label_spans(row, context)));
    return width + 8;
}

/// `columns` in as few blocks of at most `most` as hold them, about equally many in each.
std::vector<std::size_t> block_starts(std::size_t columns, std::size_t most) {
    auto const blocks = std::max<std::size_t>(1, (columns + most - 1) / most);
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i <= blocks; ++i) starts.push_back(columns * i / blocks);
    return starts;
}

/// Distance of columns at which their names stand apart.
double name_pitch(std::vector<double> const& words) {
    double pitch = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        pitch = std::max(pitch, (words[i] + COLUMN_GAP) / SPILL);
        if (i > 0) pitch = std::max(pitch, (words[i - 1] + words[i]) / 2 + COLUMN_GAP);
    }
    return pitch;
}

Plan plan_of(MatrixSeries const& series, double width, ChartContext const& context) {
    auto const& fonts = context.fonts;
    auto const count = series.columns.size();
    double coded = LEAST_CODE_PITCH;
    bool has_codes = true;
    Plan plan;
    for (auto const& column : series.columns) {
        plan.words_of.push_back(longest_word(fonts, column.label, HEAD));
        coded = std::max(coded, fonts.width(column.code, HEAD) + COLUMN_GAP);
        has_codes = has_codes && !column.code.empty();
    }
    double const named = name_pitch(plan.words_of);
    plan.count = std::min(count_width(series, fonts), width / 4);
    double const least_words = std::min(WORDS, width * 0.4);
    double const room = width - least_words - plan.count;
    plan.coded = has_codes && named * static_cast<double>(count) > room;
    if (plan.coded)
        for (std::size_t i = 0; i < count; ++i) plan.words_of[i] = fonts.width(series.columns[i].code, HEAD);
    double const least_pitch = std::min(std::max(plan.coded ? coded : named, LEAST_CODE_PITCH), room);
    plan.starts = block_starts(count, std::max<std::size_t>(1, static_cast<std::size_t>(room / least_pitch)));
    std::size_t most = 1;
    for (std::size_t i = 0; i + 1 < plan.starts.size(); ++i) most = std::max(most, plan.starts[i + 1] - plan.starts[i]);
    auto const columns = static_cast<double>(most);
    plan.words = std::clamp(widest_label(series, context), least_words, width - plan.count - columns * least_pitch);
    plan.pitch = std::min((width - plan.words - plan.count) / columns, WIDEST_PITCH);
    plan.words = width - plan.count - columns * plan.pitch;
    return plan;
}

/// Draws one block of columns under each other's heads.
class Block {
public:
    Block(MatrixSeries const& series, Plan const& plan, std::size_t number, double width, ChartContext const& context)
        : m_series(series),
          m_plan(plan),
          m_first(plan.starts[number]),
          m_last(plan.starts[number + 1]),
          m_counted(number + 2 == plan.starts.size()),
          m_width(width),
          m_context(context) {}

    /// \returns where it ends
    Result<double> draw(double top) {
        m_table = node_of(Role::table, {});
        CIFRA_TRY(double y, head(top));
        for (auto const& group : m_series.groups) {
            if (group.rows.empty()) continue;
            m_lines.push_back(rule(0, y, m_width, measure::RULE, Ink::rule));
            if (!group.title.empty()) {
                CIFRA_TRY(y, theme(group.title, y));
            }
            for (auto const& row : group.rows) {
                if (&row != &group.rows.front())
                    m_lines.push_back(rule(0, y, m_width, measure::HAIRLINE, Ink::hairline));
                CIFRA_TRY(y, this->row(row, y));
            }
        }
        m_lines.push_back(rule(0, y, m_width, measure::RULE, Ink::rule));
        return y;
    }

    std::vector<Node> nodes() { return {artifact(std::move(m_lines)), std::move(m_table)}; }

private:
    double middle(std::size_t column) const {
        return m_plan.words + m_plan.pitch * (static_cast<double>(column - m_first) + 0.5);
    }

    Result<double> head(double top) {
        CIFRA_TRY(auto const first, set_text(m_context.fonts, m_series.row_head, HEAD.with(Ink::muted),
                                             m_plan.words - COLUMN_GAP, Fit::balanced));
        CIFRA_TRY(auto const last,
                  set_text(m_context.fonts, m_series.count_head, HEAD.with(Ink::muted), m_plan.count, Fit::balanced));
        std::vector<TextBlock> names;
        double height = std::max(first.height, last.height);
        for (auto i = m_first; i < m_last; ++i) {
            auto const& column = m_series.columns[i];
            CIFRA_TRY(auto name, set_text(m_context.fonts, m_plan.coded ? column.code : column.label, HEAD,
                                          m_plan.name_width(i), Fit::balanced));
            height = std::max(height, name.height);
            names.push_back(std::move(name));
        }
        auto row = node_of(Role::row, {});
        row.children.push_back(column_header(placed(first, {0, top + height - first.height})));
        for (auto i = m_first; i < m_last; ++i) {
            auto const& name = names[i - m_first];
            auto cell = column_header(placed(name, {middle(i), top + height - name.height}, Anchor::middle));
            if (m_plan.coded) cell.alt = m_series.columns[i].label;
            row.children.push_back(std::move(cell));
        }
        if (m_counted)
            row.children.push_back(column_header(placed(last, {m_width, top + height - last.height}, Anchor::end)));
        m_table.children.push_back(std::move(row));
        return top + height + 5;
    }

    Result<double> theme(std::string const& title, double top) {
        CIFRA_TRY(auto const text, set_text(m_context.fonts, title, THEME, m_width, Fit::balanced));
        auto cell = row_header(placed(text, {0, top + 4}));
        cell.columns = static_cast<int>(m_last - m_first) + (m_counted ? 2 : 1);
        auto row = node_of(Role::row, {});
        row.children.push_back(std::move(cell));
        m_table.children.push_back(std::move(row));
        return top + THEME_ROW + text.height - THEME.leading;
    }

    Result<double> row(MatrixRow const& row, double top) {
        CIFRA_TRY(auto const label,
                  set_text(m_context.fonts, label_spans(row, m_context), m_plan.words - COLUMN_GAP, Fit::balanced));
        double const height = std::max(ROW, label.height + ROW_PADDING);
        double const centre = top + height / 2;
        auto cells = node_of(Role::row, {});
        cells.children.push_back(row_header(placed(label, {0, centre - label.height / 2})));
        for (auto i = m_first; i < m_last; ++i) {
            auto mark = node_of(Role::span, coverage_mark(row.marks[i], {middle(i), centre}, m_plan.size()));
            mark.alt = word_for(row.marks[i], m_context.language);
            auto cell = node_of(Role::cell, {});
            cell.children.push_back(std::move(mark));
            cells.children.push_back(std::move(cell));
        }
        if (m_counted) {
            CIFRA_TRY(auto const count, fit_line(m_context.fonts, count_spans(row), m_plan.count));
            cells.children.push_back(
                node_of(Role::cell, {moved(count, m_width, centre - ROW_LABEL.leading / 2, Anchor::end)}));
        }
        m_table.children.push_back(std::move(cells));
        return top + height;
    }

    MatrixSeries const& m_series;
    Plan const& m_plan;
    std::size_t m_first;
    std::size_t m_last;
    bool m_counted;
    double m_width;
    ChartContext const& m_context;
    std::vector<Shape> m_lines;
    Node m_table;
};

std::vector<CoverageMark> marks_in(MatrixSeries const& series) {
    std::vector<CoverageMark> marks;
    for (auto const mark : MARKS)
        for (auto const& group : series.groups)
            for (auto const& row : group.rows)
                if (std::find(row.marks.begin(), row.marks.end(), mark) != row.marks.end() &&
                    std::find(marks.begin(), marks.end(), mark) == marks.end())
                    marks.push_back(mark);
    return marks;
}

/// "COD Name · COD Other name": no break inside a pair nor before a dot.
std::string codes_in_words(MatrixSeries const& series) {
    std::string words;
    for (auto const& column : series.columns)
        words +=
            (words.empty() ? "" : "\u00A0· ") + column.code + "\u00A0" + base::replace_all(column.label, " ", "\u00A0");
    return words;
}

/// Rows first .. last - 1, counted over all groups.
MatrixSeries part_of(MatrixSeries const& series, std::size_t first, std::size_t last, base::Language language) {
    auto part = series;
    part.groups.clear();
    std::size_t number = 0;
    for (auto const& group : series.groups) {
        MatrixGroup kept{group.title, {}};
        for (auto const& row : group.rows) {
            if (number >= first && number < last) {
                bool const cut = kept.rows.empty() && &row != &group.rows.front() && !group.title.empty();
                if (cut) kept.title += continued(language);
                kept.rows.push_back(row);
            }
            ++number;
        }
        if (!kept.rows.empty()) part.groups.push_back(std::move(kept));
    }
    if (first == 0) return part;
    part.title += continued(language);
    part.notes.clear();
    return part;
}

}  // namespace

Result<Drawing> matrix(MatrixSeries const& series, double width, ChartContext const& context) {
    CIFRA_CHECK(check(series));
    CIFRA_TRY(auto head, chart_head(series.title, series.subtitle, series.notes, width, context));
    auto const plan = plan_of(series, width, context);
    Drawing drawing{{}, width, head.height + 2};
    drawing.node.title = series.title;
    drawing.node.alt = series.alt;
    drawing.node.children = std::move(head.nodes);
    if (plan.coded) {
        CIFRA_TRY(auto const codes, set_text(context.fonts, codes_in_words(series), type::SMALL, width, Fit::ragged));
        drawing.node.children.push_back(node_of(Role::paragraph, placed(codes, {0, drawing.height})));
        drawing.height += codes.height + 6;
    }
    for (std::size_t i = 0; i + 1 < plan.starts.size(); ++i) {
        Block block(series, plan, i, width, context);
        CIFRA_TRY(drawing.height, block.draw(drawing.height + (i > 0 ? BLOCK_GAP : 0)));
        for (auto& node : block.nodes()) drawing.node.children.push_back(std::move(node));
    }
    auto const marks = marks_in(series);
    if (marks.empty()) return drawing;
    CIFRA_TRY(auto legend, coverage_legend(marks, width, context, plan.size()));
    legend.node.offset.y = drawing.height + LEGEND_GAP;
    drawing.height += LEGEND_GAP + legend.height;
    drawing.node.children.push_back(std::move(legend.node));
    return drawing;
}

Result<std::vector<MatrixSeries>> split(MatrixSeries const& series, double width, double height,
                                        ChartContext const& context) {
    std::size_t rows = 0;
    for (auto const& group : series.groups) rows += group.rows.size();
    return split_rows(
        series, rows, height,
        [&](std::size_t first, std::size_t last) { return part_of(series, first, last, context.language); },
        [&](MatrixSeries const& part) { return matrix(part, width, context); });
}

}  // namespace cifra::figure
