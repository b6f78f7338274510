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

/// A third version, which shows again what the first shows.
release::ReleasedEdition shown_again(std::vector<release::EarlierRelease> replaced) {
    auto third = published::withdrawn_in_second_version().front();
    third.version = 3;
    third.prepared = "2022-09-01T00:00:00Z";
    third.replaced = std::move(replaced);
    return third;
}

TEST(Withdrawn, AVersionBetweenThatWithholdsCountsToo) {
    auto const editions = published::withdrawn_in_second_version();
    auto const first = release::earlier_release(editions[0]);
    auto const second = release::earlier_release(editions[1]);
    auto const third = shown_again({first, second});
    EXPECT_EQ(earlier_csv(third, third.replaced[0]), earlier_csv(editions[1], first));
    EXPECT_EQ(earlier_csv(third, third.replaced[1]), data_csv(editions[1]));
    // A seeded fault: without the version between nothing withholds.
    auto const forgetful = shown_again({first});
    EXPECT_EQ(earlier_csv(forgetful, first), data_csv(editions[0]));
}

TEST(Withdrawn, AVersionBeforeThatWithheldDoesNot) {
    auto const editions = published::withdrawn_in_second_version();
    auto withheld = release::earlier_release(editions[1]);
    auto shown = release::earlier_release(editions[0]);
    std::swap(withheld.version, shown.version);
    std::swap(withheld.prepared, shown.prepared);
    EXPECT_EQ(earlier_csv(shown_again({withheld, shown}), shown), data_csv(editions[0]));
}

}  // namespace
}  // namespace cifra::portal
