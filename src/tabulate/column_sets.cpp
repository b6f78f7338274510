#include "tabulate/column_sets.hpp"

#include "base/assert.hpp"

#include <numeric>

namespace cifra::tabulate {
namespace {

std::size_t choose(int n, int k) {
    if (k < 0 || k > n) return 0;
    std::size_t result = 1;
    for (int i = 1; i <= k; ++i) result = result * static_cast<std::size_t>(n - k + i) / static_cast<std::size_t>(i);
    return result;
}

}  // namespace

ColumnSets::ColumnSets(int columns, int length)
    : m_columns(columns), m_length(length), m_count(choose(columns, length)) {
    CIFRA_ASSERT(length >= 1 && length <= columns);
    for (int position = 0; position < length; ++position) {
        m_before.push_back(0);
        for (int column = 0; column < columns; ++column)
            m_before.push_back(m_before.back() + choose(columns - 1 - column, length - 1 - position));
    }
}

std::size_t ColumnSets::rank(int const* set) const {
    std::size_t rank = 0;
    int next = 0;
    for (int position = 0; position < m_length; ++position) {
        rank += before(position, set[position]) - before(position, next);
        next = set[position] + 1;
    }
    return rank;
}

ColumnSet ColumnSets::first() const {
    ColumnSet set(static_cast<std::size_t>(m_length));
    std::iota(set.begin(), set.end(), 0);
    return set;
}

bool ColumnSets::advance(ColumnSet& set) const {
    for (int position = m_length - 1; position >= 0; --position) {
        auto const at = static_cast<std::size_t>(position);
        if (set[at] >= m_columns - m_length + position) continue;
        ++set[at];
        for (auto next = at + 1; next < set.size(); ++next) set[next] = set[next - 1] + 1;
        return true;
    }
    return false;
}

}  // namespace cifra::tabulate
