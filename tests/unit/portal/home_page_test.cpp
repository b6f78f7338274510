#include "published.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

using testing::HasSubstr;

TEST(HomePage, StandsInBothLanguages) {
    auto const portal = published::portal({published::corett_2019()});
    auto const english = published::get(*portal, "/en/");
    EXPECT_EQ(english.status, 200);
    EXPECT_THAT(english.body, HasSubstr("<html lang=\"en\">"));
    EXPECT_THAT(published::get(*portal, "/es/").body, HasSubstr("<html lang=\"es\">"));
    EXPECT_EQ(published::get(*portal, "/fr/").status, 404);
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
