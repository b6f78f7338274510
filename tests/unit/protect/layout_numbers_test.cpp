// Every number in an editor's headline must follow from what the edition shows.
#include "../../invented/invented_edition.hpp"
#include "protect/protect.hpp"

#include <gmock/gmock.h>

namespace cifra {
namespace {

using invented::EditionBuilder;
using testing::HasSubstr;
using testing::Not;

/// 1,652 found: 789 women and 411 men, so that 452 are in no category; 28,044,414 reached.
EditionBuilder builder() {
    EditionBuilder made;
    made.add(made.key("ALL", "FOUND"), 1652);
    made.add(made.key("ALL", "FOUND", {{"SEX", "F"}}), 789);
    made.add(made.key("ALL", "FOUND", {{"SEX", "M"}}), 411);
    made.add(made.key("ALL", "REACHED"), 28044414);
    return made;
}

base::Result<release::ReleasedEdition> released(EditionBuilder made, base::LocalText words) {
    made.edition().layout.sections.push_back({"persons", {std::move(words), {"layout.toml", 7, 12}}, {}});
    return protect::protect(made.programme(), made.consolidated());
}

std::string refusal(base::LocalText words) {
    auto const edition = released(builder(), std::move(words));
    if (edition) return "";
    EXPECT_EQ(edition.error().code, base::ErrorCode::bad_input);
    return to_string(edition.error(), base::Language::en);
}

TEST(LayoutNumbers, LetsAHeadlineGiveFiguresSharesRestsAndCountries) {
    EXPECT_EQ(refusal({"789 of 1,652 are women", "789 de 1,652 son mujeres"}), "");
    EXPECT_EQ(refusal({"48% are women", "El 48 % son mujeres"}), "");
    EXPECT_EQ(refusal({"47.8% are women", "El 47.8 % son mujeres"}), "");
    EXPECT_EQ(refusal({"Nearly half are women", "Casi la mitad son mujeres"}), "");
    EXPECT_EQ(refusal({"One in four, 452, are in none", "Una de cada cuatro, 452, no figura"}), "");
    EXPECT_EQ(refusal({"28 million reached", "28 millones de personas"}), "");
    EXPECT_EQ(refusal({"28.04 million reached", "28.04 millones de personas"}), "");
    EXPECT_EQ(refusal({"Three countries in 2031", "Tres países en 2031"}), "");
}

TEST(LayoutNumbers, RefusesWhatDoesNotFollowAndNamesFileLineAndNumber) {
    EXPECT_THAT(refusal({"790 women", "790 mujeres"}),
                HasSubstr("layout.toml:7:12: \"790\" is no figure, share or number of countries of this edition; write "
                          "a number that follows from the figures, in both languages, or leave it out"));
    EXPECT_THAT(refusal({"49% women", "49 % mujeres"}), HasSubstr("\"49%\""));
    EXPECT_THAT(refusal({"29 million", "29 millones"}), HasSubstr("\"29 million\""));
    EXPECT_THAT(refusal({"28.1 million", "28.1 millones"}), HasSubstr("\"28.1 million\""));
    EXPECT_THAT(refusal({"Nine in ten", "Nueve de cada diez"}), HasSubstr("\"nine in ten\""));
    EXPECT_THAT(refusal({"Two thirds", "Dos tercios"}), HasSubstr("\"two thirds\""));
    EXPECT_THAT(refusal({"Seven countries", "Siete países"}), HasSubstr("\"seven\""));
}

TEST(LayoutNumbers, RefusesOtherNumbersInTheOtherLanguage) {
    EXPECT_THAT(refusal({"789 women", "411 hombres"}), HasSubstr("the two languages give different numbers"));
    EXPECT_THAT(refusal({"789 women", "Mujeres"}), HasSubstr("the two languages give different numbers"));
}

TEST(LayoutNumbers, RefusesAWithheldFigureAsADisclosureAndDoesNotRepeatIt) {
    auto made = builder();
    made.add(made.key("XAA", "FOUND"), 5);
    for (base::LocalText const& words :
         {base::LocalText{"5 in one area", "5 en un área"}, base::LocalText{"Five women", "Cinco mujeres"}}) {
        auto const edition = released(made, words);
        ASSERT_FALSE(edition);
        EXPECT_EQ(edition.error().code, base::ErrorCode::disclosive);
        auto const text = to_string(edition.error(), base::Language::en);
        EXPECT_THAT(text,
                    HasSubstr("layout.toml:7:12: the layout of \"persons\" gives a number that a suppressed cell"));
        EXPECT_THAT(text, Not(testing::ContainsRegex("\"(5|five)\"")));
    }
}

TEST(LayoutNumbers, TakesNoFractionForAWithheldCount) {
    auto made = builder();
    made.add(made.key("XAA", "FOUND"), 4);
    EXPECT_TRUE(released(made, {"For one in four none is known", "De una de cada cuatro no consta"}));
    auto const told = released(made, {"Four women", "Cuatro mujeres"});
    ASSERT_FALSE(told);
    EXPECT_EQ(told.error().code, base::ErrorCode::disclosive);
}

TEST(LayoutNumbers, HoldsTitlesAlternativeTextsAndTheCoverToo) {
    for (int place = 0; place < 4; ++place) {
        auto made = builder();
        programme::EditorWords const words{{"790", "790"}, {"layout.toml", 1, 1}};
        auto& layout = made.edition().layout;
        if (place == 0) layout.cover_headline = words;
        if (place == 1) layout.indicators.push_back({"FOUND", words});
        if (place == 2) layout.charts.push_back({"FOUND.by_sex", {}, words, {}});
        if (place == 3) layout.charts.push_back({"FOUND.by_sex", {}, {}, words});
        EXPECT_FALSE(protect::protect(made.programme(), made.consolidated())) << place;
    }
}

}  // namespace
}  // namespace cifra
