#include "base/instant.hpp"

#include <gtest/gtest.h>

namespace cifra::base {
namespace {

TEST(Instant, CountsSecondsSinceTheFirstOfJanuary1970) {
    EXPECT_EQ(seconds_since_1970("1970-01-01T00:00:00Z"), 0);
    EXPECT_EQ(seconds_since_1970("1970-01-02T00:00:01Z"), 86401);
    EXPECT_EQ(seconds_since_1970("2000-03-01T00:00:00Z"), 951868800);
    EXPECT_EQ(seconds_since_1970("2026-11-23T12:34:56Z"), 1795437296);
}

TEST(Instant, TakesPartsThatAreLeftOutForTheFirst) {
    EXPECT_EQ(seconds_since_1970("2000-03-01"), 951868800);
    EXPECT_EQ(seconds_since_1970(""), 0);
}

}  // namespace
}  // namespace cifra::base
