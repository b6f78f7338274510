#include "triad.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace cifra::portal {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(EditionPage, SaysOfAReplacedVersionThatThereIsANewerOne) {
    auto const portal = triad::portal();
    auto const old = published::get(*portal, "/en/edition/three-2021/1");
    EXPECT_THAT(old.body, AllOf(HasSubstr("This version was replaced"), HasSubstr("/en/edition/three-2021/2")));
    ASSERT_FALSE(old.headers.empty());
    EXPECT_EQ(old.headers.front().value, "</en/edition/three-2021/2>; rel=\"latest-version\"");
    EXPECT_THAT(published::get(*portal, "/en/edition/three-2021/2").body, Not(HasSubstr("This version was replaced")));
}

TEST(EditionPage, TellsWhatACorrectionChanged) {
    auto const portal = triad::portal();
    auto const page = published::get(*portal, "/en/edition/three-2021");
    EXPECT_THAT(page.body, AllOf(HasSubstr("This version corrects an earlier one"),
                                 HasSubstr("Provisional in the first release (62), now 66."),
                                 HasSubstr("/en/compare?a=three-2021.1&amp;b=three-2021.2")));
}

TEST(EditionPage, LeadsToItsFilesAndSaysHowToCiteIt) {
    auto const portal = published::portal({published::corett_2019()});
    auto const page = published::get(*portal, "/es/edition/corett-2019/1");
    EXPECT_THAT(page.body, AllOf(HasSubstr("/edition/corett-2019/1/files/infographic.es.pdf"),
                                 HasSubstr("/edition/corett-2019/1/files/manifest.json"),
                                 HasSubstr("Edición corett-2019, versión 1"),
                                 HasSubstr("http://localhost:8080/es/edition/corett-2019/1")));
}

TEST(EditionPage, DescribesItselfAsADataset) {
    auto const portal = published::portal({published::corett_2019()});
    auto const body = published::get(*portal, "/en/edition/corett-2019").body;
    std::string const begin = "<script type=\"application/ld+json\">";
    auto const at = body.find(begin);
    ASSERT_NE(at, std::string::npos);
    auto const text = body.substr(at + begin.size(), body.find("</script>", at) - at - begin.size());
    auto const dataset = nlohmann::json::parse(text);
    EXPECT_EQ(dataset.at("@type"), "Dataset");
    EXPECT_EQ(dataset.at("version"), "1");
    EXPECT_EQ(dataset.at("distribution").size(), 3u);
    EXPECT_EQ(dataset.at("spatialCoverage").size(), 9u);
}

TEST(EditionPage, KnowsNoOtherVersions) {
    auto const portal = published::portal({published::corett_2019()});
    for (std::string const target :
         {"/en/edition/corett-2019/2", "/en/edition/corett-2019/01", "/en/edition/corett-2019/x",
          "/en/edition/corett-2019/99999999999999999999", "/en/edition/corett"}) {
        auto const page = published::get(*portal, target);
        EXPECT_EQ(page.status, 404) << target;
        EXPECT_THAT(page.body, HasSubstr("/en/edition/corett-2019\"")) << target;
    }
}

TEST(EditionList, NamesEveryEditionTheLastYearFirst) {
    auto const portal = published::portal(published::corett_years(2));
    auto const body = published::get(*portal, "/en/edition").body;
    EXPECT_LT(body.find("Edition 2020"), body.find("Edition 2019"));
}

}  // namespace
}  // namespace cifra::portal
