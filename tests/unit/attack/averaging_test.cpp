#include "attack/averaging.hpp"

#include "base/random.hpp"
#include "protect/perturbation_table.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace cifra::attack {
namespace {

/// A register of so many cells, published again and again by the cell-key method, with record keys of a given year.
class Published : public testing::Test {
protected:
    Published() : m_table(*protect::make_perturbation_table({5, 3, 2})) {
        base::Random random(1);
        for (int cell = 0; cell < 60; ++cell)
            m_counts["cell " + std::to_string(cell)] =
                static_cast<std::uint32_t>(random.between(0, cell < 30 ? 9 : 400));
    }

    /// \param seed  of the persons' keys
    std::vector<NamedCell> publication(std::uint64_t seed) const {
        std::vector<NamedCell> cells;
        base::Random random(seed);
        for (auto const& [name, count] : m_counts) {
            std::uint32_t key = 0;
            for (std::uint32_t person = 0; person < count; ++person) key += static_cast<std::uint32_t>(random.next());
            cells.push_back({name, m_table.shown(count, key)});
        }
        return cells;
    }

    protect::PerturbationTable m_table;
    std::map<std::string, std::uint32_t> m_counts;
};

TEST_F(Published, WithTheSameKeysThereIsNothingToAverage) {
    std::vector<std::vector<NamedCell>> const same(400, publication(7));
    auto const report = average(same, {5, 2, 3});
    EXPECT_EQ(report.repeated, 60U);
    EXPECT_EQ(report.differing, 0U);
    EXPECT_TRUE(report.recovered.empty());
}

/// Seeded fault: keys made anew for each publication. The attack computes every count above zero, and rightly.
TEST_F(Published, WithASeededFreshKeyForEachTableEveryCountIsRecovered) {
    std::vector<std::vector<NamedCell>> fresh;
    for (std::uint64_t seed = 0; seed < 400; ++seed) fresh.push_back(publication(seed));
    auto const report = average(fresh, {5, 2, 3});
    std::size_t above_zero = 0;
    for (auto const& [name, count] : m_counts) above_zero += count > 0 ? 1 : 0;
    EXPECT_EQ(report.differing, above_zero);
    EXPECT_GE(report.recovered.size() * 100, above_zero * 90);
    for (auto const& [name, count] : report.recovered) EXPECT_EQ(count, m_counts.at(name)) << name;
}

/// Ten tables with fresh noise already give many counts away by the ends of the noise alone.
TEST_F(Published, AFewTablesWithFreshKeysAreEnoughToBeginWith) {
    std::vector<std::vector<NamedCell>> fresh;
    for (std::uint64_t seed = 0; seed < 40; ++seed) fresh.push_back(publication(seed));
    auto const report = average(fresh, {5, 2, 3});
    EXPECT_GT(report.differing, 40U);
    for (auto const& [name, count] : report.recovered) EXPECT_EQ(count, m_counts.at(name)) << name;
}

TEST(CombinedEstimates, WeighSumsByTheirParts) {
    // The whole is 10 itself and 14 by two parts, which counts half as much.
    PerturbedCells const cells{{5, 0, 3}, {10, 6, 8}, {{0, {1, 2}, SumRelation::equal}}};
    auto const estimates = combined_estimates(cells, count_bounds(cells));
    EXPECT_NEAR(estimates[0].count, (10 + 14 / 2.0) / 1.5, 1e-12);
    EXPECT_NEAR(estimates[1].count, (6 + (10 - 8) / 2.0) / 1.5, 1e-12);
    EXPECT_NEAR(estimates[0].standard_error, std::sqrt(3 / 1.5), 1e-12);
}

/// Seeded fault: one count of 7 split by so many columns of two codes, each part with noise of its own.
TEST_F(Published, ACellThatIsSplitByManyColumnsCanBeTold) {
    for (int const columns : {20, 600}) {
        PerturbedCells cells{{5, 2, 3}, {m_table.shown(7, 12345)}, {}};
        base::Random random(9);
        for (int column = 0; column < columns; ++column) {
            auto const first = static_cast<std::uint32_t>(random.between(0, 7));
            cells.sums.push_back({0, {cells.shown.size(), cells.shown.size() + 1}, SumRelation::equal});
            for (auto const part : {first, 7 - first})
                cells.shown.push_back(part == 0 ? 0 : m_table.shown(part, static_cast<std::uint32_t>(random.next())));
        }
        auto estimates = combined_estimates(cells, count_bounds(cells));
        estimates.resize(1);
        EXPECT_EQ(estimated_small_cells(estimates, 10), columns == 600 ? 1U : 0U);
        EXPECT_EQ(estimated_small_cells(estimates, 7), 0U) << "of a threshold of 7 it is not small";
        EXPECT_NEAR(estimates[0].count, 7, 3 * estimates[0].standard_error);
    }
}

}  // namespace
}  // namespace cifra::attack
