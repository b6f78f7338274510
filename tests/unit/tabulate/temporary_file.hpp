#pragma once

#include <gtest/gtest.h>
#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <string>

namespace cifra::tabulate {

/// A file of the test's own.
class TemporaryFile {
public:
    explicit TemporaryFile(std::string const& bytes) {
        auto const* const test = testing::UnitTest::GetInstance()->current_test_info();
        m_path = std::filesystem::temp_directory_path() / (std::string("cifra-") + test->test_suite_name() + "-" +
                                                           test->name() + "-" + std::to_string(::getpid()));
        write(bytes);
    }
    TemporaryFile(TemporaryFile const&) = delete;
    TemporaryFile& operator=(TemporaryFile const&) = delete;
    ~TemporaryFile() {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
    void write(std::string const& bytes) const { std::ofstream(m_path, std::ios::binary | std::ios::trunc) << bytes; }
    std::filesystem::path const& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

}  // namespace cifra::tabulate
