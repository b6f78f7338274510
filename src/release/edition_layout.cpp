#include "release/edition_layout.hpp"

#include <algorithm>
#include <string_view>

namespace cifra::release {
namespace {

using programme::Breakdown;
using programme::Indicator;
using programme::Section;

template <class Things>
auto find_id(Things const& things, std::string const& id) {
    auto const found = std::find_if(things.begin(), things.end(), [&](auto const& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

bool holds(std::vector<std::string> const& ids, std::string const& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

Section const* section_of(ReleasedEdition const& edition, std::string const& indicator) {
    for (auto const& section : edition.programme.sections)
        if (holds(section.indicators, indicator)) return &section;
    return nullptr;
}

/// The indicator that a section is about: the first with a key figure, else the first.
std::string leading_indicator(ReleasedEdition const& edition, Section const& section) {
    for (auto const& id : section.indicators)
        if (auto const* indicator = edition.programme.indicator(id); indicator != nullptr && indicator->key_figure)
            return id;
    return section.indicators.empty() ? "" : section.indicators.front();
}

/// Series over the years have no place in the lists of sections.
bool is_series(std::string const& chart) {
    constexpr std::string_view SUFFIX = ".series";
    return chart.size() > SUFFIX.size() && chart.compare(chart.size() - SUFFIX.size(), SUFFIX.size(), SUFFIX) == 0;
}

/// The charts that the layout of a section lists, or null where it lists none.
std::vector<std::string> const* list_of(ReleasedEdition const& edition, Section const& section) {
    auto const* layout = find_id(edition.layout.sections, section.id);
    return layout == nullptr || !layout->charts ? nullptr : &*layout->charts;
}

}  // namespace

std::vector<std::string> in_layout_order(ReleasedEdition const& edition, std::vector<std::string> const& ids) {
    std::vector<std::string> ordered;
    for (auto const& section : edition.layout.sections)
        if (holds(ids, section.id)) ordered.push_back(section.id);
    for (auto const& id : ids)
        if (!holds(ordered, id)) ordered.push_back(id);
    return ordered;
}

std::vector<Section const*> sections_in_order(ReleasedEdition const& edition) {
    std::vector<std::string> ids;
    for (auto const& section : edition.programme.sections) ids.push_back(section.id);
    std::vector<Section const*> sections;
    for (auto const& id : in_layout_order(edition, ids)) sections.push_back(find_id(edition.programme.sections, id));
    return sections;
}

std::string chart_id(Indicator const& indicator, Breakdown const& breakdown) {
    return indicator.id + "." + breakdown.id;
}

std::vector<PlacedChart> charts_of(ReleasedEdition const& edition, Section const& section) {
    std::vector<PlacedChart> charts;
    for (auto const& id : section.indicators)
        if (auto const* indicator = edition.programme.indicator(id))
            for (auto const& breakdown : indicator->breakdowns) charts.push_back({indicator, &breakdown});
    auto const* list = list_of(edition, section);
    if (list == nullptr) return charts;
    auto const place = [&](PlacedChart const& chart) {
        return std::find(list->begin(), list->end(), chart_id(*chart.indicator, *chart.breakdown)) - list->begin();
    };
    std::stable_sort(charts.begin(), charts.end(),
                     [&](PlacedChart const& a, PlacedChart const& b) { return place(a) < place(b); });
    return charts;
}

std::vector<Breakdown const*> charts_of(ReleasedEdition const& edition, Indicator const& indicator) {
    std::vector<Breakdown const*> breakdowns;
    if (auto const* section = section_of(edition, indicator.id)) {
        for (auto const& chart : charts_of(edition, *section))
            if (chart.indicator->id == indicator.id) breakdowns.push_back(chart.breakdown);
    } else {
        for (auto const& breakdown : indicator.breakdowns) breakdowns.push_back(&breakdown);
    }
    return breakdowns;
}

programme::ChartLayout chart_layout(ReleasedEdition const& edition, std::string const& id) {
    auto const* given = find_id(edition.layout.charts, id);
    auto layout = given == nullptr ? programme::ChartLayout{id} : *given;
    auto const* section = section_of(edition, id.substr(0, id.find('.')));
    auto const* list = section == nullptr ? nullptr : list_of(edition, *section);
    if (list != nullptr && !is_series(id) && !holds(*list, id)) layout.form = programme::ChartForm::table;
    return layout;
}

base::LocalText chart_title(ReleasedEdition const& edition, Indicator const& indicator, Breakdown const& breakdown) {
    auto const typed = chart_layout(edition, chart_id(indicator, breakdown)).title;
    return typed.empty() ? breakdown.title : typed.text;
}

std::string typed_cover_headline(ReleasedEdition const& edition, base::Language language) {
    return edition.layout.cover_headline.text.in(language);
}

std::string typed_headline(ReleasedEdition const& edition, Section const& section, base::Language language) {
    auto const* layout = find_id(edition.layout.sections, section.id);
    return layout == nullptr ? "" : layout->headline.text.in(language);
}

std::string typed_headline(ReleasedEdition const& edition, Indicator const& indicator, base::Language language) {
    if (auto const* layout = find_id(edition.layout.indicators, indicator.id))
        return layout->headline.text.in(language);
    auto const* section = section_of(edition, indicator.id);
    bool const leads = section != nullptr && leading_indicator(edition, *section) == indicator.id;
    return leads ? typed_headline(edition, *section, language) : "";
}

}  // namespace cifra::release
