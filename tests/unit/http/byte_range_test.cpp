#include "http/byte_range.hpp"

#include <gmock/gmock.h>

namespace cifra::http {
namespace {

using Kind = RangeAnswer::Kind;

void expect_part(std::string_view range, std::size_t first, std::size_t count) {
    auto const answer = read_range(range, 10000);
    EXPECT_EQ(answer.kind, Kind::part) << range;
    EXPECT_EQ(answer.part, (ByteRange{first, count})) << range;
}

// RFC 9110, 14.1.2: of a body of 10,000 bytes
TEST(ByteRange, IsReadAsTheStandardHasIt) {
    expect_part("bytes=0-499", 0, 500);
    expect_part("bytes=500-999", 500, 500);
    expect_part("bytes=-500", 9500, 500);
    expect_part("bytes=9500-", 9500, 500);
    expect_part("bytes=0-0", 0, 1);
    expect_part("bytes=-1", 9999, 1);
    expect_part("bytes=9999-20000", 9999, 1);
    expect_part("bytes=-20000", 0, 10000);
    expect_part("BYTES=1-2", 1, 2);
}

TEST(ByteRange, BehindTheEndIsNotSatisfied) {
    for (auto const* range : {"bytes=10000-", "bytes=10000-10001", "bytes=-0"})
        EXPECT_EQ(read_range(range, 10000).kind, Kind::unsatisfied) << range;
    EXPECT_EQ(read_range("bytes=0-", 0).kind, Kind::unsatisfied);
    EXPECT_EQ(read_range("bytes=-1", 0).kind, Kind::unsatisfied);
}

TEST(ByteRange, ThatIsSeveralOrNoneGivesTheWhole) {
    for (auto const* range : {"", "bytes", "bytes=", "bytes=-", "bytes=5", "bytes=9-5", "bytes=a-b", "bytes=0-1,5-6",
                              "lines=0-1", "bytes=0-99999999999999999999", "bytes=--5", "bytes=1-+2", "bytes=0 - 1"})
        EXPECT_EQ(read_range(range, 10000).kind, Kind::whole) << range;
}

}  // namespace
}  // namespace cifra::http
