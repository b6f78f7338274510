#include "store/publications.hpp"

#include "invented_return.hpp"

#include <gmock/gmock.h>

namespace cifra::store {
namespace {

using restricted::Role;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

class Publications : public StoreTest {};

TEST_P(Publications, KeepWhatEachVersionWithholds) {
    auto connection = opened();
    auto const writer = as(connection, Role::secretariat);
    Publication first{"three-2031", 0, "2031", "{}", "A\n", {}, {}, {{"cell one", 12}, {"cell two", 3}}};
    Publication second{"three-2031", 0, "2031", "{}", "B\n", {}, {}, {{"cell one", 13}}};
    EXPECT_EQ(publish(writer, first, false).value(), 1);
    EXPECT_EQ(publish(writer, second, false).value(), 2);
    EXPECT_THAT(withheld_counts(connection, "three-2031", 1).value(),
                ElementsAre(Pair("cell one", 12), Pair("cell two", 3)));
    EXPECT_THAT(withheld_counts(connection, "three-2031", 2).value(), ElementsAre(Pair("cell one", 13)));
    EXPECT_THAT(withheld_counts(connection, "three-2031", 3).value(), IsEmpty());
}

/// The public sees the same; what is behind it may have been revised.
TEST_P(Publications, KeepWhatTheSameVersionWithholdsNow) {
    auto connection = opened();
    auto const writer = as(connection, Role::secretariat);
    Publication same{"three-2031", 0, "2031", "{}", "A\n", {}, {}, {{"cell one", 12}}};
    EXPECT_EQ(publish(writer, same, false).value(), 1);
    same.withheld = {{"cell one", 14}};
    EXPECT_EQ(publish(writer, same, false).value(), 1);
    EXPECT_THAT(withheld_counts(connection, "three-2031", 1).value(), ElementsAre(Pair("cell one", 14)));
}

CIFRA_ON_BOTH_ENGINES(Publications);

}  // namespace
}  // namespace cifra::store
