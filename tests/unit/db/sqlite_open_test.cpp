#include "db/connection.hpp"
#include "db/integrity.hpp"
#include "support/database.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <fstream>

namespace cifra::db {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

class SqliteOpen : public test::DatabaseTest {};

INSTANTIATE_TEST_SUITE_P(Alone, SqliteOpen, testing::Values(Engine::sqlite), test::engine_name);

TEST_P(SqliteOpen, RunsWithTheSettingsThatItPromises) {
    auto connection = open();
    EXPECT_EQ(connection.query("PRAGMA journal_mode")->front().text(0), "wal");
    EXPECT_EQ(connection.query("PRAGMA synchronous")->front().integer(0), 2) << "FULL";
    EXPECT_EQ(connection.query("PRAGMA foreign_keys")->front().integer(0), 1);
    EXPECT_EQ(connection.query("PRAGMA trusted_schema")->front().integer(0), 0);
    EXPECT_EQ(connection.query("PRAGMA secure_delete")->front().integer(0), 1);
    EXPECT_EQ(connection.query("PRAGMA cell_size_check")->front().integer(0), 1);
    EXPECT_EQ(connection.query("PRAGMA busy_timeout")->front().integer(0), 5000);
}

TEST_P(SqliteOpen, DefendsItsSchemaAndLoadsNoCode) {
    auto connection = open();
    EXPECT_FALSE(connection.query("SELECT load_extension('nothing')"));
    ASSERT_TRUE(connection.execute("CREATE TABLE kept (id INTEGER)"));
    ASSERT_TRUE(connection.execute("PRAGMA writable_schema=ON"));
    EXPECT_FALSE(connection.execute("DELETE FROM sqlite_schema"));
    EXPECT_TRUE(connection.query("SELECT id FROM kept"));
}

TEST_P(SqliteOpen, ANewFileIsItsOwnersAlone) {
    auto connection = open();
    ASSERT_TRUE(connection.execute("CREATE TABLE kept (id INTEGER)"));
    for (char const* name : {"test.db", "test.db-wal", "test.db-shm"}) {
        struct stat found {};
        ASSERT_EQ(::stat((folder() / name).c_str(), &found), 0) << name;
        EXPECT_EQ(found.st_mode & 0777U, 0600U) << name;
    }
}

TEST_P(SqliteOpen, RefusesAFileThatIsNoDatabase) {
    std::ofstream(folder() / "test.db") << std::string(4096, 'x');
    for (auto const access : {Access::read_only, Access::read_write}) {
        auto const refused = Connection::open(url(), access);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, base::ErrorCode::io);
        EXPECT_THAT(refused.error().message.en, HasSubstr("no SQLite database"));
    }
    EXPECT_FALSE(Connection::open("sqlite:" + (folder() / "missing/test.db").string(), Access::read_write));
}

TEST_P(SqliteOpen, WhatIsDeletedLeavesNoTrace) {
    {
        auto connection = open();
        ASSERT_TRUE(connection.execute("CREATE TABLE kept (words TEXT)"));
        ASSERT_TRUE(connection.change("INSERT INTO kept VALUES ($1)", {"canary-4711"}));
        ASSERT_TRUE(connection.execute("DELETE FROM kept"));
    }
    std::ifstream file(folder() / "test.db", std::ios::binary);
    std::string const bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    EXPECT_THAT(bytes, Not(HasSubstr("canary")));
    EXPECT_FALSE(fs::exists(folder() / "test.db-wal"));
}

TEST_P(SqliteOpen, IntegrityFindsARowThatRefersToNone) {
    auto connection = open();
    ASSERT_TRUE(
        connection.execute("CREATE TABLE whole (id INTEGER PRIMARY KEY);"
                           "CREATE TABLE part (id INTEGER PRIMARY KEY, whole INTEGER REFERENCES whole (id));"
                           "PRAGMA foreign_keys=OFF; INSERT INTO part VALUES (1, 4711)"));
    auto const checked = check_integrity(connection);
    ASSERT_FALSE(checked);
    EXPECT_THAT(checked.error().message.en, HasSubstr("table part"));
    EXPECT_THAT(checked.error().message.en, Not(HasSubstr("4711")));
}

}  // namespace
}  // namespace cifra::db
