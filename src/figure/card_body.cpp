#include "figure/card_body.hpp"

#include "figure/chart_parts.hpp"
#include "figure/cover_parts.hpp"
#include "figure/coverage_marks.hpp"
#include "figure/released_coverage.hpp"
#include "figure/released_series.hpp"
#include "release/edition_layout.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;
using programme::Indicator;

constexpr Style SUBTITLE{13.5, 18, Weight::regular, Ink::band_text, 0};
constexpr Style NUMBER{17, 22, Weight::semibold, Ink::on_band, 0};
constexpr Style LABEL{12.5, 15.5, Weight::regular, Ink::band_text, 0};
constexpr Style ROW_LABEL{13, 18, Weight::regular, Ink::on_band, 0};
constexpr Style ROW_NUMBER{15, 18, Weight::semibold, Ink::on_band, 0};
constexpr double BODY_TOP = 25;  ///< Under the subtitle.
constexpr double STRIP_HEIGHT = 28;
constexpr double PART_GAP = 2;
constexpr double WORDS_GAP = 10;  ///< Between the words of two parts.
constexpr std::size_t MOST_ROWS = 3;
constexpr double ROW_PITCH = 35;
constexpr double ROW_BAR_TOP = 20;
constexpr double ROW_BAR = 8;
constexpr double MEMBER_PITCH = 25;
constexpr std::size_t MEMBER_COLUMNS = 3;
constexpr std::size_t MOST_MEMBER_ROWS = 4;
constexpr MarkSize MARK{5, 7, 11, 11};
constexpr double ZERO_SIZE = 13;  ///< Of the mark of a true zero.

Result<Drawing> begin(std::string const& subtitle, double width, Fonts const& fonts) {
    Drawing drawing{{}, width, BODY_TOP};
    CIFRA_TRY(auto const line, fit_line(fonts, {span(subtitle, SUBTITLE)}, width));
    auto heading = node_of(Role::heading, {moved(line, 0, 0)});
    heading.level = 2;
    drawing.node.children.push_back(std::move(heading));
    return drawing;
}

Node figure_of(std::string const& alt) {
    auto node = node_of(Role::figure, {});
    node.alt = alt;
    return node;
}

std::string with_share(BarRow const& row) {
    return row.share.empty() ? row.number : row.number + " (" + row.share + ")";
}

Rect part_bar(BarRow const& row, std::size_t number, double x, double width) {
    Rect area{x, BODY_TOP, width, STRIP_HEIGHT, Ink::on_band, {}, Pattern::none, Ink::band_line};
    if (number > 0) area.fill = Ink::band_second;
    if (row.kind == RowKind::remainder) {
        area.fill.reset();
        area.stroke = Stroke{Ink::band_text, 1.2, 0, 0, false};
        area.pattern = Pattern::hatch;
        area.pattern_ink = Ink::band_text;
    }
    return area;
}

/// A part of a strip: where it stands and how wide its words may be.
struct Part {
    double x = 0;
    double width = 0;
    double words = 0;
};

std::vector<Part> parts_of(BarSeries const& series, double width) {
    double const room = width - PART_GAP * static_cast<double>(series.rows.size() - 1);
    std::vector<Part> parts;
    double x = 0;
    for (auto const& row : series.rows) {
        double const length = room * row.value / series.whole;
        parts.push_back({x, length, length + PART_GAP - WORDS_GAP});
        x += length + PART_GAP;
    }
    if (!parts.empty()) parts.back().words = width - parts.back().x;
    return parts;
}

/// True when the words of every part have room under it.
bool strip_fits(BarSeries const& series, double width, Fonts const& fonts) {
    constexpr std::size_t MOST_LINES = 2;
    if (!series.one_whole) return false;
    auto const parts = parts_of(series, width);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto const& row = series.rows[i];
        if (parts[i].words <= 0 || fonts.width(with_share(row), NUMBER) > parts[i].words) return false;
        auto const label = set_text(fonts, row.label, LABEL, parts[i].words, Fit::ragged);
        if (!label || label->lines.size() > MOST_LINES) return false;
        for (auto const& line : label->lines)
            // A cut word is a word without room.
            if (line.spans.back().text.find_last_of(" -–—/") != line.spans.back().text.size() - 1 &&
                &line != &label->lines.back())
                return false;
    }
    return true;
}

