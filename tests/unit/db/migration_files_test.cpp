#include "db/migration.hpp"

#include <gtest/gtest.h>

namespace cifra::db {
namespace {

TEST(MigrationFiles, AreTakenInTheOrderOfTheirNumbers) {
    auto const migrations = migrations_of({{"010_ten.sql", "j"},
                                           {"002_two.postgres.sql", "p"},
                                           {"001_one.sql", "a"},
                                           {"002_two.sqlite.sql", "s"},
                                           {"003_three.sql", "c"},
                                           {"004_d.sql", "d"},
                                           {"005_e.sql", "e"},
                                           {"006_f.sql", "f"},
                                           {"007_g.sql", "g"},
                                           {"008_h.sql", "h"},
                                           {"009_long_name.sql", "i"}});
    ASSERT_EQ(migrations.size(), 10U);
    EXPECT_EQ(migrations[0].name, "one");
    EXPECT_EQ(migrations[0].sqlite, "a");
    EXPECT_EQ(migrations[0].postgres, "a");
    EXPECT_EQ(migrations[1].number, 2);
    EXPECT_EQ(migrations[1].sqlite, "s");
    EXPECT_EQ(migrations[1].postgres, "p");
    EXPECT_EQ(migrations[8].name, "long_name");
    EXPECT_EQ(migrations[9].number, 10);
    EXPECT_TRUE(migrations_of({}).empty());
}

TEST(MigrationFilesDeath, AGapOrAMissingEngineIsAMistakeOfOurs) {
    EXPECT_DEATH(migrations_of({{"002_two.sql", "b"}}), "number");
    EXPECT_DEATH(migrations_of({{"001_one.sqlite.sql", "a"}}), "postgres");
    EXPECT_DEATH(migrations_of({{"001_one.sql", "a"}, {"001_one.sqlite.sql", "b"}}), "empty");
    EXPECT_DEATH(migrations_of({{"001_one.sql", "a"}, {"001_uno.sql", "b"}}), "name");
    EXPECT_DEATH(migrations_of({{"one.sql", "a"}}), "error");
}

}  // namespace
}  // namespace cifra::db
