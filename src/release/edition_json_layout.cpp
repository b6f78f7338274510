#include "release/edition_json_layout.hpp"

#include "release/edition_json_programme.hpp"

#include <nlohmann/json.hpp>

namespace cifra::release {
namespace {

using nlohmann::json;

void put_words(json& object, char const* key, programme::EditorWords const& words) {
    if (!words.empty()) object[key] = local_text_json(words.text);
}

json section_json(programme::SectionLayout const& section) {
    json object = {{"id", section.id}};
    put_words(object, "headline", section.headline);
    if (section.charts) object["charts"] = *section.charts;
    return object;
}

json chart_json(programme::ChartLayout const& chart) {
    json object = {{"id", chart.id}};
    if (chart.form) object["kind"] = name_of(*chart.form);
    put_words(object, "title", chart.title);
    put_words(object, "alt", chart.alt);
    return object;
}

json indicator_json(programme::IndicatorLayout const& indicator) {
    json object = {{"id", indicator.id}};
    put_words(object, "headline", indicator.headline);
    return object;
}

}  // namespace

json layout_json(programme::Layout const& layout) {
    json object = json::object();
    if (!layout.cover_headline.empty()) put_words(object["cover"], "headline", layout.cover_headline);
    for (auto const& section : layout.sections) object["section"].push_back(section_json(section));
    for (auto const& chart : layout.charts) object["chart"].push_back(chart_json(chart));
    for (auto const& indicator : layout.indicators) object["indicator"].push_back(indicator_json(indicator));
    return object;
}

}  // namespace cifra::release
