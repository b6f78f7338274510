#include "tabulate/combination_cube.hpp"

#include "base/assert.hpp"
#include "tabulate/sum_out.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace cifra::tabulate {
namespace {

std::vector<int> by_descending(std::vector<std::uint32_t> const& cardinalities) {
    std::vector<int> columns(cardinalities.size());
    std::iota(columns.begin(), columns.end(), 0);
    std::stable_sort(columns.begin(), columns.end(), [&](int a, int b) {
        return cardinalities[static_cast<std::size_t>(a)] > cardinalities[static_cast<std::size_t>(b)];
    });
    return columns;
}

}  // namespace

template <class Count>
CountCube<Count>::CountCube(std::vector<std::uint32_t> cardinalities, int length)
    : m_columns(by_descending(cardinalities)),
      m_places(cardinalities.size()),
      m_cells(bytes_needed(cardinalities, length) / sizeof(Count)),
      m_memory(m_cells * sizeof(Count)) {
    for (std::size_t place = 0; place < m_columns.size(); ++place) {
        m_places[static_cast<std::size_t>(m_columns[place])] = static_cast<int>(place);
        m_cardinalities.push_back(cardinalities[static_cast<std::size_t>(m_columns[place])]);
    }
    std::size_t next = 0;
    for (int each = 1; each <= length; ++each) {
        Layout layout{ColumnSets(static_cast<int>(m_columns.size()), each), {next}};
        auto set = layout.sets.first();
        do {
            std::size_t cells = 1;
            for (int const place : set) cells *= m_cardinalities[static_cast<std::size_t>(place)];
            layout.begin.push_back(next += cells);
        } while (layout.sets.advance(set));
        m_lengths.push_back(std::move(layout));
    }
    CIFRA_ASSERT(next == m_cells);
}

template <class Count>
std::size_t CountCube<Count>::bytes_needed(std::vector<std::uint32_t> const& cardinalities, int length) {
    // Elementary symmetric polynomials: the sum over all sets of the product of their cardinalities.
    constexpr double MOST = 1e18;
    std::vector<double> sums(static_cast<std::size_t>(length) + 1, 0);
    sums[0] = 1;
    for (auto const cardinality : cardinalities)
        for (auto each = sums.size() - 1; each > 0; --each) sums[each] += sums[each - 1] * cardinality;
    double const cells = std::accumulate(sums.begin() + 1, sums.end(), 0.0);
    if (cells > MOST) return std::numeric_limits<std::size_t>::max();
    return static_cast<std::size_t>(cells) * sizeof(Count);
}

template <class Count>
Count CountCube<Count>::count(std::vector<int> const& columns, std::vector<std::uint32_t> const& codes) const {
    CIFRA_ASSERT(columns.size() == codes.size() && !columns.empty());
    std::vector<std::pair<int, std::uint32_t>> placed;
    for (std::size_t i = 0; i < columns.size(); ++i)
        placed.emplace_back(m_places[static_cast<std::size_t>(columns[i])], codes[i]);
    std::sort(placed.begin(), placed.end());
    ColumnSet set;
    std::size_t cell = 0;
    for (auto const& [place, code] : placed) {
        set.push_back(place);
        cell = cell * m_cardinalities[static_cast<std::size_t>(place)] + code;
    }
    int const length = static_cast<int>(set.size());
    return table(length, sets(length).rank(set))[cell];
}

/// From the smallest table that has one column more.
template <class Count>
void CountCube<Count>::fill_margin(int length, ColumnSet const& set) {
    int added = static_cast<int>(m_cardinalities.size()) - 1;
    while (std::binary_search(set.begin(), set.end(), added)) --added;
    auto larger = set;
    auto const at = std::upper_bound(larger.begin(), larger.end(), added) - larger.begin();
    larger.insert(larger.begin() + at, added);
    std::size_t outer = 1;
    std::size_t inner = 1;
    for (std::size_t i = 0; i < larger.size(); ++i) {
        auto const cardinality = m_cardinalities[static_cast<std::size_t>(larger[i])];
        if (static_cast<std::ptrdiff_t>(i) < at) outer *= cardinality;
        if (static_cast<std::ptrdiff_t>(i) > at) inner *= cardinality;
    }
    auto const* const from = table(length + 1, sets(length + 1).rank(larger));
    sum_out(from, {outer, m_cardinalities[static_cast<std::size_t>(added)], inner},
            table(length, sets(length).rank(set)));
}

template <class Count>
void CountCube<Count>::fill_margins() {
    for (int each = length() - 1; each >= 1; --each) {
        auto set = sets(each).first();
        do fill_margin(each, set);
        while (sets(each).advance(set));
    }
}

template class CountCube<std::uint32_t>;
template class CountCube<std::uint64_t>;

}  // namespace cifra::tabulate
