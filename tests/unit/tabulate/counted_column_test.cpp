#include "tabulate/counted_column.hpp"

#include "practice_schema.hpp"

#include <gmock/gmock.h>

namespace cifra::tabulate {
namespace {

TEST(CountedColumn, CombinationsTakeWhatTheSchemaCombines) {
    auto const schema = practice_schema();
    std::vector<std::string> names;
    for (auto const& counted : combination_columns(schema))
        names.push_back(name_of(schema, counted) + "=" + code_of(schema, counted, 1));
    // age is left out (combine = false) and its group is in; warmth is not combined.
    EXPECT_THAT(names, testing::ElementsAre("colour=RED", "tool=SAW", "tool=AXE", "tool=FILE", "age_group=YOUNG"));
}

TEST(CountedColumn, HasACodeMoreThanItsDomainForWhatIsMissing) {
    auto const schema = practice_schema();
    EXPECT_EQ(cardinality_of(schema, {2, {}, {}}), 4U);
    EXPECT_EQ(cardinality_of(schema, {3, {}, 1}), 2U);
    EXPECT_EQ(cardinality_of(schema, {4, {}, {}}), 301U);
    EXPECT_EQ(cardinality_of(schema, {4, 0, {}}), 3U);
}

}  // namespace
}  // namespace cifra::tabulate
