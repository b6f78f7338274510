#include "triad.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(SearchPage, FindsSpanishWordsOnAnEnglishPageAndAnswersInEnglish) {
    auto const portal = published::portal({published::corett_2019()});
    auto const page = published::get(*portal, "/en/search?q=explotacion+sexual");
    EXPECT_THAT(page.body, AllOf(HasSubstr("Sexual exploitation"), HasSubstr("/en/definitions#")));
}

TEST(SearchPage, FindsACountryByItsCodeAndAFigureByItsKey) {
    auto const portal = published::portal({published::corett_2019()});
    EXPECT_THAT(published::get(*portal, "/es/search?q=gtm").body,
                HasSubstr("<a href=\"/es/country/GTM\">Guatemala</a>"));
    EXPECT_THAT(published::get(*portal,
                               "/en/search?q=DF_IDENTIFICATION/"
                               "A.MEX.VICTIMS_IDENTIFIED._U._U._T._T._T._T.2019")
                    .body,
                HasSubstr("One figure, by its key"));
}

TEST(SearchPage, LeadsToAnIndicatorOfACountryWhereBothAreNamed) {
    auto const portal = published::portal(published::corett_years(1));
    for (std::string const query : {"victims+guatemala", "victimas+guatemla"}) {
        auto const page = published::get(*portal, "/en/search?q=" + query);
        EXPECT_THAT(page.body,
                    AllOf(HasSubstr("<a href=\"/en/indicator/VICTIMS_IDENTIFIED?countries=GTM\">Victims identified, "
                                    "Guatemala</a>"),
                          HasSubstr("<a href=\"/en/country/GTM\">Guatemala</a>")));
    }
}

TEST(SearchPage, SaysOfANoteWhichYearItIsAbout) {
    auto const portal = published::portal(published::corett_years(3));
    auto const page = published::get(*portal, "/en/search?q=victims+assisted+provisional");
    EXPECT_THAT(page.body, Not(HasSubstr(">Victims assisted</a> <span class=\"kind\">note")));
    auto const notes = published::get(*portal, "/en/search?q=no+data+are+available");
    EXPECT_THAT(notes.body, HasSubstr(", 2020</a> <span class=\"kind\">note</span>"));
    EXPECT_THAT(notes.body, Not(HasSubstr(".. ")));
}

TEST(SearchPage, EscapesWhatWasSearchedFor) {
    auto const portal = triad::portal();
    auto const page = published::get(*portal, "/en/search?q=%3Cscript%3Exqzw(1)%3C/script%3E");
    EXPECT_THAT(page.body, Not(HasSubstr("<script>xqzw")));
    EXPECT_THAT(page.body, HasSubstr("&lt;script&gt;xqzw(1)"));
}

TEST(SearchPage, AsksForFewerWordsWhereThereAreTooMany) {
    auto const portal = triad::portal();
    auto const page = published::get(*portal, "/en/search?q=" + std::string(101, 'a'));
    EXPECT_EQ(page.status, 400);
    EXPECT_THAT(page.body, HasSubstr("longer than a search can be (100 characters)"));
    EXPECT_EQ(published::get(*portal, "/en/search?q=" + std::string(100, 'a')).status, 200);
}

TEST(SearchPage, SaysWhatCanBeFoundWhereNothingIsAsked) {
    auto const portal = triad::portal();
    for (std::string const target : {"/es/search", "/es/search?q=", "/es/search?q=+++"})
        EXPECT_THAT(published::get(*portal, target).body, HasSubstr("No importan los acentos"));
}

TEST(NotFoundPage, SuggestsPagesByTheWordsOfTheAddress) {
    auto const portal = published::portal({published::corett_2019()});
    auto const page = published::get(*portal, "/en/figures/guatemala.html");
    EXPECT_EQ(page.status, 404);
    EXPECT_THAT(page.body, AllOf(HasSubstr("<a href=\"/en/country/GTM\">Guatemala</a>"), HasSubstr("role=\"search\"")));
    EXPECT_THAT(page.body, Not(HasSubstr("rel=\"canonical\"")));
}

TEST(NotFoundPage, LeadsToTheListsWhereAnAddressIsCutOff) {
    auto const portal = triad::portal();
    for (std::string const target : {"/en/indicator", "/en/figure"})
        EXPECT_THAT(published::get(*portal, target).body, HasSubstr("<a href=\"/en/area\">Areas of work</a></li>"));
}

TEST(BadQuestionPage, LinksToTheViewsThatThereAre) {
    auto const portal = published::portal({published::corett_2019()});
    auto const page = published::get(*portal, "/en/indicator/VICTIMS_ASSISTED?breakdown=by_shoe_size");
    EXPECT_EQ(page.status, 400);
    EXPECT_THAT(page.body, AllOf(HasSubstr("href=\"/en/indicator/VICTIMS_ASSISTED\""),
                                 HasSubstr("href=\"/en/indicator/VICTIMS_ASSISTED?breakdown=by_service\""),
                                 HasSubstr("<nav class=\"path wide\"")));
}

}  // namespace
}  // namespace cifra::portal
