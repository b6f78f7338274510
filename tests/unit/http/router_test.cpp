#include "http/router.hpp"

#include <gmock/gmock.h>

namespace cifra::http {
namespace {

using testing::ElementsAre;
using testing::Pair;

using Segments = std::vector<std::string>;

TEST(PathPattern, MatchesSegmentsAndNamesThem) {
    PathPattern const pattern("/{lang}/indicator/{id}.csv");
    auto const values = pattern.match({"en", "indicator", "X.csv"});
    ASSERT_TRUE(values);
    EXPECT_THAT(*values, ElementsAre(Pair("id", "X"), Pair("lang", "en")));
    EXPECT_FALSE(pattern.match({"en", "indicator", ".csv"}));
    EXPECT_FALSE(pattern.match({"en", "indicator", "X.json"}));
    EXPECT_FALSE(pattern.match({"en", "indicator", "X.csv", ""}));
}

TEST(PathPattern, TakesTheRestOfAPath) {
    PathPattern const pattern("/files/{name...}");
    EXPECT_EQ(pattern.match(Segments{"files", "cards", "a.png"})->at("name"), "cards/a.png");
    EXPECT_FALSE(pattern.match({"files"}));
    EXPECT_FALSE(pattern.match({"files", ""}));
}

TEST(PathPattern, KnowsWhichOfTwoGoesFirst) {
    EXPECT_TRUE(PathPattern("/{lang}/about").is_more_specific_than(PathPattern("/{lang}/{page}")));
    EXPECT_TRUE(PathPattern("/{lang}/i/{id}.metadata.json").is_more_specific_than(PathPattern("/{lang}/i/{id}.json")));
    EXPECT_TRUE(PathPattern("/{lang}/i/{id}").is_more_specific_than(PathPattern("/{lang}/{rest...}")));
}

}  // namespace
}  // namespace cifra::http
