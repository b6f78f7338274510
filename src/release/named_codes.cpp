#include "release/named_codes.hpp"

#include <algorithm>

namespace cifra::release {
namespace {

using programme::Category;
using programme::CellKey;

bool has_figure(ReleasedEdition const& edition, CellKey const& key) {
    auto const* const row = edition.find(key);
    return row != nullptr && (row->obs_value || row->missing_reason == programme::MissingReason::withheld);
}

/// The codes of an open category's dimension that no category of the breakdown names.
std::vector<Category> named_categories(programme::Programme const& programme, programme::Breakdown const& breakdown,
                                       Category const& open) {
    std::vector<Category> named;
    auto const& dimension = open.codes.front().dimension;
    auto const* const declared = programme.dimension(dimension);
    auto const* const list = declared == nullptr ? nullptr : programme.code_list(declared->code_list);
    if (list == nullptr) return named;
    for (auto const& code : list->codes) {
        Category category{{{dimension, code.id}}, code.label, code.definition};
        bool const taken = std::any_of(breakdown.categories.begin(), breakdown.categories.end(),
                                       [&](Category const& other) { return other.codes == category.codes; });
        if (!taken && code.id != "_T" && code.id != "_Z") named.push_back(std::move(category));
    }
    return named;
}

std::vector<std::string> all_areas(programme::Programme const& programme) {
    std::vector<std::string> areas = {programme.region};
    for (auto const& member : programme.members) areas.push_back(member.code);
    return areas;
}

}  // namespace

NamedCodes named_codes(ReleasedEdition const& edition, programme::Indicator const& indicator,
                       programme::Breakdown const& breakdown) {
    auto const& programme = edition.programme;
    NamedCodes table;
    auto const& categories = breakdown.categories;
    auto const open =
        std::find_if(categories.begin(), categories.end(), [](Category const& category) { return category.open; });
    if (open == categories.end()) return table;
    table.dimension = open->codes.front().dimension;
    auto const named = named_categories(programme, breakdown, *open);
    auto const gives = [&](std::string const& area, Category const& category) {
        return has_figure(edition, programme.category_key(indicator, category, area, edition.time_period));
    };
    for (auto const& area : all_areas(programme))
        if (std::any_of(named.begin(), named.end(), [&](Category const& category) { return gives(area, category); }))
            table.areas.push_back(area);
    for (auto const& category : named) {
        NamedCode code{category.label, {}};
        for (auto const& area : table.areas)
            code.cells.push_back(programme.category_key(indicator, category, area, edition.time_period));
        if (std::any_of(code.cells.begin(), code.cells.end(),
                        [&](CellKey const& key) { return has_figure(edition, key); }))
            table.codes.push_back(std::move(code));
    }
    return table;
}

}  // namespace cifra::release
