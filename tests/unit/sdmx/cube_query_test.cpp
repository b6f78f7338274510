#include "sdmx/cube_query.hpp"

#include "islands_cube.hpp"
#include "sdmx/availability.hpp"

#include <gmock/gmock.h>

namespace cifra::sdmx {
namespace {

using islands::asked;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> found(CubeQuery const& query) {
    islands::Published const published;
    return published.spelled(select(published.cube, query));
}

std::string trouble(CubeQuery const& query) {
    islands::Published const published;
    auto const checked = check_query(published.book, *published.cube.dataflow, query);
    return checked ? "" : to_string(checked.error(), base::Language::en);
}

TEST(CubeQuery, GivesWhatStandsNow) {
    EXPECT_THAT(found(asked("*")), ElementsAre("ALT/F/2018=17", "BAJ/_T/2018=40", "BAJ/_T/2019=?", "BAJ/_T/2020=44"));
}

TEST(CubeQuery, FollowsKeysAndFilters) {
    EXPECT_THAT(found(asked("A.ALT")), ElementsAre("ALT/F/2018=17"));
    EXPECT_THAT(found(asked("A.*.PEOPLE_RESCUED._T")),
                ElementsAre("BAJ/_T/2018=40", "BAJ/_T/2019=?", "BAJ/_T/2020=44"));
    EXPECT_THAT(found(asked("A.CAL,A.ALT")), ElementsAre("ALT/F/2018=17"));
    EXPECT_THAT(found(asked("A.CAL")), IsEmpty());
    EXPECT_THAT(found(asked("*", {{"TIME_PERIOD", "ge:2019"}, {"OBS_STATUS", "A"}})), ElementsAre("BAJ/_T/2020=44"));
    EXPECT_THAT(found(asked("*", {{"OBS_VALUE", "le:40"}})), ElementsAre("ALT/F/2018=17", "BAJ/_T/2018=40"));
    EXPECT_THAT(found(asked("*", {{"MISSING_REASON", "ne:withheld"}})),
                ElementsAre("ALT/F/2018=17", "BAJ/_T/2018=40", "BAJ/_T/2020=44"));
}

TEST(CubeQuery, GoesBackToAnyMoment) {
    auto query = asked("*");
    query.released = 0;
    EXPECT_THAT(found(query), IsEmpty());
    query.released = 1;
    EXPECT_THAT(found(query), ElementsAre("ALT/F/2018=15", "BAJ/_T/2018=40"));
    query.released = 2;
    EXPECT_THAT(found(query), ElementsAre("ALT/F/2018=17", "ALT/F/2019=21", "BAJ/_T/2018=40", "BAJ/_T/2019=?"));
}

TEST(CubeQuery, TellsWhatWasAddedChangedAndTakenBackSince) {
    auto query = asked("*");
    query.since = 1;
    EXPECT_THAT(found(query), ElementsAre("ALT/F/2018=17", "BAJ/_T/2019=?", "BAJ/_T/2020=44"))
        << "what came and went in between is no change";
    query.since = 2;
    EXPECT_THAT(found(query), ElementsAre("BAJ/_T/2020=44", "-ALT/F/2019=21"));
    query.since = 3;
    EXPECT_THAT(found(query), IsEmpty());
}

TEST(CubeQuery, TellsTheHistoryReleaseByRelease) {
    auto query = asked("*");
    query.history = true;
    EXPECT_THAT(found(query), ElementsAre("ALT/F/2018=15", "BAJ/_T/2018=40", "ALT/F/2018=17", "ALT/F/2019=21",
                                          "BAJ/_T/2019=?", "BAJ/_T/2020=44", "-ALT/F/2019=21"));
    query.since = 2;
    EXPECT_THAT(found(query), ElementsAre("BAJ/_T/2020=44", "-ALT/F/2019=21"));
}

TEST(CubeQuery, KeepsTheEndsOfSeries) {
    auto query = asked("*");
    query.first = 1;
    EXPECT_THAT(found(query), ElementsAre("ALT/F/2018=17", "BAJ/_T/2018=40"));
    query.last = 1;
    EXPECT_THAT(found(query), ElementsAre("ALT/F/2018=17", "BAJ/_T/2018=40", "BAJ/_T/2020=44"));
    query.first = 7;
    EXPECT_EQ(found(query).size(), 4u);
}

TEST(CubeQuery, SaysWhatHasNoMeaning) {
    EXPECT_THAT(trouble(asked("A.ALX")), HasSubstr("'ALX' is no code of REF_AREA; did you mean 'ALT'?"));
    EXPECT_THAT(trouble(asked("A.ALT.PEOPLE_RESCUED.F._T.2019")),
                HasSubstr("the key has 6 parts, but the dataflow only 5"));
    EXPECT_THAT(trouble(asked("*", {{"SEXO", "F"}})), HasSubstr("did you mean 'SEX'?"));
    EXPECT_THAT(trouble(asked("*", {{"SEX", "G"}})), HasSubstr("'G' is no code of SEX"));
    EXPECT_THAT(trouble(asked("*", {{"SEX", "ge:F"}})), HasSubstr("the operator ge has no meaning for SEX"));
    EXPECT_THAT(trouble(asked("*", {{"OBS_VALUE", "sw:1"}})),
                HasSubstr("the operator sw has no meaning for OBS_VALUE"));
    EXPECT_THAT(trouble(asked("*", {{"OBS_VALUE", "many"}})), HasSubstr("'many' is no number"));
    EXPECT_THAT(trouble(asked("*", {{"TIME_PERIOD", "soon"}})), HasSubstr("'soon' is no time period"));
    EXPECT_EQ(trouble(asked("A.*.PEOPLE_RESCUED", {{"SEX", "sw:X"}, {"COMMENT_OBS", "co:sea"}})), "");
}

TEST(Availability, GivesTheCodesOfWhatIsFound) {
    islands::Published const published;
    auto const held = availability(published.cube, asked("*", {{"SEX", "F"}}), {}, false);
    EXPECT_EQ(held.observations, 1u);
    EXPECT_EQ(held.series, 1u);
    EXPECT_THAT(held.keys[1].codes, ElementsAre("ALT"));
    EXPECT_EQ(availability(published.cube, asked("*"), {}, false).series, 2u);
}

TEST(Availability, GivesTheCodesThatCouldBeAdded) {
    islands::Published const published;
    auto const held = availability(published.cube, asked("A.ALT"), {"REF_AREA", "SEX"}, true);
    ASSERT_EQ(held.keys.size(), 2u);
    EXPECT_THAT(held.keys[0].codes, ElementsAre("ALT", "BAJ"));
    EXPECT_THAT(held.keys[1].codes, ElementsAre("F"));
}

}  // namespace
}  // namespace cifra::sdmx
