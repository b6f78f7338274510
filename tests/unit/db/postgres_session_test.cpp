#include "db/postgres_session.hpp"

#include "support/database.hpp"

#include <gmock/gmock.h>

namespace cifra::db {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string words_of(base::Error const& error) {
    return base::to_string(error, base::Language::en) + base::to_string(error, base::Language::es);
}

class PostgresSessionAlone : public test::DatabaseTest {
protected:
    /// Ends the server's side of a connection, as a restart or a cut line would.
    void cut(Connection& connection) {
        auto const process = connection.query("SELECT pg_backend_pid()").value().front().integer(0);
        auto other = open();
        ASSERT_TRUE(other.query("SELECT pg_terminate_backend(CAST($1 AS INTEGER))", {process}));
        for (int i = 0; i < 1000; ++i)
            if (other.query("SELECT 1 FROM pg_stat_activity WHERE pid = $1", {process})->empty()) return;
    }
};

INSTANTIATE_TEST_SUITE_P(Alone, PostgresSessionAlone, testing::Values(Engine::postgres), test::engine_name);

TEST_P(PostgresSessionAlone, NeverShowsThePasswordOfAServerThatRefusesIt) {
    auto wrong = url();
    auto const colon = wrong.find(':', std::string("postgresql://").size());
    wrong.replace(colon + 1, wrong.find('@') - colon - 1, "canary-password");
    auto const refused = Connection::open(wrong, Access::read_write);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::io);
    EXPECT_THAT(words_of(refused.error()), Not(HasSubstr("canary")));
    EXPECT_THAT(words_of(refused.error()), HasSubstr("postgresql://cifra@127.0.0.1"));

    auto const nobody = Connection::open("postgresql://cifra:canary@127.0.0.1:1/base", Access::read_only);
    ASSERT_FALSE(nobody);
    EXPECT_THAT(words_of(nobody.error()), Not(HasSubstr("canary")));
}

TEST_P(PostgresSessionAlone, SaysThatItIsNotKnownWhatBecameOfACommit) {
    auto connection = open();
    ASSERT_TRUE(connection.execute("CREATE TABLE kept (id BIGINT)"));
    auto transaction = Transaction::begin(connection);
    ASSERT_TRUE(transaction);
    ASSERT_TRUE(connection.execute("INSERT INTO kept VALUES (1)"));
    cut(connection);
    auto const committed = transaction->commit();
    ASSERT_FALSE(committed);
    EXPECT_THAT(committed.error().message.en, HasSubstr("not known whether"));
    EXPECT_THAT(committed.error().message.es, HasSubstr("no se sabe"));
    auto const after = connection.query("SELECT 1");
    ASSERT_FALSE(after);
    EXPECT_THAT(after.error().message.en, HasSubstr("connection"));
}

TEST_P(PostgresSessionAlone, ACommitThatAConstraintRefusesKeepsNothing) {
    auto connection = open();
    ASSERT_TRUE(connection.execute("CREATE TABLE kept (id BIGINT UNIQUE DEFERRABLE INITIALLY DEFERRED)"));
    auto transaction = Transaction::begin(connection);
    ASSERT_TRUE(transaction);
    ASSERT_TRUE(connection.execute("INSERT INTO kept VALUES (4711), (4711)"));
    auto const committed = transaction->commit();
    ASSERT_FALSE(committed);
    EXPECT_THAT(words_of(committed.error()), HasSubstr("23505"));
    EXPECT_THAT(words_of(committed.error()), Not(HasSubstr("4711")));
    EXPECT_TRUE(connection.query("SELECT id FROM kept")->empty());
}

TEST_P(PostgresSessionAlone, WhatIsNotPassedOnWouldTellTheValue) {
    // The seeded leak: PostgreSQL does quote values, in the DETAIL of some errors and in the main sentence of others.
    PostgresPointer const raw(PQconnectdb(url().c_str()));
    ResultPointer const twice(PQexec(raw.get(),
                                     "CREATE TEMPORARY TABLE kept (words TEXT UNIQUE);"
                                     "INSERT INTO kept VALUES ('canary'), ('canary')"));
    EXPECT_THAT(PQresultErrorField(twice.get(), PG_DIAG_MESSAGE_DETAIL), HasSubstr("canary"));
    ResultPointer const no_number(PQexec(raw.get(), "SELECT CAST('canary' AS BIGINT)"));
    EXPECT_THAT(PQresultErrorField(no_number.get(), PG_DIAG_MESSAGE_PRIMARY), HasSubstr("canary"));
    EXPECT_THAT(words_of(open().query("SELECT CAST($1 AS TEXT)::BIGINT", {"canary"}).error()),
                Not(HasSubstr("canary")));
}

TEST_P(PostgresSessionAlone, RunsWithTheSettingsThatItPromises) {
    auto connection = open();
    auto const shown = [&](char const* setting) {
        return connection.query("SELECT current_setting($1)", {setting}).value().front().text(0);
    };
    EXPECT_EQ(shown("application_name"), "cifra");
    EXPECT_EQ(shown("synchronous_commit"), "on");
    EXPECT_EQ(shown("lock_timeout"), "5s");
    EXPECT_EQ(shown("search_path"), "\"" + schema() + "\", pg_temp");
    EXPECT_EQ(shown("default_transaction_read_only"), "off");
    EXPECT_EQ(shown("client_encoding"), "UTF8");
}

TEST_P(PostgresSessionAlone, RefusesToCopyByAStatementAndGoesOn) {
    auto connection = open();
    ASSERT_TRUE(connection.execute("CREATE TABLE kept (id BIGINT)"));
    EXPECT_FALSE(connection.execute("COPY kept FROM STDIN"));
    EXPECT_FALSE(connection.execute("COPY kept TO STDOUT"));
    EXPECT_FALSE(connection.query("COPY kept TO STDOUT"));
    EXPECT_FALSE(connection.change("COPY kept FROM STDIN"));
    EXPECT_EQ(connection.query("SELECT 5")->front().integer(0), 5);
}

TEST_P(PostgresSessionAlone, WritersOfOtherSchemasDoNotWait) {
    auto connection = open();
    auto other = Connection::open(url(), Access::read_write, schema() + "_b");
    ASSERT_TRUE(other);
    {
        auto const first = Transaction::begin(connection);
        auto const second = Transaction::begin(*other);
        EXPECT_TRUE(first && second);
    }
    EXPECT_TRUE(other->execute("DROP SCHEMA " + schema() + "_b"));
}

TEST_P(PostgresSessionAlone, RefusesANameThatIsNoSchema) {
    for (char const* bad : {"Upper", "a\"b", "1a", "pg_own", "a-b"}) {
        auto const refused = Connection::open(url(), Access::read_write, bad);
        ASSERT_FALSE(refused) << bad;
        EXPECT_EQ(refused.error().code, base::ErrorCode::usage);
    }
}

}  // namespace
}  // namespace cifra::db
