#include "portal/view_picture.hpp"

#include "published.hpp"

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

std::string body(std::string const& target) {
    return published::get(two_years(), target).body;
}

TEST(ViewMap, SaysWhatIsWithheldAndHasNoMap) {
    std::string const query = "?breakdown=by_profile&countries=HND&years=2020&view=map";
    EXPECT_THAT(body("/en/indicator/VICTIMS_IDENTIFIED" + query),
                HasSubstr("Without a map: Women (withheld to protect victims)"));
    EXPECT_THAT(body("/en/indicator/VICTIMS_IDENTIFIED.svg" + query), HasSubstr("Without a map: Women"));
}

TEST(ViewMap, GivesWayToTheTableWhereThereWouldBeTooMany) {
    auto const html =
        body("/en/indicator/VICTIMS_REPATRIATED?breakdown=by_destination&countries=HND&years=2020&view=map");
    EXPECT_THAT(html, AllOf(HasSubstr("These would be 7 maps, too many to compare"), HasSubstr("<table"),
                            HasSubstr("box crossed"), Not(HasSubstr("class=\"pictures"))));
}

}  // namespace
}  // namespace cifra::portal
