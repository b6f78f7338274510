#include "perturbed_brute_force.hpp"

#include <algorithm>
#include <functional>
#include <limits>

namespace cifra::attack {
namespace {

/// Any deviation that the terms allow, each as likely.
std::uint32_t show(base::Random& random, std::int64_t count, PerturbationTerms const& terms) {
    if (count == 0) return 0;
    while (true) {
        auto const shown = count + random.between(-terms.deviation, terms.deviation);
        if (shown < 0 || (shown >= 1 && shown <= terms.smallest_gone)) continue;
        return static_cast<std::uint32_t>(shown);
    }
}

bool allowed(std::int64_t count, std::uint32_t shown, PerturbationTerms const& terms) {
    std::int64_t const value = shown;
    if (count < 0 || (count == 0 && value != 0)) return false;
    return count - value <= terms.deviation && value - count <= terms.deviation;
}

/// Cells of the margins from those inside.
void add_margins(std::vector<std::size_t> const& sizes, std::vector<std::int64_t>& counts) {
    auto const columns = sizes[1];
    for (std::size_t c = 0; c < columns; ++c) counts[c] = 0;
    for (std::size_t r = 1; r < sizes[0]; ++r) {
        counts[r * columns] = 0;
        for (std::size_t c = 1; c < columns; ++c) {
            counts[r * columns] += counts[r * columns + c];
            counts[c] += counts[r * columns + c];
        }
        counts[0] += counts[r * columns];
    }
}

class Enumeration {
public:
    explicit Enumeration(SmallTable const& table)
        : m_table(table),
          m_counts(table.truth.size(), 0),
          m_bounds(table.truth.size(), {std::numeric_limits<std::int64_t>::max(), -1}) {
        for (std::size_t r = 1; r < table.sizes[0]; ++r)
            for (std::size_t c = 1; c < table.sizes[1]; ++c) m_inside.push_back(r * table.sizes[1] + c);
    }

    std::vector<CountBounds> run() {
        choose(0);
        return m_bounds;
    }

private:
    void choose(std::size_t at) {
        if (at == m_inside.size()) return look();
        auto const cell = m_inside[at];
        std::int64_t const shown = m_table.cells.shown[cell];
        auto const deviation = m_table.cells.terms.deviation;
        for (auto count = std::max<std::int64_t>(shown - deviation, 0); count <= shown + deviation; ++count) {
            if (!allowed(count, m_table.cells.shown[cell], m_table.cells.terms)) continue;
            m_counts[cell] = count;
            choose(at + 1);
        }
    }

    void look() {
        add_margins(m_table.sizes, m_counts);
        for (std::size_t cell = 0; cell < m_counts.size(); ++cell)
            if (!allowed(m_counts[cell], m_table.cells.shown[cell], m_table.cells.terms)) return;
        for (std::size_t cell = 0; cell < m_counts.size(); ++cell) {
            m_bounds[cell].lower = std::min(m_bounds[cell].lower, m_counts[cell]);
            m_bounds[cell].upper = std::max(m_bounds[cell].upper, m_counts[cell]);
        }
    }

    SmallTable const& m_table;
    std::vector<std::size_t> m_inside;
    std::vector<std::int64_t> m_counts;
    std::vector<CountBounds> m_bounds;
};

}  // namespace

SmallTable random_table(base::Random& random, std::size_t rows, std::size_t columns, PerturbationTerms const& terms) {
    SmallTable table;
    table.sizes = {rows + 1, columns + 1};
    table.truth.assign(table.sizes[0] * table.sizes[1], 0);
    for (std::size_t r = 1; r <= rows; ++r)
        for (std::size_t c = 1; c <= columns; ++c)
            table.truth[r * table.sizes[1] + c] = random.between(0, 3) == 0 ? 0 : random.between(0, 9);
    add_margins(table.sizes, table.truth);
    table.cells.terms = terms;
    for (auto const count : table.truth) table.cells.shown.push_back(show(random, count, terms));
    std::vector<EntrySum> entries;
    for (std::size_t dimension = 0; dimension < 2; ++dimension) {
        CellSum sum{0, {}, SumRelation::equal};
        for (std::size_t part = 1; part < table.sizes[dimension]; ++part) sum.parts.push_back(part);
        entries.push_back({dimension, std::move(sum)});
    }
    table.cells.sums = table_sums(table.sizes, entries);
    return table;
}

SmallTable random_whole(base::Random& random, PerturbationTerms const& terms) {
    SmallTable table;
    table.truth.push_back(random.between(0, 2));
    table.cells.terms = terms;
    CellSum sum{0, {}, SumRelation::at_least};
    for (auto parts = random.between(2, 3); parts > 0; --parts) {
        sum.parts.push_back(table.truth.size());
        table.truth.push_back(random.between(0, 6));
        table.truth[0] += table.truth.back();
    }
    for (auto const count : table.truth) table.cells.shown.push_back(show(random, count, terms));
    table.cells.sums.push_back(std::move(sum));
    return table;
}

namespace {

bool fits(PerturbedCells const& cells, std::vector<std::int64_t> const& counts) {
    for (std::size_t cell = 0; cell < counts.size(); ++cell)
        if (!allowed(counts[cell], cells.shown[cell], cells.terms)) return false;
    for (auto const& sum : cells.sums) {
        std::int64_t parts = 0;
        for (auto const part : sum.parts) parts += counts[part];
        if (counts[sum.whole] < parts) return false;
        if (sum.relation == SumRelation::equal && counts[sum.whole] != parts) return false;
    }
    return true;
}

}  // namespace

std::vector<CountBounds> every_fit(PerturbedCells const& cells) {
    std::vector<CountBounds> bounds(cells.shown.size(), {std::numeric_limits<std::int64_t>::max(), -1});
    std::vector<std::int64_t> counts(cells.shown.size(), 0);
    std::function<void(std::size_t)> const choose = [&](std::size_t cell) {
        if (cell == counts.size()) {
            for (std::size_t i = 0; fits(cells, counts) && i < counts.size(); ++i)
                bounds[i] = {std::min(bounds[i].lower, counts[i]), std::max(bounds[i].upper, counts[i])};
            return;
        }
        auto const highest = static_cast<std::int64_t>(cells.shown[cell]) + cells.terms.deviation;
        for (counts[cell] = 0; counts[cell] <= highest; ++counts[cell]) choose(cell + 1);
    };
    choose(0);
    return bounds;
}

std::vector<CountBounds> every_fit(SmallTable const& table) {
    return Enumeration(table).run();
}

}  // namespace cifra::attack
