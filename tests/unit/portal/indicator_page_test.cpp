#include "portal/indicator_page.hpp"

#include "page_ids.hpp"
#include "published.hpp"
#include "years/three_years.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

Portal const& two_years() {
    static auto const portal = published::portal(published::corett_years(2));
    return *portal;
}

Portal const& another_programme() {
    static auto const portal =
        published::portal({published::from_folder(CIFRA_SOURCE_DIR "/tests/data/edition_three")});
    return *portal;
}

TEST(IndicatorPage, DescribesOneSelectionInEveryForm) {
    for (char const* const form : {"", "&view=map", "&view=table"}) {
        auto const html =
            published::get(two_years(), std::string("/en/indicator/VICTIMS_ASSISTED?countries=GTM~HND") + form).body;
        EXPECT_THAT(html, AllOf(HasSubstr("Guatemala and Honduras, 2019–2020."),
                                HasSubstr("/en/indicator/VICTIMS_ASSISTED?countries=GTM~HND&amp;view=table"),
                                HasSubstr("/en/indicator/VICTIMS_ASSISTED.csv?countries=GTM~HND")))
            << form;
    }
}

TEST(IndicatorPage, HasNoIdTwiceAndNoDeadAnchorInAnyForm) {
    for (char const* const query :
         {"", "?view=map", "?view=table", "?breakdown=by_profile", "?breakdown=by_profile&view=table",
          "?breakdown=by_profile&countries=GTM~HND&years=2020", "?years=2020"}) {
        auto const html = published::get(two_years(), std::string("/es/indicator/VICTIMS_IDENTIFIED") + query).body;
        EXPECT_THAT(faults_of_ids(html), testing::IsEmpty()) << query;
    }
}

TEST(IndicatorPage, SaysWhichYearAMapShows) {
    auto const html = published::get(two_years(), "/en/indicator/VICTIMS_ASSISTED?view=map").body;
    EXPECT_THAT(html, HasSubstr("The map shows 2020, the last of the years chosen."));
}

TEST(IndicatorPage, SaysWhatTheSharesOfAMapAreOf) {
    EXPECT_THAT(published::get(two_years(), "/en/indicator/VICTIMS_IDENTIFIED?view=map").body,
                HasSubstr("The map shows 2020, the last of the years chosen. Shares are of 8,454."));
}

TEST(IndicatorPage, LeavesTheNameOfARegionAsItIsWritten) {
    auto const found = "/indicator/PEOPLE_FOUND?breakdown=by_profile&countries=TRIAD~XAA~XBB~XCC";
    auto const english = published::get(another_programme(), std::string("/en") + found).body;
    EXPECT_THAT(english, AllOf(HasSubstr(", Triad"), Not(HasSubstr(", triad"))));
    auto const spanish = published::get(another_programme(), std::string("/es") + found).body;
    EXPECT_THAT(spanish, AllOf(HasSubstr(", Tríada"), Not(HasSubstr(", tríada"))));
    EXPECT_THAT(published::get(two_years(), "/es/indicator/VICTIMS_IDENTIFIED").body,
                HasSubstr("Víctimas identificadas, países de la CORETT"));
}

TEST(IndicatorPage, LeadsFromWhatItDoesNotKnowToWhatIsNear) {
    auto const country = published::get(two_years(), "/en/indicator/VICTIMS_IDENTIFIED?countries=GTN~HND&view=table");
    EXPECT_EQ(country.status, 400);
    EXPECT_THAT(country.body, HasSubstr("<a href=\"/en/indicator/VICTIMS_IDENTIFIED?countries=GTM~HND&amp;view=table\">"
                                        "Victims identified, Guatemala and Honduras, 2019–2020</a>"));
    auto const breakdown = published::get(two_years(), "/es/indicator/VICTIMS_ASSISTED?breakdown=nothing_alike");
    EXPECT_EQ(breakdown.status, 400);
    EXPECT_THAT(breakdown.body, HasSubstr("<a href=\"/es/indicator/VICTIMS_ASSISTED?breakdown=by_profile\">"));
    EXPECT_THAT(published::get(two_years(), "/en/indicator/VICTIMS_IDENTIFIED?years=1066").body,
                HasSubstr("<a href=\"/en/indicator/VICTIMS_IDENTIFIED\">"));
}

