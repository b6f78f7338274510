#include "figure/map_chart.hpp"
#include "language/number.hpp"

#include <algorithm>
#include <cmath>

namespace cifra::figure {
namespace {

using base::Result;

constexpr double LARGEST = 22;  ///< Radius of the greatest value, in points.
constexpr double WIDTHS_A_RADIUS = 14;
constexpr double SMALLEST = 1;  ///< A positive value is never drawn as nothing.
constexpr std::size_t MOST_LEGEND_CIRCLES = 3;
constexpr double LEGEND_STEP = 2.5;  ///< At least so many times the next one.
constexpr double WORDS_GAP = 6;
constexpr double ROW = 11;

/// Radii by the square root: areas compare.
struct SymbolScale {
    double most = 0;
    double largest = LARGEST;

    double radius(double value) const {
        return most > 0 && value > 0 ? std::max(SMALLEST, largest * std::sqrt(value / most)) : 0;
    }
};

SymbolScale scale_of(MapSeries const& series, double width) {
    SymbolScale scale{0, std::min(LARGEST, width / WIDTHS_A_RADIUS)};
    for (auto const& row : series.rows)
        if (row.mark == CellMark::value && !row.area.empty()) scale.most = std::max(scale.most, row.value);
    return scale;
}

Circle circle_at(Point centre, double radius) {
    return {centre, radius, std::nullopt, Stroke{Ink::rule, 0.75, 0, 0, false}};
}

/// The greatest value itself, then round ones: 1, 2, 5, 10, 20, 50, ..., each so much smaller that the circles differ.
std::vector<double> legend_values(SymbolScale const& scale) {
    std::vector<double> round;
    for (double power = 1; power <= scale.most; power *= 10)
        for (double const digit : {1.0, 2.0, 5.0}) round.push_back(digit * power);
    std::vector<double> values;
    if (scale.most > 0 && scale.most == std::floor(scale.most)) values.push_back(scale.most);
    for (auto next = round.rbegin(); next != round.rend() && values.size() < MOST_LEGEND_CIRCLES; ++next)
        if (values.empty() ? *next <= scale.most : *next * LEGEND_STEP <= values.back()) values.push_back(*next);
    return values;
}

/// Circles in each other, standing on one line, with their values at the right on short lines.
Result<Drawing> circle_legend(SymbolScale const& scale, double width, ChartContext const& context) {
    auto const values = legend_values(scale);
    Drawing drawing{artifact({}), width, 0};
    if (values.empty()) return drawing;
    double const largest = scale.radius(values.front());
    double const bottom = std::max(2 * largest, ROW * static_cast<double>(values.size())) + ROW / 2;
    double y = -ROW;
    for (auto const value : values) {
        double const radius = scale.radius(value);
        Point const top{largest, bottom - 2 * radius};
        y = std::max(y + ROW, top.y);
        double const words_left = 2 * largest + WORDS_GAP;
        auto const words = language::number(static_cast<std::int64_t>(value), context.language);
        CIFRA_TRY(auto const line, fit_line(context.fonts, {span(words, type::SMALL.with(Ink::ink))},
                                            std::max(10.0, width - words_left - 2)));
        drawing.node.shapes.emplace_back(circle_at({largest, bottom - radius}, radius));
        drawing.node.shapes.emplace_back(Line{top, {words_left - 2, y}, {Ink::rule, 0.5, 0, 0, false}});
        drawing.node.shapes.emplace_back(moved(line, words_left, y - ROW / 2));
    }
    drawing.height = std::max(bottom, y + ROW / 2);
    return drawing;
}

Result<Drawing> legend_of(MapSeries const& series, SymbolScale const& scale, double width,
                          ChartContext const& context) {
    CIFRA_TRY(auto circles, circle_legend(scale, width, context));
    CIFRA_TRY(auto missing, map_legend(missing_entries(series, context.language), width, context));
    Drawing drawing{artifact({}), width, circles.height};
    if (missing.height > 0) {
        missing.node.offset.y = circles.height > 0 ? circles.height + 6 : 0;
        drawing.height = missing.node.offset.y + missing.height;
    }
    drawing.node.children = {std::move(circles.node), std::move(missing.node)};
    return drawing;
}

}  // namespace

Result<Drawing> proportional_symbols(MapSeries const& series, double width, ChartContext const& context) {
    auto const scale = scale_of(series, width);
    MapParts parts;
    parts.style = chart_map_style();
    // The circles are the figures: land stays behind them, and behind names that lie across its borders.
    parts.style.border = {Ink::class_2, 0.6, 0, 0, false};
    parts.style.coast = parts.style.border;
    parts.content.names = names_of(series);
    for (auto const& row : series.rows) {
        if (row.area.empty()) continue;
        bool const shown = row.mark == CellMark::value;
        parts.content.looks[row.area] =
            shown ? AreaLook{Ink::class_1, Ink::ink, Pattern::none} : missing_look(row.mark);
        if (shown && row.value > 0) parts.content.symbols.push_back({row.area, scale.radius(row.value)});
    }
    std::stable_sort(parts.content.symbols.begin(), parts.content.symbols.end(),
                     [](MapSymbol const& a, MapSymbol const& b) { return a.radius > b.radius; });
    parts.legend = [&](double room) { return legend_of(series, scale, room, context); };
    return map_chart(series, parts, width, context);
}

}  // namespace cifra::figure
