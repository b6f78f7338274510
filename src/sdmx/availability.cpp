#include "sdmx/availability.hpp"

#include <algorithm>

namespace cifra::sdmx {
namespace {

ConstraintKey key_of(CubeColumn const& column, std::vector<CubeBlock> const& blocks) {
    std::vector<char> seen(column.values.size(), 0);
    for (auto const& block : blocks)
        for (auto const row : block.rows) seen[column.places[row]] = 1;
    ConstraintKey key{column.id, {}};
    for (Place place = 0; place < seen.size(); ++place)
        if (seen[place] != 0) key.codes.push_back(column.values[place].codes.front());
    return key;
}

/// The query without what it asks of one dimension.
CubeQuery without(CubeQuery query, Cube const& cube, std::string const& dimension) {
    std::erase_if(query.filters, [&](ComponentFilter const& filter) { return filter.component == dimension; });
    for (auto& key : query.keys)
        for (std::size_t i = 0; i < key.size(); ++i)
            if (cube.dimensions[i].id == dimension) key[i] = "*";
    return query;
}

std::size_t count_series(Cube const& cube, std::vector<Place> const& rows) {
    std::size_t series = 0;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (i == 0 || !cube.same_key(rows[i - 1], rows[i], true)) ++series;
    return series;
}

}  // namespace

Availability availability(Cube const& cube, CubeQuery const& query, std::vector<std::string> const& components,
                          bool available) {
    auto const blocks = select(cube, query);
    Availability found;
    for (auto const& block : blocks) {
        found.observations += block.rows.size();
        found.series += count_series(cube, block.rows);
    }
    for (auto const& column : cube.dimensions) {
        if (!components.empty() && std::find(components.begin(), components.end(), column.id) == components.end())
            continue;
        auto key = key_of(column, available ? select(cube, without(query, cube, column.id)) : blocks);
        if (!key.codes.empty()) found.keys.push_back(std::move(key));
    }
    return found;
}

}  // namespace cifra::sdmx
