#include "portal/mended_address.hpp"

#include "triad.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

std::string led_to(Portal const& portal, std::string const& target, int status) {
    auto const answer = published::get(portal, target, {{"accept-language", "es"}});
    EXPECT_EQ(answer.status, status) << target;
    for (auto const& header : answer.headers)
        if (header.name == "Location") return header.value;
    return {};
}

TEST(MendedAddress, LeavesOutTheSlashAtTheEnd) {
    auto const portal = triad::portal();
    EXPECT_EQ(led_to(*portal, "/en/area/", 301), "/en/area");
    EXPECT_EQ(led_to(*portal, "/en/compare/?area=XAA", 301), "/en/compare?area=XAA");
    EXPECT_EQ(led_to(*portal, "/en/", 200), "");
}

TEST(MendedAddress, TakesTheReadersLanguageWhereNoneIsNamed) {
    auto const portal = triad::portal();
    EXPECT_EQ(led_to(*portal, "/edition/three-2021", 302), "/es/edition/three-2021");
    EXPECT_EQ(led_to(*portal, "/country/XAA/", 302), "/es/country/XAA");
    EXPECT_EQ(led_to(*portal, "/no/such/page", 404), "");
}

TEST(MendedAddress, LeadsToNoOtherSite) {
    auto const portal = triad::portal();
    for (std::string const target : {"//example.org/", "//example.org/en/area/", "//en/area/", "/en//example.org/"})
        EXPECT_EQ(led_to(*portal, target, 404), "") << target;
}

TEST(MendedAddress, LeavesInterfacesToTheirStandards) {
    auto const portal = triad::portal();
    EXPECT_NE(published::get(*portal, "/sdmx/3.0/structure/dataflow/").status, 301);
    EXPECT_EQ(led_to(*portal, "/dcat.jsonld/", 404), "");
}

TEST(MendedAddress, DoesNotMindCapitals) {
    auto const portal = triad::portal();
    EXPECT_EQ(led_to(*portal, "/en/country/xaa", 301), "/en/country/XAA");
    EXPECT_EQ(led_to(*portal, "/es/edition/Three-2021", 301), "/es/edition/three-2021");
}

}  // namespace
}  // namespace cifra::portal
