#include "protect/told_numbers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::set<std::int64_t> in_english(std::string const& text) {
    return protect::told_numbers({text, ""});
}

std::set<std::int64_t> in_spanish(std::string const& text) {
    return protect::told_numbers({"", text});
}

TEST(ToldNumbers, ReadsDigitsWithTheSeparatorsOfBothLanguages) {
    EXPECT_THAT(in_english("Of 1,652 people, 4 left."), ElementsAre(4, 1652));
    EXPECT_THAT(in_spanish("28.044.414 y 1'155 personas"), ElementsAre(1155, 28044414));
    EXPECT_THAT(in_spanish("27\u00a0071\u202f705"), testing::Contains(27071705));
    EXPECT_THAT(in_english("In 2019, article 5 of Law 9726"), ElementsAre(5, 2019, 9726));
    EXPECT_THAT(in_english("12.5 per cent (x3)"), ElementsAre(3, 5, 12));
    EXPECT_THAT(in_english("123456789012345678901234567890"), IsEmpty());
}

TEST(ToldNumbers, TriesNumbersSideBySideAsOneAndAsSeveral) {
    EXPECT_THAT(in_english("14 335 people"), ElementsAre(14, 335, 14335));
    EXPECT_THAT(in_english("In 2019 335 people"), ElementsAre(335, 2019));
}

TEST(ToldNumbers, ReadsEnglishWords) {
    EXPECT_THAT(in_english("Belize reported FOUR."), ElementsAre(4));
    EXPECT_THAT(in_english("thirty-five and one hundred and two"), ElementsAre(35, 102));
    EXPECT_THAT(in_english("three hundred and thirty\nfive thousand one hundred"), ElementsAre(335100));
    EXPECT_THAT(in_english("two million and six"), ElementsAre(2000006));
    EXPECT_THAT(in_english("two, three and four"), ElementsAre(2, 3, 4));
    EXPECT_THAT(in_english("a single case, a pair, a dozen"), ElementsAre(1, 2, 12));
    EXPECT_THAT(in_english("twenty twelve"), ElementsAre(12, 20));
}

TEST(ToldNumbers, ReadsSpanishWordsWithAndWithoutAccents) {
    EXPECT_THAT(in_spanish("Belice informó de CUATRO."), ElementsAre(4));
    EXPECT_THAT(in_spanish("dieciséis o veintidos"), ElementsAre(16, 22));
    EXPECT_THAT(in_spanish("trescientas treinta y cinco; treinta y una"), ElementsAre(31, 335));
    EXPECT_THAT(in_spanish("mil seiscientos cincuenta y dos"), ElementsAre(1652));
    EXPECT_THAT(in_spanish("dos millones trescientos mil cinco"), ElementsAre(2300005));
    EXPECT_THAT(in_spanish("una sola persona y una docena"), ElementsAre(1, 12));
}

TEST(ToldNumbers, LeavesOutHowManyCountriesThereAre) {
    EXPECT_THAT(in_english("Nine countries and twenty-one members; 9 countries, 3 victims, nine victims"),
                ElementsAre(3, 9));
    EXPECT_THAT(in_spanish("Nueve países, treinta y dos miembros; 9 países y 4 víctimas"), ElementsAre(4));
}

TEST(ToldNumbers, TakesNoArticleAndNoWordOfTheOtherLanguageForANumber) {
    EXPECT_THAT(in_english("They met once, a man and an often heard woman, someone"), IsEmpty());
    EXPECT_THAT(in_spanish("Un hombre y una mujer; alguno"), IsEmpty());
    EXPECT_THAT(in_spanish("treintañera, sietemesino"), IsEmpty());
}

}  // namespace
}  // namespace cifra
