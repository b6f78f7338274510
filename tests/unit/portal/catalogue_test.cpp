#include "portal/catalogue.hpp"
#include "published.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

/// 2019 and 2020, and a second version of 2019 that came after both.
std::vector<release::ReleasedEdition> two_years() {
    auto editions = published::corett_years(2);
    auto second = editions.front();
    second.version = 2;
    second.replaced = {release::earlier_release(editions.front())};
    second.prepared = "2030-01-01T00:00:00Z";
    editions.insert(editions.begin() + 1, std::move(second));
    return editions;
}

TEST(Catalogue, ShowsTheNewestYearAndKnowsEveryRelease) {
    auto const catalogue = published::catalogue(two_years());
    EXPECT_EQ(catalogue->current().entry.edition, "corett-2020");
    EXPECT_EQ(catalogue->releases().size(), 3u);
    ASSERT_NE(catalogue->newest("corett-2019"), nullptr);
    EXPECT_EQ(catalogue->newest("corett-2019")->version, 2);
    EXPECT_EQ(catalogue->newest("corett-2018"), nullptr);
    EXPECT_EQ(catalogue->find("corett-2019", 3), nullptr);
}

TEST(Catalogue, KeepsTheEditionsThatWereReadLast) {
    auto const catalogue = published::catalogue(two_years());
    auto const first = catalogue->edition("corett-2019", 1);
    auto const again = catalogue->edition("corett-2019", 1);
    ASSERT_TRUE(first && again);
    EXPECT_EQ(*first, *again);
    EXPECT_EQ((*first)->edition.version, 1);
    EXPECT_EQ(catalogue->edition("corett-2020", 1)->get(), &catalogue->current());
}

TEST(History, HasEveryVersionInTheOrderInWhichItBecamePublic) {
    auto const catalogue = published::catalogue(two_years());
    auto const history = catalogue->history();
    ASSERT_TRUE(history);
    std::vector<std::string> names;
    for (auto const& vintage : **history)
        names.push_back(vintage.entry.released_at.substr(0, 10) + " " + vintage.entry.edition + "." +
                        std::to_string(vintage.entry.version));
    EXPECT_THAT(names, testing::ElementsAre("2020-06-01 corett-2019.1", "2020-07-01 corett-2019.2",
                                            "2021-06-01 corett-2020.1"));
    EXPECT_EQ(catalogue->history()->get(), history->get()) << "it is read once";
}

TEST(History, HoldsTheFiguresOfEachRelease) {
    auto const editions = two_years();
    auto const catalogue = published::catalogue(editions);
    auto const history = catalogue->history();
    ASSERT_TRUE(history);
    for (auto const& vintage : **history)
        for (auto const& edition : editions) {
            if (edition.id != vintage.entry.edition || edition.version != vintage.entry.version) continue;
            ASSERT_EQ(vintage.tables.size(), edition.tables.size());
            for (std::size_t i = 0; i < edition.tables.size(); ++i)
                EXPECT_EQ(vintage.tables[i].observations().size(), edition.tables[i].observations().size());
        }
}

}  // namespace
}  // namespace cifra::portal
