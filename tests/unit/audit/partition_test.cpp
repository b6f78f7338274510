#include "audit/partition.hpp"

#include "blocks.hpp"

#include <gmock/gmock.h>

namespace cifra::audit {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

Finding sum_of(Block const& block) {
    return findings_of(block, "partition").front();
}

TEST(Partition, PassesWhenThePartsAreTheWhole) {
    auto const finding = sum_of(partition(10, {part("A", 3), part("B", 7)}));
    EXPECT_EQ(finding.outcome, Outcome::pass);
    EXPECT_EQ(finding.severity, Severity::info);
    EXPECT_EQ(finding.id, "partition:COUNTED.by_category/REGION.2019");
    EXPECT_EQ(finding.computation, "3 + 7 = 10; 10 - 10 = 0");
    EXPECT_EQ(finding.statement.en, "The two parts add up to 10, which is the whole.");
    EXPECT_EQ(finding.statement.es, "Las dos partes suman 10, que es el total.");
    EXPECT_EQ(finding.remainder, 0);
    EXPECT_EQ(sum_of(partition(5, {part("A", 5)})).statement.en, "The only part is 5, which is the whole.");
}

TEST(Partition, FailsShortWhenNoNoteNamesAnAreaWithoutData) {
    auto const finding = sum_of(partition(1652, {part("A", 1122), unknown("Not known", 78)}));
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_EQ(finding.severity, Severity::blocking);
    EXPECT_EQ(finding.remainder, 452);
    EXPECT_EQ(
        finding.statement.en,
        "The two parts add up to 1,200 of 1,652: 452 are in no category, only 78 are counted as “Not known”, and no "
        "note names an area without data.");
    EXPECT_EQ(finding.statement.es,
              "Las dos partes suman 1,200 de 1,652: 452 no figuran en ninguna categoría, solo 78 figuran como “Not "
              "known-es”, y ninguna nota señala un área sin datos.");
    ASSERT_EQ(finding.operands.size(), 3U) << "the parts, then the whole";
    EXPECT_EQ(finding.operands[2].value, 1652);
}

TEST(Partition, WithoutACategoryNotKnownSaysOnlyWhatIsMissing) {
    auto const finding = sum_of(partition(100, {part("A", 40), part("B", 50)}));
    EXPECT_THAT(finding.statement.en, HasSubstr("10 are in no category, and no note"));
    EXPECT_THAT(finding.statement.es, HasSubstr("10 no figuran en ninguna categoría, y ninguna nota"));
}

TEST(Partition, SpeaksOfOneInTheSingular) {
    auto const short_by_one = sum_of(partition(11, {part("A", 9), unknown("Not known", 1)}));
    EXPECT_THAT(short_by_one.statement.en, HasSubstr("1 is in no category, only 1 is counted as “Not known”, and"));
    EXPECT_THAT(short_by_one.statement.es,
                HasSubstr("1 no figura en ninguna categoría, solo 1 figura como “Not known-es”, y"));
    auto const open = sum_of(partition(10, {part("A", 9), part("B", std::nullopt)}));
    EXPECT_THAT(open.statement.en, HasSubstr("; 1 remains."));
    EXPECT_THAT(open.statement.es, HasSubstr("; queda 1."));
}

TEST(Partition, IsNotEvaluableShortWhenANoteNamesAnArea) {
    auto const finding =
        sum_of(partition(1652, {without(part("Own", 872), {"Guatemala", "~the Dominican Republic"}),
                                without(part("Abroad", 241), {"Guatemala", "~the Dominican Republic"})}));
    EXPECT_EQ(finding.outcome, Outcome::not_evaluable);
    EXPECT_EQ(finding.severity, Severity::info);
    EXPECT_EQ(finding.remainder, 539);
    EXPECT_EQ(finding.statement.en,
              "The two parts add up to 1,113 of 1,652; 539 remain. According to the notes there are no data from "
              "Guatemala and partial data from the Dominican Republic.");
    EXPECT_FALSE(finding.what_to_do.empty());
    EXPECT_THAT(finding.explanations, IsEmpty());
}

TEST(Partition, FailsWhenThePartsExceedTheWholeWhateverTheNotesSay) {
    auto const finding =
        sum_of(partition(100, {without(part("A", 90), {"Belize"}), part("B", 20), part("C", std::nullopt)}));
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_EQ(finding.remainder, -10);
    EXPECT_EQ(finding.statement.en, "The two parts with a value add up to 110: 10 more than the whole, 100.");
    EXPECT_EQ(finding.statement.es, "Las dos partes con valor suman 110: 10 más que el total, 100.");
    EXPECT_EQ(finding.computation, "90 + 20 + ?; 100 - 110 = -10");
    EXPECT_EQ(sum_of(partition(100, {part("A", 110), part("B", std::nullopt)})).statement.en,
              "The only part with a value is 110: 10 more than the whole, 100.");
}

TEST(Partition, NeverCountsAMissingPartAsZero) {
    auto const finding = sum_of(partition(100, {part("A", 60), part("B", std::nullopt), part("C", std::nullopt)}));
    EXPECT_EQ(finding.outcome, Outcome::not_evaluable);
    EXPECT_EQ(finding.remainder, 40);
    EXPECT_EQ(finding.computation, "60 + ? + ?; 100 - 60 = 40");
    EXPECT_EQ(finding.statement.en, "The only part with a value is 60 of 100; 40 remain. “B” and “C” have no value.");
    EXPECT_EQ(finding.statement.es,
              "La única parte con valor es 60 de 100; quedan 40. “B-es” y “C-es” no tienen valor.");
    auto const full = sum_of(partition(60, {part("A", 60), part("B", std::nullopt)}));
    EXPECT_EQ(full.outcome, Outcome::not_evaluable) << "nothing remains, but B is not known to be zero";
    EXPECT_EQ(full.remainder, 0);
    EXPECT_THAT(full.statement.en, HasSubstr("is 60 of 60; nothing remains."));
    EXPECT_THAT(full.statement.es, HasSubstr("es 60 de 60; no queda nada."));
}

TEST(Partition, SaysWhenNoPartHasAValue) {
    auto const finding = sum_of(partition(110, {part("A", std::nullopt), part("B", std::nullopt)}));
    EXPECT_EQ(finding.outcome, Outcome::not_evaluable);
    EXPECT_EQ(finding.remainder, 110);
    EXPECT_EQ(finding.computation, "? + ?");
    EXPECT_EQ(finding.statement.en, "None of the two parts (“A” and “B”) has a value; all of 110 remains.");
    EXPECT_EQ(finding.statement.es, "Ninguna de las dos partes (“A-es” y “B-es”) tiene valor; quedan 110.");
    EXPECT_EQ(sum_of(partition(110, {part("A", std::nullopt)})).statement.en,
              "The only part, “A”, has no value; all of 110 remains.");
    EXPECT_EQ(sum_of(partition(110, {part("A", std::nullopt)})).statement.es,
              "La única parte, “A-es”, no tiene valor; quedan 110.");
}

TEST(Partition, CountsNoPartAsAnythingWhenOnlyPartsApartAreGiven) {
    auto const finding = sum_of(partition(658, {apart("B", 335)}));
    EXPECT_EQ(finding.outcome, Outcome::not_evaluable);
    EXPECT_EQ(finding.computation, "?; 658 - 335 = 323");
    EXPECT_EQ(finding.statement.en,
              "No part of the whole is given; all of 658 remains. With 335, printed apart as “B”, 323 remain.");
    EXPECT_EQ(finding.statement.es,
              "No se da ninguna parte del total; quedan 658. Con 335, impreso aparte como “B-es”, quedan 323.");
    EXPECT_THAT(sum_of(partition(1, {apart("B", 1)})).statement.es,
                StartsWith("No se da ninguna parte del total; queda 1."));
}

TEST(Partition, SaysWhomToAskForWhatIsMissing) {
    auto drawn = part("A", std::nullopt);
    drawn.figure.picture = true;
    EXPECT_EQ(sum_of(partition(110, {drawn})).what_to_do.en,
              "Ask the secretariat for the printed maps and charts or their data.");
    EXPECT_EQ(sum_of(partition(110, {drawn})).what_to_do.es,
              "Pida a la secretaría los mapas y gráficos impresos o sus datos.");
    EXPECT_EQ(sum_of(partition(110, {drawn, part("B", std::nullopt)})).what_to_do.en,
              "Ask for the missing figures, or for the reason why there are none.");
    EXPECT_EQ(sum_of(partition(110, {without(part("A", 100), {"Belize"})})).what_to_do.en,
              "Ask the areas that the notes name for their data.");
}

TEST(Partition, GivesTheDifferenceWithPartsApartWhereThereAreSome) {
    EXPECT_EQ(sum_of(partition(2284, {part("A", 2168), apart("Not known", 335)})).remainder_with_apart, -219);
    EXPECT_FALSE(sum_of(partition(2284, {part("A", 2168)})).remainder_with_apart);
}

TEST(Partition, IsNotEvaluableWithoutAWhole) {
    auto const finding = sum_of(partition(std::nullopt, {part("A", 60), part("B", 20)}));
    EXPECT_EQ(finding.outcome, Outcome::not_evaluable);
    EXPECT_FALSE(finding.remainder);
    EXPECT_EQ(finding.computation, "60 + 20; ?");
    EXPECT_EQ(finding.statement.en, "“_T” has no value.");
}

TEST(Partition, SaysNothingThatComesFromAWithheldPart) {
    auto shown = part("B", std::nullopt);
    shown.figure = withheld("B");
    auto const finding = sum_of(partition(100, {part("A", 60), shown, part("C", 33)}));
    EXPECT_EQ(finding.outcome, Outcome::not_evaluable);
    EXPECT_FALSE(finding.remainder);
    EXPECT_FALSE(finding.operands[1].value);
    EXPECT_EQ(finding.statement.en, "“B” is withheld to protect victims.");
    EXPECT_EQ(finding.statement.es, "“B-es” se reserva para proteger a las víctimas.");
    EXPECT_EQ(finding.computation, "60 + ? + 33; 100");
    EXPECT_TRUE(finding.what_to_do.empty());
    EXPECT_THAT(finding.statement.en + finding.computation, Not(HasSubstr("93")));
}

TEST(Partition, ReadsPartsPrintedApartBothWays) {
    auto const finding = sum_of(partition(2284, {part("A", 2168), apart("Not known", 335)}));
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_EQ(finding.remainder, 116);
    EXPECT_EQ(finding.computation, "2168 = 2168; 2284 - 2168 = 116; 2168 + 335 = 2503; 2284 - 2503 = -219");
    EXPECT_EQ(
        finding.statement.en,
        "The only part is 2,168: 116 short of the whole, 2,284. With 335, printed apart as “Not known”, the sum is "
        "2,503: 219 more than the whole, 2,284.");
    EXPECT_THAT(finding.statement.es, HasSubstr("116 menos que el total, 2,284. Con 335, impreso aparte como “Not "
                                                "known-es”, la suma es 2,503: 219 más que el total, 2,284."));
    EXPECT_THAT(finding.what_to_do.en, HasSubstr("printed apart"));
}

TEST(Partition, PassesWhenEitherReadingIsExact) {
    auto const with = sum_of(partition(100, {part("A", 60), apart("B", 40)}));
    EXPECT_EQ(with.outcome, Outcome::pass);
    EXPECT_THAT(with.statement.en, EndsWith("With 40, printed apart as “B”, the sum is 100: exactly the whole."));
    EXPECT_THAT(with.statement.es, EndsWith("la suma es 100: exactamente el total."));
    EXPECT_EQ(sum_of(partition(60, {part("A", 60), apart("B", 40)})).outcome, Outcome::pass);
    EXPECT_EQ(sum_of(partition(60, {part("A", 60), apart("B", std::nullopt)})).outcome, Outcome::pass)
        << "what is printed apart need not be known";
}

TEST(Partition, WithAPartApartIsNotEvaluableWhileAnotherIsMissing) {
    auto const finding = sum_of(partition(1652, {part("A", std::nullopt), apart("B", 335)}));
    EXPECT_EQ(finding.outcome, Outcome::not_evaluable);
    EXPECT_EQ(finding.computation, "?; 1652 - 335 = 1317");
    EXPECT_THAT(finding.statement.en, EndsWith("With 335, printed apart as “B”, 1,317 remain."));
    EXPECT_THAT(finding.statement.es, EndsWith("Con 335, impreso aparte como “B-es”, quedan 1,317."));
    auto const over = sum_of(partition(300, {part("A", 10), part("C", std::nullopt), apart("B", 335)}));
    EXPECT_EQ(over.outcome, Outcome::not_evaluable) << "only one of the two readings is above the whole";
    EXPECT_THAT(over.statement.en, HasSubstr("the sum is 345: 45 more than the whole, 300."));
}

TEST(Partition, WithAPartApartIsNotEvaluableWhileANoteNamesAnArea) {
    auto const finding = sum_of(partition(100, {without(part("A", 60), {"Belize"}), apart("B", 50)}));
    EXPECT_EQ(finding.outcome, Outcome::not_evaluable);
}

TEST(Partition, FailsWhenThePartsExceedTheWholeWithoutThoseApart) {
    EXPECT_EQ(sum_of(partition(50, {part("A", 60), apart("B", 50)})).outcome, Outcome::fail);
}

TEST(Partition, ExplainsExchangedDigitsOfAPart) {
    auto const finding = sum_of(partition(1000, {part("Women", 798), part("Men", 211)}));
    EXPECT_THAT(kinds_of(finding), ElementsAre("transposition"));
    EXPECT_EQ(finding.explanations[0].text.en, "Exchanged digits: with 789 in place of 798 for “Women” it would fit.");
    EXPECT_EQ(finding.explanations[0].text.es,
              "Dígitos intercambiados: con 789 en lugar de 798 en “Women-es” todo encajaría.");
}

TEST(Partition, ExplainsExchangedDigitsOfTheWhole) {
    auto const finding = sum_of(partition(1625, {part("A", 1150), part("B", 502)}));
    EXPECT_THAT(kinds_of(finding), ElementsAre("transposition"));
    EXPECT_THAT(finding.explanations[0].text.en, HasSubstr("with 1,652 in place of 1,625 for “_T”"));
}

TEST(Partition, ExplainsAZeroTooManyOrTooFew) {
    auto const few = sum_of(partition(1000, {part("A", 70), part("B", 300)}));
    EXPECT_THAT(kinds_of(few), ElementsAre("factor_of_ten"));
    EXPECT_THAT(few.explanations[0].text.en, HasSubstr("with 700 in place of 70 for “A”"));
    EXPECT_THAT(kinds_of(sum_of(partition(1000, {part("A", 7000), part("B", 300)}))), ElementsAre("factor_of_ten"));
    EXPECT_THAT(kinds_of(sum_of(partition(10000, {part("A", 700), part("B", 300)}))), ElementsAre("factor_of_ten"));
}

TEST(Partition, RanksTheTypoFirstThatMendsAPrintedShareToo) {
    // 21 for 12 in either part would fit; only B's share is that of 21.
    auto const finding = sum_of(partition(88, {part("A", 12, "14"), part("B", 12, "24"), part("C", 55)}));
    ASSERT_EQ(finding.explanations.size(), 2U);
    EXPECT_THAT(finding.explanations[0].text.en, HasSubstr("for “B”"));
    EXPECT_THAT(finding.explanations[1].text.en, HasSubstr("for “A”"));
    auto const whole = sum_of(partition(21, {part("A", 6, "50"), part("B", 6)}));
    EXPECT_THAT(whole.explanations.front().text.en, HasSubstr("with 12 in place of 21 for “_T”"));
}

TEST(Partition, ExplainsNothingByChanceInTheSeed) {
    EXPECT_THAT(sum_of(partition(1652, {part("1", 789), part("2", 155), part("3", 14), part("4", 16), part("5", 20),
                                        part("6", 29), part("7", 99), unknown("8", 78)}))
                    .explanations,
                IsEmpty());
}

TEST(Partition, AddsUpCountsOfTenToTheFifteenAndDecimals) {
    std::int64_t const large = 1'000'000'000'000'000;
    EXPECT_EQ(sum_of(partition(large, {part("A", large - 1), part("B", 1)})).outcome, Outcome::pass);
    std::vector<Part> many;
    for (int i = 0; i < 10000; ++i) many.push_back(part("P" + std::to_string(i), large));
    auto const finding = sum_of(partition(large, many));
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_FALSE(finding.remainder) << "it does not fit into 64 bits";
    EXPECT_THAT(finding.statement.en, HasSubstr("add up to 10000000000000000000"));
    auto amounts = partition(1050, {part("A", 1000), part("B", 50)});
    amounts.whole.decimals = amounts.parts[0].figure.decimals = amounts.parts[1].figure.decimals = 2;
    EXPECT_EQ(sum_of(amounts).computation, "10.00 + 0.50 = 10.50; 10.50 - 10.50 = 0.00");
}

TEST(Partition, OfNegativeFiguresIsNotExplained) {
    auto const finding = sum_of(partition(12, {part("A", -3), part("B", 24)}));
    EXPECT_EQ(finding.outcome, Outcome::fail);
    EXPECT_THAT(finding.explanations, IsEmpty());
}

}  // namespace
}  // namespace cifra::audit
