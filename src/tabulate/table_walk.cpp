#include "tabulate/table_walk.hpp"

namespace cifra::tabulate {

template <class Count>
Count TableWalk::value(CountCube<Count> const& cube) const {
    std::vector<int> columns;
    std::vector<std::uint32_t> codes;
    for (std::size_t i = 0; i < m_chosen.size(); ++i) {
        auto const& entry = m_plan.entries[i][m_chosen[i]];
        if (!entry.axis) continue;
        columns.push_back(static_cast<int>(*entry.axis));
        codes.push_back(entry.value);
    }
    return columns.empty() ? cube.persons() : cube.count(columns, codes);
}

template std::uint32_t TableWalk::value(CombinationCube const&) const;
template std::uint64_t TableWalk::value(WideCube const&) const;

std::vector<std::string> TableWalk::codes() const {
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < m_chosen.size(); ++i) codes.push_back(m_plan.entries[i][m_chosen[i]].code);
    return codes;
}

bool TableWalk::advance() {
    for (auto i = m_chosen.size(); i-- > 0;) {
        if (++m_chosen[i] < m_plan.entries[i].size()) return true;
        m_chosen[i] = 0;
    }
    return false;
}

}  // namespace cifra::tabulate
