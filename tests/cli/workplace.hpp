#pragma once

#include "run_program.hpp"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace cifra::cli {

/// What a refusal must look like.
struct Refusal {
    int exit_code = 1;
    std::string place;                ///< "figures/DF_ASSISTANCE.csv:4"; empty: no place in a file.
    std::vector<std::string> says{};  ///< Parts of the English message.
};

/// A folder of the test's own with a copy of the programme and the 2019 edition, and beside them the bundle of an
/// earlier day. A test damages the copy and says how the program must refuse it.
class Workplace : public testing::Test {
protected:
    void SetUp() override;
    void TearDown() override;

    std::filesystem::path const& root() const { return m_root; }
    std::filesystem::path edition() const { return m_root / "editions/corett-2019"; }
    std::filesystem::path programme() const { return m_root / "programmes/corett"; }
    std::filesystem::path out() const { return m_root / "out/bundle"; }

    /// Runs cifra with these arguments; `before` stands before it in the shell (variables, another program).
    Ended cifra(std::vector<std::string> const& arguments, std::string const& before = "") const;
    /// Publishes the edition into `out`, without the pictures in pixels, which take the longest.
    Ended publish(std::string const& before = "") const;
    Ended publish_whole(std::string const& before = "") const;

    /// Changes the first `from` in a line (from 1) of a file below the workplace. Fails the test when it is not there.
    void change(std::filesystem::path const& file, int line, std::string const& from, std::string const& to) const;
    /// A line of a file, from 1.
    std::string line(std::filesystem::path const& file, int number) const;

    /// `check` and `publish` refuse the edition, in both languages, and the old bundle is whole.
    void expect_refused(Refusal const& refusal) const;
    /// The bundle of the earlier day is as it was, and nothing half written lies about.
    void expect_old_bundle_whole() const;

private:
    std::filesystem::path m_root;
    std::map<std::string, std::string> m_old_bundle;
};

}  // namespace cifra::cli
