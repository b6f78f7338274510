#include "release/release_store.hpp"

#include "../../support/database.hpp"
#include "islands_edition.hpp"
#include "release/migrations.hpp"
#include "release/read_bundle.hpp"
#include "release/revisions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::release {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr char const* NOW = "2026-11-24T00:00:00Z";

std::string replaced_all(std::string text, std::string const& from, std::string const& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

/// The islands of a year; 100 were rescued unless `total` says otherwise.
ReleasedEdition islands(std::string const& year = "2019", std::string const& total = "100") {
    auto const base = islands::edition();
    BundleTexts texts;
    texts.edition_json = replaced_all(edition_json(base), "2019", year);
    texts.data_csv =
        replaced_all(replaced_all(data_csv(base), ",2019,", "," + year + ","), ",100,A,", "," + total + ",A,");
    auto read = read_bundle(texts);
    EXPECT_TRUE(read) << to_string(read.error(), base::Language::en);
    return std::move(*read);
}

class ReleaseStoreTest : public test::DatabaseTest {
protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) return;
        m_connection.emplace(open());
        auto const migrated = db::migrate(*m_connection, migrations());
        ASSERT_TRUE(migrated) << to_string(migrated.error(), base::Language::en);
    }
    void TearDown() override {
        m_connection.reset();
        DatabaseTest::TearDown();
    }

    ReleaseStore store() { return ReleaseStore(*m_connection); }

    /// Places and saves; returns the edition as it was placed.
    ReleasedEdition release(ReleasedEdition edition) {
        auto transaction = db::Transaction::begin(*m_connection);
        auto placed = store().place(std::move(edition));
        EXPECT_TRUE(placed) << to_string(placed.error(), base::Language::en);
        auto const version = store().save(*placed, NOW);
        EXPECT_TRUE(version) << to_string(version.error(), base::Language::en);
        EXPECT_EQ(*version, placed->version);
        EXPECT_TRUE(transaction->commit());
        return std::move(*placed);
    }

    std::int64_t count(char const* sql) { return m_connection->query(sql)->front().integer(0); }

    std::optional<db::Connection> m_connection;
};

CIFRA_ON_BOTH_ENGINES(ReleaseStoreTest);

TEST_P(ReleaseStoreTest, GivesBackAnEditionByteForByte) {
    auto const placed = release(islands());
    auto const found = store().find("islands-2019", 1);
    ASSERT_TRUE(found && *found);
    EXPECT_EQ(edition_json(**found), edition_json(placed));
    EXPECT_EQ(data_csv(**found), data_csv(placed));
    EXPECT_EQ(edition_json(placed), edition_json(islands())) << "a first release says nothing of others";
    EXPECT_FALSE(*store().find("islands-2019", 2));
    EXPECT_FALSE(*store().newest("islands-2020"));
}

TEST_P(ReleaseStoreTest, KeepsTheSameContentsOnce) {
    release(islands());
    EXPECT_EQ(release(islands()).version, 1);
    EXPECT_EQ(release(islands("2019", "101")).version, 2);
    EXPECT_EQ(release(islands("2019", "101")).version, 2);
    EXPECT_EQ(release(islands()).version, 3) << "back to what it was is a release of its own";
    EXPECT_EQ(count("SELECT COUNT(*) FROM released_edition"), 3);
    auto transaction = db::Transaction::begin(*m_connection);
    EXPECT_EQ(*store().save(islands(), NOW), 4) << "it was not placed: it says nothing of the versions before";
}

TEST_P(ReleaseStoreTest, PlacesAnEditionAmongItsReleasesAndMarksWhatIsRevised) {
    release(islands());
    auto const second = release(islands("2019", "101"));
    ASSERT_EQ(second.replaced.size(), 1U);
    EXPECT_EQ(second.find(islands::rescued(second.programme, "ALL_ISLES", "_T", "_T"))->obs_status, "R");
    auto const changes = revisions(second);
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(revision_words(changes[0]).en, "100 in the first release, now 101.");
    EXPECT_EQ(revisions(**store().newest("islands-2019")).size(), 1U);
}

