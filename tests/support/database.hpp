#pragma once

#include "db/connection.hpp"

#include <gtest/gtest.h>
#include <unistd.h>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace cifra::test {

/// A test that runs on both engines, on a database of its own: a file in a folder of its own, or a schema of its own in
/// the PostgreSQL that scripts/with_postgres started. Write TEST_P, and CIFRA_ON_BOTH_ENGINES(Name) once a fixture.
class DatabaseTest : public testing::TestWithParam<db::Engine> {
protected:
    void SetUp() override {
        static int counter = 0;
        m_schema = "test_" + std::to_string(::getpid()) + "_" + std::to_string(++counter);
        std::string pattern = (std::filesystem::temp_directory_path() / "cifra-db-XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        m_folder = pattern;
        if (on_sqlite()) {
            m_url = "sqlite:" + (m_folder / "test.db").string();
        } else if (char const* const url = std::getenv("CIFRA_TEST_POSTGRES")) {
            m_url = url;
        } else if (std::getenv("CIFRA_REQUIRE_POSTGRES") != nullptr) {
            FAIL() << "CIFRA_TEST_POSTGRES is not set, and CIFRA_REQUIRE_POSTGRES is";
        } else {
            GTEST_SKIP() << "PostgreSQL is not there: run it as scripts/with_postgres ctest … or with_postgres TEST";
        }
    }

    void TearDown() override {
        if (!on_sqlite() && !m_url.empty()) {
            auto dropping = db::Connection::open(m_url, db::Access::read_write);
            ASSERT_TRUE(dropping) << dropping.error().message.en;
            auto const dropped = dropping->execute("DROP SCHEMA IF EXISTS " + m_schema + " CASCADE");
            EXPECT_TRUE(dropped) << dropped.error().message.en;
        }
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }

    bool on_sqlite() const { return GetParam() == db::Engine::sqlite; }
    /// Where the test's database is, or will be once it is opened for writing.
    std::string const& url() const { return m_url; }
    std::string const& schema() const { return m_schema; }
    /// An empty folder of the test's own, for backups and the like; on SQLite the database stands in it.
    std::filesystem::path const& folder() const { return m_folder; }

    /// A new connection to the test's database, made when it is not there yet.
    db::Connection open(db::Access access = db::Access::read_write) const {
        auto connection = db::Connection::open(m_url, access, m_schema);
        if (!connection) ADD_FAILURE() << base::to_string(connection.error(), base::Language::en);
        return std::move(connection).value();
    }

private:
    std::string m_url;
    std::string m_schema;
    std::filesystem::path m_folder;
};

/// "Sqlite" and "Postgres" at the end of the tests' names.
inline std::string engine_name(testing::TestParamInfo<db::Engine> const& tested) {
    return tested.param == db::Engine::sqlite ? "Sqlite" : "Postgres";
}

}  // namespace cifra::test

/// Runs the TEST_Ps of a fixture that derives from DatabaseTest on both engines.
#define CIFRA_ON_BOTH_ENGINES(fixture)                                                                    \
    INSTANTIATE_TEST_SUITE_P(Both, fixture,                                                               \
                             testing::Values(::cifra::db::Engine::sqlite, ::cifra::db::Engine::postgres), \
                             ::cifra::test::engine_name)
