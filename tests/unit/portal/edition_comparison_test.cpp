#include "portal/edition_comparison.hpp"

#include "triad.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace cifra::portal {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

ComparedPair const* find(std::vector<ComparedPair> const& pairs, std::string const& key) {
    auto const found = std::find_if(pairs.begin(), pairs.end(), [&](auto const& p) { return to_string(p.key) == key; });
    return found == pairs.end() ? nullptr : &*found;
}

TEST(EditionComparison, GivesTheDifferenceOfWhatBothShow) {
    auto const before = years::edition_2021({{"DF_FOUND/A.XBB.PEOPLE_FOUND._T._T.2021", 80}});
    auto const after = years::edition_2021({{"DF_FOUND/A.XBB.PEOPLE_FOUND._T._T.2021", 90}});
    auto const pairs = compare_editions(before, after, "XBB");
    auto const* pair = find(pairs, "DF_FOUND/A.XBB.PEOPLE_FOUND._T._T.2021");
    ASSERT_NE(pair, nullptr);
    EXPECT_EQ(pair->kind, ComparisonKind::changed);
    EXPECT_EQ(pair->difference, 10);
}

TEST(EditionComparison, NeverComparesAWithheldFigure) {
    auto const edition = years::edition_2021();
    std::size_t withheld = 0;
    for (auto const& member : edition.programme.members)
        for (auto const& pair : compare_editions(edition, edition, member.code)) {
            if (pair.a->obs_status.find('Q') == std::string::npos) continue;
            ++withheld;
            EXPECT_EQ(pair.kind, ComparisonKind::withheld);
            EXPECT_FALSE(pair.difference.has_value());
        }
    EXPECT_GT(withheld, 0u);
}

TEST(EditionComparison, GivesNoDifferenceWhereTheDefinitionChanged) {
    auto const before = years::edition_2021({{"DF_FOUND/A.XBB.PEOPLE_FOUND._T._T.2021", 80, "A"}});
    auto const after = years::edition_2021({{"DF_FOUND/A.XBB.PEOPLE_FOUND._T._T.2021", 90, "D"}});
    auto const pairs = compare_editions(before, after, "XBB");
    auto const* pair = find(pairs, "DF_FOUND/A.XBB.PEOPLE_FOUND._T._T.2021");
    ASSERT_NE(pair, nullptr);
    EXPECT_EQ(pair->kind, ComparisonKind::changed);
    EXPECT_FALSE(pair->difference.has_value());
}

TEST(EditionComparison, KnowsWhatOnlyOneShows) {
    auto const before = years::edition_2021();
    auto const after = years::edition_2021({{"DF_FOUND/A.XBB.PEOPLE_FOUND._T._T.2021", std::nullopt, "O"}});
    auto const pairs = compare_editions(before, after, "XBB");
    EXPECT_EQ(find(pairs, "DF_FOUND/A.XBB.PEOPLE_FOUND._T._T.2021")->kind, ComparisonKind::only_a);
    auto const other = compare_editions(after, before, "XBB");
    EXPECT_EQ(find(other, "DF_FOUND/A.XBB.PEOPLE_FOUND._T._T.2021")->kind, ComparisonKind::only_b);
}

TEST(ComparePage, ComparesTheLastTwoReleasesWithoutAChoice) {
    auto const portal = triad::portal();
    auto const page = published::get(*portal, "/en/compare");
    EXPECT_EQ(page.status, 200);
    EXPECT_THAT(page.body, AllOf(HasSubstr("<option value=\"three-2021.1\" selected>"), HasSubstr("shown by both")));
}

TEST(ComparePage, SaysThatThereIsNoneBeforeIt) {
    auto const portal = published::portal({published::corett_2019()});
    EXPECT_THAT(published::get(*portal, "/en/compare").body, HasSubstr("There is no earlier release to compare it with"));
}

TEST(ComparePage, NamesAReleaseThatIsNotThere) {
    auto const portal = triad::portal();
    for (std::string const query : {"a=three-2021.9", "b=%3Cb%3E", "area=ZZZ"}) {
        auto const page = published::get(*portal, "/en/compare?" + query);
        EXPECT_EQ(page.status, 404) << query;
        EXPECT_THAT(page.body, Not(HasSubstr("<b>\u201D")));
    }
}

}  // namespace
}  // namespace cifra::portal
