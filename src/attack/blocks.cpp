#include "attack/blocks.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace cifra::attack {
namespace {

using programme::Breakdown;
using programme::CellKey;

std::set<std::string> dimensions_of(Breakdown const& breakdown) {
    std::set<std::string> dimensions;
    for (auto const& category : breakdown.categories)
        for (auto const& part : category.codes) dimensions.insert(part.dimension);
    return dimensions;
}

CellKey total_of(CellKey key, std::set<std::string> const& dimensions) {
    for (auto& part : key.dimensions)
        if (dimensions.count(part.dimension) > 0) part.code = "_T";
    return key;
}

bool is_category(CellKey const& key, CellKey const& total, Breakdown const& breakdown) {
    return std::any_of(breakdown.categories.begin(), breakdown.categories.end(),
                       [&](programme::Category const& category) { return category_key(total, category) == key; });
}

/// A breakdown that says something about sums or sizes.
bool binds(Breakdown const& breakdown) {
    return !breakdown.by_area && breakdown.kind != programme::BreakdownKind::list;
}

class BlockFinder {
public:
    explicit BlockFinder(release::ReleasedEdition const& edition) : m_programme(edition.programme) {
        for (auto const& table : edition.tables)
            for (auto const& observation : table.observations()) note(observation.key);
    }

    Blocks find() && {
        while (!m_pending.empty()) {
            auto const key = std::exchange(m_pending.back(), {});
            m_pending.pop_back();
            if (auto const* const indicator = m_programme.indicator(key.indicator)) find_of(key, *indicator);
        }
        Blocks blocks;
        for (auto const& [place, breakdown] : m_found) blocks.blocks.push_back({breakdown, place.first});
        blocks.cells = std::move(m_cells);
        return blocks;
    }

private:
    void note(CellKey const& key) {
        if (m_cells.insert(key).second) m_pending.push_back(key);
    }

    void find_of(CellKey const& key, programme::Indicator const& indicator) {
        for (std::size_t i = 0; i < indicator.breakdowns.size(); ++i) {
            auto const& breakdown = indicator.breakdowns[i];
            if (!binds(breakdown)) continue;
            auto const total = total_of(key, dimensions_of(breakdown));
            if (total == key || !is_category(key, total, breakdown)) continue;
            m_found.emplace(std::pair(total, i), &breakdown);
            note(total);
        }
    }

    programme::Programme const& m_programme;
    std::set<CellKey> m_cells;
    std::vector<CellKey> m_pending;
    std::map<std::pair<CellKey, std::size_t>, Breakdown const*> m_found;
};

}  // namespace

CellKey category_key(CellKey const& total, programme::Category const& category) {
    auto key = total;
    for (auto const& part : category.codes) key = key.with(part.dimension, part.code);
    return key;
}

bool holds(CellKey const& key, programme::Category const& category) {
    return std::all_of(category.codes.begin(), category.codes.end(),
                       [&](auto const& part) { return key.code(part.dimension) == part.code; });
}

Blocks find_blocks(release::ReleasedEdition const& edition) {
    return BlockFinder(edition).find();
}

}  // namespace cifra::attack
