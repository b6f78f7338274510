#include "programme/read_map.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::programme {
namespace {

constexpr int LEAST_SPAN_OF_PARALLELS = 1;

/// A whole number that must be there.
double degrees(TomlTable& table, char const* key, int most) {
    if (!table.has(key))
        table.problem(table.where(), {fmt::format("'{}' is missing", key), fmt::format("falta «{}»", key)},
                      {fmt::format("add {} = 10, in whole degrees", key),
                       fmt::format("agregue {} = 10, en grados enteros", key)});
    return table.integer(key, -most, most).value_or(0);
}

std::optional<TomlTable> needed_table(TomlTable& file, char const* key) {
    auto table = file.table(key);
    if (!table && !file.has(key))
        file.problem(file.where(),
                     {fmt::format("the table [{}] is missing", key), fmt::format("falta la tabla [{}]", key)},
                     {fmt::format("add [{}] (docs/reference/programme.md has its keys)", key),
                      fmt::format("agregue [{}] (sus claves están en docs/reference/programme.md)", key)});
    return table;
}

void read_projection(TomlTable& file, AreaMap& map) {
    auto table = needed_table(file, "projection");
    if (!table) return;
    map.parallel_south = degrees(*table, "parallel_south", 80);
    map.parallel_north = degrees(*table, "parallel_north", 80);
    map.meridian = degrees(*table, "meridian", 180);
    // An equal-area cone needs parallels that do not mirror each other at the equator.
    if (map.parallel_north - map.parallel_south < LEAST_SPAN_OF_PARALLELS ||
        map.parallel_north + map.parallel_south == 0)
        table->problem(table->where("parallel_north"),
                       {"the parallels make no cone", "los paralelos no forman un cono"},
                       {"give a northern one above the southern one, and not the same one south of the equator",
                        "indique uno norte mayor que el sur, y que no sea el mismo al sur del ecuador"});
    table->refuse_other_keys();
}

GeoBox read_box(TomlTable table) {
    GeoBox box{degrees(table, "west", 180), degrees(table, "south", 89), degrees(table, "east", 180),
               degrees(table, "north", 89)};
    if (box.west >= box.east || box.south >= box.north)
        table.problem(
            table.where(), {"the box is empty", "el recuadro está vacío"},
            {"west is smaller than east, south smaller than north", "west es menor que east y south menor que north"});
    table.refuse_other_keys();
    return box;
}

MapLabel read_label(TomlTable table, Programme const& programme, AreaMap const& map) {
    std::vector<std::string> codes;
    for (auto const& member : programme.members) codes.push_back(member.code);
    auto const area = table.placed_text("area");
    auto const side = table.placed_text("side");
    if (!area.text.empty() && programme.member(area.text) == nullptr)
        table.problem(area.where,
                      {fmt::format("'{}' is not a member", area.text), fmt::format("«{}» no es un miembro", area.text)},
                      base::suggestion(area.text, codes));
    if (std::any_of(map.labels.begin(), map.labels.end(), [&](MapLabel const& each) { return each.area == area.text; }))
        table.problem(area.where,
                      {fmt::format("'{}' stands twice", area.text), fmt::format("«{}» está dos veces", area.text)},
                      {"remove one of the two", "elimine una de las dos veces"});
    auto const known = label_side(side.text);
    if (!known && !side.text.empty()) {
        auto const names = base::join(label_side_names(), ", ");
        table.problem(side.where,
                      {fmt::format("'{}' is not a side", side.text), fmt::format("«{}» no es un lado", side.text)},
                      {"use one of " + names, "use uno de " + names});
    }
    table.refuse_other_keys();
    return {area.text, known.value_or(LabelSide::any)};
}

}  // namespace

void read_map(TomlTable file, Programme const& programme, AreaMap& map) {
    map.credit = file.local_text("credit");
    read_projection(file, map);
    if (auto frame = needed_table(file, "frame")) map.frame = read_box(*frame);
    if (auto inset = file.table("inset")) map.inset = read_box(*inset);
    for (auto& label : file.tables("label")) map.labels.push_back(read_label(label, programme, map));
    file.refuse_other_keys();
}

}  // namespace cifra::programme
