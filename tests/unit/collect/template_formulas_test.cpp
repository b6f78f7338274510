#include "collect/template_formulas.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::collect {
namespace {

using base::Language;
using testing::HasSubstr;
using testing::StartsWith;

RowCells const ROW{"E9", "F9", "H9", "D9"};

TEST(TemplateFormulas, GiveEachStateASignAndWords) {
    auto const check = row_check(ROW, true, Language::es);
    EXPECT_EQ(check.empty_result, "□ Falta");
    for (char const* const words :
         {"\"□ Falta\"", "\"✓ Lista\"", "\"✓ Motivo indicado\"", "\"✗ Solo dígitos\"", "\"✗ Un entero, 0 o más\"",
          "\"✗ Cifra y motivo: solo uno\"", "\"? Cambió mucho: explique en la nota\""})
        EXPECT_THAT(check.formula, HasSubstr(words));
    EXPECT_THAT(row_check(ROW, false, Language::en).formula, HasSubstr("\"✗ A number, 0 or more\""));
    EXPECT_EQ(optional_row_check(ROW, Language::en).empty_result, "");
    EXPECT_THAT(open_row_check(ROW, "E20,E21", Language::en).formula,
                HasSubstr("COUNT(E20,E21)>0,\"✓ Answered above\""));
}

TEST(TemplateFormulas, HoldPartsAgainstTheirTotalWithAndWithoutThoseApart) {
    auto const check = sum_check({"E7", {"E9", "E10"}, {"E11"}}, Language::en).formula;
    EXPECT_THAT(check, HasSubstr("OR(SUM(E9,E10)=E7,SUM(E9,E10,E11)=E7)"));
    EXPECT_THAT(check, HasSubstr("\"✗ Above the total by \"&(SUM(E9,E10)-E7)"));
    EXPECT_THAT(check, HasSubstr("IF(COUNT(E9,E10)<2,\"… Not yet shared out: \""));
    EXPECT_EQ(parts_sum({"E9", "E10"}).formula, "=IF(COUNT(E9,E10)=0,\"\",SUM(E9,E10))");
    EXPECT_THAT(at_most_check({"E7", {"E9", "E10"}, {}}, Language::es).formula, HasSubstr("MAX(E9,E10)>E7"));
}

TEST(TemplateFormulas, CountWhatIsAnswered) {
    auto const answered = progress("I5:I20", 12, Language::es);
    EXPECT_EQ(answered.empty_result, "Respondidas: 0 de 12");
    EXPECT_THAT(answered.formula, StartsWith("=\"Respondidas: \"&SUMPRODUCT("));
    EXPECT_THAT(sheet_state("D17", "F17", 12, Language::en).formula, HasSubstr("IF(D17=12,\"✓ Complete\""));
    EXPECT_EQ(sheet_state("D17", "F17", 12, Language::en).empty_result, "□ Not begun");
}

TEST(TemplateFormulas, QuoteTextsAndNamesOfSheets) {
    EXPECT_EQ(formula_text("a \"b\""), "\"a \"\"b\"\"\"");
    EXPECT_EQ(on_sheet("l'eau", "I5:I9"), "'l''eau'!I5:I9");
}

}  // namespace
}  // namespace cifra::collect
