#include "sdmx/time_range.hpp"

#include <gtest/gtest.h>

namespace cifra::sdmx {
namespace {

TEST(TimeRange, ReadsTheFormsOfATimePeriod) {
    EXPECT_EQ(parse_time_range("2019"), (TimeRange{20190101, 20191231}));
    EXPECT_EQ(parse_time_range("2019-A1"), (TimeRange{20190101, 20191231}));
    EXPECT_EQ(parse_time_range("2019-S2"), (TimeRange{20190701, 20191231}));
    EXPECT_EQ(parse_time_range("2019-T3"), (TimeRange{20190901, 20191231}));
    EXPECT_EQ(parse_time_range("2019-Q1"), (TimeRange{20190101, 20190331}));
    EXPECT_EQ(parse_time_range("2019-05"), (TimeRange{20190501, 20190531}));
    EXPECT_EQ(parse_time_range("2019-M12"), (TimeRange{20191201, 20191231}));
    EXPECT_EQ(parse_time_range("2019-05-31"), (TimeRange{20190531, 20190531}));
    EXPECT_EQ(parse_time_range("2019-05-31T10:00:00Z"), (TimeRange{20190531, 20190531}));
}

TEST(TimeRange, RefusesWhatIsNone) {
    for (auto const* const bad : {"", "19", "201", "20190", "2019-", "2019-13", "2019-Q5", "2019-X1", "2019-A2",
                                  "2019-02-30", "2019-5-1", "x2019", "2019-Q", "2019-05-31Tx", "2019-W01"})
        EXPECT_FALSE(parse_time_range(bad)) << bad;
}

TEST(Moment, CountsTheOffset) {
    EXPECT_EQ(parse_moment("1970-01-01T00:00:00Z").value(), 0);
    EXPECT_EQ(parse_moment("1970-01-01").value(), 0);
    EXPECT_EQ(parse_moment("1970-01-01T02:00:00+02:00").value(), 0);
    EXPECT_EQ(parse_moment("1969-12-31T18:30:00-05:30").value(), 0);
    EXPECT_EQ(parse_moment("1970-01-02T00:00:00.250").value(), 86400);
}

TEST(Moment, RefusesWhatIsNone) {
    for (auto const* const bad :
         {"", "now", "2021", "2021-13-01", "2021-01-01T", "2021-01-01T25:00:00Z", "2021-01-01T00:00:00+2:00",
          "2021-01-01T00:00:00 02:00", "2021-01-01T00:00:00.", "2021-01-01 00:00:00"})
        EXPECT_FALSE(parse_moment(bad)) << bad;
}

}  // namespace
}  // namespace cifra::sdmx
