#include "figure/chart_errors.hpp"
#include "figure/map_chart.hpp"

#include <algorithm>
#include <array>

namespace cifra::figure {
namespace {

using base::Result;

constexpr std::size_t MOST_CLASSES = 5;

constexpr std::array<Ink, MOST_CLASSES> INKS{Ink::class_1, Ink::class_2, Ink::class_3, Ink::class_4, Ink::class_5};

/// The shades of so many classes: as far from each other as five allow, the last one always the darkest.
std::vector<std::size_t> shades_of(std::size_t classes) {
    switch (classes) {
        case 1:
            return {4};
        case 2:
            return {0, 4};
        case 3:
            return {0, 2, 4};
        case 4:
            return {0, 1, 3, 4};
        default:
            return {0, 1, 2, 3, 4};
    }
}

AreaLook look_of_shade(std::size_t shade) {
    return {INKS[shade], shade < 3 ? Ink::ink : Ink::paper, Pattern::none};
}

class Classes {
public:
    explicit Classes(MapSeries const& series) : m_series(series), m_shades(shades_of(series.classes.size())) {}

    AreaLook look_of(BarRow const& row) const {
        if (row.mark != CellMark::value) return missing_look(row.mark);
        std::size_t number = 0;
        while (number + 1 < m_series.classes.size() && row.value >= m_series.classes[number + 1].from) ++number;
        return look_of_shade(m_shades[number]);
    }

    std::vector<MapLegendEntry> entries(base::Language language) const {
        std::vector<MapLegendEntry> entries;
        // As in the list: the most comes first.
        for (std::size_t i = m_series.classes.size(); i-- > 0;)
            entries.push_back({{swatch_of(look_of_shade(m_shades[i]), {})}, m_series.classes[i].label});
        for (auto& entry : missing_entries(m_series, language)) entries.push_back(std::move(entry));
        return entries;
    }

private:
    MapSeries const& m_series;
    std::vector<std::size_t> m_shades;
};

}  // namespace

Result<Drawing> choropleth(MapSeries const& series, double width, ChartContext const& context) {
    if (series.classes.empty() || series.classes.size() > MOST_CLASSES)
        return base::fail(too_many({"classes", "clases"}, static_cast<int>(MOST_CLASSES), series.title));
    Classes const classes(series);
    MapParts parts;
    parts.style = chart_map_style();
    parts.content.names = names_of(series);
    for (auto const& row : series.rows)
        if (!row.area.empty()) parts.content.looks[row.area] = classes.look_of(row);
    parts.legend = [&](double room) { return map_legend(classes.entries(context.language), room, context); };
    parts.swatch = [&](BarRow const& row, Point centre) -> std::vector<Shape> {
        auto const look = row.area.empty() ? missing_look(CellMark::no_data) : classes.look_of(row);
        return {swatch_of(look, {centre.x - SWATCH_WIDTH / 2, centre.y - SWATCH_HEIGHT / 2})};
    };
    return map_chart(series, parts, width, context);
}

}  // namespace cifra::figure
