// What becomes of the release database while `cifra serve` runs: readers notice nothing.
#include "db/connection.hpp"
#include "served.hpp"

#include <gmock/gmock.h>

#include <csignal>

namespace cifra::serve {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// A portal of one edition, and its database as it was.
class ServeInTrouble : public ServedWorkspace {
protected:
    void SetUp() override {
        ServedWorkspace::SetUp();
        init();
        publish("2020");
        m_whole = cli::slurp(database());
        m_served = serve();
    }

    /// Puts other bytes in the database's place, as a rename does.
    void replace_with(std::string const& bytes) const {
        cli::spill(folder() / "other.db", bytes);
        fs::rename(folder() / "other.db", database());
    }

    bool is_in_trouble() const { return m_served->health().find("cannot be read") != std::string::npos; }
    void expect_readers_served() const {
        EXPECT_EQ(m_served->get("/en/").status, 200);
        EXPECT_EQ(m_served->get("/edition/three-2020/1/files/data.csv").status, 200);
        EXPECT_EQ(m_served->get("/edition/three-2020/1/files/edition.json").status, 200);
    }
    /// Trouble is told, readers are served, and it passes.
    void expect_trouble_that_passes() const {
        EXPECT_TRUE(Served::soon([&] { return is_in_trouble(); })) << m_served->log();
        expect_readers_served();
        replace_with(m_whole);
        EXPECT_TRUE(Served::soon([&] { return !is_in_trouble(); })) << m_served->log();
        expect_readers_served();
    }

    Served& served() const { return *m_served; }
    std::string const& whole() const { return m_whole; }

private:
    std::string m_whole;
    std::unique_ptr<Served> m_served;
};

TEST_F(ServeInTrouble, GoesOnWhereTheDatabaseIsMissing) {
    fs::remove(database());
    expect_trouble_that_passes();
    EXPECT_THAT(served().log(), HasSubstr("there is no release database"));
    EXPECT_THAT(served().log(), HasSubstr("\"event\":\"recovered\""));
    EXPECT_EQ(served().stop(SIGTERM), 0);
}

TEST_F(ServeInTrouble, GoesOnWhereTheDatabaseIsDamaged) {
    auto damaged = whole();
    damaged.replace(100, damaged.size() / 2, std::string(damaged.size() / 2, '\xA5'));
    cli::spill(database(), damaged);
    expect_trouble_that_passes();
    cli::spill(database(), "");
    expect_trouble_that_passes();
}

TEST_F(ServeInTrouble, GoesOnWhereAFigureWasChangedOnTheDisk) {
    auto changed = whole();
    auto const figure = changed.find(",2020,");
    ASSERT_NE(figure, std::string::npos);
    changed[figure + 6] = changed[figure + 6] == '9' ? '8' : '9';
    cli::spill(database(), changed);
    expect_trouble_that_passes();
}

TEST_F(ServeInTrouble, GoesOnWhereADatabaseOfOtherReleasesTakesItsPlace) {
    cifra({"init", (folder() / "other").string(), "--programme", (folder() / "programme_three").string()});
    fs::rename(folder() / "other/release.db", database());
    EXPECT_TRUE(Served::soon([&] { return is_in_trouble(); })) << served().log();
    expect_readers_served();
    EXPECT_THAT(served().log(), HasSubstr("the release database lacks three-2020, version 1, which is shown"));
}

TEST_F(ServeInTrouble, ShowsADatabaseThatTakesTheOthersPlaceAndHoldsMore) {
    publish("2021");
    auto const more = cli::slurp(database());
    EXPECT_TRUE(Served::soon([&] { return served().get("/edition/three-2021/1/files/data.csv").status == 200; }));
    auto const again = serve();
    replace_with(whole());
    EXPECT_TRUE(Served::soon([&] { return again->health().find("cannot be read") != std::string::npos; }));
    EXPECT_EQ(again->get("/edition/three-2021/1/files/data.csv").status, 200) << "what was released stays released";
    replace_with(more);
    EXPECT_TRUE(Served::soon([&] { return again->health() == "ok\n"; }));
}

TEST_F(ServeInTrouble, GoesOnWhereAWriterKeepsTheDatabaseToItself) {
    {
        auto writer = *db::Connection::open("sqlite:" + database().string(), db::Access::read_write);
        ASSERT_TRUE(writer.execute("PRAGMA locking_mode=EXCLUSIVE"));
        ASSERT_TRUE(writer.execute("CREATE TABLE aside (number INTEGER); INSERT INTO aside VALUES (1)"));
        // The writing is noticed within a second or so, and the looking fails as long as the writer holds on.
        EXPECT_TRUE(Served::soon([&] { return is_in_trouble(); })) << served().log();
        expect_readers_served();
    }
    EXPECT_TRUE(Served::soon([&] { return served().health() == "ok\n"; })) << served().log();
    expect_readers_served();
    EXPECT_EQ(served().stop(SIGTERM), 0);
}

}  // namespace
}  // namespace cifra::serve