Result<Drawing> strip_body(BarSeries const& series, double width, Fonts const& fonts) {
    constexpr double NUMBERS_TOP = BODY_TOP + STRIP_HEIGHT + 7;
    constexpr double LABELS_TOP = NUMBERS_TOP + 22;
    CIFRA_TRY(auto drawing, begin(series.title, width, fonts));
    auto figure = figure_of(series.alt);
    Node table;
    table.role = Role::table;
    auto const parts = parts_of(series, width);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto const& row = series.rows[i];
        figure.shapes.emplace_back(part_bar(row, i, parts[i].x, parts[i].width));
        CIFRA_TRY(auto const number, fit_line(fonts, {span(with_share(row), NUMBER)}, parts[i].words));
        CIFRA_TRY(auto const label, set_text(fonts, row.label, LABEL, parts[i].words, Fit::balanced));
        table.children.push_back(
            table_row(placed(label, {parts[i].x, LABELS_TOP}), {}, {moved(number, parts[i].x, NUMBERS_TOP)}));
        drawing.height = std::max(drawing.height, LABELS_TOP + label.height);
    }
    drawing.node.children.push_back(std::move(figure));
    drawing.node.children.push_back(std::move(table));
    return drawing;
}

/// Bars one under the other, each on a line as long as the whole.
Result<Drawing> rows_body(BarSeries const& series, std::string const& subtitle, double width, Fonts const& fonts) {
    CIFRA_TRY(auto drawing, begin(subtitle, width, fonts));
    auto figure = figure_of(series.alt);
    Node table;
    table.role = Role::table;
    double y = BODY_TOP - 1;
    for (std::size_t i = 0; i < series.rows.size(); ++i) {
        auto const& row = series.rows[i];
        auto const number = with_share(row);
        double const room = width - fonts.width(number, ROW_NUMBER) - WORDS_GAP;
        CIFRA_TRY(auto const value, fit_line(fonts, {span(number, ROW_NUMBER)}, width / 2));
        CIFRA_TRY(auto const label, set_text_within(fonts, row.label, ROW_LABEL, std::max(room, width / 2 - WORDS_GAP),
                                                    ROW_LABEL.leading, Fit::ragged));
        table.children.push_back(table_row(placed(label, {0, y}), {}, {moved(value, width, y, Anchor::end)}));
        double const bar_top = y + ROW_BAR_TOP;
        figure.shapes.emplace_back(rule(0, bar_top + ROW_BAR / 2, width, 1, Ink::band_second));
        auto area = part_bar(row, 0, 0, std::max(1.5, width * row.value / series.whole));
        area.y = bar_top;
        area.height = ROW_BAR;
        if (area.pattern != Pattern::none) area.fill = Ink::band;
        figure.shapes.emplace_back(area);
        y += ROW_PITCH;
    }
    drawing.height = y - ROW_PITCH + ROW_BAR_TOP + ROW_BAR;
    drawing.node.children.push_back(std::move(figure));
    drawing.node.children.push_back(std::move(table));
    return drawing;
}

/// Every row has a value, and none is more than the whole.
bool is_shown(BarSeries const& series) {
    constexpr double SMALLEST_BASE = 20;
    return series.whole >= SMALLEST_BASE && series.rows.size() >= 2 &&
           std::all_of(series.rows.begin(), series.rows.end(),
                       [&](BarRow const& row) { return row.mark == CellMark::value && row.value <= series.whole; });
}

/// The first partition in the editor's order, in three parts at most.
std::optional<BarSeries> first_parts(EditionSource const& source, Indicator const& indicator) {
    for (auto const* breakdown : release::charts_of(source.edition, indicator)) {
        bool const parts = breakdown->kind == programme::BreakdownKind::partition && !breakdown->by_area;
        if (!parts || chart_kind(source, indicator, *breakdown) != ChartKind::ordered ||
            sum_series(source, indicator, *breakdown))
            continue;
        auto series = breakdown_series(source, indicator, *breakdown, ChartKind::ordered);
        if (is_shown(series) && series.rows.front().kind == RowKind::named)
            return in_three_parts(std::move(series), source.language);
    }
    return std::nullopt;
}

