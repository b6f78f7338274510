#include "db/connection.hpp"

#include "support/database.hpp"

#include <gmock/gmock.h>
#include <limits>

namespace cifra::db {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr char const* CANARY = "canary-4711";

std::string words_of(base::Error const& error) {
    return base::to_string(error, base::Language::en) + base::to_string(error, base::Language::es);
}

class ConnectionOnBoth : public test::DatabaseTest {
protected:
    /// A table with a column of each kind.
    Connection open_with_table() {
        auto connection = open();
        auto const made = connection.execute(
            on_sqlite()
                ? "CREATE TABLE kept (id INTEGER PRIMARY KEY, number INTEGER, words TEXT UNIQUE, raw BLOB) STRICT"
                : "CREATE TABLE kept (id BIGINT PRIMARY KEY, number BIGINT, words TEXT UNIQUE, raw BYTEA)");
        EXPECT_TRUE(made) << words_of(made.error());
        return connection;
    }
};

CIFRA_ON_BOTH_ENGINES(ConnectionOnBoth);

TEST_P(ConnectionOnBoth, KeepsEveryValueAsItIs) {
    auto connection = open_with_table();
    std::string every_byte;
    for (int i = 0; i < 256; ++i) every_byte += static_cast<char>(i);
    std::vector<Values> const rows = {
        {std::int64_t{1}, std::numeric_limits<std::int64_t>::min(), "ñandú 漢字 \U0001F600", Bytes{every_byte}},
        {std::int64_t{2}, std::numeric_limits<std::int64_t>::max(), "", Bytes{""}},
        {std::int64_t{3}, {}, {}, {}},
        {std::int64_t{4}, std::int64_t{0}, "\\N\t\n\r\\. ' \" $1", Bytes{"\\x00"}},
    };
    for (auto const& row : rows)
        ASSERT_EQ(connection.change("INSERT INTO kept (id, number, words, raw) VALUES ($1, $2, $3, $4)", row), 1);
    auto const read = connection.query("SELECT id, number, words, raw FROM kept ORDER BY id");
    ASSERT_TRUE(read) << words_of(read.error());
    ASSERT_EQ(read->size(), 4U);
    EXPECT_EQ((*read)[0].integer(1), std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ((*read)[0].text(2), "ñandú 漢字 \U0001F600");
    EXPECT_EQ((*read)[0].bytes(3), every_byte);
    EXPECT_EQ((*read)[1].integer(1), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ((*read)[1].text(2), "");
    EXPECT_EQ((*read)[1].bytes(3), "");
    for (std::size_t const column : {1U, 2U, 3U}) {
        EXPECT_TRUE((*read)[2].is_null(column));
        EXPECT_FALSE((*read)[1].is_null(column)) << "empty is not missing";
    }
    EXPECT_EQ((*read)[2].text_or_empty(2), "");
    EXPECT_EQ((*read)[3].text(2), "\\N\t\n\r\\. ' \" $1");
    EXPECT_EQ((*read)[3].bytes(3), "\\x00");
}

TEST_P(ConnectionOnBoth, TakesAParameterMoreThanOnceAndInAnyOrder) {
    auto connection = open_with_table();
    ASSERT_TRUE(connection.change("INSERT INTO kept (words, number, id) VALUES ($2, $1, $1)", {std::int64_t{7}, "w"}));
    auto const rows = connection.query("SELECT number, words FROM kept WHERE words = $2 AND id = $1 AND number = $1",
                                       {std::int64_t{7}, "w"});
    ASSERT_TRUE(rows) << words_of(rows.error());
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(rows->front().integer(0), 7);
}

TEST_P(ConnectionOnBoth, TakesTheSameStatementWithValuesOfOtherKinds) {
    auto connection = open_with_table();
    auto const* const insertion = "INSERT INTO kept (id, number) VALUES ($1, $2)";
    EXPECT_EQ(connection.change(insertion, {std::int64_t{1}, std::int64_t{5}}), 1);
    EXPECT_EQ(connection.change(insertion, {std::int64_t{2}, {}}), 1);
    EXPECT_EQ(connection.change(insertion, {std::int64_t{3}, std::int64_t{5}}), 1);
    EXPECT_EQ(connection.query("SELECT id FROM kept WHERE number IS NULL")->size(), 1U);
}

TEST_P(ConnectionOnBoth, CountsTheRowsThatChanged) {
    auto connection = open_with_table();
    ASSERT_TRUE(connection.execute("INSERT INTO kept (id) VALUES (1), (2), (3)"));
    EXPECT_EQ(connection.change("UPDATE kept SET number = 1 WHERE id > 1"), 2);
    EXPECT_EQ(connection.change("UPDATE kept SET number = 1 WHERE id > 7"), 0);
    EXPECT_EQ(connection.change("CREATE TABLE other (id INTEGER)"), 0);
    EXPECT_EQ(connection.change("DELETE FROM kept"), 3);
    EXPECT_EQ(connection.change("DROP TABLE other"), 0);
}

TEST_P(ConnectionOnBoth, SumsAndCountsAreIntegers) {
    auto connection = open_with_table();
    ASSERT_TRUE(connection.execute("INSERT INTO kept (id, number) VALUES (1, 9007199254740993), (2, 1)"));
    auto const rows = connection.query("SELECT sum(number), count(*), max(id) FROM kept");
    ASSERT_TRUE(rows) << words_of(rows.error());
    EXPECT_EQ(rows->front().integer(0), 9007199254740994);
    EXPECT_EQ(rows->front().integer(1), 2);
}

TEST_P(ConnectionOnBoth, RefusesAColumnThatIsNoValueAndGoesOn) {
    auto connection = open();
    auto const half = connection.query("SELECT 1, 0.5");
    ASSERT_FALSE(half);
    EXPECT_THAT(words_of(half.error()), HasSubstr("column 2 of the result"));
    EXPECT_THAT(words_of(half.error()), Not(HasSubstr("0.5")));
    EXPECT_TRUE(connection.query("SELECT 1"));
}

TEST_P(ConnectionOnBoth, RefusesTextThatAnEngineWouldCutOff) {
    auto connection = open_with_table();
    for (auto const& bad : {std::string("canary\0x", 8), std::string("canary\xFF")}) {
        auto const result = connection.change("INSERT INTO kept (id, words) VALUES ($1, $2)", {std::int64_t{1}, bad});
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, base::ErrorCode::bad_input);
        EXPECT_THAT(words_of(result.error()), HasSubstr("value 2 of the statement"));
        EXPECT_THAT(words_of(result.error()), Not(HasSubstr("canary")));
    }
    EXPECT_EQ(connection.query("SELECT id FROM kept")->size(), 0U);
}

TEST_P(ConnectionOnBoth, RefusesAWrongNumberOfValuesAndOtherThanOneStatement) {
    auto connection = open_with_table();
    EXPECT_FALSE(connection.query("SELECT id FROM kept WHERE id = $1"));
    // PostgreSQL takes a number that nothing asks for; SQLite, on which every statement is tested too, does not.
    EXPECT_NE(connection.query("SELECT id FROM kept WHERE id = $1", {std::int64_t{1}, std::int64_t{2}}).has_value(),
              on_sqlite());
    EXPECT_FALSE(connection.query("SELECT id FROM kept WHERE id = $1", {std::int64_t{1}, "w"}));
    EXPECT_FALSE(connection.query("SELECT id FROM kept WHERE id = $2", {std::int64_t{1}}));
    EXPECT_FALSE(connection.query("SELECT 1; SELECT 2"));
    EXPECT_FALSE(connection.query(""));
    EXPECT_FALSE(connection.query("SELECT nothing FROM kept"));
    EXPECT_FALSE(connection.query("SELECT \"nothing\" FROM kept")) << "in double quotes stands a name, not a text";
    EXPECT_TRUE(connection.query("SELECT 1;  "));
}

TEST_P(ConnectionOnBoth, NeverTellsAValueInAnError) {
    auto connection = open_with_table();
    auto const* const insertion = "INSERT INTO kept (id, words) VALUES ($1, $2)";
    ASSERT_TRUE(connection.change(insertion, {std::int64_t{4711001}, CANARY}));
    std::vector<base::Result<std::int64_t>> const failures = {
        connection.change(insertion, {std::int64_t{4711002}, CANARY}),
        connection.change(insertion, {std::int64_t{4711001}, "x"}),
        connection.change(insertion, {CANARY, "x"}),
        connection.change("INSERT INTO kept (id, number) VALUES ($1, $2)", {std::int64_t{4711003}, CANARY}),
        connection.change("UPDATE kept SET words = words WHERE id = CAST($1 AS INTEGER) / (number - number) AND words "
                          "= nothing",
                          {std::int64_t{4711001}}),
    };
    for (auto const& failure : failures) {
        ASSERT_FALSE(failure);
        EXPECT_EQ(failure.error().code, base::ErrorCode::io);
        EXPECT_THAT(words_of(failure.error()), Not(HasSubstr("canary")));
        EXPECT_THAT(words_of(failure.error()), Not(HasSubstr("4711")));
    }
    EXPECT_THAT(words_of(failures[0].error()), HasSubstr("words")) << "it names the constraint or column";
}

TEST_P(ConnectionOnBoth, GivesRowsOneByOneAndStopsWhenToldTo) {
    auto connection = open();
    auto const* const numbers =
        "WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < $1) SELECT n FROM "
        "counted";
    std::int64_t sum = 0;
    auto const add = [&](Row const& row) -> base::Result<void> {
        sum += row.integer(0);
        return {};
    };
    ASSERT_TRUE(connection.each(numbers, {std::int64_t{10000}}, add));
    EXPECT_EQ(sum, 50005000);

    int used = 0;
    auto const stop = [&](Row const&) -> base::Result<void> {
        if (++used < 3) return {};
        return base::fail(base::ErrorCode::unsettled, {"stop", "alto"});
    };
    auto const stopped = connection.each(numbers, {std::int64_t{1000000}}, stop);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, base::ErrorCode::unsettled);
    EXPECT_EQ(used, 3);
    EXPECT_EQ(connection.query("SELECT 5")->front().integer(0), 5);
}

TEST_P(ConnectionOnBoth, AnErrorOfTheUserDoesNotSpoilTheTransaction) {
    auto connection = open_with_table();
    auto transaction = Transaction::begin(connection);
    ASSERT_TRUE(transaction);
    ASSERT_TRUE(connection.execute("INSERT INTO kept (id) VALUES (1), (2)"));
    auto const stop = [](Row const&) -> base::Result<void> { return base::fail(base::ErrorCode::unsettled, {}); };
    EXPECT_FALSE(connection.each("SELECT id FROM kept", {}, stop));
    EXPECT_TRUE(connection.execute("INSERT INTO kept (id) VALUES (3)"));
    ASSERT_TRUE(transaction->commit());
    EXPECT_EQ(connection.query("SELECT id FROM kept")->size(), 3U);
}

TEST_P(ConnectionOnBoth, KeepsManyMoreStatementsThanItRemembers) {
    auto connection = open_with_table();
    for (int round = 0; round < 2; ++round)
        for (int i = 0; i < 300; ++i) {
            auto const rows = connection.query("SELECT " + std::to_string(i) + " WHERE $1 = 1", {std::int64_t{1}});
            ASSERT_TRUE(rows) << words_of(rows.error());
            ASSERT_EQ(rows->front().integer(0), i);
        }
}

TEST_P(ConnectionOnBoth, ReadsATableAgainAfterItsColumnsChanged) {
    auto connection = open_with_table();
    ASSERT_TRUE(connection.execute("INSERT INTO kept (id) VALUES (1)"));
    EXPECT_EQ(connection.query("SELECT * FROM kept")->front().size(), 4U);
    ASSERT_TRUE(connection.execute("ALTER TABLE kept ADD COLUMN more TEXT"));
    auto const rows = connection.query("SELECT * FROM kept");
    ASSERT_TRUE(rows) << words_of(rows.error());
    EXPECT_EQ(rows->front().size(), 5U);
}

TEST_P(ConnectionOnBoth, ForReadingRefusesToWriteAndSeesWhatAWriterCommitted) {
    auto writer = open_with_table();
    ASSERT_TRUE(writer.execute("INSERT INTO kept (id) VALUES (1)"));
    auto reader = open(Access::read_only);
    EXPECT_FALSE(reader.execute("INSERT INTO kept (id) VALUES (2)"));
    EXPECT_FALSE(reader.execute("CREATE TABLE other (id INTEGER)"));
    auto transaction = Transaction::begin(writer);
    ASSERT_TRUE(transaction);
    ASSERT_TRUE(writer.execute("INSERT INTO kept (id) VALUES (3)"));
    EXPECT_EQ(reader.query("SELECT id FROM kept")->size(), 1U) << "while the writer writes";
    ASSERT_TRUE(transaction->commit());
    EXPECT_EQ(reader.query("SELECT id FROM kept")->size(), 2U);
}

TEST_P(ConnectionOnBoth, ForReadingMakesNothing) {
    auto const missing = Connection::open(url(), Access::read_only, schema());
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, base::ErrorCode::not_found);
    if (on_sqlite()) {
        EXPECT_FALSE(std::filesystem::exists(folder() / "test.db"));
    }
}

TEST(Connection, RefusesAUrlOfNoEngineWithoutShowingIt) {
    for (char const* url : {"", "sqlite:", "mysql://user:canary@host/db", "postgresql:/user:canary@host/db"}) {
        auto const refused = Connection::open(url, Access::read_write);
        ASSERT_FALSE(refused) << url;
        EXPECT_EQ(refused.error().code, base::ErrorCode::usage);
        EXPECT_THAT(words_of(refused.error()), Not(HasSubstr("canary")));
    }
}

TEST(ConnectionDeath, NoCallbackMayUseItsConnection) {
    auto connection = Connection::open("sqlite::memory:", Access::read_write).value();
    auto const ask_again = [&](Row const&) -> base::Result<void> { return connection.execute("SELECT 2"); };
    EXPECT_DEATH(static_cast<void>(connection.each("SELECT 1", {}, ask_again)), "m_in_callback");
}

}  // namespace
}  // namespace cifra::db
