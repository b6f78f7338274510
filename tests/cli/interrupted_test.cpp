// Long commands that somebody ends: what they were writing goes with them.
#include "run_program.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <chrono>
#include <csignal>
#include <thread>

namespace cifra::cli {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::SizeIs;

std::string const SCHEMA = std::string(CIFRA_SOURCE_DIR) + "/programmes/corett/schema/victims.toml";

class Interrupted : public testing::Test {
protected:
    void SetUp() override {
        auto name = (fs::temp_directory_path() / "cifra-interrupted-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        m_root = name;
        spill(out(), "of an earlier day\n");
    }
    void TearDown() override {
        std::error_code ignored;
        fs::remove_all(m_root, ignored);
    }
    fs::path out() const { return m_root / "f.csv"; }
    std::vector<std::string> names() const { return names_in(m_root); }

    /// Runs cifra simulate for hours, and ends it when it has begun to write. \returns The signal by which it ended.
    int interrupted_by(int signal) const {
        auto const child = ::fork();
        if (child == 0) {
            int const silent = ::open("/dev/null", O_WRONLY);
            ::dup2(silent, STDOUT_FILENO);
            ::dup2(silent, STDERR_FILENO);
            ::signal(signal, SIG_DFL);
            auto const path = out().string();
            ::execl(CIFRA_PROGRAM, CIFRA_PROGRAM, "simulate", "--records", "1000000000", "--schema", SCHEMA.c_str(),
                    "--out", path.c_str(), nullptr);
            ::_exit(99);
        }
        for (int waited = 0; waited < 1000 && names().size() < 2; ++waited)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        EXPECT_THAT(names(), SizeIs(2)) << "nothing is written aside";
        ::kill(child, signal);
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    }

private:
    fs::path m_root;
};

TEST_F(Interrupted, ACommandLeavesNothingBehind) {
    for (int const signal : {SIGTERM, SIGINT}) {
        EXPECT_EQ(interrupted_by(signal), signal);
        EXPECT_THAT(names(), ElementsAre("f.csv"));
        EXPECT_EQ(slurp(out()), "of an earlier day\n");
    }
}

TEST_F(Interrupted, WhatAKilledCommandLeftIsRemovedAnHourLater) {
    EXPECT_EQ(interrupted_by(SIGKILL), SIGKILL);
    ASSERT_THAT(names(), SizeIs(2)) << "nobody can answer this signal";
    auto const left = out().parent_path() / names().front();
    auto const again = [&] {
        auto const ended = run_shell(quoted(CIFRA_PROGRAM) + " simulate --records 1 --schema " + quoted(SCHEMA) +
                                         " --out " + quoted(out().string()),
                                     "/dev/null");
        EXPECT_EQ(ended.exit_code, 0);
    };
    again();
    EXPECT_THAT(names(), SizeIs(2)) << "it may still be wanted";
    fs::last_write_time(left, fs::file_time_type::clock::now() - std::chrono::hours(2));
    again();
    EXPECT_THAT(names(), ElementsAre("f.csv"));
}

}  // namespace
}  // namespace cifra::cli
