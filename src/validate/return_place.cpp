#include "validate/return_place.hpp"

#include "programme/cell_key.hpp"
#include "restricted/place.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::validate {
namespace {

using base::Language;

std::string with_place(std::string text, std::vector<base::Where> const& places, Language language) {
    auto const words = restricted::places_in_words(places, language);
    return words.empty() ? text : text + ", " + words;
}

}  // namespace

ReturnPlaces::ReturnPlaces(restricted::NationalReturn const& held) : m_held(held) {
    for (auto const& observation : held.observations)
        m_places.emplace_back(programme::to_string(observation.key), observation.where);
    for (auto const& found : held.findings) m_places.emplace_back(reading_id(found), found.where);
    std::stable_sort(m_places.begin(), m_places.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
}

std::vector<base::Where> ReturnPlaces::of(audit::Finding const& finding) const {
    std::vector<base::Where> places;
    auto const add = [&](std::string const& text) {
        auto const found = std::lower_bound(m_places.begin(), m_places.end(), text,
                                            [](auto const& place, auto const& wanted) { return place.first < wanted; });
        if (found != m_places.end() && found->first == text) places.push_back(found->second);
    };
    for (auto const& operand : finding.operands) add(operand.cell);
    if (finding.operands.empty()) add(finding.id.substr(0, finding.id.find('#')));
    return places;
}

base::LocalText ReturnPlaces::in_words(audit::Finding const& finding) const {
    auto const places = of(finding);
    auto const name = return_name(m_held);
    return {with_place(name.en, places, Language::en), with_place(name.es, places, Language::es)};
}

std::string reading_id(restricted::ReadingFinding const& found) {
    if (auto const place = restricted::sheet_place(found.where))
        return "reading:" + found.rule + ":" + place->sheet + "!" + place->cell;
    if (found.where.line == 0) return "reading:" + found.rule;
    return fmt::format("reading:{}:{}:{}", found.rule, found.where.line, found.where.column);
}

base::LocalText return_name(restricted::NationalReturn const& held) {
    return {fmt::format("return {}/{}", held.ref_area, held.time_period),
            fmt::format("informe {}/{}", held.ref_area, held.time_period)};
}

}  // namespace cifra::validate
