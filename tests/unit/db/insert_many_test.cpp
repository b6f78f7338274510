#include "db/connection.hpp"

#include "support/database.hpp"

#include <gmock/gmock.h>
#include <limits>

namespace cifra::db {
namespace {

using testing::HasSubstr;
using testing::Not;

class InsertManyOnBoth : public test::DatabaseTest {
protected:
    Connection open_with_table() {
        auto connection = open();
        EXPECT_TRUE(connection.execute(
            on_sqlite() ? "CREATE TABLE kept (id INTEGER PRIMARY KEY, words TEXT, \"order\" BLOB) STRICT"
                        : "CREATE TABLE kept (id BIGINT PRIMARY KEY, words TEXT, \"order\" BYTEA)"));
        return connection;
    }

    /// Rows from a list.
    static std::function<base::Result<bool>(Values&)> from(std::vector<Values> rows) {
        return [rows = std::move(rows), at = std::size_t{0}](Values& row) mutable -> base::Result<bool> {
            if (at == rows.size()) return false;
            row = rows[at++];
            return true;
        };
    }

    std::vector<std::string> const columns = {"id", "words", "order"};
};

CIFRA_ON_BOTH_ENGINES(InsertManyOnBoth);

TEST_P(InsertManyOnBoth, KeepsEveryValueAsItIs) {
    auto connection = open_with_table();
    std::string every_byte;
    std::string every_ascii;
    for (int i = 0; i < 256; ++i) every_byte += static_cast<char>(i);
    for (int i = 1; i < 128; ++i) every_ascii += static_cast<char>(i);
    std::vector<Values> const rows = {
        {std::numeric_limits<std::int64_t>::min(), every_ascii, Bytes{every_byte}},
        {std::int64_t{1}, "\\.", Bytes{""}},
        {std::int64_t{2}, "", {}},
        {std::int64_t{3}, {}, Bytes{"\\N"}},
        {std::int64_t{4}, "\\N", Bytes{"\t"}},
        {std::int64_t{5}, "\\\\t\tñ\r\n", Bytes{"\\x41"}},
        {std::numeric_limits<std::int64_t>::max(), "漢字\U0001F600", Bytes{std::string(300000, '\0')}},
    };
    auto transaction = Transaction::begin(connection);
    ASSERT_TRUE(transaction);
    auto const inserted = connection.insert_many("kept", columns, from(rows));
    ASSERT_TRUE(inserted) << base::to_string(inserted.error(), base::Language::en);
    EXPECT_EQ(*inserted, 7);
    ASSERT_TRUE(transaction->commit());
    auto const read = connection.query("SELECT id, words, \"order\" FROM kept ORDER BY id");
    ASSERT_EQ(read->size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ((*read)[i].integer(0), std::get<std::int64_t>(rows[i][0]));
        EXPECT_EQ((*read)[i].is_null(1), std::holds_alternative<std::monostate>(rows[i][1])) << i;
        if (!(*read)[i].is_null(1)) {
            EXPECT_EQ((*read)[i].text(1), std::get<std::string>(rows[i][1])) << i;
        }
        EXPECT_EQ((*read)[i].is_null(2), std::holds_alternative<std::monostate>(rows[i][2])) << i;
        if (!(*read)[i].is_null(2)) {
            EXPECT_EQ((*read)[i].bytes(2), std::get<Bytes>(rows[i][2]).bytes) << i;
        }
    }
}

TEST_P(InsertManyOnBoth, InsertsManyAndNone) {
    auto connection = open_with_table();
    auto transaction = Transaction::begin(connection);
    ASSERT_TRUE(transaction);
    EXPECT_EQ(connection.insert_many("kept", {"id"}, from({})), 0);
    std::int64_t id = 0;
    auto const next = [&](Values& row) -> base::Result<bool> {
        if (id == 50000) return false;
        row = {++id, "w"};
        return true;
    };
    EXPECT_EQ(connection.insert_many("kept", {"id", "words"}, next), 50000);
    ASSERT_TRUE(transaction->commit());
    auto const rows = connection.query("SELECT count(*), sum(id) FROM kept");
    EXPECT_EQ(rows->front().integer(0), 50000);
    EXPECT_EQ(rows->front().integer(1), 1250025000);
}

TEST_P(InsertManyOnBoth, EndsTheTransactionWhenTheRowsFail) {
    auto connection = open_with_table();
    auto transaction = Transaction::begin(connection);
    ASSERT_TRUE(transaction);
    auto const fail_at_once = [](Values&) -> base::Result<bool> {
        return base::fail(base::ErrorCode::unsettled, {"stop", "alto"});
    };
    auto const failed = connection.insert_many("kept", {"id"}, fail_at_once);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, base::ErrorCode::unsettled);
    EXPECT_FALSE(connection.query("SELECT 1"));
    EXPECT_FALSE(transaction->commit());
    EXPECT_EQ(connection.query("SELECT count(*) FROM kept")->front().integer(0), 0);
}

TEST_P(InsertManyOnBoth, NeverTellsAValueInAnError) {
    auto connection = open_with_table();
    std::vector<std::vector<Values>> const wrong = {
        {{std::int64_t{4711}, "canary", {}}, {std::int64_t{4711}, "canary", {}}},
        {{"canary-4711", "canary", {}}},
        {{std::int64_t{1}, std::string("canary\0", 7), {}}},
    };
    for (auto const& rows : wrong) {
        auto const transaction = Transaction::begin(connection);
        ASSERT_TRUE(transaction);
        auto const failed = connection.insert_many("kept", columns, from(rows));
        ASSERT_FALSE(failed);
        auto const words =
            base::to_string(failed.error(), base::Language::en) + base::to_string(failed.error(), base::Language::es);
        EXPECT_THAT(words, Not(HasSubstr("canary")));
        EXPECT_THAT(words, Not(HasSubstr("4711")));
    }
    EXPECT_EQ(connection.query("SELECT count(*) FROM kept")->front().integer(0), 0);
}

TEST_P(InsertManyOnBoth, SaysThatATableIsNotThere) {
    auto connection = open();
    auto const transaction = Transaction::begin(connection);
    ASSERT_TRUE(transaction);
    EXPECT_FALSE(connection.insert_many("missing", {"id"}, from({{std::int64_t{1}}})));
}

}  // namespace
}  // namespace cifra::db
