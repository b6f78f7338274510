#include "programme/programme.hpp"

#include "../sdmx/islands_programme.hpp"
#include "programme/obs_status.hpp"

#include <gmock/gmock.h>

namespace cifra::programme {
namespace {

using base::Language;
using testing::HasSubstr;

std::string key_problem(std::string const& text, Language language = Language::en) {
    auto const key = islands::programme().parse_key(text);
    return key ? "" : to_string(key.error(), language);
}

TEST(Programme, ReadsAKeyAsItIsWritten) {
    auto const programme = islands::programme();
    auto const key = programme.parse_key("DF_RESCUE/A.ALT.PEOPLE_RESCUED.F._T.2019");
    ASSERT_TRUE(key);
    EXPECT_EQ(key->ref_area, "ALT");
    EXPECT_EQ(key->code("SEX"), "F");
    EXPECT_EQ(key->code("MEANS"), "_T");
    EXPECT_EQ(to_string(*key), "DF_RESCUE/A.ALT.PEOPLE_RESCUED.F._T.2019");
}

TEST(Programme, SuggestsTheNearestCodeOfAKey) {
    EXPECT_EQ(key_problem("DF_RESCU/A.ALT.PEOPLE_RESCUED.F._T.2019"),
              "'DF_RESCU' is not a dataflow of the programme; did you mean 'DF_RESCUE'?\n");
    EXPECT_THAT(key_problem("DF_RESCUE/A.ATL.PEOPLE_RESCUED.F._T.2019"),
                HasSubstr("'ATL' is not an area of the programme; did you mean 'ALT'?"));
    EXPECT_THAT(key_problem("DF_RESCUE/A.ALT.PEOPLE_RESCUD.F._T.2019"), HasSubstr("did you mean 'PEOPLE_RESCUED'?"));
    EXPECT_EQ(key_problem("DF_RESCUE/A.ALT.PEOPLE_RESCUED.F.BOTA.2019", Language::es),
              "«BOTA» no es un código de MEANS del programa; ¿quiso decir «BOAT»?\n");
}

TEST(Programme, RefusesAnIndicatorOfAnotherDataflow) {
    EXPECT_THAT(key_problem("DF_RESCUE/A.ALT.REWARDED.F._T.2019"),
                HasSubstr("'REWARDED' is not an indicator of DF_RESCUE"));
}

TEST(Programme, SaysHowAKeyIsWritten) {
    for (char const* bad : {"", "DF_RESCUE", "DF_RESCUE/", "DF_RESCUE/A.ALT.PEOPLE_RESCUED.F.2019",
                            "DF_RESCUE/M.ALT.PEOPLE_RESCUED.F._T.2019", "DF_RESCUE/A.ALT.PEOPLE_RESCUED.F._T.19",
                            "DF_RESCUE/A.ALT.PEOPLE_RESCUED.F._T.2019.x"})
        EXPECT_THAT(key_problem(bad), HasSubstr("write it as DATAFLOW/A.AREA.INDICATOR.CODES.YEAR")) << bad;
}

TEST(Programme, MakesKeysOfTotalsAndCategories) {
    auto const programme = islands::programme();
    auto const& rescued = *programme.indicator("PEOPLE_RESCUED");
    EXPECT_EQ(to_string(programme.total_key(rescued, "ALL_ISLES", "2019")),
              "DF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED._T._T.2019");
    auto const& rope = rescued.find("by_means")->categories.at(1);
    auto const key = programme.category_key(rescued, rope, "CAL", "2019");
    EXPECT_EQ(to_string(key), "DF_RESCUE/A.CAL.PEOPLE_RESCUED.F.ROPE.2019");
    EXPECT_EQ(key.total(), programme.total_key(rescued, "CAL", "2019"));
}

TEST(Programme, LabelsCodesAndAreasAndFallsBackOnTheId) {
    auto const programme = islands::programme();
    EXPECT_EQ(programme.label("SEX", "F"), (LocalText{"Women", "Mujeres"}));
    EXPECT_EQ(programme.label("SEX", "X"), (LocalText{"X", "X"}));
    EXPECT_EQ(programme.label("NONE", "F"), (LocalText{"F", "F"}));
    EXPECT_EQ(programme.label("REF_AREA", "CAL").es, "Isla Cala");
    EXPECT_EQ(programme.area_name("ALL_ISLES").en, "All islands");
    EXPECT_EQ(programme.area_name("XXX"), (LocalText{"XXX", "XXX"}));
    EXPECT_EQ(programme.structure_id("DF_RESCUE"), "ISLES:DF_RESCUE(1.0.0)");
}

TEST(Programme, FindsNothingUnderAnUnknownId) {
    auto const programme = islands::programme();
    EXPECT_EQ(programme.member("XXX"), nullptr);
    EXPECT_EQ(programme.code_list("XXX"), nullptr);
    EXPECT_EQ(programme.dimension("XXX"), nullptr);
    EXPECT_EQ(programme.dataflow("XXX"), nullptr);
    EXPECT_EQ(programme.indicator("XXX"), nullptr);
    EXPECT_EQ(programme.indicator("REWARDED")->find("XXX"), nullptr);
}

TEST(ObsStatus, HasALabelInBothLanguagesForEveryLetter) {
    for (char const letter : OBS_STATUS_LETTERS) {
        auto const label = obs_status_label(letter);
        EXPECT_GT(label.en.size(), 1U) << letter;
        EXPECT_NE(label.en, label.es) << letter;
    }
    for (char const letter : CONF_STATUS_LETTERS) {
        auto const label = conf_status_label(letter);
        EXPECT_GT(label.en.size(), 1U) << letter;
        EXPECT_NE(label.en, label.es) << letter;
    }
    EXPECT_EQ(obs_status_label('?'), (base::LocalText{"?", "?"}));
}

TEST(MissingReason, IsReadAsItIsWritten) {
    for (auto const reason : {MissingReason::not_reported, MissingReason::not_compiled, MissingReason::picture,
                              MissingReason::not_published, MissingReason::withheld})
        EXPECT_EQ(parse_missing_reason(to_string(reason)), reason);
    EXPECT_EQ(parse_missing_reason("Picture"), std::nullopt);
    EXPECT_EQ(parse_missing_reason(""), std::nullopt);
}

}  // namespace
}  // namespace cifra::programme
