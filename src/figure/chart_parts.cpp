#include "figure/chart_parts.hpp"

#include <algorithm>
#include <utility>

namespace cifra::figure {
namespace {

using base::Result;

constexpr double LEGEND_BOX_WIDTH = 14;
constexpr double LEGEND_BOX_HEIGHT = 9;
constexpr double LEGEND_TEXT_GAP = 5;
constexpr double LEGEND_ITEM_GAP = 13;
constexpr double LABEL_RESERVE = 8;

constexpr double HEAD_TOP = 6;
constexpr double HEAD_BOTTOM = 6;

struct SeriesInk {
    Ink solid;
    Ink tint;
};

SeriesInk ink_of(BarRow const& row) {
    if (row.kind == RowKind::other) return {Ink::blue, Ink::navy_tint};
    switch (row.hue) {
        case 1:
            return {Ink::teal, Ink::teal_tint};
        case 2:
            return {Ink::plum, Ink::navy_tint};
        default:
            return {Ink::navy, Ink::navy_tint};
    }
}

std::vector<std::pair<Rect, std::string>> legend_items(BarSeries const& series) {
    std::vector<std::pair<Rect, std::string>> items;
    if (!series.unknown_label.empty())
        items.emplace_back(outlined(0, 0, LEGEND_BOX_WIDTH, LEGEND_BOX_HEIGHT, {Ink::rule, 1, 0, 0, false}),
                           series.unknown_label);
    if (!series.remainder_label.empty())
        items.emplace_back(hatched(0, 0, LEGEND_BOX_WIDTH, LEGEND_BOX_HEIGHT), series.remainder_label);
    return items;
}

}  // namespace

int NoteNumbers::number(std::string const& id) {
    return numbers.try_emplace(id, static_cast<int>(numbers.size()) + 1).first->second;
}
std::string NoteNumbers::note_id(int number) const {
    return prefix + "-note-" + std::to_string(number);
}
std::string NoteNumbers::mark_id(int number) const {
    return prefix + "-mark-" + std::to_string(number);
}

std::vector<Span> note_marks(ChartContext const& context, std::vector<std::string> const& ids, Ink ink) {
    std::vector<int> numbers;
    for (auto const& id : ids)
        if (auto const found = context.notes.numbers.find(id); found != context.notes.numbers.end())
            numbers.push_back(found->second);
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    std::vector<Span> spans;
    auto const style = type::NOTE_MARK.with(ink);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        spans.push_back({i > 0 ? "," : SPACE_BEFORE_MARKS, style, type::NOTE_MARK_RISE, {}, {}, {}});
        auto const number = std::to_string(numbers[i]);
        spans.push_back({number,
                         style,
                         type::NOTE_MARK_RISE,
                         {},
                         context.notes.note_id(numbers[i]),
                         context.notes.mark_id(numbers[i]),
                         say(context.language, "note ", "nota ") + number});
    }
    return spans;
}

Style fitting(Style style, std::string const& text, double width, Fonts const& fonts) {
    constexpr double SMALLEST = 0.3;
    double const natural = fonts.width(text, style);
    if (natural <= width) return style;
    double const scale = std::max(SMALLEST, width / natural);
    style.size *= scale;
    style.tracking *= scale;
    return style;
}

Span span(std::string text, Style const& style) {
    return {std::move(text), style, 0, {}, {}, {}};
}

Rect bar(double x, double y, double width, double height, Ink ink) {
    return {x, y, width, height, ink, {}, Pattern::none, Ink::hatch};
}

Rect outlined(double x, double y, double width, double height, Stroke const& stroke) {
    return {x, y, width, height, Ink::paper, stroke, Pattern::none, Ink::hatch};
}

Rect hatched(double x, double y, double width, double height) {
    return {x, y, width, height, Ink::paper, Stroke{Ink::hatch, 0.75, 0, 0, false}, Pattern::hatch, Ink::hatch};
}

Line rule(double x, double y, double width, double weight, Ink ink) {
    return {{x, y}, {x + width, y}, {ink, weight, 0, 0, false}};
}

Line vertical(double x, double top, double bottom, Stroke const& stroke) {
    return {{x, top}, {x, bottom}, stroke};
}

Node artifact(std::vector<Shape> shapes) {
    return node_of(Role::artifact, std::move(shapes));
}

Node node_of(Role role, std::vector<Shape> shapes) {
    Node node;
    node.role = role;
    node.shapes = std::move(shapes);
    return node;
}

TextLine moved(TextLine line, double x, double top, Anchor anchor) {
    line.at = {x, top + line.at.y};
    line.anchor = anchor;
    return line;
}

Rect row_bar(BarRow const& row, double x, double y, double width, double height) {
    // A positive value is never drawn as nothing.
    double const drawn = row.value > 0 ? std::max(width, 1.0) : 0;
    if (row.kind == RowKind::remainder) return hatched(x, y, drawn, height);
    if (row.kind == RowKind::unknown) return outlined(x, y, drawn, height, {Ink::rule, 1, 0, 0, false});
    auto const inks = ink_of(row);
    if (!row.dotted) return bar(x, y, drawn, height, inks.solid);
    return {x, y, drawn, height, inks.tint, Stroke{inks.solid, 1, 0, 0, false}, Pattern::dots, inks.solid};
}

std::vector<Span> value_spans(BarRow const& row, ChartContext const& context) {
    std::vector<Span> spans;
    if (row.mark == CellMark::value) {
        spans.push_back(span(row.number, type::LABEL));
        if (!row.share.empty()) spans.push_back(span(" (" + row.share + ")", type::SHARE));
    } else {
        spans.push_back(span(row.number, type::SHARE));
    }
    for (auto& mark : note_marks(context, row.notes, Ink::ink)) spans.push_back(std::move(mark));
    return spans;
}

