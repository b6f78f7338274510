#include "tabulate/group_counter.hpp"

#include "base/random.hpp"
#include "practice_schema.hpp"
#include "tabulate/count_microdata.hpp"

#include <gmock/gmock.h>

namespace cifra::tabulate {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A schema of `columns` columns with the codes A, B, …: as many as each asks for.
programme::RecordSchema schema_of(std::vector<int> const& sizes) {
    programme::RecordSchema schema;
    for (auto const size : sizes) {
        programme::RecordColumn column;
        column.id = column.header = "c" + std::to_string(schema.columns.size());
        for (int code = 0; code < size; ++code)
            column.codes.push_back({std::string(1, static_cast<char>('A' + code)), {}, {}, {}, {}});
        schema.columns.push_back(std::move(column));
    }
    return schema;
}

/// What counting one group needs.
struct Counting {
    programme::RecordSchema schema;
    std::vector<CountedColumn> wanted = combination_columns(schema);
    std::vector<SourceColumn> sources = source_columns(schema, wanted);
    WideCube cube;
    std::vector<ShardBlock> blocks;
    GroupCounter counter;

    Counting(programme::RecordSchema described, int length, std::size_t most_groups = 1U << 30U)
        : schema(std::move(described)),
          cube(cardinalities(), length),
          blocks(shard_blocks(cube, sources, most_groups)),
          counter(schema, wanted, sources, cube) {}
    std::vector<std::uint32_t> cardinalities() const {
        std::vector<std::uint32_t> all;
        for (auto const& counted : wanted) all.push_back(cardinality_of(schema, counted));
        return all;
    }
};

TEST(GroupCounter, CountsBeyondThirtyTwoBits) {
    Counting counting(schema_of({2, 2}), 2);
    ASSERT_EQ(counting.blocks.size(), 1U);
    for (int shard = 0; shard < 2; ++shard)
        ASSERT_TRUE(counting.counter.add_records(counting.blocks[0], {"A", "B"}, 50'000'000'000U, "shard"));
    counting.cube.fill_margins();
    EXPECT_EQ(counting.cube.count({0, 1}, {1, 2}), 100'000'000'000U);
    std::string bytes;
    TablePlan plan;
    plan.columns = counting.wanted;
    plan.length = 2;
    OutputSettings output;
    output.threshold = 3;
    ASSERT_TRUE(write_counts(counting.cube, counting.schema, plan, output, [&](std::string_view more) {
        bytes += more;
        return base::Result<void>();
    }));
    EXPECT_THAT(bytes, HasSubstr("c0=A;c1=B,99999999999,3\n"));
}

TEST(GroupCounter, APersonCountsOnceHoweverManyRecordsHoldTheCombination) {
    Counting counting(schema_of({2, 2}), 2);
    ASSERT_TRUE(counting.counter.add_persons(counting.blocks[0], "1:A1:A1:A1:B1:A0:", 7, "shard"));
    counting.cube.fill_margins();
    EXPECT_EQ(counting.cube.count({0}, {1}), 7U);
    EXPECT_EQ(counting.cube.count({0, 1}, {1, 1}), 7U);
    EXPECT_EQ(counting.cube.count({0, 1}, {1, 2}), 7U);
    EXPECT_EQ(counting.cube.count({1}, {2}), 7U);
    EXPECT_EQ(counting.cube.count({1}, {1}), 7U);
}

TEST(GroupCounter, TextsAreAsManyLettersLongAsTheySay) {
    auto schema = schema_of({1, 1});
    schema.columns[0].codes[0].id = "sí:3";
    Counting counting(std::move(schema), 2);
    EXPECT_TRUE(counting.counter.add_persons(counting.blocks[0], "4:sí:31:A", 1, "shard"));
    EXPECT_EQ(counting.cube.table(2, 0)[3], 1U);
    for (std::string const bad : {"4:sí:3", "9:A1:A", "1A1:A", "x:A1:A", "-1:A1:A", ":A1:A", "4:sí:31:A1:"}) {
        auto const refused = counting.counter.add_persons(counting.blocks[0], bad, 1, "shard");
        ASSERT_FALSE(refused.has_value()) << bad;
        EXPECT_THAT(to_string(refused.error(), base::Language::en), testing::StartsWith("shard:"));
    }
}

TEST(GroupCounter, RefusesATextOutsideTheDomainAndDoesNotRepeatIt) {
    Counting counting(schema_of({2, 2}), 2);
    auto const refused = counting.counter.add_records(counting.blocks[0], {"A", "Lucrecia"}, 1, "shard");
    ASSERT_FALSE(refused.has_value());
    EXPECT_THAT(to_string(refused.error(), base::Language::en), HasSubstr("'c1'"));
    EXPECT_THAT(to_string(refused.error(), base::Language::en), Not(HasSubstr("Lucrecia")));
    EXPECT_FALSE(counting.counter.add_records(counting.blocks[0], {"A"}, 1, "shard").has_value());
}

TEST(GroupCounter, RefusesAPersonWhoIsEverybody) {
    Counting counting(schema_of(std::vector<int>(14, 2)), 2);
    std::string records;
    for (int record = 0; record < 14; ++record)
        for (int column = 0; column < 14; ++column) records += column == record ? "1:B" : "1:A";
    auto const refused = counting.counter.add_persons(counting.blocks[0], records, 1, "shard");
    ASSERT_FALSE(refused.has_value());
    EXPECT_THAT(refused.error().message.en, HasSubstr("too many records that differ"));
}

TEST(GroupCounter, RefusesAnIdentifierOfMillionsOfRecordsBeforeItReadsThem) {
    Counting counting(schema_of({2, 2}), 2);
    std::string records;
    while (records.size() <= 16U << 20U) records += "1:A1:B";
    EXPECT_FALSE(counting.counter.add_persons(counting.blocks[0], records, 1, "shard").has_value());
    EXPECT_TRUE(
        counting.counter.add_persons(counting.blocks[0], std::string_view(records).substr(0, 6000), 1, "shard"));
}

TEST(ShardBlocks, EverySetIsTheTargetOfOneBlockThatHasItsColumns) {
    base::Random random(5);
    for (int round = 0; round < 30; ++round) {
        auto const schema = round % 3 == 0 ? practice_schema() : schema_of([&] {
            std::vector<int> sizes;
            for (auto i = random.between(1, 9); i > 0; --i) sizes.push_back(static_cast<int>(random.between(1, 9)));
            return sizes;
        }());
        auto const columns = static_cast<int>(combination_columns(schema).size());
        Counting const counting(schema, std::min(columns, round % 4 + 1),
                                static_cast<std::size_t>(random.between(1, 400)));
        std::map<std::size_t, int> claimed;
        for (auto const& block : counting.blocks)
            for (auto const& target : block.targets) {
                ++claimed[target.set];
                for (auto const place : target.places) EXPECT_LT(place, block.counted.size());
            }
        EXPECT_EQ(claimed.size(), counting.cube.sets(counting.cube.length()).count());
        for (auto const& [set, times] : claimed) EXPECT_EQ(times, 1);
    }
}

}  // namespace
}  // namespace cifra::tabulate
