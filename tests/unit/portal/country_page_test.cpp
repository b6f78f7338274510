#include "triad.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(CountryPage, MarksTheOfficialNameOfABodyWithItsLanguage) {
    auto const portal = published::portal({published::corett_2019()});
    auto const page = published::get(*portal, "/en/country/GTM");
    EXPECT_THAT(page.body, HasSubstr("<span lang=\"es\">Secretaría contra la Violencia Sexual"));
    EXPECT_THAT(page.body, HasSubstr("(Secretariat against Sexual Violence"));
    auto const spanish = published::get(*portal, "/es/country/GTM");
    EXPECT_THAT(spanish.body, Not(HasSubstr("<span lang=")));
}

TEST(CountryPage, ShowsWhyAFigureIsMissingAndNeverZero) {
    auto const portal = published::portal({published::corett_2019()});
    auto const page = published::get(*portal, "/en/country/MEX");
    EXPECT_THAT(page.body, AllOf(HasSubstr("only in a picture of the source"), HasSubstr("no data reported")));
    EXPECT_THAT(page.body, Not(HasSubstr("<span class=\"value\">0</span>")));
}

TEST(CountryPage, HasAColumnForEachYear) {
    auto const portal = published::portal(published::corett_years(2));
    auto const page = published::get(*portal, "/en/country/HND");
    EXPECT_THAT(page.body, AllOf(HasSubstr("<th scope=\"col\" class=\"number\">2019</th>"),
                                 HasSubstr("<th scope=\"col\" class=\"number\">2020</th>"),
                                 HasSubstr("/en/indicator/VICTIMS_ASSISTED?countries=HND")));
}

TEST(CountryPage, SuggestsTheNearestCountry) {
    auto const portal = published::portal({published::corett_2019()});
    auto const page = published::get(*portal, "/en/country/Guatemla");
    EXPECT_EQ(page.status, 404);
    EXPECT_THAT(page.body, HasSubstr("<a href=\"/en/country/GTM\">Guatemala</a>"));
}

TEST(CountryList, SaysHowManyFiguresEachReports) {
    auto const portal = published::portal({published::corett_2019()});
    EXPECT_THAT(published::get(*portal, "/en/country").body, HasSubstr("<td class=\"number\">15 of 15</td>"));
}

TEST(CountryPage, WritesItsYearAtEachFigureForNarrowScreens) {
    auto const portal = published::portal(published::corett_years(2));
    auto const page = published::get(*portal, "/en/country/MEX").body;
    EXPECT_THAT(page, HasSubstr("data-year=\"2019\""));
    EXPECT_THAT(page, HasSubstr("data-year=\"2020\""));
}

}  // namespace
}  // namespace cifra::portal
