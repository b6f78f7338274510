#include "collect/answer_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::collect {
namespace {

using programme::MissingReason;
using testing::HasSubstr;

SheetCell text(std::string words) {
    return {1, 1, SheetCell::Kind::text, std::move(words), false, false};
}

MissingReason reason(std::string words) {
    auto const cell = text(std::move(words));
    return (*read_reason_cell(&cell).value)->reason;
}

TEST(AnswerWords, ReadsReasonsInBothLanguagesByCodeAndByLetter) {
    for (char const* const words : {"Sin datos", "sin datos", " SIN  DATOS ", "No data", "not_reported", "O", "o"})
        EXPECT_EQ(reason(words), MissingReason::not_reported) << words;
    for (char const* const words : {"Existe, no se compiló", "existe, no se compilo", "not_compiled", "L"})
        EXPECT_EQ(reason(words), MissingReason::not_compiled) << words;
    EXPECT_EQ(reason("Contado en otra categor\u0069\u0301a"), MissingReason::not_published);
    auto const undefined = text("No existe en la definición nacional");
    EXPECT_EQ((*read_reason_cell(&undefined).value)->choice.letter, 'M');
}

TEST(AnswerWords, SuggestsTheNearestReasonAndRepeatsNothing) {
    auto const misspelt = text("Sin datso");
    auto const reading = read_reason_cell(&misspelt);
    ASSERT_TRUE(reading.complaint);
    EXPECT_THAT(reading.complaint->what_to_do.es, HasSubstr("¿quiso decir «Sin datos»?"));
    EXPECT_EQ(reading.complaint->statement.es.find("datso"), std::string::npos);
    auto const far = text("pendiente de firma del viceministro");
    EXPECT_THAT(read_reason_cell(&far).complaint->what_to_do.en, HasSubstr("choose from the list"));
    auto const withheld = text("withheld");
    EXPECT_TRUE(read_reason_cell(&withheld).complaint);
}

TEST(AnswerWords, ReadsStatusesAsLetters) {
    auto const read = [](std::string words) {
        auto const cell = text(std::move(words));
        return read_status_cell(&cell).value.value_or("?");
    };
    EXPECT_EQ(read("Definitiva"), "");
    EXPECT_EQ(read("Preliminar"), "P");
    EXPECT_EQ(read("provisional"), "P");
    EXPECT_EQ(read("P;U"), "PU");
    EXPECT_EQ(read("Estimada; Con otra definición"), "ED");
    EXPECT_EQ(read("casi lista"), "?");
}

TEST(AnswerWords, KeepsTextsAsTheyAreAndRefusesWhatCannotBeSeen) {
    auto const plain = text("  =HYPERLINK(\"x\")  ");
    EXPECT_EQ(read_text_cell(&plain, 100).value, "=HYPERLINK(\"x\")");
    auto const long_text = text(std::string(101, 'a'));
    EXPECT_THAT(read_text_cell(&long_text, 100).complaint->statement.en, HasSubstr("longer than 100"));
    auto const control = text("a\x01z");
    EXPECT_TRUE(read_text_cell(&control, 100).complaint);
    auto const turned = text("a\u202Ez");
    EXPECT_TRUE(read_text_cell(&turned, 100).complaint);
}

TEST(AnswerWords, ReadsDefinitionsByCodeAndLabel) {
    std::vector<programme::Code> const definitions{{"CONFIRMED", {"Confirmed", "Confirmada"}, {}, {}, {}},
                                                   {"POTENTIAL", {"Potential", "Potencial"}, {}, {}, {}}};
    auto const label = text("potencial");
    EXPECT_EQ(read_definition_cell(&label, definitions).value, "POTENTIAL");
    auto const other = text("Confirmado");
    EXPECT_THAT(read_definition_cell(&other, definitions).complaint->what_to_do.es, HasSubstr("Confirmada"));
}

}  // namespace
}  // namespace cifra::collect
