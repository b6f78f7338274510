#pragma once

#include "run_program.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

namespace cifra::cli {

/// A made-up register of 3,000 records in a folder of its own, and the program to count it with.
class PracticeRegister : public testing::Test {
protected:
    void SetUp() override {
        auto name = (std::filesystem::temp_directory_path() / "cifra-register-XXXXXX").string();
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        m_root = name;
        ASSERT_EQ(cifra({"simulate", "--records", "3000", "--schema", schema(), "--out", file()}).exit_code, 0);
    }
    void TearDown() override {
        std::error_code ignored;
        std::filesystem::remove_all(m_root, ignored);
    }

    static std::string schema() {
        return (std::filesystem::path(CIFRA_SOURCE_DIR) / "programmes/corett/schema/victims.toml").string();
    }
    std::string file() const { return (m_root / "f.csv").string(); }
    std::string out() const { return (m_root / "out.csv").string(); }
    std::filesystem::path root() const { return m_root; }

    Ended cifra(std::vector<std::string> const& arguments, std::string const& before = "LC_ALL=C.UTF-8") const {
        auto command = before + " " + quoted(CIFRA_PROGRAM);
        for (auto const& argument : arguments) command += " " + quoted(argument);
        return run_shell(command, m_root / "stderr.log");
    }

private:
    std::filesystem::path m_root;
};

}  // namespace cifra::cli
