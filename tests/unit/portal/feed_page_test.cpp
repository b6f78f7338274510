#include "triad.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace cifra::portal {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

TEST(Feed, ListsEditionsAndCorrectionsTheNewestFirstWithIdsThatStay) {
    auto const portal = triad::portal();
    auto const answer = published::get(*portal, "/en/feed.atom");
    EXPECT_THAT(answer.content_type, StartsWith("application/atom+xml"));
    auto const second = answer.body.find("<id>urn:cifra:three:three-2021:2</id>");
    auto const first = answer.body.find("<id>urn:cifra:three:three-2021:1</id>");
    ASSERT_NE(second, std::string::npos);
    EXPECT_LT(second, first);
    EXPECT_THAT(answer.body, AllOf(HasSubstr("Edition 2021 corrected: version 2"), HasSubstr("xml:lang=\"en\""),
                                   HasSubstr("rel=\"self\"")));
}

TEST(Sitemap, NamesEveryPageInBothLanguages) {
    auto const portal = triad::portal();
    auto const body = published::get(*portal, "/sitemap.xml").body;
    EXPECT_THAT(body, AllOf(HasSubstr("<loc>http://localhost:8080/es/country/XAA</loc>"),
                            HasSubstr("<loc>http://localhost:8080/en/indicator/PEOPLE_FOUND</loc>"),
                            HasSubstr("hreflang=\"es\" href=\"http://localhost:8080/es/edition/three-2021/1\"")));
}

TEST(Robots, MayReadEverythingButSearchesEvenBeforeTheFirstEdition) {
    auto const portal = published::portal({});
    auto const answer = published::get(*portal, "/robots.txt");
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, AllOf(HasSubstr("Disallow: /es/search"), HasSubstr("Sitemap: http://localhost:8080/")));
}

TEST(Dcat, HasADataSetForEachDataflowAndEachRelease) {
    auto const portal = triad::portal();
    auto const answer = published::get(*portal, "/dcat.jsonld");
    EXPECT_EQ(answer.content_type, "application/ld+json");
    auto const catalogue = nlohmann::json::parse(answer.body);
    auto const flows = portal->catalogue()->current().edition.programme.dataflows.size();
    EXPECT_EQ(catalogue.at("dcat:dataset").size(), flows + 2);
    for (auto const& set : catalogue.at("dcat:dataset")) {
        EXPECT_FALSE(set.at("dcat:distribution").empty());
        EXPECT_EQ(set.at("dct:title").size(), 2u);
    }
}

TEST(MessagePicture, IsTheCardOfAKeyFigure) {
    auto const portal = published::portal({published::corett_2019()});
    auto const answer = published::get(*portal, "/es/og/victims-identified.png");
    EXPECT_EQ(answer.content_type, "image/png");
    EXPECT_THAT(answer.body, StartsWith("\x89PNG"));
    EXPECT_EQ(published::get(*portal, "/es/og/victims.png").status, 404);
    EXPECT_THAT(published::get(*portal, "/es/").body,
                HasSubstr("og:image\" content=\"http://localhost:8080/es/og/victims-identified.png"));
}

}  // namespace
}  // namespace cifra::portal
