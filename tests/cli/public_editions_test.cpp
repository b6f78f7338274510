// Editions made from public sources: the report of 2020 has small cells that follow from others, so that further ones
// are withheld; the series holds only what can be published.
#include "workplace.hpp"

#include <gmock/gmock.h>

namespace cifra::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::filesystem::path const EDITIONS = std::filesystem::path(CIFRA_SOURCE_DIR) / "editions";

class PublicEditions : public Workplace {
protected:
    Ended publish_public(std::string const& edition) const {
        return cifra({"publish", (EDITIONS / edition).string(), "--out", (root() / "public").string(), "--no-png"});
    }
};

TEST_F(PublicEditions, HideSmallCellsThatFollowFromOthersBehindFurtherOnes) {
    auto const published = publish_public("us-tip-2020");
    ASSERT_EQ(published.exit_code, 0) << published.err;
    auto const data = slurp(root() / "public/data.csv");
    // 9 of 439 and 352 and 78; 1 of 67 and 56 and 10: one more cell each, that of the fewest persons.
    for (auto const* hidden : {"GTM,VICTIMS_IDENTIFIED,_T,_T,LGBTIQ,_T,_T,_T,,2020,,Q,C,withheld",
                               "GTM,VICTIMS_IDENTIFIED,M,_T,_T,_T,_T,_T,,2020,,Q,C,withheld",
                               "HND,VICTIMS_ASSISTED,_T,_T,LGBTIQ,_T,_T,_T,,2020,,Q,C,withheld",
                               "HND,VICTIMS_ASSISTED,M,_T,_T,_T,_T,_T,,2020,,Q,C,withheld"})
        EXPECT_THAT(data, HasSubstr(hidden));
    EXPECT_THAT(data, AllOf(HasSubstr("GTM,VICTIMS_IDENTIFIED,F,_T,_T,_T,_T,_T,,2020,352"),
                            HasSubstr("GTM,VICTIMS_IDENTIFIED,_T,_T,_T,_T,_T,_T,,2020,439")));
    auto const attacked = cifra({"attack", (root() / "public").string()});
    EXPECT_EQ(attacked.exit_code, 0) << attacked.out;
}

TEST_F(PublicEditions, AreRefusedWhereNoFurtherCellsAreWithheld) {
    auto const folder = root() / "public-sources";
    std::filesystem::create_directories(folder / "programmes");
    std::filesystem::create_directories(folder / "editions");
    auto const whole = std::filesystem::copy_options::recursive;
    std::filesystem::copy(EDITIONS / "us-tip-2020", folder / "editions/us-tip-2020", whole);
    std::filesystem::copy(EDITIONS.parent_path() / "programmes/nine-countries", folder / "programmes/nine-countries",
                          whole);
    spill(folder / "programmes/nine-countries/protection.toml", "threshold = 10\n");
    auto const refused = cifra(
        {"publish", (folder / "editions/us-tip-2020").string(), "--out", (root() / "public").string(), "--no-png"});
    EXPECT_EQ(refused.exit_code, 4) << refused.err;
    EXPECT_THAT(refused.err, AllOf(HasSubstr("DF_VICTIMS/A.GTM.VICTIMS_IDENTIFIED._T._T.LGBTIQ._T._T._T.2020"),
                                   HasSubstr("DF_VICTIMS/A.HND.VICTIMS_ASSISTED._T._T.LGBTIQ._T._T._T.2020")));
    EXPECT_THAT(refused.err, AllOf(Not(HasSubstr(" 9 ")), Not(HasSubstr(" 1 "))));
    EXPECT_FALSE(std::filesystem::exists(root() / "public")) << "nothing is written";
}

TEST_F(PublicEditions, CheckTheEditionOfTheReportWithoutAContradiction) {
    auto const checked = cifra({"check", (EDITIONS / "us-tip-2020").string()});
    EXPECT_EQ(checked.exit_code, 0) << checked.err;
    EXPECT_THAT(checked.out, AllOf(HasSubstr("Nothing contradicts itself"), HasSubstr("164 of 170; 6 remain")));
}

class UnodcEdition : public PublicEditions, public testing::WithParamInterface<int> {};

TEST_P(UnodcEdition, IsPublished) {
    auto const published = publish_public("unodc-glotip/" + std::to_string(GetParam()));
    EXPECT_EQ(published.exit_code, 0) << published.err;
    EXPECT_THAT(slurp(root() / "public/infographic.en.html"), HasSubstr("Global Report on Trafficking in Persons"));
}

INSTANTIATE_TEST_SUITE_P(Years, UnodcEdition, testing::Range(2007, 2022),
                         [](auto const& each) { return std::to_string(each.param); });

}  // namespace
}  // namespace cifra::cli
