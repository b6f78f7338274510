#include "protect/told_amounts.hpp"

#include <gmock/gmock.h>

namespace cifra::protect {
namespace {

using base::Language;
using testing::ElementsAre;
using testing::IsEmpty;
using Kind = ToldAmount::Kind;

std::string spelled(ToldAmount const& amount) {
    auto text = to_string(amount.value);
    if (amount.times != 1) text += "x" + std::to_string(amount.times);
    if (amount.kind == Kind::percent) text += "%";
    if (amount.kind == Kind::fraction) text += "/" + std::to_string(amount.of);
    if (amount.kind == Kind::members) text += "m";
    return text;
}

std::vector<std::string> told(std::string const& text, Language language) {
    std::vector<std::string> found;
    for (auto const& amount : told_amounts(text, language)) found.push_back(spelled(amount));
    return found;
}

TEST(ToldAmounts, ReadsCountsInDigitsAndWords) {
    EXPECT_THAT(told("1,652 people identified, 2,284 assisted", Language::en), ElementsAre("1652", "2284"));
    EXPECT_THAT(told("1.652 personas, y 12.5 más", Language::es), ElementsAre("1652", "12.5"));
    EXPECT_THAT(told("Eight crimes; thirty-five cases", Language::en), ElementsAre("8", "35"));
    EXPECT_THAT(told("Ocho delitos; treinta y cinco casos", Language::es), ElementsAre("8", "35"));
}

TEST(ToldAmounts, ReadsRoundedNumbers) {
    EXPECT_THAT(told("28 million people", Language::en), ElementsAre("28x1000000"));
    EXPECT_THAT(told("28.0 million people", Language::en), ElementsAre("28.0x1000000"));
    EXPECT_THAT(told("28 millones de personas", Language::es), ElementsAre("28x1000000"));
    EXPECT_THAT(told("veintiocho millones de personas", Language::es), ElementsAre("28x1000000"));
    EXPECT_THAT(told("27 mil personas", Language::es), ElementsAre("27x1000"));
}

TEST(ToldAmounts, ReadsSharesAsPercentagesAndFractions) {
    EXPECT_THAT(told("96.5% and 53 per cent", Language::en), ElementsAre("96.5%", "53%"));
    EXPECT_THAT(told("96,5 % y 53 por ciento", Language::es), ElementsAre("96.5%", "53%"));
    EXPECT_THAT(told("For one in four, and three in four", Language::en), ElementsAre("1/4", "3/4"));
    EXPECT_THAT(told("De una de cada cuatro y tres de cada cuatro", Language::es), ElementsAre("1/4", "3/4"));
    EXPECT_THAT(told("Nearly half, and two thirds", Language::en), ElementsAre("1/2", "2/3"));
    EXPECT_THAT(told("Casi la mitad y dos tercios", Language::es), ElementsAre("1/2", "2/3"));
    EXPECT_THAT(told("110 in 2019", Language::en), ElementsAre("110", "2019")) << "no fraction";
}

TEST(ToldAmounts, LeavesOutTheNumbersOfFractionsAndKeepsEveryOtherByte) {
    EXPECT_EQ(without_fractions("Of 48\u00a0% one in four, Arania: 4.", Language::en),
              "Of 48\u00a0% ;;; ;; ;;;;, Arania: 4.");
    EXPECT_EQ(without_fractions("Una de cada cuatro, y cuatro más", Language::es), ";;; ;; ;;;; ;;;;;;, y cuatro más");
}

TEST(ToldAmounts, KnowsNumbersOfCountries) {
    EXPECT_THAT(told("Nine countries; eight of nine countries", Language::en), ElementsAre("9m", "8m", "9m"));
    EXPECT_THAT(told("Nueve países; 8 de 9 países", Language::es), ElementsAre("9m", "8m", "9m"));
}

TEST(ToldAmounts, TakesNoArticleOrPronounForANumber) {
    EXPECT_THAT(told("No one knows; both languages", Language::en), IsEmpty());
    EXPECT_THAT(told("Solo una persona lo sabe; ambos idiomas", Language::es), IsEmpty());
}

TEST(ToldAmounts, QuotesTheWordsOfTheNumber) {
    auto const found = told_amounts("Prevention reached 28 million people, 97% of them.", Language::en);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].words, "28 million");
    EXPECT_EQ(found[1].words, "97%");
}

}  // namespace
}  // namespace cifra::protect
