#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace cifra::figure::test {

/// Compares with tests/figure/golden/NAME. CIFRA_REGENERATE=1 writes the file instead and fails, so that nobody
/// regenerates unawares: look at the difference, then run again without it.
inline void expect_golden(std::string const& name, std::string const& actual) {
    auto const path = std::filesystem::path(CIFRA_SOURCE_DIR) / "tests/figure/golden" / name;
    if (std::getenv("CIFRA_REGENERATE") != nullptr) {
        std::ofstream(path, std::ios::binary) << actual;
        ADD_FAILURE() << name << " is written anew; run again without CIFRA_REGENERATE";
        return;
    }
    std::ifstream file(path, std::ios::binary);
    ASSERT_TRUE(file) << path << " is missing: run with CIFRA_REGENERATE=1 and look at it";
    std::string const expected{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(actual, expected) << name << " differs; CIFRA_REGENERATE=1 writes it anew";
}

}  // namespace cifra::figure::test
