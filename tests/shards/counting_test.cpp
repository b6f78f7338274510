// The main promise: what is counted on shards is what would be counted in one file of all their records, to the byte.
#include "registers.hpp"
#include "shard_servers.hpp"
#include "tabulate/tabulate_file.hpp"
#include "unit/tabulate/practice_schema.hpp"
#include "unit/tabulate/temporary_file.hpp"

#include <gmock/gmock.h>
#include <algorithm>

namespace cifra::shards {
namespace {

using testing::HasSubstr;
using testing::Not;

tabulate::TabulationSettings counting(int length, std::uint32_t threshold, std::string const& table = {}) {
    tabulate::TabulationSettings settings;
    settings.length = length;
    settings.threshold = threshold;
    settings.table = table;
    settings.threads = 2;
    return settings;
}

Output of_file(std::string const& csv, programme::RecordSchema const& schema,
               tabulate::TabulationSettings const& settings) {
    tabulate::TemporaryFile const file(csv);
    std::string bytes;
    auto result = tabulate::tabulate_file(file.path(), schema, settings, [&](std::string_view more) {
        bytes += more;
        return base::Result<void>();
    });
    return {std::move(result), std::move(bytes)};
}

/// The same bytes; otherwise the first line that differs. (GoogleTest's own comparison of long texts takes all memory.)
testing::AssertionResult same(std::string const& shards, std::string const& file) {
    if (shards == file) return testing::AssertionSuccess();
    auto const at = static_cast<std::size_t>(
        std::mismatch(shards.begin(), shards.end(), file.begin(), file.end()).first - shards.begin());
    auto const line_of = [&](std::string const& text) {
        auto const begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
        return text.substr(begin, text.find('\n', begin) - begin);
    };
    return testing::AssertionFailure() << "\n  on shards: " << line_of(shards) << "\n  in a file: " << line_of(file);
}

class ShardCounting : public ShardServers {
protected:
    /// Shows the last three digits of the key beside the count, so that a test sees the key itself.
    ShardCounting() {
        m_rule.hash = &m_hash;
        m_rule.preface = "# shown by keys\n";
        m_rule.column = "deviation";
        m_rule.entry = "5";
        m_rule.shown = [](std::uint32_t count, std::uint32_t key) { return count * 1000 + key % 1000; };
    }
    tabulate::TabulationSettings keyed(int length, std::string const& table = {}) const {
        auto settings = counting(length, 10, table);
        settings.rule = &m_rule;
        return settings;
    }
    void fill_all(Register const& made) const {
        for (std::size_t shard = 0; shard < made.rows.size(); ++shard) fill(shard, made.header, made.rows[shard]);
    }
    void drop(std::size_t shards) const {
        for (std::size_t shard = 0; shard < shards; ++shard) run(shard, "DROP TABLE " + table());
    }
    /// Both ways of counting give the file's bytes, and its numbers.
    void expect_as_in_a_file(Register const& made, programme::RecordSchema const& schema,
                             tabulate::TabulationSettings const& how) const {
        auto const file = of_file(made.csv(), schema, how);
        ASSERT_TRUE(file.result.has_value()) << words(file);
        auto shards = settings(made.rows.size());
        for (bool const move : {false, true}) {
            shards.move_rows = move;
            auto const there = tabulated(shards, schema, how);
            ASSERT_TRUE(there.result.has_value()) << words(there);
            EXPECT_TRUE(same(there.bytes, file.bytes)) << "moved: " << move << " table: " << how.table;
            EXPECT_EQ(there.result->records, file.result->records);
            EXPECT_EQ(there.result->persons, file.result->persons);
        }
    }

private:
    base::SecretBytes m_secret{32};
    base::KeyedHash m_hash{m_secret};
    tabulate::CellRule m_rule;
};

TEST_F(ShardCounting, GivesTheBytesOfOneFileForRandomRegistersOfPersons) {
    base::Random random(20261127);
    for (std::size_t round = 0; round < 6; ++round) {
        auto const made = random_register(random, round % 3 + 1, true);
        fill_all(made);
        for (int const length : {1, 2, 3}) expect_as_in_a_file(made, tabulate::practice_schema(), counting(length, 1));
        expect_as_in_a_file(made, tabulate::practice_schema(), counting(3, 1, "colour*age*tool"));
        expect_as_in_a_file(made, tabulate::practice_schema(), counting(3, 2, "warmth*age_group"));
        if (HasFailure()) return;
        drop(made.rows.size());
    }
}

TEST_F(ShardCounting, GivesTheBytesOfOneFileForRandomRegistersOfRecords) {
    base::Random random(7);
    auto const schema = tabulate::schema_without_persons();
    for (std::size_t round = 0; round < 3; ++round) {
        auto const made = random_register(random, round % 3 + 1, false);
        fill_all(made);
        for (int const length : {1, 2, 3}) expect_as_in_a_file(made, schema, counting(length, 1));
        expect_as_in_a_file(made, schema, counting(3, 1, "tool*age*colour"));
        if (HasFailure()) return;
        drop(made.rows.size());
    }
}

TEST_F(ShardCounting, GivesTheBytesOfOneFileForARegisterOfManyColumnsAndBlocks) {
    auto const schema =
        programme::read_record_schema(std::string(CIFRA_SOURCE_DIR) + "/programmes/corett/schema/victims.toml");
    ASSERT_TRUE(schema.has_value());
    auto const made = simulated_register(*schema, 1000, 3);
    fill_all(made);
    expect_as_in_a_file(made, *schema, counting(3, 5));
    expect_as_in_a_file(made, *schema, counting(3, 3, "age_broad*gender*exploitation"));
}

TEST_F(ShardCounting, EmptyShardsCountNobody) {
    Register made;
    made.header = {"who", "case no.", "colour", "tool", "age", "note"};
    made.rows = {{}, {{"p1", "c", "RED", "SAW", "3", ""}}, {}};
    fill_all(made);
    expect_as_in_a_file(made, tabulate::practice_schema(), counting(2, 1));
    made.rows[1].clear();
    run(1, "DELETE FROM " + table());
    expect_as_in_a_file(made, tabulate::practice_schema(), counting(2, 1));
    expect_as_in_a_file(made, tabulate::practice_schema(), counting(2, 1, "colour*age"));
}

TEST_F(ShardCounting, APersonOnTwoShardsIsRefusedUnlessRowsMove) {
    Register made;
    made.header = {"who", "case no.", "colour", "tool", "age", "note"};
    made.rows = {{{"p1", "c", "RED", "SAW", "3", ""}, {"p2", "c", "RED", "", "3", ""}},
                 {{"p1", "c", "RED", "AXE", "4", ""}}};
    fill_all(made);
    auto shards = settings(2);
    auto const schema = tabulate::practice_schema();
    auto const refused = tabulated(shards, schema, counting(1, 1));
    ASSERT_FALSE(refused.result.has_value());
    EXPECT_EQ(refused.result.error().code, base::ErrorCode::bad_input);
    EXPECT_THAT(words(refused), HasSubstr(name(0)));
    EXPECT_THAT(words(refused), HasSubstr(name(1)));
    EXPECT_THAT(words(refused), HasSubstr("--move-rows"));
    EXPECT_THAT(words(refused), Not(HasSubstr("p1")));
    EXPECT_EQ(refused.bytes, "");
    shards.persons_apart = true;
    EXPECT_THAT(tabulated(shards, schema, counting(1, 1)).bytes, HasSubstr("colour=RED,3,"))
        << "it was asked not to look";
    shards.move_rows = true;
    EXPECT_EQ(tabulated(shards, schema, counting(1, 1)).bytes, of_file(made.csv(), schema, counting(1, 1)).bytes);
}

TEST_F(ShardCounting, CellsOfRowsThatMoveHaveTheKeysThatTheyHaveInAFile) {
    base::Random random(30);
    auto const schema = tabulate::practice_schema();
    auto const made = random_register(random, 3, false);
    fill_all(made);
    auto shards = settings(3);
    shards.move_rows = true;
    for (auto const& how : {keyed(2), keyed(3, "colour*age_group*tool")}) {
        auto const file = of_file(made.csv(), schema, how);
        auto const there = tabulated(shards, schema, how);
        ASSERT_TRUE(there.result.has_value()) << words(there);
        ASSERT_TRUE(file.result.has_value()) << words(file);
        EXPECT_THAT(there.bytes, HasSubstr("# shown by keys\n"));
        EXPECT_TRUE(same(there.bytes, file.bytes)) << "table: " << how.table;
        EXPECT_EQ(there.result->shown.has_value(), !how.table.empty()) << "what is attacked before it is written";
        EXPECT_EQ(there.result->combinations.has_value(), how.table.empty());
    }
}

TEST_F(ShardCounting, GroupsHaveNoKeysAndNoServerIsAskedForThem) {
    auto shards = settings(1);
    shards.urls = {"postgresql://127.0.0.1:1/none"};
    auto const refused = tabulated(shards, tabulate::practice_schema(), keyed(2));
    ASSERT_FALSE(refused.result.has_value());
    EXPECT_EQ(refused.result.error().code, base::ErrorCode::usage);
    EXPECT_THAT(words(refused), HasSubstr("add --move-rows"));
    EXPECT_EQ(refused.bytes, "");
}

TEST_F(ShardCounting, RowsThatStandForManyRecordsCountAsMany) {
    auto const schema = tabulate::schema_without_persons();
    run(0, "CREATE TABLE " + table() + " (colour text, tool text, age text, n bigint)");
    run(0, "INSERT INTO " + table() +
               " VALUES ('RED', 'SAW;AXE', '7', 60000000000), ('RED', 'SAW', '8', 0), (NULL, '', '', 2)");
    run(1, "CREATE TABLE " + table() + " (colour text, tool text, age text, n numeric)");
    run(1, "INSERT INTO " + table() + " VALUES ('RED', 'AXE', '7', 40000000001)");
    auto shards = settings(2);
    shards.count_column = "n";
    auto const output = tabulated(shards, schema, counting(3, 10));
    EXPECT_THAT(output.bytes, HasSubstr("\ncolour=RED,100000000000,10\n")) << words(output);
    EXPECT_THAT(output.bytes, HasSubstr("\ncolour=RED;tool=SAW;age_group=YOUNG,60000000000,10\n"));
    EXPECT_EQ(output.result ? output.result->records : 0, 100'000'000'003U);
    run(1,
        "INSERT INTO " + table() + " VALUES ('RED', 'AXE', '7', NULL), ('RED', 'AXE', '7', -1), ('RED', '', '', 1.5)");
    EXPECT_THAT(words(tabulated(shards, schema, counting(3, 10))),
                HasSubstr(name(1) + ": rows whose number of records is missing, negative or no whole number: 3"));
    EXPECT_FALSE(tabulated(shards, tabulate::practice_schema(), counting(1, 1)).result.has_value());
    shards.move_rows = true;
    EXPECT_EQ(tabulated(shards, schema, counting(1, 1)).result.error().code, base::ErrorCode::usage);
}

TEST_F(ShardCounting, ColumnsOfOtherTypesAndOpenOnesThatAreMissingDoNoHarm) {
    run(0, "CREATE TABLE " + table() + " (who bigint, colour varchar(40), tool text, age smallint)");
    run(0, "INSERT INTO " + table() + " VALUES (1, 'RED', 'SAW;AXE', 7), (2, NULL, '', NULL), (2, 'BLUE', 'SAW', 30)");
    std::string const csv = "who,case no.,colour,tool,age,note\n1,,RED,SAW;AXE,7,\n2,,,,,\n2,,BLUE,SAW,30,\n";
    auto const schema = tabulate::practice_schema();
    auto shards = settings(1);
    for (bool const move : {false, true}) {
        shards.move_rows = move;
        auto const output = tabulated(shards, schema, counting(3, 1));
        EXPECT_EQ(output.bytes, of_file(csv, schema, counting(3, 1)).bytes) << words(output);
    }
}

}  // namespace
}  // namespace cifra::shards
