#include "audit/explain_share.hpp"

#include "blocks.hpp"

#include <gmock/gmock.h>

namespace cifra::audit {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

/// The finding on the first part of a block.
Finding first_share(std::vector<Part> parts, std::int64_t whole, BlockKind kind = BlockKind::shares_only) {
    return findings_of(block(kind, whole, std::move(parts)), "share").front();
}

std::string text_of(Finding const& finding, std::string const& kind) {
    for (auto const& explanation : finding.explanations)
        if (explanation.kind == kind) return explanation.text.en;
    return {};
}

TEST(FactorOfTen, FitsTheRoundedTenfold) {
    auto const finding = share_of(1658944, 28044414, "59");
    EXPECT_THAT(kinds_of(finding), ElementsAre("factor_of_ten"));
    EXPECT_EQ(finding.explanations[0].text.en, "Factor of ten: 5.915% × 10 = 59.15%, printed as 59%.");
    EXPECT_EQ(finding.explanations[0].text.es,
              "Factor de diez: 5.915\u00A0% × 10 = 59.15\u00A0%, impreso como 59\u00A0%.");
}

TEST(FactorOfTen, FitsATenthAHundredfoldAndAHundredth) {
    EXPECT_EQ(text_of(share_of(872, 1652, "5"), "factor_of_ten"),
              "Factor of ten: 52.78% ÷ 10 = 5.278%, printed as 5%.");
    EXPECT_EQ(text_of(share_of(6, 1000, "60"), "factor_of_ten"),
              "Factor of a hundred: 0.6000% × 100 = 60.00%, printed as 60%.");
    EXPECT_EQ(text_of(share_of(872, 1652, "0.5"), "factor_of_ten"),
              "Factor of a hundred: 52.785% ÷ 100 = 0.52785%, printed as 0.5%.")
        << "the shown digits of both sides agree";
}

TEST(FactorOfTen, FitsAMisplacedPointOfTheRoundedShare) {
    auto const finding = share_of(59, 1000, "60");
    EXPECT_EQ(text_of(finding, "factor_of_ten"), "Factor of ten: 6% × 10 = 60%, printed as 60%.");
}

TEST(FactorOfTen, DoesNotFitAnythingElse) {
    EXPECT_THAT(kinds_of(share_of(872, 1652, "55")), Not(Contains("factor_of_ten")));
    EXPECT_THAT(kinds_of(share_of(662128, 28044414, "3")), Not(Contains("factor_of_ten")));
}

TEST(Complement, OfANeighboursPrintedShareIsNamed) {
    auto const finding = first_share({part("Direct", 662128, "3"), part("Indirect", 27071705, "97")}, 28044414);
    EXPECT_THAT(kinds_of(finding), ElementsAre("complement", "rounding"));
    EXPECT_EQ(finding.explanations[0].text.en,
              "Complement of the 97% printed beside it (“Indirect”): 100% − 97% = 3%.");
    EXPECT_EQ(finding.explanations[0].text.es,
              "Complemento del 97\u00A0% impreso al lado (“Indirect-es”): 100\u00A0% − 97\u00A0% = 3\u00A0%.");
}

TEST(Complement, ComparesSharesOfDifferentDecimals) {
    auto const finding = first_share({part("A", 100, "3"), part("B", 970, "97.0")}, 1000);
    EXPECT_EQ(text_of(finding, "complement"), "Complement of the 97.0% printed beside it (“B”): 100% − 97.0% = 3%.");
}

TEST(Complement, OfTheShareItselfIsNamedToo) {
    auto const finding = share_of(470, 1000, "53");
    EXPECT_THAT(kinds_of(finding), ElementsAre("complement"));
    EXPECT_THAT(finding.explanations[0].text.en, HasSubstr("100% − 47% = 53%"));
    EXPECT_THAT(finding.explanations[0].text.es, HasSubstr("es el porcentaje de todos los demás"));
}

TEST(Complement, IsNeverTakenFromAWithheldPart) {
    auto hidden = part("B", std::nullopt, "97");
    hidden.figure.absence = Absence::withheld;
    auto const finding = first_share({part("A", 100, "3"), hidden}, 1000);
    EXPECT_THAT(kinds_of(finding), Not(Contains("complement")));
}

TEST(RoundingMode, SaysWhichModesFit) {
    EXPECT_EQ(text_of(share_of(5278, 10000, "52"), "rounding"), "Rounding: 52.78%, cut off, is 52%.");
    EXPECT_EQ(text_of(share_of(5212, 10000, "53"), "rounding"), "Rounding: 52.12%, always rounded up, is 53%.");
    EXPECT_EQ(text_of(share_of(1, 8, "12"), "rounding"),
              "Rounding: 12.50%, a half rounded to the even digit, a half rounded down or cut off, is 12%.");
    EXPECT_EQ(text_of(share_of(3, 8, "37"), "rounding"), "Rounding: 37.50%, a half rounded down or cut off, is 37%.");
}

TEST(RoundingMode, SaysWhenItWasRoundedTwice) {
    auto const finding = share_of(5246, 10000, "53");
    EXPECT_EQ(text_of(finding, "rounding"),
              "Rounding: 52.46%, always rounded up or rounded twice, first to one decimal more, is 53%.");
    EXPECT_THAT(finding.explanations[0].text.es, StartsWith("Redondeo: 52.46\u00A0%, redondeado siempre hacia arriba"));
}

TEST(RoundingMode, DoesNotReachTwoAway) {
    EXPECT_THAT(kinds_of(share_of(872, 1652, "55")), IsEmpty());
}

TEST(Transposition, FitsExchangedDigitsOfTheShare) {
    auto const finding = share_of(872, 1652, "35");
    EXPECT_THAT(kinds_of(finding), ElementsAre("transposition"));
    EXPECT_EQ(finding.explanations[0].text.en, "Exchanged digits: 53% printed as 35%.");
    EXPECT_EQ(finding.explanations[0].text.es, "Dígitos intercambiados: 53\u00A0% impreso como 35\u00A0%.");
    EXPECT_THAT(text_of(share_of(154, 1000, "14.5"), "transposition"), HasSubstr("15.4% printed as 14.5%"));
}

TEST(Transposition, FitsExchangedDigitsOfThePart) {
    auto const finding = share_of(827, 1652, "53");
    EXPECT_THAT(kinds_of(finding), Contains("transposition"));
    EXPECT_EQ(text_of(finding, "transposition"), "Exchanged digits: with 872 in place of 827 the share is 53%.");
}

TEST(Transposition, OfAPartComesFirstWhenTheSumAgrees) {
    // 827 stands for 872: the parts then sum to the whole.
    std::vector<Part> const parts = {part("A", 827, "9"), part("B", 9128, "91")};
    EXPECT_THAT(kinds_of(first_share(parts, 10000, BlockKind::partition)),
                ElementsAre("transposition", "complement", "rounding"));
    EXPECT_THAT(kinds_of(first_share(parts, 10000, BlockKind::multiple_response)),
                ElementsAre("complement", "rounding", "transposition"))
        << "no sum speaks for it";
}

TEST(Transposition, OfTheWholeNeedsASecondShareThatAgrees) {
    // 1,625 stands for 1,652.
    auto const alone = share_of(872, 1625, "53");
    EXPECT_THAT(text_of(alone, "transposition"), Not(HasSubstr("1,652")));
    auto const finding = first_share({part("A", 872, "52.8"), part("B", 241, "14.6")}, 1625);
    EXPECT_EQ(finding.explanations[0].text.en, "Exchanged digits: with 1,652 in place of 1,625 the share is 52.8%.");
    EXPECT_THAT(kinds_of(finding), ElementsAre("transposition", "another_base"));
}

TEST(AnotherBase, OfTheSeedIs1572To1600) {
    auto const finding = first_share({part("Own", 872, "55"), part("Abroad", 241, "15")}, 1652);
    EXPECT_THAT(kinds_of(finding), ElementsAre("another_base"));
    EXPECT_EQ(finding.explanations[0].text.en,
              "Another base: 55% and 15% would both be right for a base from 1,572 to 1,600.");
    EXPECT_EQ(finding.explanations[0].text.es,
              "Otra base: 55\u00A0% y 15\u00A0% serían correctos con una base de 1,572 a 1,600.");
}

TEST(AnotherBase, NeedsTwoSharesThatAgree) {
    EXPECT_THAT(kinds_of(share_of(872, 1652, "55")), IsEmpty());
    auto const finding = first_share({part("A", 872, "55"), part("B", 241, "20")}, 1652);
    EXPECT_THAT(kinds_of(finding), IsEmpty());
}

TEST(AnotherBase, IsNotMadeOfSharesOfZero) {
    auto const finding = first_share({part("A", 872, "55"), part("B", 0, "0"), part("C", 1, "0")}, 1652);
    EXPECT_THAT(kinds_of(finding), IsEmpty()) << "they hold for nearly every base";
}

TEST(AnotherBase, TakesTheBasesOnWhichMostSharesAgree) {
    auto const finding = first_share(
        {part("A", 500, "25"), part("B", 400, "20"), part("C", 300, "15"), part("D", 200, "10"), part("E", 900, "90")},
        1000);
    EXPECT_THAT(text_of(finding, "another_base"),
                HasSubstr("4 of the 5 printed shares would be right for a base from 1,961 to 2,040."));
}

TEST(AnotherBase, GivesSeveralWhenAsManySharesAgreeOnEach) {
    // A allows 199 to 202; B holds for 199 alone and C for 202 alone.
    auto const finding = first_share({part("A", 100, "50"), part("B", 1000, "503"), part("C", 1000, "495")}, 1000);
    std::vector<std::string> bases;
    for (auto const& explanation : finding.explanations)
        if (explanation.kind == "another_base") bases.push_back(explanation.text.en);
    ASSERT_EQ(bases.size(), 2U);
    EXPECT_THAT(bases[0], HasSubstr("50% and 503% would both be right for a base of 199; two of three shares agree."));
    EXPECT_THAT(bases[1], HasSubstr("50% and 495% would both be right for a base of 202; two of three shares agree."));
}

TEST(Ranking, PutsWhatAccountsForTheWholeTableFirst) {
    // All shares were computed on 960 instead of 1,000; the first two alone could be a matter of rounding up.
    auto const finding = first_share({part("A", 123, "13"), part("B", 143, "15"), part("C", 333, "35")}, 1000);
    EXPECT_THAT(kinds_of(finding), ElementsAre("another_base", "rounding", "transposition")) << "132 for 123 fits too";
}

TEST(Ranking, PrefersAFactorOfTenForTheWholeTableToABaseATenthAsLarge) {
    auto const finding =
        first_share({part("A", 1658944, "59"), part("M", 909359, "32"), part("L", 45921, "2")}, 28044414);
    EXPECT_THAT(kinds_of(finding), ElementsAre("factor_of_ten", "another_base"));
}

TEST(Ranking, PutsAWholeTableThatWasCutOffBeforeAnotherBase) {
    auto const finding = first_share({part("A", 287, "28"), part("B", 578, "57"), part("C", 135, "13")}, 1000);
    EXPECT_EQ(finding.explanations.front().kind, "rounding");
}

TEST(Hypotheses, NeverTrySumsAndDifferencesOfOtherFigures) {
    // 1,652 - 78 = 1,574 lies in the interval, but only one share of the block speaks for it.
    auto const finding = first_share({part("Own", 872, "55"), part("Unknown", 78, "5")}, 1652);
    for (auto const& explanation : finding.explanations) EXPECT_THAT(explanation.text.en, Not(HasSubstr("1,574")));
}

TEST(Hypotheses, WorkAtTenToTheFifteenAndWithDecimals) {
    std::int64_t const large = 1'000'000'000'000'000;
    EXPECT_THAT(kinds_of(share_of(large / 4, large, "2.500")), Contains("factor_of_ten"));
    EXPECT_THAT(kinds_of(share_of(large, 1, "5.123456789")), IsEmpty());
    auto const finding = first_share({part("A", large / 2, "62.5"), part("B", large / 4, "31.3")}, large);
    EXPECT_THAT(kinds_of(finding), ElementsAre("another_base"));
}

}  // namespace
}  // namespace cifra::audit
