#include "base/file_hash.hpp"

#include "base/file.hpp"
#include "base/hash.hpp"
#include "temporary_folder.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

namespace cifra::base {
namespace {

TEST(FileHash, IsThatOfItsBytesWhateverItsSize) {
    TemporaryFolder const folder;
    auto const path = folder.path() / "file";
    for (std::size_t const size : {0U, 1U, (1U << 20U) - 1U, 1U << 20U, (1U << 20U) + 1U, 3U << 20U}) {
        std::string const bytes(size, 'x');
        ASSERT_TRUE(write_file(path, bytes));
        EXPECT_EQ(sha256_of_file(path).value(), sha256_hex(bytes)) << size;
    }
}

TEST(FileHash, RefusesWhatIsNoFile) {
    TemporaryFolder const folder;
    EXPECT_EQ(sha256_of_file(folder.path() / "none").error().code, ErrorCode::not_found);
    EXPECT_EQ(sha256_of_file(folder.path()).error().code, ErrorCode::io);
    auto const pipe = folder.path() / "pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_EQ(sha256_of_file(pipe).error().code, ErrorCode::io);
}

}  // namespace
}  // namespace cifra::base
