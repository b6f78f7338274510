#include "figure/map_chart.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;

constexpr double ROW_PADDING = 3.5;
constexpr double SWATCH_GAP = 7;
constexpr double VALUE_GAP = 10;
constexpr double VALUE_EDGE = 2;    ///< A browser's font may be wider than ours.
constexpr double MOST_VALUE = 0.5;  ///< Of the width, for words in place of a value.
constexpr double LEGEND_ROW = 3;
constexpr double LEGEND_TEXT_GAP = 6;

}  // namespace

Rect swatch_of(AreaLook const& look, Point corner) {
    bool const missing = look.pattern == Pattern::hatch || look.pattern == Pattern::cross;
    Ink const edge = missing ? Ink::hatch : Ink::rule;
    return {corner.x,     corner.y,  SWATCH_WIDTH, SWATCH_HEIGHT, look.fill, Stroke{edge, 0.5, 0, 0, false},
            look.pattern, Ink::hatch};
}

AreaLook missing_look(CellMark mark) {
    switch (mark) {
        case CellMark::no_data:
            return {Ink::paper, Ink::ink, Pattern::hatch};
        case CellMark::withheld:
            return {Ink::paper, Ink::ink, Pattern::cross};
        case CellMark::not_applicable:
        case CellMark::value:
            break;
    }
    return {};
}

std::vector<MapLegendEntry> missing_entries(MapSeries const& series, base::Language language) {
    struct Known {
        CellMark mark;
        std::string words;
    };
    std::vector<MapLegendEntry> entries;
    for (auto const& [mark, words] : {Known{CellMark::no_data, say(language, "no data", "sin datos")},
                                      Known{CellMark::withheld, say(language, "withheld", "reservado")},
                                      Known{CellMark::not_applicable, say(language, "does not apply", "no aplica")}}) {
        bool const occurs = std::any_of(series.rows.begin(), series.rows.end(), [mark = mark](BarRow const& row) {
            return !row.area.empty() && row.mark == mark;
        });
        if (occurs) entries.push_back({{swatch_of(missing_look(mark), {})}, words});
    }
    return entries;
}

Result<Drawing> map_legend(std::vector<MapLegendEntry> const& entries, double width, ChartContext const& context) {
    Drawing drawing{artifact({}), width, 0};
    double y = 0;
    for (auto const& entry : entries) {
        double const left = SWATCH_WIDTH + LEGEND_TEXT_GAP;
        CIFRA_TRY(auto const words,
                  set_text(context.fonts, entry.words, type::SMALL.with(Ink::ink), width - left, Fit::ragged));
        auto mark = artifact(entry.mark);
        mark.offset = {0, y + (type::SMALL.leading - SWATCH_HEIGHT) / 2};
        drawing.node.children.push_back(std::move(mark));
        for (auto& line : placed(words, {left, y})) drawing.node.shapes.push_back(std::move(line));
        y += words.height + LEGEND_ROW;
    }
    drawing.height = std::max(0.0, y - LEGEND_ROW);
    return drawing;
}

Result<Drawing> map_list(MapSeries const& series, MapParts const& parts, double width, ChartContext const& context) {
    Drawing drawing{node_of(Role::group, {}), width, 0};
    auto lines = artifact({});
    auto table = node_of(Role::table, {});
    double const left = parts.swatch ? SWATCH_WIDTH + SWATCH_GAP : 0;
    double y = 0;
    for (auto const& row : series.rows) {
        CIFRA_TRY(auto const value, value_text(row, width * MOST_VALUE, context));
        double const room = width - left - value.width - VALUE_GAP - VALUE_EDGE;
        CIFRA_TRY(auto const label, set_text(context.fonts, row.label, type::LABEL, room, Fit::balanced));
        CIFRA_TRY(auto const definition,
                  set_text(context.fonts, row.definition, type::DEFINITION, room, Fit::balanced));
        lines.shapes.emplace_back(rule(0, y, width, measure::HAIRLINE, Ink::hairline));
        double const top = y + ROW_PADDING;
        if (parts.swatch)
            for (auto& shape : parts.swatch(row, {SWATCH_WIDTH / 2, top + type::LABEL.leading / 2}))
                lines.shapes.push_back(std::move(shape));
        double const under = row.definition.empty() ? 0 : definition.height;
        table.children.push_back(table_row(
            placed(label, {left, top}),
            row.definition.empty() ? std::vector<Shape>{} : placed(definition, {left, top + label.height - 1}),
            placed(value, {width - VALUE_EDGE, top}, Anchor::end)));
        y = top + std::max(label.height + under, value.height) + ROW_PADDING;
    }
    if (!series.rows.empty()) lines.shapes.emplace_back(rule(0, y, width, measure::HAIRLINE, Ink::hairline));
    drawing.node.children = {std::move(lines), std::move(table)};
    drawing.height = y;
    return drawing;
}

}  // namespace cifra::figure
