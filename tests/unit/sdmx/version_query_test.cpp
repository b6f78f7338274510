#include "sdmx/version_query.hpp"

#include <gmock/gmock.h>

namespace cifra::sdmx {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> matching(char const* query) {
    return VersionQuery::parse(query).value().matching(
        {"0.9.0", "1.0.0", "1.2.0", "1.2.5", "2.0.0", "2.1.0-draft", "1.0", "2.2"});
}

TEST(VersionQuery, FindsWhatTheSpecificationNames) {
    EXPECT_THAT(matching("1.2.0"), ElementsAre("1.2.0"));
    EXPECT_THAT(matching("2.2"), ElementsAre("2.2"));
    EXPECT_THAT(matching("2.1.0"), IsEmpty()) << "it is a draft";
    EXPECT_THAT(matching("2.1.0-draft"), ElementsAre("2.1.0-draft"));
    EXPECT_THAT(matching("+"), ElementsAre("2.0.0")) << "the latest that is stable";
    EXPECT_THAT(matching("~"), ElementsAre("2.2"));
    EXPECT_THAT(matching("1.+.0"), ElementsAre("1.2.5"));
    EXPECT_THAT(matching("1.2.+"), ElementsAre("1.2.5"));
    EXPECT_THAT(matching("1.0+.0"), ElementsAre("1.2.5"));
    EXPECT_THAT(matching("3+.0.0"), IsEmpty());
    EXPECT_THAT(matching("~.0.0"), ElementsAre("2.1.0-draft"));
    EXPECT_THAT(matching("*.0.0"), ElementsAre("0.9.0", "1.0.0", "1.2.0", "1.2.5", "2.0.0", "2.1.0-draft"));
    EXPECT_THAT(matching("1.2.0*"), ElementsAre("1.2.0", "1.2.5"));
    EXPECT_EQ(matching("*").size(), 8u);
    EXPECT_THAT(matching("1.0.0,+"), ElementsAre("1.0.0", "2.0.0"));
}

TEST(VersionQuery, RefusesWhatIsNoVersion) {
    for (auto const* const bad :
         {"", "x", "1..0", "1.0.0.0", "1.0.0-", "latest", "1+.2+.0", "01.0.0", ",", "-1.0.0", "99999999999.0.0", "++"})
        EXPECT_FALSE(VersionQuery::parse(bad)) << bad;
}

}  // namespace
}  // namespace cifra::sdmx
