#include "release/release_archive.hpp"

#include "../../support/database.hpp"
#include "islands_edition.hpp"
#include "release/map_json.hpp"
#include "release/migrations.hpp"
#include "release/read_bundle.hpp"

#include <gmock/gmock.h>

namespace cifra::release {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string replaced_all(std::string text, std::string const& from, std::string const& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

ReleasedEdition islands(std::string const& year) {
    auto const base = islands::edition();
    BundleTexts texts;
    texts.edition_json = replaced_all(edition_json(base), "2019", year);
    texts.data_csv = replaced_all(data_csv(base), ",2019,", "," + year + ",");
    return *read_bundle(texts);
}

/// Outlines of one member: a triangle.
std::shared_ptr<programme::AreaMap const> small_map(programme::Programme const& programme) {
    auto map = std::make_shared<programme::AreaMap>();
    map->source = {"Invented", "none", "1", "none", "CC0", std::string(64, 'a')};
    map->credit = {"Invented", "Inventado"};
    map->parallel_south = 10;
    map->parallel_north = 20;
    map->frame = {-10, 0, 10, 20};
    map->areas = {{programme.members.front().code, true, {{0}}}};
    map->arcs = {{{0, 0}, {1.5, 0}, {0, 1}, {0, 0}}};
    return map;
}

class ReleaseArchiveTest : public test::DatabaseTest {
protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        if (IsSkipped() || HasFatalFailure()) return;
        m_connection.emplace(open());
        ASSERT_TRUE(db::migrate(*m_connection, migrations()));
    }
    void TearDown() override {
        m_connection.reset();
        DatabaseTest::TearDown();
    }

    ReleasedEdition release(ReleasedEdition edition) {
        ReleaseStore const store(*m_connection);
        auto transaction = db::Transaction::begin(*m_connection);
        auto placed = *store.place(std::move(edition));
        EXPECT_TRUE(store.save(placed, "2026-11-24T00:00:00Z"));
        EXPECT_TRUE(transaction->commit());
        return placed;
    }

    std::optional<db::Connection> m_connection;
};

CIFRA_ON_BOTH_ENGINES(ReleaseArchiveTest);

TEST_P(ReleaseArchiveTest, GivesBackEveryReleaseOnceTheDatabaseIsGone) {
    release(islands("2018"));
    auto const placed = release(islands("2019"));
    auto const archive = ReleaseArchive::read(*m_connection);
    ASSERT_TRUE(archive) << to_string(archive.error(), base::Language::en);
    EXPECT_EQ((*archive)->entries(), *ReleaseStore(*m_connection).list());
    m_connection.reset();
    auto const read = (*archive)->edition("islands-2019", 1);
    ASSERT_TRUE(read) << to_string(read.error(), base::Language::en);
    EXPECT_EQ(edition_json(*read), edition_json(placed));
    EXPECT_EQ(data_csv(*read), data_csv(placed));
    ASSERT_EQ(read->earlier.size(), 1u);
    EXPECT_EQ(earlier_csv(*read, read->earlier.front()), data_csv(islands("2018")));
    EXPECT_FALSE((*archive)->edition("islands-2019", 2));
}

TEST_P(ReleaseArchiveTest, KeepsTheMapOfAReleaseAndSharesIt) {
    for (auto const* const year : {"2018", "2019"}) {
        auto edition = islands(year);
        edition.programme.map = small_map(edition.programme);
        release(std::move(edition));
    }
    auto const archive = ReleaseArchive::read(*m_connection);
    ASSERT_TRUE(archive);
    auto const first = (*archive)->edition("islands-2018", 1);
    auto const second = (*archive)->edition("islands-2019", 1);
    ASSERT_TRUE(first && second);
    ASSERT_NE(first->programme.map, nullptr);
    EXPECT_EQ(first->programme.map, second->programme.map) << "one map for both";
    auto const found = ReleaseStore(*m_connection).find("islands-2018", 1);
    ASSERT_TRUE(found && *found);
    EXPECT_EQ(map_json(*(*found)->programme.map), map_json(*first->programme.map));
}

TEST_P(ReleaseArchiveTest, AddsTheMapToAReleaseThatWasKeptWithoutOne) {
    auto const without = release(islands("2019"));
    EXPECT_EQ((*ReleaseArchive::read(*m_connection))->edition("islands-2019", 1)->programme.map, nullptr);
    auto with = without;
    with.programme.map = small_map(with.programme);
    EXPECT_EQ(release(with).version, 1) << "the same figures and texts";
    EXPECT_NE((*ReleaseArchive::read(*m_connection))->edition("islands-2019", 1)->programme.map, nullptr);
}

TEST_P(ReleaseArchiveTest, LeavesOutFiguresThatTheProgrammeNoLongerHas) {
    release(islands("2018"));
    auto programme = islands("2019").programme;
    auto const archive = *ReleaseArchive::read(*m_connection);
    auto const all = archive->tables("islands-2018", 1, programme);
    ASSERT_TRUE(all);
    ASSERT_FALSE(all->front().observations().empty());
    programme.indicators.front().unit = "OTHER";
    auto const fewer = archive->tables("islands-2018", 1, programme);
    ASSERT_TRUE(fewer);
    for (auto const& table : *fewer)
        for (auto const& figure : table.observations())
            EXPECT_NE(figure.key.indicator, programme.indicators.front().id);
    EXPECT_LT(fewer->front().observations().size(), all->front().observations().size());
}

TEST_P(ReleaseArchiveTest, RefusesAReleaseThatIsNotWhatWasPublished) {
    auto const placed = release(islands("2019"));
    auto const changed = replaced_all(data_csv(placed), ",100,A,", ",109,A,");
    ASSERT_NE(changed, data_csv(placed));
    // The database's own guard is lifted, as damage to a disk would.
    if (!on_sqlite()) ASSERT_TRUE(m_connection->execute("ALTER TABLE released_file DISABLE TRIGGER ALL"));
    if (on_sqlite()) ASSERT_TRUE(m_connection->execute("DROP TRIGGER released_file_stays"));
    ASSERT_TRUE(
        m_connection->change("UPDATE released_file SET content = $1 WHERE name = 'data.csv'", {db::Bytes{changed}}));
    auto const archive = ReleaseArchive::read(*m_connection);
    ASSERT_FALSE(archive);
    EXPECT_THAT(archive.error().message.en, HasSubstr("islands-2019, version 1, is not in the database as it was"));
    EXPECT_THAT(archive.error().message.en, testing::Not(HasSubstr("109")));
}

TEST_P(ReleaseArchiveTest, IsEmptyWhereNothingIsPublished) {
    auto const archive = ReleaseArchive::read(*m_connection);
    ASSERT_TRUE(archive);
    EXPECT_THAT((*archive)->entries(), testing::IsEmpty());
}

TEST_P(ReleaseArchiveTest, SaysWhichProgramADatabaseWithOtherTablesNeeds) {
    ASSERT_TRUE(m_connection->change("INSERT INTO migration (number, name, sha256) VALUES (99, 'later', 'x')"));
    auto const newer = ReleaseArchive::read(*m_connection);
    ASSERT_FALSE(newer);
    EXPECT_THAT(newer.error().message.en, HasSubstr("newer program"));
    ASSERT_TRUE(m_connection->execute("DELETE FROM migration"));
    auto const earlier = ReleaseArchive::read(*m_connection);
    ASSERT_FALSE(earlier);
    EXPECT_THAT(earlier.error().what_to_do.en, HasSubstr("cifra status"));
}

}  // namespace
}  // namespace cifra::release
