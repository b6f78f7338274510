#include "triad.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(AreaPage, HasMessageFiguresChartsAndNotes) {
    auto const portal = published::portal({published::corett_2019()});
    auto const page = published::get(*portal, "/en/area/identification");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, AllOf(HasSubstr("Nearly half were exploited sexually"), HasSubstr(">1,652</a>"),
                                 HasSubstr("/en/indicator/VICTIMS_IDENTIFIED?breakdown=by_exploitation"),
                                 HasSubstr("<svg class=\"cifra-figure\""), HasSubstr("preliminary and may change")));
}

TEST(AreaPage, PutsAmountsInSeveralCurrenciesIntoATableAndNotOnOneScale) {
    auto const portal = published::portal({published::corett_2019()});
    auto const page = published::get(*portal, "/en/area/reparation");
    EXPECT_THAT(page.body, AllOf(HasSubstr("GTQ\u00A015,000"), HasSubstr("DOP\u00A0500,000")));
    EXPECT_THAT(page.body, Not(HasSubstr("class=\"small-chart\"")));
}

TEST(AreaPage, SuggestsTheNearestAreaForOneThatIsNotThere) {
    auto const portal = published::portal({published::corett_2019()});
    auto const page = published::get(*portal, "/es/area/asistance");
    EXPECT_EQ(page.status, 404);
    EXPECT_THAT(page.body, HasSubstr("<a href=\"/es/area/assistance\">Asistencia a víctimas</a>"));
}

TEST(AreaList, NamesEveryAreaThatCountsSomething) {
    auto const portal = triad::portal();
    auto const page = published::get(*portal, "/en/area");
    EXPECT_THAT(page.body,
                AllOf(HasSubstr("/en/area/found"), HasSubstr("/en/area/helped"), HasSubstr("/en/area/outreach")));
}

TEST(AreaPage, SaysOfABreakTheYearInWhichItIs) {
    auto const portal = published::portal(published::corett_years(3));
    EXPECT_THAT(published::get(*portal, "/en/area/identification").body,
                testing::ContainsRegex("Victims identified, 2020.</b> [^<]*cannot be compared with that of 2019"));
    EXPECT_THAT(published::get(*portal, "/en/area/identification").body,
                testing::ContainsRegex("Victims identified, 2019.</b> [^<]*cannot be compared with that of 2018"));
}

TEST(AreaPage, SaysOfEachNoteAndChartWhichYearItIsAbout) {
    auto const portal = published::portal(published::corett_years(1));
    auto const page = published::get(*portal, "/en/area/identification").body;
    EXPECT_THAT(page, HasSubstr("<li><b>Victims identified, 2020.</b> "));
    EXPECT_THAT(page, HasSubstr("Victims identified by country. CORETT countries, 2020."));
    EXPECT_THAT(published::get(*portal, "/es/area/identification").body,
                HasSubstr("<li><b>Víctimas identificadas, 2020.</b> "));
}

}  // namespace
}  // namespace cifra::portal
