#include "programme/area_map.hpp"

#include <algorithm>
#include <array>

namespace cifra::programme {
namespace {

struct NamedSide {
    LabelSide side;
    char const* name;
};

constexpr auto SIDES = std::to_array<NamedSide>({
    {LabelSide::any, "any"},
    {LabelSide::inside, "inside"},
    {LabelSide::north, "north"},
    {LabelSide::northeast, "northeast"},
    {LabelSide::east, "east"},
    {LabelSide::southeast, "southeast"},
    {LabelSide::south, "south"},
    {LabelSide::southwest, "southwest"},
    {LabelSide::west, "west"},
    {LabelSide::northwest, "northwest"},
});

}  // namespace

MapArea const* AreaMap::area(std::string const& code) const {
    auto const found = std::find_if(areas.begin(), areas.end(), [&](MapArea const& each) { return each.code == code; });
    return found == areas.end() ? nullptr : &*found;
}

LabelSide AreaMap::side_of(std::string const& code) const {
    auto const found =
        std::find_if(labels.begin(), labels.end(), [&](MapLabel const& each) { return each.area == code; });
    return found == labels.end() ? LabelSide::any : found->side;
}

std::vector<std::string> label_side_names() {
    std::vector<std::string> names;
    for (auto const& each : SIDES) names.emplace_back(each.name);
    return names;
}

std::optional<LabelSide> label_side(std::string const& name) {
    auto const found = std::find_if(SIDES.begin(), SIDES.end(), [&](auto const& each) { return each.name == name; });
    return found == SIDES.end() ? std::nullopt : std::optional(found->side);
}

}  // namespace cifra::programme
