#pragma once

#include "coalition_return.hpp"
#include "db/connection.hpp"
#include "programme/programme.hpp"
#include "run_program.hpp"

#include <gtest/gtest.h>
#include <filesystem>
#include <string>
#include <vector>

namespace cifra::returns {

/// A coalition at work: a workspace on one of the engines, a folder where files come and go, and the program, run as
/// its users run it. The clock stands still unless a test moves it.
class Coalition : public testing::TestWithParam<db::Engine> {
protected:
    void SetUp() override;
    void TearDown() override;

    std::filesystem::path const& folder() const { return m_folder; }
    std::filesystem::path workspace() const { return m_folder / "workspace"; }
    std::filesystem::path file(std::string const& name) const { return m_folder / name; }
    programme::Programme const& programme() const { return m_programme; }
    std::string const& area(int number) const { return m_programme.members[static_cast<std::size_t>(number)].code; }

    /// Runs cifra, in English.
    cli::Ended cifra(std::vector<std::string> const& arguments) const;
    /// The same, and it must end with this exit code. \returns what it printed
    std::string done(std::vector<std::string> const& arguments, int exit_code = 0) const;
    /// Makes the area's template and fills it. \returns the file, "AREA-YEAR.xlsx" or with a letter after the year
    std::filesystem::path filled(InventedReturn const& invented, std::string const& letter = "") const;
    /// An empty database of the engine, or nothing for the embedded one.
    std::vector<std::string> database_option(std::string const& name) const;

private:
    std::filesystem::path m_folder;
    programme::Programme m_programme;
    std::vector<std::string> mutable m_databases;
};

}  // namespace cifra::returns
