#include "attack/ancestors.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra {
namespace {

using attack::ancestors;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

programme::CellKey key_with(std::vector<std::string> const& codes) {
    programme::CellKey key{"DF_PERSONS", "XAA", "FOUND", "2031", {}};
    for (std::size_t i = 0; i < codes.size(); ++i) key.dimensions.push_back({"D" + std::to_string(i), codes[i]});
    return key;
}

TEST(Ancestors, AreAllFiguresThatHoldACell) {
    EXPECT_THAT(
        ancestors(key_with({"A", "_T", "B"})),
        UnorderedElementsAre(key_with({"_T", "_T", "B"}), key_with({"A", "_T", "_T"}), key_with({"_T", "_T", "_T"})));
    EXPECT_THAT(ancestors(key_with({"_T", "_T"})), IsEmpty());
}

TEST(Ancestors, OfAVeryFineCellAreThoseOneStepUpAndTheTotal) {
    auto const fine = key_with(std::vector<std::string>(attack::MAX_DETAIL + 1, "A"));
    auto const found = ancestors(fine);
    EXPECT_EQ(found.size(), attack::MAX_DETAIL + 2);
    EXPECT_THAT(found, testing::Contains(fine.total()));
    EXPECT_THAT(found, testing::Contains(fine.with("D4", "_T")));
}

}  // namespace
}  // namespace cifra
