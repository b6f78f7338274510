#pragma once

#include "raw_client.hpp"
#include "run_program.hpp"

#include <gtest/gtest.h>
#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace cifra::serve {

/// A running `cifra serve`, killed at the end unless it was stopped.
class Served {
public:
    /// Starts it on free ports and waits for its line.
    /// \param before  stands before the program: another user, for example
    Served(std::vector<std::string> const& arguments, std::filesystem::path const& log,
           std::vector<std::string> const& before = {});
    Served(Served const&) = delete;
    ~Served();

    int port() const { return m_port; }
    std::string const& line() const { return m_line; }
    http::RawAnswer get(std::string const& target) const;
    std::string health() const { return get("/healthz").body; }
    /// Waits until something holds, five seconds at most. \returns whether it did
    static bool soon(std::function<bool()> const& holds);
    /// Sends a signal and waits for the end. \returns the exit code, 128 + signal where a signal ended it
    int stop(int signal);
    std::string log() const { return cli::slurp(m_log); }

private:
    std::string read_line();
    std::filesystem::path m_log;
    pid_t m_child = -1;
    int m_out = -1;
    int m_port = 0;
    std::string m_line;
};

/// A workspace of the invented programme of three areas, in a folder of the test's own.
class ServedWorkspace : public testing::Test {
protected:
    void SetUp() override;
    void TearDown() override;

    std::filesystem::path const& folder() const { return m_folder; }
    std::filesystem::path workspace() const { return m_folder / "W"; }
    std::filesystem::path database() const { return workspace() / "release.db"; }

    /// Runs a command of the program and expects its end.
    cli::Ended cifra(std::vector<std::string> const& arguments, int exit_code = 0) const;
    void init(std::vector<std::string> const& options = {}) const;
    /// Publishes the invented edition under another year. \returns the bundle's folder
    std::filesystem::path publish(std::string const& year, bool png = false) const;
    std::unique_ptr<Served> serve(std::vector<std::string> const& options = {},
                                  std::vector<std::string> const& before = {}) const;

private:
    std::filesystem::path m_folder;
};

}  // namespace cifra::serve
