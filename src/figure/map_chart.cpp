#include "figure/map_chart.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;

constexpr double BESIDE_FROM = 400;  ///< Width from which the list stands beside the map.
constexpr double LIST_GAP = 20;
constexpr double TALLEST = 316;
constexpr double LEGEND_GAP = 12;
constexpr double LEAST_LEGEND = 84;
constexpr double CREDIT_GAP = 8;

/// Map and legend as one drawing, at the origin.
struct MapColumn {
    MapPicture picture;
    Drawing legend;
    double height = 0;
};

/// The legend stands at the side of the inset where that leaves room under the main map, else under both.
Result<MapColumn> map_column(MapPlane const& plane, MapParts const& parts, double width, ChartContext const& context) {
    auto const layout = stacked_layout(plane, width, TALLEST);
    MapColumn column;
    column.height = layout.height;
    double const under_main = layout.main.frame.bottom + LEGEND_GAP;
    Point corner{0, layout.height + LEGEND_GAP};
    double room = width;
    if (layout.inset) {
        auto const& inset = layout.inset->frame;
        bool const at_left = inset.left < 1;
        double const beside = at_left ? width - inset.right - LEGEND_GAP : inset.left - LEGEND_GAP;
        if (beside >= LEAST_LEGEND) {
            CIFRA_TRY(auto const tried, parts.legend(beside));
            if (under_main + tried.height <= layout.height || tried.height <= layout.height / 2) {
                corner = {at_left ? inset.right + LEGEND_GAP : 0, std::max(under_main, layout.height - tried.height)};
                room = beside;
            }
        }
    }
    CIFRA_TRY(column.legend, parts.legend(room));
    column.legend.node.offset = corner;
    column.height = std::max(column.height, corner.y + column.legend.height);
    CIFRA_TRY(column.picture, draw_map(plane, layout, parts.content, parts.style, context.fonts));
    return column;
}

Node shifted(Node node, double x, double y) {
    node.offset = {node.offset.x + x, node.offset.y + y};
    return node;
}

}  // namespace

base::Error no_map(std::string const& title) {
    return {
        base::ErrorCode::bad_input,
        {fmt::format("there is no map to draw '{}' on", title), fmt::format("no hay mapa en que dibujar «{}»", title)},
        {"add map.toml and map.json to the programme, or choose another kind of chart",
         "agregue map.toml y map.json al programa o elija otro tipo de gráfico"},
        {},
        {}};
}

MapStyle chart_map_style() {
    MapStyle style;
    style.border = {Ink::rule, 0.5, 0, 0, false};
    style.border_in_dark = {Ink::paper, 0.75, 0, 0, false};
    style.coast = Stroke{Ink::rule, 0.5, 0, 0, false};
    style.frame = {Ink::hatch, 0.5, 0, 0, false};
    style.leader = {Ink::rule, 0.5, 0, 0, false};
    style.name = type::SMALL.with(Weight::semibold).with(Ink::ink);
    return style;
}

std::map<std::string, std::string> names_of(MapSeries const& series) {
    std::map<std::string, std::string> names;
    for (auto const& row : series.rows)
        if (!row.area.empty()) names.emplace(row.area, row.label);
    return names;
}

Result<Drawing> map_chart(MapSeries const& series, MapParts const& parts, double width, ChartContext const& context) {
    if (series.map == nullptr) return base::fail(no_map(series.title));
    CIFRA_TRY(auto head, chart_head(series.title, series.subtitle, series.notes, width, context));
    bool const beside = width >= BESIDE_FROM;
    double const map_width = beside ? (width + measure::GUTTER) * 7 / 12 - measure::GUTTER : width;
    double const list_left = beside ? map_width + LIST_GAP : 0;
    MapPlane const plane(*series.map);
    double const top = head.height + 2;
    CIFRA_TRY(auto column, map_column(plane, parts, map_width, context));
    double const list_top = beside ? top : top + column.height + LEGEND_GAP;
    CIFRA_TRY(auto list, map_list(series, parts, width - list_left, context));
    double const bottom = std::max(top + column.height, list_top + list.height) + CREDIT_GAP;
    CIFRA_TRY(auto const credit, set_text(context.fonts, series.credit, type::SMALL, width, Fit::ragged));

    Drawing drawing{{}, width, bottom + credit.height};
    drawing.node.title = series.title;
    drawing.node.alt = series.alt;
    drawing.node.children = std::move(head.nodes);
    auto& ground = column.picture.ground;
    ground.insert(ground.end(), column.picture.shapes.begin(), column.picture.shapes.end());
    auto figure = node_of(Role::figure, std::move(ground));
    figure.alt = series.alt;
    drawing.node.children.push_back(shifted(std::move(figure), 0, top));
    drawing.node.children.push_back(shifted(artifact(std::move(column.picture.names)), 0, top));
    drawing.node.children.push_back(shifted(std::move(column.legend.node), 0, top));
    drawing.node.children.push_back(shifted(std::move(list.node), list_left, list_top));
    if (!series.credit.empty())
        drawing.node.children.push_back(node_of(Role::paragraph, placed(credit, {0, bottom})));
    else
        drawing.height -= credit.height + CREDIT_GAP;
    return drawing;
}

}  // namespace cifra::figure
