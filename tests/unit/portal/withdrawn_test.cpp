#include "portal/withdrawn.hpp"

#include "published.hpp"
#include "release/read_bundle.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A count that the first version shows and the second withholds, as data files write it.
std::string withdrawn_row(release::ReleasedEdition const& first, release::ReleasedEdition const& second) {
    for (auto const& table : first.tables)
        for (auto const& figure : table.observations()) {
            auto const* const now = second.find(figure.key);
            if (figure.obs_value && now != nullptr && !now->obs_value) return to_string(figure.key);
        }
    return {};
}

TEST(Withdrawn, TheVersionThatShowsWhatIsWithheldNowIsGone) {
    auto const editions = published::withdrawn_in_second_version();
    ASSERT_NE(withdrawn_row(editions[0], editions[1]), "") << "nothing was withdrawn: the test proves nothing";
    auto const catalogue = published::catalogue(editions);
    EXPECT_TRUE(is_withdrawn(*catalogue, catalogue->releases()[0]));
    EXPECT_FALSE(is_withdrawn(*catalogue, catalogue->releases()[1]));

    auto const portal = published::portal(editions);
    auto const& id = editions[0].id;
    for (auto const& address :
         {"/edition/" + id + "/1/files/data.csv", "/en/edition/" + id + "/1", "/es/edition/" + id + "/1/files"}) {
        auto const answer = published::get(*portal, address);
        EXPECT_EQ(answer.status, 410) << address;
        EXPECT_THAT(answer.body, HasSubstr("/edition/" + id)) << "leads to the newest version";
    }
    EXPECT_EQ(published::get(*portal, "/en/edition/" + id + "/2").status, 200);
    EXPECT_EQ(published::get(*portal, "/edition/" + id + "/2/files/data.csv").status, 200);
}

TEST(Withdrawn, NothingIsComparedWithAVersionThatIsGone) {
    auto const editions = published::withdrawn_in_second_version();
    auto const portal = published::portal(editions);
    auto const& id = editions[0].id;
    EXPECT_EQ(published::get(*portal, "/en/compare?a=" + id + ".1&b=" + id + ".2&area=XAA").status, 410);
    EXPECT_EQ(published::get(*portal, "/es/compare?a=" + id + ".2&b=" + id + ".1").status, 410);
    auto const offered = published::get(*portal, "/en/compare?a=" + id + ".2&b=" + id + ".2").body;
    EXPECT_THAT(offered, HasSubstr("value=\"" + id + ".2\""));
    EXPECT_THAT(offered, Not(HasSubstr("value=\"" + id + ".1\"")));
    EXPECT_EQ(published::get(*portal, "/en/compare").status, 200) << "who names no release is not to blame";
    EXPECT_THAT(published::get(*portal, "/en/edition/" + id + "/2").body, Not(HasSubstr("compare?a=" + id + ".1")));
    for (auto const* const list : {"/sitemap.xml", "/dcat.jsonld"})
        EXPECT_THAT(published::get(*portal, list).body, Not(HasSubstr("/edition/" + id + "/1"))) << list;
}

TEST(Withdrawn, TheNextVersionDoesNotHandOnWhatItWithholds) {
    auto const editions = published::withdrawn_in_second_version();
    auto const& second = editions[1];
    auto const before = earlier_csv(second, second.replaced.front());
    EXPECT_NE(before, data_csv(editions[0]));
    // A seeded fault: without the newer edition's word nothing is withheld in the older one's file.
    auto forgetful = second;
    forgetful.tables.clear();
    EXPECT_EQ(earlier_csv(forgetful, forgetful.replaced.front()), data_csv(editions[0]));
    EXPECT_THAT(before, HasSubstr("withheld"));
}

}  // namespace
}  // namespace cifra::portal
