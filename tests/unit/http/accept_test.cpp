#include "http/accept.hpp"

#include <gmock/gmock.h>

namespace cifra::http {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;
using testing::Pair;

int weight(std::string_view accept, std::string_view type) {
    return quality_of(parse_accept(accept), *read_media_range(type));
}

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

// RFC 9110, 12.5.1
TEST(Accept, WeighsATypeByTheMostSpecificRange) {
    constexpr auto EXAMPLE =
        "text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed, text/plain;format=fixed;q=0.4, */*;q=0.5";
    EXPECT_EQ(weight(EXAMPLE, "text/plain;format=flowed"), 1000);
    EXPECT_EQ(weight(EXAMPLE, "text/plain"), 700);
    EXPECT_EQ(weight(EXAMPLE, "text/html"), 300);
    EXPECT_EQ(weight(EXAMPLE, "image/jpeg"), 500);
    EXPECT_EQ(weight(EXAMPLE, "text/plain;format=fixed"), 400);
    EXPECT_EQ(weight(EXAMPLE, "text/html;level=3"), 300);
}

TEST(Accept, PrefersTheGreatestWeightAndThenTheFirst) {
    std::vector<std::string> const offered = {"application/vnd.sdmx.data+json;version=2.0.0",
                                              "application/vnd.sdmx.data+csv;version=2.0.0", "text/csv"};
    EXPECT_THAT(preferred("", offered), Optional(0U));
    EXPECT_THAT(preferred("*/*", offered), Optional(0U));
    EXPECT_THAT(preferred("text/csv, */*;q=0.1", offered), Optional(2U));
    EXPECT_THAT(preferred("application/vnd.sdmx.data+csv;version=2.0.0", offered), Optional(1U));
    EXPECT_THAT(preferred("application/vnd.sdmx.data+csv", offered), Optional(1U));
    EXPECT_THAT(preferred("application/*;q=0.2, text/csv;q=0.1", offered), Optional(0U));
    EXPECT_EQ(preferred("application/vnd.sdmx.data+csv;version=1.0.0", offered), std::nullopt);
    EXPECT_EQ(preferred("image/png", offered), std::nullopt);
    EXPECT_EQ(preferred("*/*;q=0", offered), std::nullopt);
    EXPECT_EQ(preferred("nonsense", offered), std::nullopt);
}

}  // namespace
}  // namespace cifra::http
