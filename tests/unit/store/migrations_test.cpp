#include "store/migrations.hpp"

#include "invented_return.hpp"

namespace cifra::store {
namespace {

class RestrictedMigrations : public StoreTest {};

/// Stops half way, closes, and goes on with a new connection, as a program does that finds an older database.
TEST_P(RestrictedMigrations, LeadUpStepByStepAndKeepWhatIsThere) {
    auto const all = migrations();
    for (int upto = 1; upto <= static_cast<int>(all.size()); ++upto) {
        auto connection = open();
        auto const reached = db::migrate(connection, all, upto);
        ASSERT_TRUE(reached) << base::to_string(reached.error(), base::Language::en);
        EXPECT_EQ(*reached, upto);
        if (upto == 2) handed_in(connection, area(0), 12);
    }
    auto connection = opened();
    EXPECT_EQ(list_returns(connection, "")->size(), 1U);
    EXPECT_FALSE(connection.change("DELETE FROM observation"));
}

TEST_P(RestrictedMigrations, AreNumberedWithoutGapsAndSayTheSameOnBothEngines) {
    int number = 0;
    for (auto const& migration : migrations()) {
        EXPECT_EQ(migration.number, ++number);
        EXPECT_EQ(migration.sqlite.find('{'), std::string::npos) << migration.name;
        EXPECT_EQ(migration.postgres.find('{'), std::string::npos) << migration.name;
    }
}

CIFRA_ON_BOTH_ENGINES(RestrictedMigrations);

}  // namespace
}  // namespace cifra::store
