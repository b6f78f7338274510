#include "sdmx/cube_query.hpp"

#include "sdmx/value_filter.hpp"

#include <algorithm>

namespace cifra::sdmx {
namespace {

/// Which places of a column a query wants.
struct ColumnMask {
    CubeColumn const* column;
    std::vector<char> wanted;
    bool missing = false;  ///< Rows without a value too.

    bool wants(Place row) const {
        auto const place = column->places[row];
        return place == NONE ? missing : wanted[place] != 0;
    }
};

/// A key as places of the dimensions that it names.
using KeyPlaces = std::vector<std::pair<CubeColumn const*, Place>>;

/// What of a query can be decided a row at a time.
class RowFilter {
public:
    RowFilter(Cube const& cube, CubeQuery const& query) : m_cube(cube), m_any_key(query.keys.empty()) {
        for (auto const& key : query.keys) add(key);
        for (auto const& filter : query.filters) add(filter);
    }

    bool wants(Place row) const {
        return std::all_of(m_masks.begin(), m_masks.end(), [&](auto const& mask) { return mask.wants(row); }) &&
               std::all_of(m_values.begin(), m_values.end(),
                           [&](auto const* filter) { return holds(*filter, m_cube.obs_values[row]); }) &&
               (m_any_key ||
                std::any_of(m_keys.begin(), m_keys.end(), [&](auto const& key) { return fits(key, row); }));
    }

private:
    static bool fits(KeyPlaces const& key, Place row) {
        return std::all_of(key.begin(), key.end(),
                           [&](auto const& part) { return part.first->places[row] == part.second; });
    }

    /// A key with a code that no row has fits none, so it is left out.
    void add(KeyPattern const& key) {
        KeyPlaces places;
        for (std::size_t i = 0; i < key.size(); ++i) {
            if (key[i] == "*") continue;
            auto const& column = m_cube.dimensions[i];
            auto const found = std::find_if(column.values.begin(), column.values.end(),
                                            [&](CubeValue const& value) { return value.codes.front() == key[i]; });
            if (found == column.values.end()) return;
            places.emplace_back(&column, static_cast<Place>(found - column.values.begin()));
        }
        m_keys.push_back(std::move(places));
    }

    void add(ComponentFilter const& filter) {
        if (filter.component == "OBS_VALUE") return m_values.push_back(&filter);
        auto const* column = m_cube.dimension(filter.component);
        if (column == nullptr) column = m_cube.attribute(filter.component);
        ColumnMask mask{column, {}, holds(filter, CubeValue{})};
        for (auto const& value : column->values) mask.wanted.push_back(holds(filter, value) ? 1 : 0);
        m_masks.push_back(std::move(mask));
    }

    Cube const& m_cube;
    bool m_any_key;
    std::vector<KeyPlaces> m_keys;
    std::vector<ColumnMask> m_masks;
    std::vector<ComponentFilter const*> m_values;
};

bool stands(Cube const& cube, Place row, Place released) {
    return cube.from[row] < released && (cube.until[row] == NONE || cube.until[row] >= released);
}

/// The next row of the same figure, or none.
Place next_said(Cube const& cube, Place row) {
    auto const next = row + 1;
    return next < cube.rows() && cube.same_key(row, next) ? next : NONE;
}

/// True where a later release, of those that are known, says the figure again.
bool said_again(Cube const& cube, Place row, Place released) {
    for (auto next = next_said(cube, row); next != NONE; next = next_said(cube, next))
        if (stands(cube, next, released)) return true;
    return false;
}

std::vector<Place> wanted_rows(Cube const& cube, CubeQuery const& query) {
    RowFilter const filter(cube, query);
    std::vector<Place> rows;
    for (Place row = 0; row < cube.rows(); ++row)
        if (cube.from[row] < query.released && filter.wants(row)) rows.push_back(row);
    return rows;
}

std::vector<CubeBlock> changes(Cube const& cube, CubeQuery const& query, std::vector<Place> const& rows) {
    CubeBlock changed{Action::replace, NONE, {}};
    CubeBlock gone{Action::erase, NONE, {}};
    for (auto const row : rows) {
        if (stands(cube, row, query.released)) {
            if (cube.from[row] >= *query.since) changed.rows.push_back(row);
        } else if (stands(cube, row, *query.since) && !said_again(cube, row, query.released)) {
            gone.rows.push_back(row);
        }
    }
    return {std::move(changed), std::move(gone)};
}

std::vector<CubeBlock> each_release(Cube const& cube, CubeQuery const& query, std::vector<Place> const& rows) {
    std::vector<CubeBlock> blocks;
    for (Place release = query.since.value_or(0); release < query.released; ++release) {
        blocks.push_back({Action::replace, release, {}});
        blocks.push_back({Action::erase, release, {}});
    }
    auto const block = [&](Place release, std::size_t which) -> CubeBlock* {
        auto const first = query.since.value_or(0);
        return release < first || release >= query.released ? nullptr : &blocks[(release - first) * 2 + which];
    };
    for (auto const row : rows) {
        if (auto* const said = block(cube.from[row], 0)) said->rows.push_back(row);
        auto const next = next_said(cube, row);
        bool const replaced = next != NONE && cube.from[next] == cube.until[row];
        if (cube.until[row] == NONE || replaced) continue;
        if (auto* const gone = block(cube.until[row], 1)) gone->rows.push_back(row);
    }
    return blocks;
}

/// Keeps the first and last periods of each series.
std::vector<Place> ends_of_series(Cube const& cube, CubeQuery const& query, std::vector<Place> const& rows) {
    if (!query.first && !query.last) return rows;
    std::vector<Place> kept;
    for (std::size_t begin = 0; begin < rows.size();) {
        auto end = begin;
        while (end < rows.size() && cube.same_key(rows[begin], rows[end], true)) ++end;
        for (auto i = begin; i < end; ++i)
            if ((query.first && i - begin < *query.first) || (query.last && end - i <= *query.last))
                kept.push_back(rows[i]);
        begin = end;
    }
    return kept;
}

}  // namespace

std::vector<CubeBlock> select(Cube const& cube, CubeQuery const& query) {
    auto const rows = wanted_rows(cube, query);
    std::vector<CubeBlock> blocks;
    if (query.history) {
        blocks = each_release(cube, query, rows);
    } else if (query.since) {
        blocks = changes(cube, query, rows);
    } else {
        blocks.push_back({});
        for (auto const row : rows)
            if (stands(cube, row, query.released)) blocks.front().rows.push_back(row);
    }
    for (auto& block : blocks)
        if (block.action != Action::erase) block.rows = ends_of_series(cube, query, block.rows);
    std::erase_if(blocks, [](CubeBlock const& block) { return block.rows.empty(); });
    return blocks;
}

}  // namespace cifra::sdmx
