#include "figure/chart.hpp"
#include "figure/chart_errors.hpp"
#include "figure/row_parts.hpp"

#include <algorithm>
#include <cmath>

namespace cifra::figure {
namespace {

using base::Result;

constexpr int MOST_UNITS = 100;
constexpr int PER_ROW = 10;
constexpr double PITCH = 12.5;
constexpr double RADIUS = 4.6;
constexpr double WORDS_GAP = 22;
constexpr double SWATCH = 14;  ///< Room for a disc before the words of its part.
constexpr double NUMBER_GAP = 5;
constexpr double PART_GAP = 7;
constexpr double LEAST_WORDS = 110;

/// Lines at 45° inside a disc.
Path disc_hatch(Point centre, double radius) {
    Path lines;
    lines.stroke = Stroke{Ink::hatch, 1, 0, 0, false};
    for (int i = -1; i <= 1; ++i) {
        double const away = i * measure::PATTERN_PITCH * 0.75;
        double const half = std::sqrt(radius * radius - away * away) - 0.5;
        double const turn = std::sqrt(0.5);
        Point const middle{centre.x + away * turn, centre.y + away * turn};
        lines.steps.push_back({PathStep::Kind::move, {middle.x - half * turn, middle.y + half * turn}, {}});
        lines.steps.push_back({PathStep::Kind::line, {middle.x + half * turn, middle.y - half * turn}, {}});
    }
    return lines;
}

/// \param named  How many named parts come before: they take turns as solid, tint and second hue.
std::vector<Shape> disc(RowKind kind, std::size_t named, Point centre) {
    switch (kind) {
        case RowKind::named: {
            constexpr Ink SOLID[] = {Ink::navy, Ink::blue, Ink::plum, Ink::teal};
            return {Circle{centre, RADIUS, SOLID[named % 4], {}}};
        }
        case RowKind::other:
            return {Circle{centre, RADIUS - 0.5, Ink::navy_tint, Stroke{Ink::navy, 1, 0, 0, false}}};
        case RowKind::unknown:
            return {Circle{centre, RADIUS - 0.5, Ink::paper, Stroke{Ink::rule, 1, 0, 0, false}}};
        case RowKind::remainder:
            return {Circle{centre, RADIUS - 0.375, Ink::paper, Stroke{Ink::hatch, 0.75, 0, 0, false}},
                    disc_hatch(centre, RADIUS - 0.375)};
    }
    return {};
}

Point place_of(int unit, double top) {
    return {(unit % PER_ROW) * PITCH + RADIUS, top + (unit / PER_ROW) * PITCH + RADIUS};
}

std::vector<Span> words_of(IconPart const& part, ChartContext const& context) {
    std::vector<Span> spans{span(part.label, type::PLAIN_LABEL)};
    for (auto& mark : note_marks(context, part.notes, Ink::ink)) spans.push_back(std::move(mark));
    return spans;
}

double widest_number(IconSeries const& series, ChartContext const& context) {
    double widest = 0;
    for (auto const& part : series.parts) widest = std::max(widest, context.fonts.width(part.number, type::LABEL));
    return widest;
}

Result<int> units_of(IconSeries const& series) {
    int units = 0;
    for (auto const& part : series.parts) {
        if (part.units < 0) return fail(uneven_row(part.label));
        units += std::min(part.units, MOST_UNITS + 1);
        if (units > MOST_UNITS) return fail(too_many({"units", "unidades"}, MOST_UNITS, series.title));
    }
    return units;
}

}  // namespace

Result<Drawing> icon_array(IconSeries const& series, double width, ChartContext const& context) {
    CIFRA_TRY(int const units, units_of(series));
    CIFRA_TRY(auto head, chart_head(series.title, series.subtitle, series.notes, width, context));
    double const top = head.height + 2;
    int const rows = (units + PER_ROW - 1) / PER_ROW;
    double const grid_width = PER_ROW * PITCH;
    double const grid_bottom = top + rows * PITCH - (rows > 0 ? PITCH - 2 * RADIUS : 0);
    bool const beside = width - grid_width - WORDS_GAP >= LEAST_WORDS;
    double const left = beside ? grid_width + WORDS_GAP : 0;
    double y = beside || rows == 0 ? top : grid_bottom + 2 * PART_GAP;
    double const number_width = std::min(widest_number(series, context), width / 4);
    double const words_left = left + SWATCH + number_width + NUMBER_GAP;
    auto swatches = artifact({});
    std::vector<Shape> discs;
    Node table = node_of(Role::table, {});
    int unit = 0;
    std::size_t named = 0;
    for (auto const& part : series.parts) {
        // Words stand where the units of their part begin, or as close below as there is room.
        if (beside) y = std::max(y, place_of(unit, top).y - type::LABEL.leading / 2);
        swatches.children.push_back(artifact(disc(part.kind, named, {left + RADIUS, y + type::LABEL.leading / 2})));
        for (int i = 0; i < part.units; ++i, ++unit)
            for (auto& shape : disc(part.kind, named, place_of(unit, top))) discs.push_back(std::move(shape));
        if (part.kind == RowKind::named) ++named;
        CIFRA_TRY(auto const number, fit_line(context.fonts, {span(part.number, type::LABEL)}, number_width));
        CIFRA_TRY(auto const words,
                  set_text(context.fonts, words_of(part, context), width - words_left, Fit::balanced));
        table.children.push_back(table_row(placed(words, {words_left, y}), {},
                                           {moved(number, left + SWATCH + number_width, y, Anchor::end)}));
        y += words.height + PART_GAP;
    }
    head.nodes.push_back(std::move(swatches));
    BarSeries named_series;
    named_series.title = series.title;
    named_series.alt = series.alt;
    return assemble(named_series, std::move(head), std::move(discs), std::move(table), width,
                    std::max(grid_bottom, y - PART_GAP));
}

}  // namespace cifra::figure
