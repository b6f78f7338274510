#include "tabulate/column_sets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::tabulate {
namespace {

TEST(ColumnSets, AreNumberedInLexicographicOrder) {
    ColumnSets const sets(4, 2);
    std::vector<ColumnSet> seen;
    auto set = sets.first();
    do seen.push_back(set);
    while (sets.advance(set));
    EXPECT_EQ(seen, (std::vector<ColumnSet>{{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}}));
}

TEST(ColumnSets, EachSetHasItsOwnNumber) {
    for (int columns = 1; columns <= 9; ++columns)
        for (int length = 1; length <= columns; ++length) {
            ColumnSets const sets(columns, length);
            std::size_t number = 0;
            auto set = sets.first();
            do EXPECT_EQ(sets.rank(set), number++);
            while (sets.advance(set));
            EXPECT_EQ(number, sets.count());
        }
}

TEST(ColumnSets, CountsThoseOfAWideRegister) {
    EXPECT_EQ(ColumnSets(16, 3).count(), 560U);
    EXPECT_EQ(ColumnSets(60, 4).count(), 487635U);
}

}  // namespace
}  // namespace cifra::tabulate
