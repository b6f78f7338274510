#include "published.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

using testing::AllOf;
using testing::HasSubstr;

TEST(HomePage, StandsInBothLanguages) {
    auto const portal = published::portal({published::corett_2019()});
    auto const english = published::get(*portal, "/en/");
    EXPECT_EQ(english.status, 200);
    EXPECT_THAT(english.body, HasSubstr("<html lang=\"en\">"));
    EXPECT_THAT(published::get(*portal, "/es/").body, HasSubstr("<html lang=\"es\">"));
    EXPECT_EQ(published::get(*portal, "/fr/").status, 404);
}

TEST(HomePage, SaysWhatItsMapCountsAndWhichOfItsNumbersMayChange) {
    auto const portal = published::portal(published::corett_years(1));
    EXPECT_THAT(published::get(*portal, "/en/").body,
                AllOf(HasSubstr("Victims identified: number. Nine countries, 2020."), HasSubstr(" (provisional)</"),
                      HasSubstr("Source: Invented returns. Edition corett-2020")));
}

TEST(HomePage, NamesEveryCountryOnItsMapAndInTheListBesideIt) {
    auto const portal = published::portal(published::corett_years(1));
    auto const html = published::get(*portal, "/en/").body;
    for (auto const& member : portal->catalogue()->current().edition.programme.members) {
        auto const drawn = ">" + member.name.en + "</text>";
        auto const first = html.find(drawn);
        ASSERT_NE(first, std::string::npos) << drawn;
        EXPECT_NE(html.find(drawn, first + 1), std::string::npos) << drawn;
    }
}

TEST(HomePage, SaysThatNothingIsPublishedYet) {
    auto const portal = published::portal({});
    EXPECT_EQ(published::get(*portal, "/en/").status, 503);
}

TEST(Portal, HasSeveralYearsToShow) {
    auto const editions = published::corett_years(3);
    ASSERT_EQ(editions.size(), 3u);
    EXPECT_EQ(editions.back().earlier.size(), 2u);
    std::size_t withheld = 0;
    for (auto const& table : editions.back().tables)
        for (auto const& figure : table.observations()) withheld += figure.obs_status == "Q" ? 1 : 0;
    EXPECT_GT(withheld, 0u);
}

}  // namespace
}  // namespace cifra::portal
