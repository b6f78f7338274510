#include "tabulate/write_combinations.hpp"

#include "base/random.hpp"
#include "naive_counts.hpp"
#include "practice_schema.hpp"
#include "tabulate/count_combinations.hpp"
#include "tabulate/k_rounding.hpp"

#include <gmock/gmock.h>
#include <algorithm>

namespace cifra::tabulate {
namespace {

std::string written(CodedRecords const& records, programme::RecordSchema const& schema,
                    std::vector<CountedColumn> const& columns, OutputSettings const& settings) {
    auto const cube = count_combinations(records, {});
    std::string bytes;
    auto const done = write_combinations(cube, schema, columns, settings, [&](std::string_view more) {
        bytes += more;
        return base::Result<void>();
    });
    EXPECT_TRUE(done.has_value());
    return bytes;
}

CodedRecords records_for(programme::RecordSchema const& schema, std::vector<CountedColumn> const& columns,
                         std::size_t count) {
    base::Random random(1);
    std::vector<std::uint32_t> cardinalities;
    for (auto const& counted : columns) cardinalities.push_back(cardinality_of(schema, counted));
    return random_records(random, cardinalities, count);
}

TEST(KRounding, RoundsDownToAMultipleOfTheThreshold) {
    EXPECT_EQ(k_rounded(0, 10), 0U);
    EXPECT_EQ(k_rounded(9, 10), 0U);
    EXPECT_EQ(k_rounded(10, 10), 10U);
    EXPECT_EQ(k_rounded(19, 10), 10U);
    EXPECT_EQ(k_rounded(4'294'967'295U, 10), 4'294'967'290U);
    EXPECT_EQ(k_rounded(7, 1), 7U);
}

/// The limit of docs/methods/k_rounding.md, computed: ten parts of nine persons each, and their total.
TEST(KRounding, DoesNotProtectAgainstTheSumOfAPartition) {
    // Each part is withheld (below 10), the total shows 90: only parts of exactly nine can sum to 90 or more.
    std::uint32_t const parts = 10;
    std::uint32_t const shown_total = k_rounded(parts * 9, 10);
    std::uint32_t const most_of_all_parts = parts * 9;
    EXPECT_EQ(shown_total, most_of_all_parts);
}

TEST(WriteCombinations, ListsByLengthThenColumnsThenCodes) {
    auto const schema = practice_schema();
    std::vector<CountedColumn> const columns = combination_columns(schema);
    // colour, saw, axe, file, age group
    ASSERT_EQ(columns.size(), 5U);
    CodedRecords records;
    for (auto const& counted : columns) records.columns.emplace_back(cardinality_of(schema, counted), 6);
    for (std::size_t i = 0; i < 6; ++i) {
        records.columns[0].set(i, i < 2 ? 3 : 1);
        records.columns[1].set(i, i < 5 ? 1 : 0);
        records.columns[2].set(i, i > 2 ? 1 : 0);
        records.columns[4].set(i, i == 0 ? 0 : 2);
    }
    EXPECT_EQ(written(records, schema, columns, {2, 1}),
              "combination,count,rounded_down_to\n"
              "colour=RED,4,2\n"
              "colour=BLUE,2,2\n"
              "tool=SAW,4,2\n"
              "tool=AXE,2,2\n"
              "age_group=OLD,4,2\n"
              "colour=RED;tool=SAW,2,2\n"
              "colour=BLUE;tool=SAW,2,2\n"
              "colour=RED;tool=AXE,2,2\n"
              "colour=RED;age_group=OLD,4,2\n"
              "tool=SAW;tool=AXE,2,2\n"
              "tool=SAW;age_group=OLD,4,2\n"
              "tool=AXE;age_group=OLD,2,2\n"
              "colour=RED;tool=SAW;tool=AXE,2,2\n"
              "colour=RED;tool=SAW;age_group=OLD,2,2\n"
              "colour=RED;tool=AXE;age_group=OLD,2,2\n"
              "tool=SAW;tool=AXE;age_group=OLD,2,2\n");
}

TEST(WriteCombinations, ListsEveryCombinationFromTheThresholdOnAndNoOther) {
    auto const schema = practice_schema();
    auto const columns = combination_columns(schema);
    auto const records = records_for(schema, columns, 400);
    std::size_t expected = 0;
    for (auto const& [combination, count] : naive_counts(records, 3)) expected += count >= 7 ? 1 : 0;
    auto const text = written(records, schema, columns, {7, 1});
    EXPECT_EQ(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), expected + 1);
    EXPECT_THAT(text, testing::Not(testing::HasSubstr(",0,")));
}

TEST(WriteCombinations, GivesTheSameBytesForAnyNumberOfThreads) {
    auto const schema = practice_schema();
    std::vector<CountedColumn> columns;
    for (int i = 0; i < 12; ++i) columns.push_back(counted_columns(schema, 3)[static_cast<std::size_t>(i % 3)]);
    auto const records = records_for(schema, columns, 500);
    auto const alone = written(records, schema, columns, {1, 1});
    for (int const threads : {2, 3, 8}) EXPECT_EQ(written(records, schema, columns, {1, threads}), alone);
}

TEST(WriteCombinations, DoesNotCombineAColumnWithItsOwnGroups) {
    auto const schema = practice_schema();
    std::vector<CountedColumn> const columns{{2, {}, {}}, {2, 1, {}}};
    auto const text = written(records_for(schema, columns, 100), schema, columns, {1, 1});
    EXPECT_THAT(text, testing::HasSubstr("warmth=WARM,"));
    EXPECT_THAT(text, testing::Not(testing::HasSubstr(";")));
}

TEST(WriteCombinations, PassesOnThatTheDiskIsFull) {
    auto const schema = practice_schema();
    auto const columns = combination_columns(schema);
    auto const cube = count_combinations(records_for(schema, columns, 100), {});
    int calls = 0;
    auto const refused = write_combinations(cube, schema, columns, {1, 2}, [&](std::string_view) -> base::Result<void> {
        if (++calls < 3) return {};
        return base::fail(base::ErrorCode::io, {"full", "lleno"});
    });
    ASSERT_FALSE(refused.has_value());
}

}  // namespace
}  // namespace cifra::tabulate
