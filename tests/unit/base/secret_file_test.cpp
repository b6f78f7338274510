#include "base/secret_file.hpp"

#include "base/file.hpp"
#include "temporary_folder.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <csignal>

namespace cifra::base {
namespace {

mode_t mode_of(std::filesystem::path const& path) {
    struct stat status {};
    EXPECT_EQ(::stat(path.c_str(), &status), 0);
    return status.st_mode & 0777U;
}

TEST(SecretFile, MayOnlyBeReadByItsOwnerWhateverTheUmask) {
    TemporaryFolder const folder;
    for (mode_t const mask : {0000U, 0022U, 0277U}) {
        auto const before = ::umask(mask);
        auto const path = folder.path() / std::to_string(mask);
        EXPECT_TRUE(write_new_file(path, "secret", FileAccess::owner));
        ::umask(before);
        EXPECT_EQ(mode_of(path), 0600U);
    }
    EXPECT_TRUE(write_new_file(folder.path() / "open", "public", FileAccess::everyone));
    EXPECT_EQ(mode_of(folder.path() / "open") & 0444U, 0444U);
}

TEST(SecretFile, OfTheOwnerIsNotReadWhenOthersHaveAnyRightOnIt) {
    TemporaryFolder const folder;
    auto const path = folder.path() / "secret";
    ASSERT_TRUE(write_new_file(path, "secret", FileAccess::owner));
    EXPECT_EQ(read_owner_file(path, 100)->view(), "secret");
    for (mode_t const mode : {0640U, 0620U, 0610U, 0604U, 0602U, 0601U}) {
        ASSERT_EQ(::chmod(path.c_str(), mode), 0);
        auto const refused = read_owner_file(path, 100);
        ASSERT_FALSE(refused) << mode;
        EXPECT_EQ(refused.error().code, ErrorCode::io);
        EXPECT_TRUE(read_secret_file(path, 100)) << "a key with a password may be seen";
    }
}

TEST(SecretFile, NeverReplacesAFileOrFollowsALink) {
    TemporaryFolder const folder;
    auto const path = folder.path() / "key";
    auto const link = folder.path() / "link";
    std::filesystem::create_symlink(folder.path() / "elsewhere", link);
    ASSERT_TRUE(write_new_file(path, "first", FileAccess::owner));
    for (auto const& taken : {path, link, folder.path()}) {
        auto const refused = write_new_file(taken, "second", FileAccess::owner);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::io);
    }
    EXPECT_EQ(*read_file(path), "first");
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "elsewhere"));
    EXPECT_FALSE(write_new_file(folder.path() / "no" / "key", "x", FileAccess::owner));
}

TEST(SecretFile, LeavesNothingWhenItCannotBeWrittenWhole) {
    TemporaryFolder const folder;
    auto const path = folder.path() / "key";
    // A limit on the size of files ends a write as a full disk does.
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    auto* const signal_before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit const small{10, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    auto const refused = write_new_file(path, std::string(100, 'x'), FileAccess::owner);
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, signal_before);
    EXPECT_FALSE(refused);
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(SecretFile, IsReadUpToItsLimit) {
    TemporaryFolder const folder;
    auto const path = folder.path() / "key";
    ASSERT_TRUE(write_file(path, "12345"));
    EXPECT_EQ(read_secret_file(path, 5)->view(), "12345");
    EXPECT_EQ(read_secret_file(path, 4).error().code, ErrorCode::io);
    EXPECT_EQ(read_secret_file(folder.path(), 5).error().code, ErrorCode::io);
    EXPECT_EQ(read_secret_file(folder.path() / "lost", 5).error().code, ErrorCode::not_found);
    EXPECT_EQ(read_secret_file("/dev/zero", 5).error().code, ErrorCode::io);
}

}  // namespace
}  // namespace cifra::base
