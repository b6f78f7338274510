#include "db/connection.hpp"

#include "support/database.hpp"

#include <gmock/gmock.h>
#include <chrono>
#include <thread>

namespace cifra::db {
namespace {

using testing::HasSubstr;

class TransactionOnBoth : public test::DatabaseTest {
protected:
    Connection open_with_table() {
        auto connection = open();
        EXPECT_TRUE(connection.execute("CREATE TABLE kept (id INTEGER PRIMARY KEY)"));
        return connection;
    }
    static std::int64_t count(Connection& connection) {
        return connection.query("SELECT count(*) FROM kept").value().front().integer(0);
    }
};

CIFRA_ON_BOTH_ENGINES(TransactionOnBoth);

TEST_P(TransactionOnBoth, IsRolledBackUnlessItIsCommitted) {
    auto connection = open_with_table();
    {
        auto const transaction = Transaction::begin(connection);
        ASSERT_TRUE(transaction);
        ASSERT_TRUE(connection.execute("INSERT INTO kept VALUES (1)"));
    }
    EXPECT_EQ(count(connection), 0);
    auto transaction = Transaction::begin(connection);
    ASSERT_TRUE(transaction);
    ASSERT_TRUE(connection.execute("INSERT INTO kept VALUES (1)"));
    ASSERT_TRUE(transaction->commit());
    EXPECT_EQ(count(connection), 1);
    auto other = open(Access::read_only);
    EXPECT_EQ(count(other), 1);
}

TEST_P(TransactionOnBoth, CanBeMovedTogetherWithItsConnection) {
    auto connection = open_with_table();
    auto transaction = Transaction::begin(connection).value();
    auto moved_connection = std::move(connection);
    auto moved = std::move(transaction);
    ASSERT_TRUE(moved_connection.execute("INSERT INTO kept VALUES (1)"));
    ASSERT_TRUE(moved.commit());
    EXPECT_EQ(count(moved_connection), 1);
}

TEST_P(TransactionOnBoth, AcceptsNothingAfterAStatementThatFailed) {
    auto connection = open_with_table();
    {
        auto transaction = Transaction::begin(connection);
        ASSERT_TRUE(transaction);
        ASSERT_TRUE(connection.execute("INSERT INTO kept VALUES (1)"));
        EXPECT_FALSE(connection.execute("INSERT INTO kept VALUES (1)"));
        auto const after = connection.execute("INSERT INTO kept VALUES (2)");
        ASSERT_FALSE(after);
        EXPECT_THAT(after.error().message.en, HasSubstr("earlier statement"));
        EXPECT_FALSE(connection.query("SELECT 1"));
        auto const committed = transaction->commit();
        ASSERT_FALSE(committed);
        EXPECT_THAT(committed.error().message.en, HasSubstr("nothing"));
    }
    EXPECT_EQ(count(connection), 0);
    EXPECT_TRUE(connection.execute("INSERT INTO kept VALUES (2)")) << "the connection can be used again";
}

TEST_P(TransactionOnBoth, NoticesAStatementThatEndsIt) {
    auto connection = open_with_table();
    auto transaction = Transaction::begin(connection);
    ASSERT_TRUE(transaction);
    EXPECT_FALSE(connection.execute("COMMIT"));
    EXPECT_FALSE(connection.execute("INSERT INTO kept VALUES (2)")) << "it would stand outside of the transaction";
    EXPECT_FALSE(transaction->commit());
    EXPECT_EQ(count(connection), 0);
}

TEST_P(TransactionOnBoth, MakesASecondWriterWait) {
    auto first = open_with_table();
    auto transaction = Transaction::begin(first);
    ASSERT_TRUE(transaction);
    ASSERT_TRUE(first.execute("INSERT INTO kept VALUES (1)"));
    std::int64_t seen = -1;
    std::thread second([&] {
        auto connection = open();
        auto waiting = Transaction::begin(connection);
        ASSERT_TRUE(waiting) << base::to_string(waiting.error(), base::Language::en);
        seen = count(connection);
        ASSERT_TRUE(connection.execute("INSERT INTO kept VALUES (2)"));
        EXPECT_TRUE(waiting->commit());
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    EXPECT_TRUE(transaction->commit());
    second.join();
    EXPECT_EQ(seen, 1) << "the second writer builds on what the first one committed";
    EXPECT_EQ(count(first), 2);
}

TEST_P(TransactionOnBoth, GivesUpAfterFiveSeconds) {
    auto first = open_with_table();
    auto const transaction = Transaction::begin(first);
    ASSERT_TRUE(transaction);
    auto second = open();
    auto const begun = std::chrono::steady_clock::now();
    auto const waiting = Transaction::begin(second);
    auto const waited = std::chrono::steady_clock::now() - begun;
    ASSERT_FALSE(waiting);
    EXPECT_THAT(waiting.error().message.en, HasSubstr("more than five seconds"));
    EXPECT_GE(waited, std::chrono::seconds(4));
    EXPECT_LE(waited, std::chrono::seconds(20));
    EXPECT_TRUE(second.query("SELECT 1")) << "the connection can be used again";
}

TEST_P(TransactionOnBoth, IsNotForAConnectionThatOnlyReads) {
    auto const writer = open_with_table();
    auto reader = open(Access::read_only);
    auto const refused = Transaction::begin(reader);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message.en, HasSubstr("for reading only"));
    EXPECT_TRUE(reader.query("SELECT 1"));
}

}  // namespace
}  // namespace cifra::db
