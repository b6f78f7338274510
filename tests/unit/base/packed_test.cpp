#include "base/packed.hpp"

#include <gtest/gtest.h>

namespace cifra::base {
namespace {

TEST(Packed, ReadsBackWhatWasWritten) {
    PackedWriter writer;
    for (std::uint64_t const number : {0ULL, 127ULL, 128ULL, 1652ULL, ~0ULL}) writer.number(number);
    writer.text("");
    writer.text(std::string("a\0b", 3));
    auto const bytes = writer.take();
    PackedReader reader(bytes);
    for (std::uint64_t const number : {0ULL, 127ULL, 128ULL, 1652ULL, ~0ULL}) EXPECT_EQ(reader.number(~0ULL), number);
    EXPECT_EQ(reader.text(), "");
    EXPECT_EQ(reader.text(), std::string("a\0b", 3));
    EXPECT_TRUE(reader.done());
}

TEST(Packed, WritesSmallNumbersInOneByte) {
    PackedWriter writer;
    writer.number(127);
    writer.number(128);
    EXPECT_EQ(writer.take(), "\x7F\x80\x01");
}

TEST(Packed, FailsForGoodAtANumberThatIsTooLarge) {
    PackedReader reader("\x05\x01");
    EXPECT_EQ(reader.number(4), 0U);
    EXPECT_TRUE(reader.failed());
    EXPECT_EQ(reader.number(4), 0U);
    EXPECT_FALSE(reader.done());
}

TEST(Packed, FailsAtANumberThatNeverEndsOrHasMoreThan64Bits) {
    PackedReader unended("\x80\x80");
    unended.number(~0ULL);
    EXPECT_TRUE(unended.failed());
    PackedReader wide("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F");
    wide.number(~0ULL);
    EXPECT_TRUE(wide.failed());
}

TEST(Packed, FailsAtATextThatWouldGoBeyondTheBytes) {
    PackedReader reader(
        "\x03"
        "ab");
    EXPECT_EQ(reader.text(), "");
    EXPECT_TRUE(reader.failed());
}

TEST(Packed, IsNotDoneWhileSomethingIsLeft) {
    PackedReader reader("\x01\x01");
    reader.number(1);
    EXPECT_FALSE(reader.failed());
    EXPECT_FALSE(reader.done());
}

}  // namespace
}  // namespace cifra::base
