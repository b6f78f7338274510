#include "portal/view_choice.hpp"

#include "published.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

using testing::HasSubstr;

/// CORETT's figures of 2018 to 2020.
Portal const& three_years() {
    static auto const portal = published::portal(published::corett_years(3));
    return *portal;
}

std::string location(std::string const& query) {
    auto const answer = published::get(three_years(), "/en/indicator/VICTIMS_IDENTIFIED" + query);
    if (answer.status == 200) return "itself";
    for (auto const& header : answer.headers)
        if (header.name == "Location")
            return header.value.substr(std::string("/en/indicator/VICTIMS_IDENTIFIED").size());
    return std::to_string(answer.status);
}

TEST(ViewChoice, HasOneSpellingForEveryView) {
    EXPECT_EQ(location(""), "itself");
    EXPECT_EQ(location("?countries=CORETT~HND&years=2019&view=table"), "itself");
    EXPECT_EQ(location("?years=2019&countries=HND~CORETT"), "?countries=CORETT~HND&years=2019");
    EXPECT_EQ(location("?countries=HND&countries=GTM"), "?countries=GTM~HND");
    EXPECT_EQ(location("?countries=hnd&view=TABLE"), "?countries=HND&view=table");
    EXPECT_EQ(location("?years=2018~2019~2020&view=chart&utm_source=x"), "");
    EXPECT_EQ(location("?from=2019&to=2020"), "?years=2019..2020");
    EXPECT_EQ(location("?from=2020&to=2019"), "?years=2019..2020");
    EXPECT_EQ(location("?years=2018~2020"), "itself");
    EXPECT_EQ(location("?years=2019.."), "?years=2019..2020");
    EXPECT_EQ(location("?breakdown=by_area"), "");
    EXPECT_EQ(location("?breakdown=&view=&countries="), "");
}

TEST(ViewChoice, ShowsTheRegionAloneWhereABreakdownHasNoCountries) {
    EXPECT_EQ(location("?breakdown=by_profile&countries=CORETT"), "?breakdown=by_profile");
    EXPECT_EQ(location("?breakdown=by_profile&countries=GTM"), "itself");
}

TEST(ViewChoice, TellsWhatIsNearAnUnknownCode) {
    auto const country = published::get(three_years(), "/en/indicator/VICTIMS_IDENTIFIED?countries=GTN");
    EXPECT_EQ(country.status, 400);
    EXPECT_THAT(country.body, HasSubstr("GTM"));
    auto const breakdown = published::get(three_years(), "/es/indicator/VICTIMS_IDENTIFIED?breakdown=by_profil");
    EXPECT_EQ(breakdown.status, 400);
    EXPECT_THAT(breakdown.body, HasSubstr("by_profile"));
    EXPECT_EQ(location("?years=2031"), "400");
    EXPECT_EQ(location("?years=2031..2040"), "400");
    EXPECT_EQ(location("?years=x..y"), "400");
    EXPECT_EQ(location("?view=pie"), "400");
    EXPECT_EQ(location("?countries=%3Cscript%3E"), "400");
}

TEST(ViewChoice, RefusesYearsThatAreNone) {
    for (char const* const query : {"?from=2020&to=x", "?years=20x8..2019", "?years=..x"})
        EXPECT_EQ(location(query), "400") << query;
    EXPECT_THAT(published::get(three_years(), "/es/indicator/VICTIMS_IDENTIFIED?view=pie").body,
                HasSubstr("Pida una de estas: chart"));
    EXPECT_THAT(published::get(three_years(), "/es/indicator/VICTIMS_IDENTIFIED?countries=ZZZ").body,
                HasSubstr("Pida uno de estos: CORETT"));
}

TEST(ViewChoice, NeverPutsWhatWasAskedIntoThePageUnescaped) {
    auto const answer = published::get(three_years(), "/en/indicator/VICTIMS_IDENTIFIED?countries=%3Cscript%3E");
    EXPECT_THAT(answer.body, Not(HasSubstr("<SCRIPT>")));
    EXPECT_THAT(answer.body, Not(HasSubstr("“<script>")));
}

TEST(ViewChoice, FindsTheIndicatorThatWasMeant) {
    auto const mistyped = published::get(three_years(), "/en/indicator/VICTIMS_IDENTIFYED");
    EXPECT_EQ(mistyped.status, 404);
    EXPECT_THAT(mistyped.body, HasSubstr("/en/indicator/VICTIMS_IDENTIFIED\""));
    EXPECT_EQ(published::get(three_years(), "/en/indicator/victims_identified").status, 303);
}

}  // namespace
}  // namespace cifra::portal
