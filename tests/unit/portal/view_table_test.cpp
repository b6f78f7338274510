#include "portal/view_table.hpp"

#include "published.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

Portal const& corett_2019() {
    static auto const portal = published::portal({published::corett_2019()});
    return *portal;
}

/// CORETT's invented figures of 2019 and 2020: withheld, missing, provisional ones and breaks.
Portal const& two_years() {
    static auto const portal = published::portal(published::corett_years(2));
    return *portal;
}

std::string body(Portal const& portal, std::string const& target) {
    return published::get(portal, target).body;
}

/// The row of a table that begins with a heading; empty where there is none.
std::string row_of(std::string const& html, std::string const& heading) {
    auto const begin = html.find("<th scope=\"row\">" + heading + "</th>");
    if (begin == std::string::npos) return {};
    return html.substr(begin, html.find("</tr>", begin) - begin);
}

TEST(ViewTable, GivesEachFigureOfThePublishedEditionWithItsShare) {
    auto const html = body(corett_2019(), "/en/indicator/VICTIMS_IDENTIFIED?breakdown=by_exploitation&view=table");
    auto const row = row_of(html, "Sexual exploitation");
    EXPECT_THAT(row, AllOf(HasSubstr(">789<"), HasSubstr(">48%<"), HasSubstr("data-value=\"789\""),
                           HasSubstr("<td class=\"number share\" data-value=\"47760\">48%")));
}

TEST(ViewTable, KeepsTheRegionInItsPlaceWhereCountriesAreSorted) {
    auto const html = body(two_years(), "/en/indicator/VICTIMS_IDENTIFIED?view=table");
    EXPECT_THAT(html, AllOf(HasSubstr("<tr class=\"region\" data-fixed><th scope=\"row\">CORETT countries"),
                            HasSubstr("<tr><th scope=\"row\">Guatemala")));
}

TEST(ViewTable, LeadsFromEachFigureToHowItCameAbout) {
    auto const html = body(two_years(), "/en/indicator/VICTIMS_IDENTIFIED?view=table");
    EXPECT_THAT(row_of(html, "Guatemala"),
                HasSubstr("href=\"/en/figure/DF_IDENTIFICATION/A.GTM.VICTIMS_IDENTIFIED._T._T._T._T._T._T.2020\""));
}

TEST(ViewTable, SaysWhyAValueIsMissingAndNeverShowsAZeroForIt) {
    auto const html = body(two_years(), "/en/indicator/VICTIMS_IDENTIFIED?view=table");
    auto const nicaragua = row_of(html, "Nicaragua");
    EXPECT_THAT(nicaragua, AllOf(HasSubstr("box hatched"), HasSubstr("no data reported"), Not(HasSubstr(">0<"))));
}

TEST(ViewTable, ShowsWithheldFiguresAsAWordAndAMarkWithoutAnyNumber) {
    auto const html =
        body(two_years(), "/en/indicator/VICTIMS_IDENTIFIED?breakdown=by_profile&countries=HND&years=2020&view=table");
    auto const women = row_of(html, "Women");
    EXPECT_THAT(women, AllOf(HasSubstr("box crossed"), HasSubstr("withheld"), Not(HasSubstr("data-value")),
                             Not(HasSubstr("%"))));
}

TEST(ViewTable, LinksNotesBothWays) {
    auto const html = body(two_years(), "/en/indicator/VICTIMS_IDENTIFIED?view=table");
    EXPECT_THAT(html, AllOf(HasSubstr("href=\"#note-1\" id=\"ref-1-"), HasSubstr("<li id=\"note-1\">"),
                            HasSubstr("<a href=\"#ref-1-")));
}

TEST(ViewTable, MarksWhatIsProvisionalAndWhatCannotBeCompared) {
    auto const html = body(two_years(), "/en/indicator/VICTIMS_IDENTIFIED?view=table");
    EXPECT_THAT(row_of(html, "Mexico"), HasSubstr("(provisional)"));
    EXPECT_THAT(row_of(html, "CORETT countries"), HasSubstr("not comparable with the years before"));
}

TEST(ViewTable, GivesNoShareForAPartThatIsPublishedApart) {
    auto const html = body(corett_2019(), "/en/indicator/VICTIMS_ASSISTED?breakdown=by_profile&view=table");
    EXPECT_THAT(row_of(html, "Sex or age not known"), AllOf(HasSubstr(">335<"), HasSubstr("no share is given")));
}

TEST(ViewTable, SaysThatCategoriesOverlapAndNeverStacksThem) {
    auto const html = body(corett_2019(), "/en/indicator/VICTIMS_ASSISTED?breakdown=by_service&view=table");
    EXPECT_THAT(html, HasSubstr("Categories overlap: they do not add up."));
}

}  // namespace
}  // namespace cifra::portal
