// The scripts that judge a change: each is shown a run that it must not let pass.
#include "run_program.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace cifra::cli {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

fs::path const SOURCE = CIFRA_SOURCE_DIR;

/// A folder with one of our scripts and stand-ins for what it calls.
class Scripts : public testing::Test {
protected:
    void SetUp() override {
        auto name = (fs::temp_directory_path() / "cifra-scripts-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        m_root = name;
    }
    void TearDown() override { fs::remove_all(m_root); }

    void take(std::string const& script) const {
        fs::create_directories((m_root / script).parent_path());
        fs::copy_file(SOURCE / script, m_root / script);
    }
    void stand_in(std::string const& path, std::string const& body) const {
        spill(m_root / path, "#!/bin/sh\n" + body + "\n");
        fs::permissions(m_root / path, fs::perms(0755));
    }
    Ended run(std::string const& command) const {
        return run_shell("cd " + quoted(m_root.string()) + " && PATH=\"$PWD/bin:$PATH\" " + command,
                         m_root / "stderr.log");
    }
    fs::path const& root() const { return m_root; }

private:
    fs::path m_root;
};

TEST_F(Scripts, CiIsGreenOnlyWhenTestsRanAndPassed) {
    take(".ci/run");
    stand_in("scripts/test", "echo '100% tests passed, 0 tests failed out of 12'");
    EXPECT_EQ(run("bash .ci/run").exit_code, 0);
    stand_in("scripts/test", "echo 'No tests were found!!!'");
    EXPECT_NE(run("bash .ci/run").exit_code, 0);
    stand_in("scripts/test", "echo '100% tests passed, 0 tests failed out of 0'");
    EXPECT_NE(run("bash .ci/run").exit_code, 0);
    stand_in("scripts/test", "true");
    EXPECT_NE(run("bash .ci/run").exit_code, 0);
    stand_in("scripts/test", "echo '100% tests passed, 0 tests failed out of 12'; exit 1");
    EXPECT_NE(run("bash .ci/run").exit_code, 0);
}

TEST_F(Scripts, TestIsRedWhenOneOfItsPresetsIs) {
    take("scripts/test");
    stand_in("scripts/install_dependencies", "true");
    stand_in("scripts/coverage", "true");
    stand_in("scripts/with_postgres", "exec \"$@\"");
    stand_in("bin/cmake", "mkdir -p build/release build/asan build/clang build/coverage");
    stand_in("bin/ctest", "echo '100% tests passed, 0 tests failed out of 3'");
    auto const green = run("bash scripts/test --all");
    EXPECT_EQ(green.exit_code, 0) << green.err;
    EXPECT_THAT(green.out, HasSubstr("Summary of preset coverage"));

    stand_in("bin/ctest", "echo '67% tests passed, 1 tests failed out of 3'; case \"$*\" in *asan*) exit 8;; esac");
    auto const red = run("bash scripts/test --all");
    EXPECT_EQ(red.exit_code, 1);
    EXPECT_THAT(red.err, HasSubstr("Failed: asan"));

    stand_in("bin/ctest", "echo '100% tests passed, 0 tests failed out of 3'; [ \"$CIFRA_REQUIRE_POSTGRES\" = 1 ]");
    EXPECT_EQ(run("bash scripts/test").exit_code, 0) << "a test without PostgreSQL may not be skipped";
    stand_in("scripts/with_postgres", "exit 1");
    EXPECT_EQ(run("bash scripts/test").exit_code, 1) << "PostgreSQL is missing";
    stand_in("scripts/with_postgres", "exec \"$@\"");
    stand_in("bin/cmake", "mkdir -p build/release; exit 1");
    EXPECT_EQ(run("bash scripts/test").exit_code, 1) << "a build that fails";
    stand_in("bin/cmake", "mkdir -p build/release build/asan build/clang build/coverage");
    stand_in("scripts/coverage", "[ \"$1\" = --clear ]");
    EXPECT_THAT(run("bash scripts/test --all").err, HasSubstr("Failed: coverage floors"));
}

TEST_F(Scripts, CoverageHoldsItsFloorsOverAllAndInTheStrictModules) {
    take("scripts/coverage");
    fs::create_directories(root() / "build/coverage");
    auto const measured = [&](std::string const& lines) {
        spill(root() / "lines.csv", "filename,line_total,line_covered,line_percent\n" + lines);
        stand_in("bin/gcovr", "cp ../../lines.csv coverage.csv");
        return run("bash scripts/coverage");
    };
    EXPECT_EQ(measured("src/audit/a.cpp,100,95,0\nsrc/base/b.cpp,100,80,0\n").exit_code, 0);
    EXPECT_EQ(measured("src/audit/a.cpp,100,94,0\nsrc/base/b.cpp,100,80,0\n").exit_code, 1);
    EXPECT_EQ(measured("src/attack/a.cpp,10,9,0\nsrc/base/b.cpp,100,100,0\n").exit_code, 1);
    EXPECT_EQ(measured("src/protect/a.cpp,10,9,0\nsrc/base/b.cpp,100,100,0\n").exit_code, 1);
    auto const below = measured("src/audit/a.cpp,100,100,0\nsrc/base/b.cpp,100,69,0\n");
    EXPECT_EQ(below.exit_code, 1);
    EXPECT_THAT(below.out, HasSubstr("below 85 %"));
    EXPECT_EQ(measured("").exit_code, 1) << "nothing was measured";
}

TEST_F(Scripts, RefuseAnOptionThatTheyDoNotKnow) {
    for (char const* script : {"scripts/demo", "scripts/test", "scripts/coverage", "scripts/gallery",
                               "scripts/install_dependencies", "scripts/with_postgres"}) {
        take(script);
        EXPECT_EQ(run(std::string("bash ") + script + " --nonsense").exit_code, 2) << script;
        EXPECT_EQ(run(std::string("bash ") + script + " --help").exit_code, 0) << script;
    }
}

TEST_F(Scripts, WithPostgresRunsACommandBesideAClusterThatIsGoneAfterwards) {
    take("scripts/with_postgres");
    auto const ask =
        "'psql -qAt \"$CIFRA_TEST_POSTGRES\" -c \"SELECT 40 + 2\"; "
        "psql -qAt \"$CIFRA_TEST_POSTGRES\" -c \"SHOW data_directory\" >folder; exit 7'";
    auto const ended = run(std::string("bash scripts/with_postgres bash -c ") + ask);
    EXPECT_EQ(ended.exit_code, 7) << ended.err;
    EXPECT_EQ(ended.out, "42\n");
    std::string folder = slurp(root() / "folder");
    ASSERT_THAT(folder, testing::StartsWith("/tmp/cifra-postgres-"));
    folder.pop_back();
    EXPECT_FALSE(fs::exists(folder));
    EXPECT_FALSE(fs::exists(fs::path(folder).parent_path()));
}

TEST_F(Scripts, WithPostgresLeavesNothingWhenItIsKilled) {
    take("scripts/with_postgres");
    for (char const* signal : {"TERM", "KILL"}) {
        // The command ends its own parent, and then waits until the cluster's folder is gone.
        auto const kill = std::string(
                              "'psql -qAt \"$CIFRA_TEST_POSTGRES\" -c \"SHOW data_directory\" >folder; "
                              "trap : TERM; kill -") +
                          signal +
                          " $PPID; for i in $(seq 100); do [ -e \"$(cat folder)\" ] || break; sleep 0.2; done; "
                          "[ -e \"$(cat folder)\" ] || echo gone >result'";
        fs::remove(root() / "result");
        static_cast<void>(run(std::string("bash scripts/with_postgres bash -c ") + kill +
                              "; for i in $(seq 100); do "
                              "[ -e result ] && break; sleep 0.2; done"));
        EXPECT_TRUE(fs::exists(root() / "result")) << signal;
    }
}

TEST_F(Scripts, InstallNothingWhereAllIsThereAndSayWhatIsNot) {
    take("scripts/install_dependencies");
    stand_in("bin/dpkg-query", "echo installed");
    stand_in("bin/apt-get", "echo called >>apt.log");
    auto const list = "bash scripts/install_dependencies --list all";
    EXPECT_EQ(run("bash scripts/install_dependencies all").exit_code, 0);
    EXPECT_FALSE(fs::exists(root() / "apt.log"));
    stand_in("bin/dpkg-query", "exit 1");
    EXPECT_THAT(run(list).out, HasSubstr("missing   libfmt-dev"));
}

}  // namespace
}  // namespace cifra::cli
