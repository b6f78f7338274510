#include "release/page_sections.hpp"

#include "release/edition_layout.hpp"

#include <algorithm>
#include <map>

namespace cifra::release {
namespace {

using base::LocalText;
using programme::Section;

std::map<std::string, LocalText> const TITLES{
    {COALITION_SECTION, {"The coalition", "La coalición"}},
    {COVERAGE_SECTION, {"Who reports which figure", "Qué países informan cada cifra"}},
    {EVENTS_SECTION, {"Events of the year", "Hechos del año"}},
    {ABOUT_SECTION, {"About this edition", "Acerca de esta edición"}},
};

bool has_texts(ReleasedEdition const& edition, std::string const& section) {
    return std::any_of(edition.texts.begin(), edition.texts.end(),
                       [&](ReleasedText const& text) { return text.section == section; });
}

}  // namespace

std::vector<Section> page_sections(ReleasedEdition const& edition) {
    auto const& own = edition.programme.sections;
    std::vector<std::string> ids = {COALITION_SECTION};
    for (auto const& section : own)
        if (TITLES.count(section.id) == 0 && (!section.indicators.empty() || has_texts(edition, section.id)))
            ids.push_back(section.id);
    ids.emplace_back(COVERAGE_SECTION);
    if (has_texts(edition, EVENTS_SECTION)) ids.emplace_back(EVENTS_SECTION);
    ids.emplace_back(ABOUT_SECTION);
    std::vector<Section> sections;
    for (auto const& id : in_layout_order(edition, ids)) {
        auto const found =
            std::find_if(own.begin(), own.end(), [&](Section const& section) { return section.id == id; });
        sections.push_back(found != own.end() ? *found : Section{id, TITLES.at(id), {}});
    }
    return sections;
}

}  // namespace cifra::release
