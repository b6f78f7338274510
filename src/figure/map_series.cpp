#include "figure/map_series.hpp"

#include "figure/chart_parts.hpp"
#include "figure/scale.hpp"
#include "figure/sentence.hpp"
#include "language/number.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::figure {
namespace {

constexpr std::size_t MOST_CLASSES = 5;

/// "10 to under 20%"
std::string between(double from, double to, base::Language language) {
    auto const number = [&](double value) { return language::number(static_cast<std::int64_t>(value), language); };
    return fmt::format(fmt::runtime(say(language, "{} to under {}%", "de {} a menos de {}\u00A0%")), number(from),
                       number(to));
}

/// Classes of one width, from zero to the greatest share.
std::vector<MapClass> share_classes(double most, base::Language language) {
    auto const ticks = nice_ticks(most, MOST_CLASSES, true);
    std::vector<MapClass> classes;
    for (std::size_t i = 0; i < ticks.size() && i < MOST_CLASSES; ++i) {
        bool const last = i + 1 == ticks.size() || i + 1 == MOST_CLASSES;
        auto const from = language::number(static_cast<std::int64_t>(ticks[i]), language);
        auto const open = fmt::format(fmt::runtime(say(language, "{}% and over", "{}\u00A0% y más")), from);
        classes.push_back({ticks[i], last ? open : between(ticks[i], ticks[i + 1], language)});
    }
    return classes;
}

/// Named or not, in words in place of 1 and 0.
void name_classes(MapSeries& series, std::string const& named, base::Language language) {
    bool const others = std::any_of(series.rows.begin(), series.rows.end(),
                                    [](BarRow const& row) { return row.mark == CellMark::value && row.value == 0; });
    if (others) series.classes.push_back({0, say(language, "no", "no")});
    series.classes.push_back({1, named});
    for (auto& row : series.rows)
        if (row.mark == CellMark::value) row.number = row.value > 0 ? say(language, "yes", "sí") : "no";
}

}  // namespace

void prepare_for_map(EditionSource const& source, programme::Indicator const& indicator,
                     programme::Breakdown const& breakdown, BarSeries& series) {
    std::stable_sort(series.rows.begin(), series.rows.end(), [](BarRow const& a, BarRow const& b) {
        if ((a.kind == RowKind::remainder) != (b.kind == RowKind::remainder)) return b.kind == RowKind::remainder;
        if ((a.mark == CellMark::value) != (b.mark == CellMark::value)) return a.mark == CellMark::value;
        return a.value > b.value;
    });
    for (auto& row : series.rows) {
        if (row.area.empty()) continue;
        auto const key = source.programme().total_key(indicator, row.area, source.edition.time_period);
        if (auto const* figure = source.edition.find(key); figure != nullptr)
            row.definition = figure->comment.in(source.language);
    }
    series.alt = map_alt(source, breakdown, series);
}

MapSeries map_series(BarSeries const& series, ChartShape shape, base::Language language) {
    MapSeries map{series.title, series.subtitle, series.alt, series.notes, nullptr, {}, {}, series.rows};
    if (series.ground == nullptr) return map;
    map.map = series.ground->map;
    map.credit = series.ground->credit;
    if (shape == ChartShape::symbols) return map;
    if (!series.ground->named_label.empty()) {
        name_classes(map, series.ground->named_label, language);
        return map;
    }
    double most = 0;
    for (auto& row : map.rows) {
        if (series.whole > 0) row.value = row.value / series.whole * 100;
        if (!row.area.empty()) most = std::max(most, row.value);
    }
    map.classes = share_classes(most, language);
    return map;
}

}  // namespace cifra::figure
