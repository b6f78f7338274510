#include "http/http_date.hpp"

#include <gmock/gmock.h>

namespace cifra::http {
namespace {

using testing::Optional;

// RFC 9110, 5.6.7
TEST(HttpDate, IsWrittenAndReadAsTheStandardHasIt) {
    EXPECT_EQ(http_date(784111777), "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_THAT(read_http_date("Sun, 06 Nov 1994 08:49:37 GMT"), Optional(784111777));
    EXPECT_EQ(http_date(0), "Thu, 01 Jan 1970 00:00:00 GMT");
    EXPECT_EQ(http_date(1709164800), "Thu, 29 Feb 2024 00:00:00 GMT");
    EXPECT_EQ(iso_date_time(1709164800), "2024-02-29T00:00:00Z");
}

TEST(HttpDate, ReadsBackWhatItWrites) {
    for (std::int64_t second = 0; second < 4102444800; second += 86400 * 13 + 4321)
        ASSERT_THAT(read_http_date(http_date(second)), Optional(second)) << second;
}

TEST(HttpDate, DoesNotReadWhatIsNone) {
    for (auto const* text :
         {"", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Sun, 06 Nov 1994 08:49:37 CET",
          "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, xx Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08-49-37 GMT"})
        EXPECT_EQ(read_http_date(text), std::nullopt) << text;
}

}  // namespace
}  // namespace cifra::http
