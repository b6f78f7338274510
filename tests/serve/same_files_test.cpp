// What the portal gives as files is what `cifra publish` wrote, on both engines, by the rights of the portal's role.
#include "db/connection.hpp"
#include "served.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

namespace cifra::serve {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class SameFiles : public ServedWorkspace {
protected:
    /// Every file of a bundle as the portal gives it.
    static void expect_same_files(Served const& served, fs::path const& bundle, std::string const& release) {
        auto const files = cli::files_below(bundle);
        EXPECT_GT(files.size(), 15U);
        // The first question for what is drawn waits longer than the client does, where the machine is busy.
        auto const manifest = "/edition/" + release + "/files/manifest.json";
        EXPECT_TRUE(Served::soon([&] { return served.get(manifest).status == 200; }));
        for (auto const& [name, bytes] : files) {
            auto const answer = served.get("/edition/" + release + "/files/" + name);
            EXPECT_EQ(answer.status, 200) << name;
            EXPECT_TRUE(answer.body == bytes) << name << " differs";
        }
    }
};

TEST_F(SameFiles, AreThoseThatPublishWroteAlsoOfAYearThatKnowsEarlierOnes) {
    init();
    auto const first = publish("2020", true);
    auto const second = publish("2021", true);
    auto const served = serve();
    expect_same_files(*served, first, "three-2020/1");
    expect_same_files(*served, second, "three-2021/1");
}

TEST_F(SameFiles, AreThoseThatPublishWroteOfAProgrammeWithAMap) {
    cifra({"init", workspace().string(), "--programme", CIFRA_SOURCE_DIR "/programmes/corett"});
    auto const bundle = folder() / "bundle";
    cifra({"publish", CIFRA_SOURCE_DIR "/editions/corett-2019", "--workspace", workspace().string(), "--out",
           bundle.string()});
    auto const served = serve();
    expect_same_files(*served, bundle, "corett-2019/1");
}

/// PostgreSQL: a database of the test's own, and a login that has the portal's role and nothing else.
class SameFilesOnPostgres : public SameFiles {
protected:
    void SetUp() override {
        if (std::getenv("CIFRA_TEST_POSTGRES") == nullptr) {
            ASSERT_EQ(std::getenv("CIFRA_REQUIRE_POSTGRES"), nullptr) << "CIFRA_TEST_POSTGRES is not set";
            GTEST_SKIP() << "PostgreSQL is not there: run it as scripts/with_postgres TEST";
        }
        ServedWorkspace::SetUp();
        m_server = std::getenv("CIFRA_TEST_POSTGRES");
        m_name = "serve_" + std::to_string(::getpid());
        sql(m_server, "CREATE DATABASE " + m_name);
        sql(m_server, "CREATE ROLE " + m_name + " LOGIN PASSWORD 'portal'");
    }
    void TearDown() override {
        if (m_name.empty()) return;
        sql(m_server, "DROP DATABASE IF EXISTS " + m_name + " WITH (FORCE)");
        sql(m_server, "DROP ROLE IF EXISTS " + m_name);
        ServedWorkspace::TearDown();
    }

    cli::Ended sql(std::string const& url, std::string const& statement) const {
        return cli::run_shell("psql -q -t -A " + cli::quoted(url) + " -c " + cli::quoted(statement),
                              fs::temp_directory_path() / (m_name + ".log"));
    }
    std::string owner_url() const { return m_server.substr(0, m_server.rfind('/') + 1) + m_name; }
    std::string portal_url() const {
        auto const url = owner_url();
        return "postgresql://" + m_name + ":portal" + url.substr(url.find('@'));
    }
    std::string const& role() const { return m_name; }

private:
    std::string m_server;
    std::string m_name;
};

TEST_F(SameFilesOnPostgres, AreThoseThatPublishWroteAndNothingRestrictedCanBeRead) {
    init({"--database", owner_url()});
    auto const bundle = publish("2020");
    EXPECT_EQ(sql(owner_url(), "GRANT cifra_portal TO " + role()).exit_code, 0);
    auto const served = serve({"--database", portal_url()});
    EXPECT_EQ(served->get("/en/").status, 200);
    EXPECT_EQ(served->get("/edition/three-2020/1/files/data.csv").body, cli::slurp(bundle / "data.csv"));
    EXPECT_EQ(served->get("/edition/three-2020/1/files/data.json").body, cli::slurp(bundle / "data.json"));
    publish("2021");
    EXPECT_TRUE(Served::soon([&] { return served->get("/edition/three-2021/1/files/data.csv").status == 200; }));
    for (auto const* const table : {"national_return", "trail", "publication"}) {
        auto const read = sql(portal_url(), std::string("SELECT count(*) FROM restricted.") + table);
        EXPECT_NE(read.exit_code, 0) << table << " can be read";
        EXPECT_THAT(read.err, HasSubstr("permission denied for schema restricted"));
    }
    EXPECT_NE(sql(portal_url(), "INSERT INTO release.migration VALUES (99, 'x', 'x')").exit_code, 0);
    EXPECT_EQ(served->stop(SIGTERM), 0);
}

}  // namespace
}  // namespace cifra::serve
