#include "db/migration.hpp"

#include "support/database.hpp"

#include <gmock/gmock.h>

namespace cifra::db {
namespace {

using testing::HasSubstr;

std::vector<Migration> three() {
    auto const same = [](int number, std::string name, std::string const& text) {
        return Migration{number, std::move(name), text, text};
    };
    return {same(1, "first", "CREATE TABLE first (id INTEGER PRIMARY KEY); INSERT INTO first VALUES (1)"),
            same(2, "second", "CREATE TABLE second (id INTEGER PRIMARY KEY)"),
            same(3, "third", "ALTER TABLE first ADD COLUMN words TEXT; UPDATE first SET words = 'w'")};
}

class MigrationOnBoth : public test::DatabaseTest {};

CIFRA_ON_BOTH_ENGINES(MigrationOnBoth);

TEST_P(MigrationOnBoth, BringsADatabaseUpFromEveryEarlierNumber) {
    for (int earlier = 0; earlier <= 3; ++earlier) {
        auto connection = open();
        if (earlier > 0) {
            ASSERT_EQ(migrate(connection, three(), earlier), earlier);
        }
        EXPECT_EQ(migration_number(connection), earlier);
        ASSERT_EQ(migrate(connection, three()), 3);
        EXPECT_EQ(migrate(connection, three()), 3) << "nothing is left to do";
        EXPECT_EQ(migration_number(connection), 3);
        EXPECT_EQ(connection.query("SELECT words FROM first")->front().text(0), "w");
        ASSERT_TRUE(connection.execute("DROP TABLE first; DROP TABLE second; DROP TABLE migration"));
    }
}

TEST_P(MigrationOnBoth, AFailedOneLeavesTheDatabaseAsItWas) {
    auto connection = open();
    auto broken = three();
    broken[1].sqlite = broken[1].postgres = "CREATE TABLE second (id INTEGER); INSERT INTO first VALUES (1)";
    auto const failed = migrate(connection, broken);
    ASSERT_FALSE(failed);
    EXPECT_THAT(failed.error().message.en, HasSubstr("migration 002_second"));
    EXPECT_EQ(migration_number(connection), 1);
    EXPECT_FALSE(connection.query("SELECT id FROM second")) << "its first half is gone, too";
    EXPECT_EQ(migrate(connection, three()), 3) << "and it can be done again";
}

TEST_P(MigrationOnBoth, OneThatEndsItsTransactionIsRefused) {
    auto connection = open();
    auto broken = three();
    broken[0].sqlite = broken[0].postgres = "CREATE TABLE first (id INTEGER); COMMIT";
    EXPECT_FALSE(migrate(connection, broken));
    EXPECT_EQ(migration_number(connection), 0);
}

TEST_P(MigrationOnBoth, RefusesADatabaseThatIsNewer) {
    auto connection = open();
    ASSERT_EQ(migrate(connection, three()), 3);
    auto older = three();
    older.pop_back();
    auto const refused = migrate(connection, older);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::bad_input);
    EXPECT_THAT(refused.error().message.en, HasSubstr("stands at migration 3"));
    EXPECT_EQ(migration_number(connection), 3);
}

TEST_P(MigrationOnBoth, RefusesAMigrationThatWasChangedAfterwards) {
    auto connection = open();
    ASSERT_EQ(migrate(connection, three(), 2), 2);
    auto changed = three();
    changed[1].sqlite += " ";
    changed[1].postgres += " ";
    auto const refused = migrate(connection, changed);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, base::ErrorCode::bad_input);
    EXPECT_THAT(refused.error().message.en, HasSubstr("migration 2 (second)"));
    EXPECT_EQ(migration_number(connection), 2) << "nothing further was applied";
    auto renamed = three();
    renamed[0].name = "premier";
    EXPECT_FALSE(migrate(connection, renamed));
}

TEST_P(MigrationOnBoth, TheNumberOfAnEmptyDatabaseIsZeroAndCanBeReadWithoutWriting) {
    auto const made = open();
    auto reader = open(Access::read_only);
    EXPECT_EQ(migration_number(reader), 0);
}

}  // namespace
}  // namespace cifra::db
