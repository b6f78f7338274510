#include "sdmx/cube.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace cifra::sdmx {
namespace {

CubeColumn const* find(std::vector<CubeColumn> const& columns, std::string_view id) {
    auto const found = std::find_if(columns.begin(), columns.end(), [&](auto const& each) { return each.id == id; });
    return found == columns.end() ? nullptr : &*found;
}

/// The codes of a dimension's list by their places in it.
std::map<std::string, std::size_t> ranks(std::vector<OwnedCodeList> const& lists, std::string const& list_id) {
    std::map<std::string, std::size_t> ranks;
    for (auto const& owned : lists)
        if (owned.list.id == list_id)
            for (auto const& code : owned.list.codes) ranks.emplace(code.id, ranks.size());
    return ranks;
}

CubeColumn dimension_column(std::string const& id, std::map<std::string, std::size_t> const& rank_of,
                            std::vector<DatedObservation> const& observations) {
    std::map<std::string, Place> places;
    for (auto const& dated : observations) places.emplace(key_code(dated.observation.key, id), 0);
    std::vector<std::string> codes;
    for (auto const& [code, place] : places) codes.push_back(code);
    auto const rank = [&](std::string const& code) {
        auto const found = rank_of.find(code);
        return found == rank_of.end() ? rank_of.size() : found->second;
    };
    std::stable_sort(codes.begin(), codes.end(), [&](auto const& a, auto const& b) { return rank(a) < rank(b); });
    CubeColumn column{id, nullptr, {}, {}};
    for (auto const& code : codes) {
        places[code] = static_cast<Place>(column.values.size());
        column.values.push_back({{code}});
    }
    for (auto const& dated : observations) column.places.push_back(places[key_code(dated.observation.key, id)]);
    return column;
}

CubeValue attribute_value(MessageObservation const& observation, Attribute const& attribute) {
    if (attribute.multilingual) return {{}, observation.comment};
    if (attribute.id == "CURRENCY_CODE")
        return {observation.currency.empty() ? std::vector<std::string>{} : std::vector{observation.currency}};
    return {attribute_codes(observation, attribute.id)};
}

CubeColumn attribute_column(Attribute const& attribute, std::vector<DatedObservation> const& observations,
                            std::vector<Place> const& order) {
    CubeColumn column{attribute.id, &attribute, {}, {}};
    std::map<CubeValue, Place> places;
    for (auto const row : order) {
        auto value = attribute_value(observations[row].observation, attribute);
        if (value == CubeValue{}) {
            column.places.push_back(NONE);
            continue;
        }
        auto const [found, added] = places.emplace(std::move(value), static_cast<Place>(column.values.size()));
        if (added) column.values.push_back(found->first);
        column.places.push_back(found->second);
    }
    return column;
}

/// The rows by their keys, then by release.
std::vector<Place> sorted(std::vector<CubeColumn> const& dimensions,
                          std::vector<DatedObservation> const& observations) {
    std::vector<Place> order(observations.size());
    std::iota(order.begin(), order.end(), Place{0});
    std::sort(order.begin(), order.end(), [&](Place a, Place b) {
        for (auto const& column : dimensions)
            if (column.places[a] != column.places[b]) return column.places[a] < column.places[b];
        return observations[a].from < observations[b].from;
    });
    return order;
}

}  // namespace

CubeColumn const* Cube::dimension(std::string_view id) const {
    return find(dimensions, id);
}

CubeColumn const* Cube::attribute(std::string_view id) const {
    return find(attributes, id);
}

bool Cube::same_key(Place a, Place b, bool without_time) const {
    return std::all_of(dimensions.begin(), dimensions.end(), [&](CubeColumn const& column) {
        return (without_time && column.id == "TIME_PERIOD") || column.places[a] == column.places[b];
    });
}

Cube make_cube(programme::Programme const& programme, programme::Dataflow const& dataflow,
               std::vector<DatedObservation> observations, bool with_definition) {
    auto const lists = code_lists(programme, with_definition);
    Cube cube;
    cube.dataflow = &dataflow;
    for (auto const& id : key_dimensions(dataflow))
        cube.dimensions.push_back(dimension_column(id, ranks(lists, code_list_of(programme, id)), observations));
    auto const order = sorted(cube.dimensions, observations);
    for (auto& column : cube.dimensions) {
        std::vector<Place> places;
        for (auto const row : order) places.push_back(column.places[row]);
        column.places = std::move(places);
    }
    for (auto const& attribute : attributes(with_definition))
        cube.attributes.push_back(attribute_column(attribute, observations, order));
    for (auto const row : order) {
        cube.obs_values.push_back(observations[row].observation.obs_value);
        cube.from.push_back(observations[row].from);
        cube.until.push_back(observations[row].until);
    }
    return cube;
}

}  // namespace cifra::sdmx
