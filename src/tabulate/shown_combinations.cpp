#include "tabulate/shown_combinations.hpp"

#include <algorithm>
#include <iterator>

namespace cifra::tabulate {
namespace {

/// The cells of one set of columns without a missing code, as offsets from its table's begin.
std::vector<std::size_t> whole_codes(std::vector<std::uint32_t> const& cardinalities,
                                     std::vector<std::size_t> const& strides) {
    std::vector<std::size_t> offsets{0};
    for (std::size_t i = 0; i < cardinalities.size(); ++i) {
        std::vector<std::size_t> longer;
        for (auto const offset : offsets)
            for (std::uint32_t code = 1; code < cardinalities[i]; ++code) longer.push_back(offset + code * strides[i]);
        offsets = std::move(longer);
    }
    return offsets;
}

class Showing {
public:
    Showing(CombinationCube const& counts, std::vector<CountedColumn> const& columns)
        : m_counts(counts), m_columns(columns) {}

    ShownCombinations run(CombinationCube const& keys, CellRule const& rule) {
        m_made.shown.assign(m_counts.bytes() / sizeof(std::uint32_t), 0);
        for (int length = 1; length <= m_counts.length(); ++length) {
            auto set = m_counts.sets(length).first();
            do {
                if (!is_shown(set)) continue;
                show(set, keys, rule);
                add_sums(set);
            } while (m_counts.sets(length).advance(set));
        }
        return std::move(m_made);
    }

private:
    bool is_shown(ColumnSet const& set) const {
        for (std::size_t i = 0; i < set.size(); ++i)
            for (std::size_t j = i + 1; j < set.size(); ++j)
                if (exclude_each_other(column_at(set[i]), column_at(set[j]))) return false;
        return true;
    }
    CountedColumn const& column_at(int place) const {
        return m_columns[static_cast<std::size_t>(m_counts.columns()[static_cast<std::size_t>(place)])];
    }
    std::uint32_t cardinality(int place) const { return m_counts.cardinalities()[static_cast<std::size_t>(place)]; }
    std::uint32_t const* table(ColumnSet const& set) const {
        auto const length = static_cast<int>(set.size());
        return m_counts.table(length, m_counts.sets(length).rank(set));
    }
    std::size_t begin_of(ColumnSet const& set) const {
        return static_cast<std::size_t>(table(set) - m_counts.table(1, 0));
    }

    /// Cardinalities of some columns of a set, and how far apart their codes lie in the set's table.
    std::vector<std::size_t> offsets(ColumnSet const& chosen, ColumnSet const& set) const {
        std::vector<std::uint32_t> cardinalities;
        std::vector<std::size_t> strides;
        for (int const place : chosen) {
            cardinalities.push_back(cardinality(place));
            strides.push_back(1);
            for (int const other : set)
                if (other > place) strides.back() *= cardinality(other);
        }
        return whole_codes(cardinalities, strides);
    }

    void show(ColumnSet const& set, CombinationCube const& keys, CellRule const& rule) {
        auto const length = static_cast<int>(set.size());
        auto const* const cell_keys = keys.table(length, keys.sets(length).rank(set));
        auto const begin = begin_of(set);
        for (auto const offset : offsets(set, set)) {
            auto const count = table(set)[offset];
            if (count > 0) m_made.shown[begin + offset] = rule.shown(count, cell_keys[offset]);
        }
    }

    /// The set's cells as parts of those of each smaller set.
    void add_sums(ColumnSet const& set) {
        for (unsigned chosen = 1; chosen + 1 < 1U << set.size(); ++chosen) {
            ColumnSet wholes;
            ColumnSet further;
            for (std::size_t i = 0; i < set.size(); ++i) ((chosen >> i & 1U) != 0 ? wholes : further).push_back(set[i]);
            auto const kind = kind_of(set, wholes, further);
            if (kind == SumKind::equal || further.size() == 1) add(set, wholes, further, kind);
        }
    }

    SumKind kind_of(ColumnSet const& set, ColumnSet const& wholes, ColumnSet const& further) const {
        auto kind = SumKind::equal;
        auto const at = offsets(wholes, wholes);
        auto const inside = offsets(wholes, set);
        auto const parts = offsets(further, set);
        for (std::size_t i = 0; i < at.size() && kind != SumKind::each; ++i) {
            std::uint64_t sum = 0;
            for (auto const part : parts) sum += table(set)[inside[i] + part];
            auto const whole = table(wholes)[at[i]];
            if (sum < whole) kind = SumKind::at_least;
            if (sum > whole) kind = SumKind::each;
        }
        return kind;
    }

    void add(ColumnSet const& set, ColumnSet const& wholes, ColumnSet const& further, SumKind kind) {
        auto const at = offsets(wholes, wholes);
        auto const inside = offsets(wholes, set);
        auto const parts = offsets(further, set);
        for (std::size_t i = 0; i < at.size(); ++i) {
            CombinationSum sum{begin_of(wholes) + at[i], {}, kind};
            for (auto const part : parts) sum.parts.push_back(begin_of(set) + inside[i] + part);
            m_made.sums.push_back(std::move(sum));
        }
    }

    CombinationCube const& m_counts;
    std::vector<CountedColumn> const& m_columns;
    ShownCombinations m_made;
};

}  // namespace

bool exclude_each_other(CountedColumn const& first, CountedColumn const& second) {
    return first.column == second.column && !(first.value && second.value);
}

ShownCombinations shown_combinations(CombinationCube const& counts, CombinationCube const& keys,
                                     std::vector<CountedColumn> const& columns, CellRule const& rule) {
    return Showing(counts, columns).run(keys, rule);
}

}  // namespace cifra::tabulate
