#include "base/temporary_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cstdlib>

namespace cifra::base {
namespace {

using testing::HasSubstr;

TEST(TemporaryFile, IsThereWhileItIsHeldAndGoneThen) {
    std::string path;
    {
        auto const file = TemporaryFile::create();
        ASSERT_TRUE(file);
        path = file->path();
        EXPECT_TRUE(std::filesystem::exists(path));
        using std::filesystem::perms;
        auto const others = perms::group_all | perms::others_all;
        EXPECT_EQ(std::filesystem::status(path).permissions() & others, perms::none);
    }
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(TemporaryFile, SaysWhereItCannotBeMade) {
    setenv("TMPDIR", "/no/such/folder", 1);
    auto const file = TemporaryFile::create();
    unsetenv("TMPDIR");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::io);
    EXPECT_THAT(to_string(file.error(), Language::en), HasSubstr("TMPDIR"));
}

}  // namespace
}  // namespace cifra::base
