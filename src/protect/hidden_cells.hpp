#pragma once

#include "programme/programme.hpp"
#include "protect/sticky_cells.hpp"
#include "restricted/edition.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace cifra::protect {

/// The cells of an edition whose values must not come out.
class HiddenCells {
public:
    /// \param also  withheld for other reasons than a figure's own
    HiddenCells(programme::Programme const& programme, restricted::ConsolidatedEdition const& consolidated,
                AlsoWithheld const& also = {});

    bool contains(programme::CellKey const& key) const { return m_cells.count(key) > 0; }
    /// Where a hidden cell was read. Needs contains(key).
    base::Where const& where(programme::CellKey const& key) const { return m_cells.at(key).where; }
    bool empty() const { return m_cells.empty(); }
    /// True when `says_yes(key, value)` holds for a hidden cell that has a value. Of decimals the whole part.
    template <typename Predicate>
    bool any_of(Predicate says_yes) const {
        return std::any_of(m_cells.begin(), m_cells.end(), [&](auto const& cell) {
            return cell.second.value && says_yes(cell.first, *cell.second.value);
        });
    }
    /// True when a hidden cell has this value, or one that nobody here knows.
    bool may_be(programme::CellKey const& key, std::int64_t value) const {
        auto const cell = m_cells.find(key);
        return cell != m_cells.end() && (!cell->second.value || *cell->second.value == value);
    }
    /// Hidden cells that are no small counts: readers who suppose one behind every suppressed cell are wrong about
    /// them.
    std::set<programme::CellKey> const& not_small() const { return m_not_small; }
    /// The cells as to_string(CellKey) spells them.
    std::set<std::string> names() const;
    /// Indicators that have a hidden cell, in whatever area or year.
    std::set<std::string> const& indicators() const { return m_indicators; }
    /// True when the indicator of a key has a hidden cell in the key's area and year.
    bool beside(programme::CellKey const& key) const;

private:
    struct Hidden {
        base::Where where;
        std::optional<std::int64_t> value;
    };

    std::map<programme::CellKey, Hidden> m_cells;
    std::set<programme::CellKey> m_not_small;
    std::set<std::string> m_indicators;
    std::set<programme::CellKey> m_totals;  ///< Total keys of the tables that hold a hidden cell.
};

}  // namespace cifra::protect
