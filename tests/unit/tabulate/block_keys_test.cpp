#include "tabulate/block_keys.hpp"

#include "naive_counts.hpp"

#include <gtest/gtest.h>
#include <algorithm>

namespace cifra::tabulate {
namespace {

void expect_keys(std::vector<std::uint32_t> const& cardinalities) {
    base::Random random(3);
    auto const records = random_records(random, cardinalities, 2 * TILE_RECORDS + 17);
    std::vector<CodedColumn const*> columns;
    for (auto const& column : records.columns) columns.push_back(&column);
    BlockKeys const keys(columns);
    std::vector<std::uint32_t> tile(TILE_RECORDS);
    // A tile may begin anywhere, and the last one reaches beyond the records.
    for (std::size_t const first : {std::size_t{0}, std::size_t{5}, TILE_RECORDS, 2 * TILE_RECORDS}) {
        keys.build(first, tile.data());
        for (std::size_t i = 0; i < TILE_RECORDS && first + i < records.records(); ++i) {
            std::uint64_t key = 0;
            for (auto const& column : records.columns) key = key * column.cardinality() + column.at(first + i);
            ASSERT_EQ(tile[i], key) << "record " << first + i;
        }
        std::vector<std::uint32_t> shuffled(TILE_RECORDS);
        keys.build_shuffled(first, shuffled.data());
        EXPECT_TRUE(std::is_permutation(tile.begin(), tile.end(), shuffled.begin())) << "from record " << first;
    }
}

TEST(BlockKeys, NumberTheCellsRowByRow) {
    expect_keys({7});
    expect_keys({61, 61, 31});
    expect_keys({31, 13, 5, 2, 2, 2, 2, 2});
    expect_keys(std::vector<std::uint32_t>(18, 2));
}

TEST(BlockKeys, ReadColumnsOfTwoBytes) {
    expect_keys({300, 20});
    expect_keys({65536});
    expect_keys({60000, 300, 200});
    expect_keys({300, 299, 298, 150});
}

}  // namespace
}  // namespace cifra::tabulate
