#include "triad.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(FigurePage, SaysWhereAFigureWasReadAndByWhichRuleItWasMade) {
    auto const portal = published::portal({published::corett_2019()});
    auto const page =
        published::get(*portal, "/en/figure/DF_IDENTIFICATION/A.MEX.VICTIMS_IDENTIFIED._U._U._T._T._T._T.2019");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body,
                AllOf(HasSubstr("class=\"big-figure\">335<"), HasSubstr("file figures/DF_IDENTIFICATION.csv, line 18"),
                      HasSubstr("as the source published it"), HasSubstr("provisional"),
                      HasSubstr("/edition/corett-2019/1/files/audit.en.html#")));
}

TEST(FigurePage, GivesOneReasonWhyAFigureIsMissing) {
    auto const portal = published::portal({published::corett_2019()});
    auto const page = published::get(*portal, "/en/figure/DF_ASSISTANCE/A.MEX.VICTIMS_ASSISTED._T._T._T._T.2019");
    EXPECT_THAT(page.body, HasSubstr("not published separately"));
    EXPECT_THAT(page.body, Not(HasSubstr("exists, but was not collected")));
}

TEST(FigurePage, GivesTheShareOfACategoryWithItsBase) {
    auto const portal = published::portal({published::corett_2019()});
    auto const page =
        published::get(*portal, "/es/figure/DF_IDENTIFICATION/A.CORETT.VICTIMS_IDENTIFIED._T._T._T._T._T.SEXUAL.2019");
    EXPECT_THAT(page.body, HasSubstr("48\u00A0% de 1,652"));
}

TEST(FigurePage, LeadsFromASumToItsParts) {
    auto const portal = published::portal(published::corett_years(1));
    auto const page =
        published::get(*portal, "/en/figure/DF_IDENTIFICATION/A.CORETT.VICTIMS_IDENTIFIED._T._T._T._T._T._T.2020");
    EXPECT_THAT(page.body, HasSubstr("/en/figure/DF_IDENTIFICATION/A.GTM.VICTIMS_IDENTIFIED._T._T._T._T._T._T.2020"));
}

TEST(FigurePage, TellsWhatEachReleaseSaid) {
    auto const portal = triad::portal();
    auto const page = published::get(*portal, "/en/figure/DF_FOUND/A.XAA.PEOPLE_FOUND._T._T.2021");
    EXPECT_THAT(page.body, AllOf(HasSubstr("three-2021, version 2"), HasSubstr("three-2021, version 1"),
                                 HasSubstr(">66</span>"), HasSubstr(">62</span>")));
}

TEST(FigurePage, DatesWhatAReleaseSaidByTheDayItBecamePublic) {
    auto const portal = triad::portal();
    auto const page = published::get(*portal, "/en/figure/DF_FOUND/A.XAA.PEOPLE_FOUND._T._T.2021");
    EXPECT_THAT(page.body, AllOf(HasSubstr("1 July 2022"), HasSubstr("1 June 2022")));
    EXPECT_LT(page.body.find("1 July 2022"), page.body.find("1 June 2022"));
}

TEST(FigurePage, SaysOfAWithheldFigureNothingButThatItIs) {
    auto const edition = years::three_years();
    auto const portal = triad::portal();
    std::size_t withheld = 0;
    for (auto const& table : edition.tables)
        for (auto const& figure : table.observations()) {
            if (figure.obs_status.find('Q') == std::string::npos) continue;
            ++withheld;
            auto const page = published::get(*portal, "/en/figure/" + to_string(figure.key));
            EXPECT_EQ(page.status, 200);
            EXPECT_THAT(page.body, HasSubstr("withheld to protect victims"));
            EXPECT_THAT(page.body, Not(HasSubstr("id=\"lineage-title\"")));
            EXPECT_THAT(page.body, Not(HasSubstr(".csv, line")));
            EXPECT_THAT(page.body, Not(HasSubstr("id=\"findings-title\"")));
            EXPECT_THAT(page.body, Not(HasSubstr("class=\"value\"")));
        }
    EXPECT_GT(withheld, 0u);
}

TEST(FigurePage, MendsAKeyWithAnUnknownCode) {
    auto const portal = published::portal({published::corett_2019()});
    auto const page =
        published::get(*portal, "/en/figure/DF_IDENTIFICATION/A.MXE.VICTIMS_IDENTIFED._U._U._T._T._T._T.2019");
    EXPECT_EQ(page.status, 404);
    EXPECT_THAT(page.body, HasSubstr("/en/figure/DF_IDENTIFICATION/A.MEX.VICTIMS_IDENTIFIED._U._U._T._T._T._T.2019"));
}

TEST(FigurePage, StaysCalmWhereTheKeyIsNone) {
    auto const portal = triad::portal();
    for (std::string const key : {"X/Y", "DF_FOUND/A", "DF_FOUND/....", "DF_FOUND/A.XAA.PEOPLE_FOUND.2021",
                                  "DF_FOUND/A.XAA.PEOPLE_FOUND._T._T._T._T.2021", "%3Cb%3E/A.B.C.D"}) {
        auto const page = published::get(*portal, "/en/figure/" + key);
        EXPECT_EQ(page.status, 404) << key;
        EXPECT_THAT(page.body, Not(HasSubstr("<b>/")));
    }
}

}  // namespace
}  // namespace cifra::portal
