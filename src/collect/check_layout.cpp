#include "collect/check_layout.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::collect {
namespace {

bool has_too_many(restricted::Edition const& edition, programme::CellKey const& total) {
    return std::any_of(edition.observations.begin(), edition.observations.end(), [&](auto const& observation) {
        return observation.key == total && observation.obs_value && observation.obs_value->units > MOST_ICONS;
    });
}

base::LocalText other_forms(programme::Indicator const& indicator, programme::Breakdown const& breakdown) {
    auto names = programme::suitable_forms(indicator, breakdown);
    names.erase(std::remove(names.begin(), names.end(), name_of(programme::ChartForm::icon_array)), names.end());
    return {"use one of " + base::join(names, ", "), "use uno de " + base::join(names, ", ")};
}

/// A map needs outlines.
void check_map(programme::Programme const& programme, programme::ChartLayout const& chart, base::Problems& problems) {
    if (!is_map(*chart.form) || programme.map != nullptr) return;
    auto const kind = name_of(*chart.form);
    problems.add({fmt::format("the kind '{}' needs a map, and the programme has none", kind),
                  fmt::format("el tipo «{}» necesita un mapa y el programa no tiene ninguno", kind)},
                 {"use another kind, or add map.toml and map.json to the programme (docs/reference/programme.md)",
                  "use otro tipo, o agregue map.toml y map.json al programa (docs/reference/programme.md)"},
                 chart.form_where);
}

}  // namespace

void check_layout(programme::Programme const& programme, restricted::Edition const& edition, base::Problems& problems) {
    for (auto const& chart : edition.layout.charts) {
        if (!chart.form) continue;
        check_map(programme, chart, problems);
        if (chart.form != programme::ChartForm::icon_array) continue;
        auto const dot = chart.id.find('.');
        auto const* indicator = programme.indicator(chart.id.substr(0, dot));
        auto const* breakdown = indicator == nullptr ? nullptr : indicator->find(chart.id.substr(dot + 1));
        if (breakdown == nullptr) continue;
        if (has_too_many(edition, programme.total_key(*indicator, programme.region, edition.time_period)))
            problems.add(
                {fmt::format("the kind 'icon_array' draws at most {} units, and '{}' has more", MOST_ICONS, chart.id),
                 fmt::format("el tipo «icon_array» dibuja a lo sumo {} unidades y «{}» tiene más", MOST_ICONS,
                             chart.id)},
                other_forms(*indicator, *breakdown), chart.form_where);
    }
}

}  // namespace cifra::collect
