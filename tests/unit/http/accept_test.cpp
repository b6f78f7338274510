#include "http/accept.hpp"

#include <gmock/gmock.h>

namespace cifra::http {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

TEST(Accept, IsReadIntoRangesWithParametersAndWeights) {
    auto const ranges = parse_accept(R"(Text/HTML;Level="1", application/* ; q=0.25 ,, */*;q=0)");
    ASSERT_EQ(ranges.size(), 3U);
    EXPECT_EQ(ranges[0].type + "/" + ranges[0].subtype, "text/html");
    EXPECT_THAT(ranges[0].parameters, ElementsAre(Pair("level", "1")));
    EXPECT_EQ(ranges[0].quality, 1000);
    EXPECT_EQ(ranges[1].subtype, "*");
    EXPECT_EQ(ranges[1].quality, 250);
    EXPECT_EQ(ranges[2].quality, 0);
}

TEST(Accept, LeavesOutWhatIsNoMediaRange) {
    EXPECT_THAT(parse_accept("html, text/, /html, */html, a/b/c, text/x;q=2, text/x;q=0.1234, text/x;y"), IsEmpty());
    EXPECT_EQ(parse_accept("a/b;c=\"x,y;z\", d/e").size(), 2U) << "what stands in quotation marks separates nothing";
}

}  // namespace
}  // namespace cifra::http