/// The largest of the first overlapping categories in the editor's order.
std::optional<BarSeries> largest_overlapping(EditionSource const& source, Indicator const& indicator) {
    for (auto const* breakdown : release::charts_of(source.edition, indicator)) {
        if (chart_kind(source, indicator, *breakdown) != ChartKind::multiple) continue;
        auto series = breakdown_series(source, indicator, *breakdown, ChartKind::multiple);
        if (!is_shown(series)) continue;
        if (series.rows.size() > MOST_ROWS) series.rows.resize(MOST_ROWS);
        return series;
    }
    return std::nullopt;
}

/// An ink of the page on the band.
Ink on_band(Ink ink) {
    switch (ink) {
        case Ink::navy:
            return Ink::on_band;
        case Ink::paper:
            return Ink::band;
        case Ink::hatch:
            return Ink::band_text;
        default:
            return ink;
    }
}

Shape on_band(Shape shape) {
    auto const change = [](auto& drawn) {
        if (drawn.fill) drawn.fill = on_band(*drawn.fill);
        if (drawn.stroke) drawn.stroke->ink = on_band(drawn.stroke->ink);
    };
    if (auto* area = std::get_if<Rect>(&shape)) {
        change(*area);
        area->pattern_ink = on_band(area->pattern_ink);
        if (area->pattern != Pattern::none) area->fill.reset();
    }
    if (auto* circle = std::get_if<Circle>(&shape)) change(*circle);
    if (auto* path = std::get_if<Path>(&shape)) change(*path);
    if (auto* line = std::get_if<TextLine>(&shape))
        for (auto& span : line->spans) {
            line->at.y +=
                (ZERO_SIZE - span.style.size) * (baseline(span.style) - span.style.leading / 2) / span.style.size;
            span.style.ink = on_band(span.style.ink);
            span.style.size = ZERO_SIZE;
        }
    return shape;
}

/// The members with their marks, column by column.
Result<Drawing> members_body(EditionSource const& source, Indicator const& indicator, double width,
                             Fonts const& fonts) {
    auto const coverage = coverage_of(source, source.total(indicator)->key);
    auto const& members = source.programme().members;
    CIFRA_TRY(auto drawing, begin(say(source.language, "Who reports it", "Quién informa"), width, fonts));
    auto const rows = (members.size() + MEMBER_COLUMNS - 1) / MEMBER_COLUMNS;
    if (rows > MOST_MEMBER_ROWS) {
        CIFRA_TRY(auto const words, fit_line(fonts, {span(coverage.words, NUMBER)}, width));
        drawing.node.children.push_back(node_of(Role::paragraph, {moved(words, 0, BODY_TOP)}));
        drawing.height = BODY_TOP + NUMBER.leading;
        return drawing;
    }
    auto figure = figure_of(coverage.alt);
    Node names;
    double const column = width / static_cast<double>(MEMBER_COLUMNS);
    double const words = MARK.box_width + 7;
    for (std::size_t i = 0; i < members.size(); ++i) {
        double const x = static_cast<double>(i / rows) * column;
        double const y = BODY_TOP + static_cast<double>(i % rows) * MEMBER_PITCH;
        for (auto& shape : coverage_mark(coverage.members[i], {x + 6, y + ROW_LABEL.leading / 2 + 0.5}, MARK))
            figure.shapes.push_back(on_band(std::move(shape)));
        auto const& name = members[i].name.in(source.language);
        CIFRA_TRY(auto const line, fit_line(fonts, {span(name, ROW_LABEL)}, column - words - WORDS_GAP / 2));
        names.children.push_back(node_of(Role::paragraph, {moved(line, x + words, y)}));
    }
    drawing.node.children.push_back(std::move(figure));
    drawing.node.children.push_back(std::move(names));
    drawing.height = BODY_TOP + static_cast<double>(rows - 1) * MEMBER_PITCH + ROW_LABEL.leading;
    return drawing;
}

}  // namespace

Result<Drawing> card_body(EditionSource const& source, Indicator const& indicator, double width, Fonts const& fonts) {
    if (auto const parts = first_parts(source, indicator)) {
        if (strip_fits(*parts, width, fonts)) return strip_body(*parts, width, fonts);
        return rows_body(*parts, parts->title, width, fonts);
    }
    if (auto const series = largest_overlapping(source, indicator)) {
        auto const subtitle =
            series->title + say(source.language, ": the largest; they overlap", ": las mayores; se superponen");
        return rows_body(*series, subtitle, width, fonts);
    }
    return members_body(source, indicator, width, fonts);
}

}  // namespace cifra::figure