Result<TextBlock> value_text(BarRow const& row, double width, ChartContext const& context) {
    return set_text(context.fonts, value_spans(row, context), width, Fit::balanced);
}

std::vector<Shape> missing_mark(CellMark mark, double x, double middle) {
    constexpr double WIDTH = 18;
    constexpr double HEIGHT = 10;
    auto box = hatched(x, middle - HEIGHT / 2, WIDTH, HEIGHT);
    switch (mark) {
        case CellMark::value:
            return {};
        case CellMark::no_data:
            return {box};
        case CellMark::withheld:
            box.pattern = Pattern::cross;
            return {box};
        case CellMark::not_applicable:
            return {rule(x + WIDTH / 4, middle, WIDTH / 2, 1, Ink::hatch)};
    }
    return {};
}

Result<ChartHead> chart_head(std::string const& title, std::string const& subtitle,
                             std::vector<std::string> const& notes, double width, ChartContext const& context) {
    ChartHead head;
    if (!context.with_head) return head;
    std::vector<Span> spans{span(title, type::CHART_TITLE)};
    for (auto mark : note_marks(context, notes, Ink::ink)) {
        mark.style.size = 7.4;
        mark.rise = 4;
        spans.push_back(std::move(mark));
    }
    head.title_width = width_of(context.fonts, spans);
    CIFRA_TRY(auto const heading, set_text(context.fonts, spans, width, Fit::balanced));
    head.nodes.push_back(artifact({rule(0, 0, width, measure::RULE, Ink::rule)}));
    head.nodes.push_back(node_of(Role::heading, placed(heading, {0, HEAD_TOP})));
    head.nodes.back().level = 2;
    head.nodes.back().title = title;
    head.height = HEAD_TOP + heading.height;
    if (!subtitle.empty()) {
        CIFRA_TRY(auto const text, set_text(context.fonts, subtitle, type::CHART_SUBTITLE, width, Fit::ragged));
        head.nodes.push_back(node_of(Role::paragraph, placed(text, {0, head.height})));
        head.height += text.height;
    }
    head.height += HEAD_BOTTOM;
    return head;
}

double pattern_legend_width(BarSeries const& series, ChartContext const& context) {
    double width = 0;
    for (auto const& [box, words] : legend_items(series))
        width += (width > 0 ? LEGEND_ITEM_GAP : 0) + LEGEND_BOX_WIDTH + LEGEND_TEXT_GAP +
                 context.fonts.width(words, type::SMALL);
    return width;
}

Node pattern_legend(BarSeries const& series, double right, double middle, ChartContext const& context) {
    auto legend = artifact({});
    double x = right - pattern_legend_width(series, context);
    for (auto const& [box, words] : legend_items(series)) {
        auto placed_box = box;
        placed_box.x = x;
        placed_box.y = middle - LEGEND_BOX_HEIGHT / 2;
        legend.shapes.emplace_back(placed_box);
        x += LEGEND_BOX_WIDTH + LEGEND_TEXT_GAP;
        TextLine line;
        line.spans = {span(words, type::SMALL)};
        line.width = width_of(context.fonts, line.spans);
        line.at = {x, middle - type::SMALL.leading / 2 + baseline(type::SMALL)};
        x += line.width + LEGEND_ITEM_GAP;
        legend.shapes.emplace_back(std::move(line));
    }
    return legend;
}

double bar_scale(BarSeries const& series, double width, ChartContext const& context) {
    double scale = series.longest > 0 ? width * 0.75 / series.longest : 0;
    if (series.scale > 0) scale = scale == 0 ? series.scale : std::min(scale, series.scale);
    for (auto const& row : series.rows) {
        if (row.mark != CellMark::value || row.value <= 0) continue;
        double const room =
            width - measure::LABEL_GAP - width_of(context.fonts, value_spans(row, context)) - LABEL_RESERVE;
        double const own = std::max(room, width / 8) / row.value;
        scale = scale == 0 ? own : std::min(scale, own);
    }
    return scale;
}

Drawing assemble(BarSeries const& series, ChartHead head, std::vector<Shape> picture, Node table, double width,
                 double height) {
    Drawing drawing{{}, width, height};
    drawing.node.title = series.title;
    drawing.node.alt = series.alt;
    drawing.node.children = std::move(head.nodes);
    auto figure = node_of(Role::figure, std::move(picture));
    figure.alt = series.alt;
    drawing.node.children.push_back(std::move(figure));
    if (table.children.size() == series.rows.size())
        for (std::size_t i = 0; i < series.rows.size(); ++i) {
            auto const& row = series.rows[i];
            table.children[i].point = row.label + ": " + row.number + (row.share.empty() ? "" : " (" + row.share + ")");
        }
    drawing.node.children.push_back(std::move(table));
    return drawing;
}

Node table_row(std::vector<Shape> label, std::vector<Shape> definition, std::vector<Shape> value) {
    auto header = node_of(Role::header, {});
    header.scope = Scope::row;
    if (definition.empty()) {
        header.shapes = std::move(label);
    } else {
        header.children = {node_of(Role::paragraph, std::move(label)), node_of(Role::paragraph, std::move(definition))};
    }
    auto row = node_of(Role::row, {});
    row.children = {std::move(header), node_of(Role::cell, std::move(value))};
    return row;
}

}  // namespace cifra::figure
