#include "release/map_json.hpp"

#include "programme/read_map.hpp"
#include "release/edition_json_programme.hpp"
#include "release/read_bundle_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace cifra::release {
namespace {

using nlohmann::json;
using programme::AreaMap;
using programme::GeoBox;

constexpr int MOST_UNITS = 1'000'000;  ///< As programme::read_outlines has it.

json source_json(programme::MapSource const& source) {
    return {{"name", source.name}, {"package", source.package}, {"version", source.version},
            {"file", source.file}, {"licence", source.licence}, {"sha256", source.sha256}};
}

/// Degrees of map.toml are whole.
std::int64_t whole(double degrees) {
    return std::llround(degrees);
}

json box_json(GeoBox const& box) {
    return {
        {"west", whole(box.west)}, {"south", whole(box.south)}, {"east", whole(box.east)}, {"north", whole(box.north)}};
}

std::string side_name(programme::LabelSide side) {
    for (auto const& name : programme::label_side_names())
        if (programme::label_side(name) == side) return name;
    return "any";
}

json drawing_json(AreaMap const& map) {
    json object = {{"credit", local_text_json(map.credit)},
                   {"projection",
                    {{"parallel_south", whole(map.parallel_south)},
                     {"parallel_north", whole(map.parallel_north)},
                     {"meridian", whole(map.meridian)}}},
                   {"frame", box_json(map.frame)},
                   {"label", json::array()}};
    if (map.inset) object["inset"] = box_json(*map.inset);
    for (auto const& label : map.labels)
        object["label"].push_back({{"area", label.area}, {"side", side_name(label.side)}});
    return object;
}

bool stands_at_whole_units(AreaMap const& map, int units_per_degree) {
    auto const is_whole = [&](double degrees) {
        return static_cast<double>(std::llround(degrees * units_per_degree)) / units_per_degree == degrees;
    };
    return std::all_of(map.arcs.begin(), map.arcs.end(), [&](auto const& arc) {
        return std::all_of(arc.begin(), arc.end(),
                           [&](auto const& point) { return is_whole(point.longitude) && is_whole(point.latitude); });
    });
}

/// The coarsest units of which all of its points are whole numbers: they were read from such numbers.
int units_of(AreaMap const& map) {
    for (int units = 1; units < MOST_UNITS; ++units)
        if (stands_at_whole_units(map, units)) return units;
    return MOST_UNITS;
}

/// A place, then steps from it, in units.
json arc_json(std::vector<programme::GeoPoint> const& points, int units_per_degree) {
    json list = json::array();
    std::int64_t x = 0;
    std::int64_t y = 0;
    for (auto const& point : points) {
        auto const next_x = std::llround(point.longitude * units_per_degree);
        auto const next_y = std::llround(point.latitude * units_per_degree);
        list.push_back(next_x - x);
        list.push_back(next_y - y);
        x = next_x;
        y = next_y;
    }
    return list;
}

}  // namespace

std::string map_json(AreaMap const& map) {
    auto const units = units_of(map);
    json object = {{"drawing", drawing_json(map)},
                   {"source", source_json(map.source)},
                   {"units_per_degree", units},
                   {"areas", json::array()},
                   {"arcs", json::array()}};
    for (auto const& area : map.areas)
        object["areas"].push_back({{"code", area.code}, {"member", area.member}, {"rings", area.rings}});
    for (auto const& arc : map.arcs) object["arcs"].push_back(arc_json(arc, units));
    return object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

base::Result<std::shared_ptr<AreaMap const>> read_map_json(std::string_view text,
                                                           programme::Programme const& programme) {
    base::Problems problems;
    auto const map = std::make_shared<AreaMap>();
    programme::read_outlines(text, MAP_FILE, programme, problems, *map);
    // Outlines are thousands of numbers: only the rest needs the strict reader.
    auto const document = json::parse(text.begin(), text.end(), nullptr, false);
    auto const drawing = document.is_object() && document.contains("drawing") ? document["drawing"] : json::object();
    CIFRA_TRY(auto const tables, parse_json(drawing.dump(1, ' ', false, json::error_handler_t::replace), MAP_FILE));
    programme::read_map({tables, problems}, programme, *map);
    if (!problems.none()) return base::fail(problems.joined());
    return map;
}

}  // namespace cifra::release