TEST(IndicatorPage, NamesTheIndicatorOnceWhereItsBreakdownNamesItToo) {
    EXPECT_THAT(published::get(two_years(), "/en/indicator/VICTIMS_REPATRIATED?breakdown=by_destination").body,
                AllOf(HasSubstr("Victims repatriated by country of destination"),
                      Not(HasSubstr("Victims repatriated, victims repatriated"))));
}

TEST(IndicatorPage, DrawsEachFigureWithItsWordsForScripts) {
    auto const html = published::get(two_years(), "/en/indicator/VICTIMS_IDENTIFIED").body;
    EXPECT_THAT(html, AllOf(HasSubstr("data-point=\"Guatemala, 2019: "), HasSubstr("(provisional)\"")));
}

TEST(IndicatorPage, WorksForAnotherProgrammeWithoutItsWords) {
    for (char const* const query : {"", "?view=map", "?view=table", "?breakdown=by_profile"}) {
        auto const answer = published::get(another_programme(), std::string("/en/indicator/PEOPLE_FOUND") + query);
        EXPECT_EQ(answer.status, 200) << query;
        EXPECT_THAT(answer.body, Not(HasSubstr("CORETT"))) << query;
    }
}

TEST(IndicatorPage, TellsSoftwareWhatItsFilesAre) {
    auto const html = published::get(two_years(), "/en/indicator/VICTIMS_IDENTIFIED?years=2020").body;
    EXPECT_THAT(html, AllOf(HasSubstr("<script type=\"application/ld+json\">"), HasSubstr("\"@type\":\"Dataset\""),
                            HasSubstr("\"temporalCoverage\":\"2020\""),
                            HasSubstr("/en/indicator/VICTIMS_IDENTIFIED.xlsx?years=2020")));
}

TEST(IndicatorPage, MayStandInAFrameOnlyWhereItIsMadeForIt) {
    auto const page = published::get(two_years(), "/en/indicator/VICTIMS_IDENTIFIED");
    auto const embedded = published::get(two_years(), "/en/embed/indicator/VICTIMS_IDENTIFIED");
    EXPECT_THAT(page.policy, HasSubstr("frame-ancestors 'none'"));
    EXPECT_THAT(embedded.policy, HasSubstr("frame-ancestors *"));
    EXPECT_THAT(embedded.body, AllOf(HasSubstr("<svg"), HasSubstr("Source: "), Not(HasSubstr("<script"))));
}

TEST(IndicatorPage, AnswersForEveryIndicatorAndBreakdownInEveryForm) {
    for (auto const* portal : {&two_years(), &another_programme()})
        for (auto const& indicator : portal->catalogue()->current().edition.programme.indicators) {
            std::vector<std::string> queries{"", "?view=map", "?view=table"};
            for (auto const& breakdown : indicator.breakdowns)
                if (!breakdown.by_area) queries.push_back("?breakdown=" + breakdown.id);
            for (auto const& query : queries)
                EXPECT_EQ(published::get(*portal, "/es/indicator/" + indicator.id + query).status, 200)
                    << indicator.id << query;
        }
}

TEST(IndicatorPage, ExplainsTheTableThatStandsInPlaceOfAPicture) {
    auto const& programme = two_years().catalogue()->current().edition.programme;
    auto all = programme.region;
    for (auto const& member : programme.members) all += "~" + member.code;
    auto const html =
        published::get(two_years(), "/en/indicator/VICTIMS_IDENTIFIED?breakdown=by_exploitation&countries=" + all).body;
    EXPECT_THAT(html, AllOf(HasSubstr("too many for a chart"), HasSubstr("<table"),
                            HasSubstr("a heavy line: not comparable with the years before"),
                            HasSubstr("<a href=\"#ref-1-")));
    EXPECT_THAT(faults_of_ids(html), testing::IsEmpty());
    auto const drawn = published::get(two_years(), "/en/indicator/VICTIMS_IDENTIFIED").body;
    EXPECT_THAT(drawn, AllOf(Not(HasSubstr("a heavy line")), Not(HasSubstr("<a href=\"#ref-"))));
}

/// Several answers are shown against their total; here nobody knows it.
TEST(IndicatorPage, DrawsSeveralAnswersOfATotalThatIsMissing) {
    auto const portal =
        published::portal({years::edition_2021({{"DF_HELPED/A.TRIAD.PEOPLE_HELPED._T.2021", {}, "O"}})});
    auto const answer = published::get(*portal, "/en/indicator/PEOPLE_HELPED?breakdown=by_help");
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, HasSubstr("<svg"));
}

}  // namespace
}  // namespace cifra::portal
