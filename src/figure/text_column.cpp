#include "figure/text_column.hpp"

#include "figure/chart_parts.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;

constexpr double PARAGRAPH_GAP = 0.45;  ///< Of the leading.
constexpr double HEADING_GAP = 8;
constexpr double ITEM_INDENT = 11;
constexpr double ITEM_GAP = 2.5;
constexpr double TOLERANCE = 0.01;

std::vector<Span> spans_of(MarkdownBlock const& block, Style const& style) {
    std::vector<Span> spans;
    for (auto const& run : block.runs) {
        auto words = span(run.text, run.strong ? style.with(Weight::semibold) : style);
        words.target = run.target;
        if (!run.target.empty()) words.style.ink = Ink::navy;
        spans.push_back(std::move(words));
    }
    return spans;
}

bool leads_on(MarkdownBlock const& block) {
    auto const text = plain_text(block);
    return !text.empty() && text.back() == ':';
}

/// Sets blocks one after another.
class Setter {
public:
    Setter(double width, Style const& style, Fonts const& fonts) : m_style(style), m_fonts(fonts) {
        m_column.width = width;
    }

    Result<void> add(MarkdownBlock const& block) {
        switch (block.kind) {
            case MarkdownBlock::Kind::heading:
                return heading(block);
            case MarkdownBlock::Kind::item:
                return item(block);
            case MarkdownBlock::Kind::paragraph:
                break;
        }
        return paragraph(block);
    }

    TextColumn take() { return std::move(m_column); }

private:
    double paragraph_gap() const { return m_style.leading * PARAGRAPH_GAP; }

    Result<void> heading(MarkdownBlock const& block) {
        CIFRA_CHECK(set({Role::heading, {}}, spans_of(block, m_style.with(Weight::semibold)), HEADING_GAP, 0));
        auto const index = m_column.blocks.size() - 1;
        for (auto& line : m_column.lines)
            if (line.block == index) line.may_end = false;
        m_next_gap = 0;
        m_in_list = false;
        return {};
    }

    Result<void> paragraph(MarkdownBlock const& block) {
        CIFRA_CHECK(set({}, spans_of(block, m_style), m_next_gap, 0));
        if (leads_on(block)) m_column.lines.back().may_end = false;
        m_next_gap = paragraph_gap();
        m_in_list = false;
        return {};
    }

    Result<void> item(MarkdownBlock const& block) {
        // However deep a list is nested, its words keep half of the column.
        double const indent = std::min(ITEM_INDENT * block.level, m_column.width / 2);
        ColumnBlock set_as{Role::item, {}};
        if (!block.marker.empty()) {
            TextLine marker;
            marker.at = {indent - ITEM_INDENT + 1, baseline(m_style)};
            marker.spans = {span(block.marker, m_style.with(Ink::navy))};
            marker.spans.front().style = fitting(marker.spans.front().style, block.marker, ITEM_INDENT - 2, m_fonts);
            set_as.marker = std::move(marker);
        }
        CIFRA_CHECK(set(std::move(set_as), spans_of(block, m_style), m_in_list ? ITEM_GAP : paragraph_gap(), indent));
        m_next_gap = paragraph_gap();
        m_in_list = true;
        return {};
    }

    /// Lines of one block; two lines of it at least stand together on either side of a column's end.
    Result<void> set(ColumnBlock block, std::vector<Span> const& spans, double gap, double indent) {
        CIFRA_TRY(auto const text, set_text(m_fonts, spans, m_column.width - indent, Fit::ragged));
        auto const count = text.lines.size();
        auto const index = m_column.blocks.size();
        for (std::size_t i = 0; i < count; ++i) {
            auto line = text.lines[i];
            line.at = {line.at.x + indent, baseline(m_style)};
            bool const last = i + 1 == count;
            bool const may_end = last || (i >= 1 && count - 1 - i >= 2);
            m_column.lines.push_back({std::move(line), i == 0 ? gap : 0, m_style.leading, index, may_end});
        }
        m_column.blocks.push_back(std::move(block));
        return {};
    }

    TextColumn m_column;
    Style m_style;
    Fonts const& m_fonts;
    double m_next_gap = 0;
    bool m_in_list = false;
};

double line_height(TextColumn const& column, std::size_t line, std::size_t first) {
    return column.lines[line].height + (line == first ? 0 : column.lines[line].gap);
}

/// Lines of one block, from `top` on.
Node block_node(TextColumn const& column, std::size_t first, std::size_t last, double top) {
    auto const& block = column.blocks[column.lines[first].block];
    bool const begins = first == 0 || column.lines[first - 1].block != column.lines[first].block;
    std::vector<Shape> shapes;
    double y = top;
    for (auto i = first; i < last; ++i) {
        shapes.emplace_back(moved(column.lines[i].line, column.lines[i].line.at.x, y));
        y += column.lines[i].height;
    }
    if (block.role != Role::item) {
        auto node = node_of(block.role, std::move(shapes));
        node.level = 3;
        return node;
    }
    auto item = node_of(Role::item, {});
    if (block.marker && begins)
        item.children.push_back(node_of(Role::label, {moved(*block.marker, block.marker->at.x, top)}));
    item.children.push_back(node_of(Role::body, std::move(shapes)));
    return item;
}

void append(Node& column, Node node) {
    if (node.role != Role::item) {
        column.children.push_back(std::move(node));
        return;
    }
    if (column.children.empty() || column.children.back().role != Role::list)
        column.children.push_back(node_of(Role::list, {}));
    column.children.back().children.push_back(std::move(node));
}

}  // namespace

Result<TextColumn> set_column(std::vector<MarkdownBlock> const& blocks, double width, Style const& style,
                              Fonts const& fonts) {
    Setter setter(width, style, fonts);
    for (auto const& block : blocks) CIFRA_CHECK(setter.add(block));
    return setter.take();
}

std::size_t column_end(TextColumn const& column, std::size_t first, double height) {
    double y = 0;
    auto end = first;
    for (auto i = first; i < column.lines.size(); ++i) {
        y += line_height(column, i, first);
        if (y > height + TOLERANCE) break;
        if (column.lines[i].may_end || i + 1 == column.lines.size()) end = i + 1;
    }
    return end;
}

double column_height(TextColumn const& column, std::size_t first, std::size_t last) {
    double height = 0;
    for (auto i = first; i < last; ++i) height += line_height(column, i, first);
    return height;
}

Node draw_column(TextColumn const& column, std::size_t first, std::size_t last) {
    Node node;
    double y = 0;
    for (auto i = first; i < last;) {
        auto end = i + 1;
        while (end < last && column.lines[end].block == column.lines[i].block) ++end;
        double const gap = i == first ? 0 : column.lines[i].gap;
        append(node, block_node(column, i, end, y + gap));
        for (; i < end; ++i) y += line_height(column, i, first);
    }
    return node;
}

}  // namespace cifra::figure
