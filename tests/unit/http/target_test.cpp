#include "http/target.hpp"

#include <gmock/gmock.h>

namespace cifra::http {
namespace {

using testing::ElementsAre;

TEST(Target, IsReadIntoPathAndQuery) {
    auto const request = read_target("/en/search?q=trata+de%20personas&c[TIME_PERIOD]=ge:2019+le:2020");
    ASSERT_TRUE(request);
    EXPECT_EQ(request->path, "/en/search");
    EXPECT_THAT(request->segments, ElementsAre("en", "search"));
    EXPECT_THAT(request->parameters, ElementsAre(Parameter{"q", "trata de personas", "trata+de personas"},
                                                 Parameter{"c[TIME_PERIOD]", "ge:2019 le:2020", "ge:2019+le:2020"}));
    EXPECT_EQ(request->parameter("q")->value, "trata de personas");
    EXPECT_EQ(request->parameter("x"), nullptr);
}

TEST(Target, KeepsAnEscapedSlashInItsSegment) {
    EXPECT_THAT(read_target("/a%2Fb/")->segments, ElementsAre("a/b", ""));
}

TEST(Target, RefusesTricks) {
    for (auto const* const bad : {"", "en", "/..", "/%2e%2e/x", "/a/./b", "/%", "/%4", "/%zz", "/%00", "/a%0d%0aX: y",
                                  "/%ff", "/x?a=%c3", "http://elsewhere/"})
        EXPECT_FALSE(read_target(bad)) << bad;
    EXPECT_FALSE(read_target("/" + std::string(LONGEST_TARGET, 'a')));
    std::string many = "/?";
    for (int i = 0; i < 65; ++i) many += "a&";
    EXPECT_FALSE(read_target(many));
}

TEST(Target, EscapesWhatIsNotPlain) {
    EXPECT_EQ(escape("Ñandú & co/1-2_3.4~"), "%C3%91and%C3%BA%20%26%20co%2F1-2_3.4~");
    EXPECT_THAT(read_target("/" + escape("Ñ/ %"))->segments, ElementsAre("Ñ/ %"));
}

}  // namespace
}  // namespace cifra::http