TEST_P(ReleaseStoreTest, KnowsTheNewestReleaseOfEachEarlierYear) {
    release(islands("2018", "90"));
    release(islands("2017", "80"));
    release(islands("2018", "91"));
    auto const placed = release(islands());
    std::vector<std::string> earlier;
    for (auto const& one : placed.earlier) earlier.push_back(one.id + "." + std::to_string(one.version));
    EXPECT_THAT(earlier, ElementsAre("islands-2017.1", "islands-2018.2"));
    EXPECT_THAT(release(islands("2016")).earlier, IsEmpty());
    auto const found = **store().newest("islands-2019");
    ASSERT_EQ(found.earlier.size(), 2U);
    auto key = islands::rescued(found.programme, "ALL_ISLES", "_T", "_T");
    key.time_period = "2018";
    ASSERT_NE(found.earlier[1].find(key), nullptr);
    EXPECT_EQ(to_string(*found.earlier[1].find(key)->obs_value), "91");
}

TEST_P(ReleaseStoreTest, LeavesOutWhatTheProgrammeCountsNoMoreOrInAnotherUnit) {
    release(islands("2018"));
    auto now = islands();
    for (auto& indicator : now.programme.indicators)
        if (indicator.id == "REWARDED") indicator.unit = "ITEMS";
    auto const earlier = store().earlier(now.programme, "2019");
    ASSERT_TRUE(earlier) << to_string(earlier.error(), base::Language::en);
    ASSERT_EQ(earlier->size(), 1U);
    std::size_t rewarded = 0;
    std::size_t all = 0;
    for (auto const& table : (*earlier)[0].tables)
        for (auto const& figure : table.observations()) {
            ++all;
            rewarded += figure.key.indicator == "REWARDED" ? 1U : 0U;
        }
    EXPECT_EQ(rewarded, 0U);
    EXPECT_EQ(all, 11U);
}

TEST_P(ReleaseStoreTest, HasARowAFigureAndNoValueOfAWithheldOne) {
    release(islands());
    EXPECT_EQ(count("SELECT COUNT(*) FROM released_observation"), 12);
    EXPECT_EQ(count("SELECT COUNT(*) FROM released_observation WHERE missing_reason = 'withheld' AND "
                    "obs_value IS NOT NULL"),
              0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM released_observation WHERE indicator = 'PEOPLE_RESCUED' AND "
                    "ref_area = 'ALL_ISLES' AND dimensions = 'F._T' AND obs_value = '61' AND obs_status = 'P'"),
              1);
}

TEST_P(ReleaseStoreTest, NeverChangesWhatWasReleased) {
    release(islands());
    EXPECT_FALSE(m_connection->change("UPDATE released_observation SET obs_value = '1'"));
    EXPECT_FALSE(m_connection->change("UPDATE released_edition SET prepared = ''"));
    EXPECT_EQ(store().list()->size(), 1U);
    EXPECT_EQ(store().list()->front().released_at, NOW);
}

TEST_P(ReleaseStoreTest, IsUndoneWithTheCallersTransaction) {
    {
        auto transaction = db::Transaction::begin(*m_connection);
        EXPECT_EQ(*store().save(islands(), NOW), 1);
    }
    EXPECT_THAT(*store().list(), IsEmpty());
}

TEST_P(ReleaseStoreTest, SaysWhichFileIsMissing) {
    release(islands());
    ASSERT_TRUE(m_connection->change("DELETE FROM released_file WHERE name = 'data.csv'"));
    auto const found = store().newest("islands-2019");
    ASSERT_FALSE(found);
    EXPECT_THAT(found.error().message.en, HasSubstr("data.csv of islands-2019, version 1"));
}

TEST_P(ReleaseStoreTest, LetsThePortalReadAndNothingElse) {
    release(islands());
    ASSERT_TRUE(grant_portal(*m_connection, "cifra_portal_of_tests"));
    ASSERT_TRUE(grant_portal(*m_connection, "cifra_portal_of_tests")) << "twice is as good as once";
    if (on_sqlite()) return;
    EXPECT_EQ(count("SELECT CASE WHEN has_table_privilege('cifra_portal_of_tests', 'released_edition', 'SELECT') "
                    "THEN 1 ELSE 0 END"),
              1);
    EXPECT_EQ(count("SELECT CASE WHEN has_table_privilege('cifra_portal_of_tests', 'released_edition', "
                    "'INSERT, UPDATE, DELETE, TRUNCATE') THEN 1 ELSE 0 END"),
              0);
}

}  // namespace
}  // namespace cifra::release
