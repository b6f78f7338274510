// Editions made from public sources: the report of 2020 has small cells that follow from others and is refused; the
// series holds only what can be published.
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

TEST_F(PublicEditions, RefusesTheEditionWhoseSmallCellsFollowFromOthers) {
    auto const refused = publish_public("us-tip-2020");
    EXPECT_EQ(refused.exit_code, 4) << refused.err;
    EXPECT_THAT(refused.err, AllOf(HasSubstr("DF_VICTIMS/A.GTM.VICTIMS_IDENTIFIED._T._T.LGBTIQ._T._T._T.2020"),
                                   HasSubstr("DF_VICTIMS/A.HND.VICTIMS_ASSISTED._T._T.LGBTIQ._T._T._T.2020")));
    EXPECT_THAT(refused.err, AllOf(Not(HasSubstr(" 9 ")), Not(HasSubstr(" 1 "))));
    EXPECT_FALSE(std::filesystem::exists(root() / "public")) << "nothing is written";
}

TEST_F(PublicEditions, CheckTheRefusedEditionWithoutAContradiction) {
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
