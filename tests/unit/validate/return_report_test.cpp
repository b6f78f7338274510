#include "validate/return_report.hpp"

#include "base/text.hpp"
#include "small_return.hpp"
#include "validate/check_return.hpp"

#include <gmock/gmock.h>

namespace cifra::validate {
namespace {

using base::Language;
using small::consistent;
using ::testing::HasSubstr;
using ::testing::Not;

std::string report(restricted::NationalReturn const& made, Language language,
                   std::vector<restricted::Settlement> explanations = {}) {
    auto const findings =
        check_return(invented::programme_of_three(), {made, {consistent("2030").made()}, std::move(explanations)});
    return return_report(findings, made, "returns", language);
}

restricted::NationalReturn wrong() {
    auto made = consistent().set("FOUND", {}, 1000).set("HELPED", {{"SERVICE", "HEALTH"}}, 81);
    made.set("RETURNED", {}, 11).set("RETURNED", {{"SEX", "M"}}, 3).set("REACHED", {}, 4000);
    made.set("REACHED", {{"SEX", "F"}}, 1300).set("REACHED", {{"SEX", "M"}}, 2700);
    made.set("AWARDED", {}, 1200).set("AWARD_PER_PERSON", {}, 600).miss("PERSONS_AWARDED", {});
    return made.made();
}

TEST(ReturnReport, SaysWhatIsToBeDoneFirst) {
    auto const text = report(wrong(), Language::es);
    EXPECT_EQ(text.rfind("Informe XAA/2031: 6 hallazgos por corregir o explicar", 0), 0U) << text;
    auto const blocking = text.find("Para corregir o explicar (6)");
    auto const questions = text.find("Preguntas (");
    EXPECT_LT(blocking, text.find("Hoja «FOUND»"));
    EXPECT_LT(text.find("Hoja «FOUND»"), text.find("Hoja «HELPED»"));
    EXPECT_TRUE(questions == std::string::npos || blocking < questions);
    EXPECT_THAT(text, HasSubstr("cifra explain returns XAA 2031 IDENTIFICADOR\n"));
    EXPECT_THAT(text, HasSubstr("    partition:FOUND.by_sex/XAA.2031\n"));
}

TEST(ReturnReport, BeginsEachFindingWithItsCells) {
    auto const text = report(wrong(), Language::en);
    EXPECT_THAT(text, HasSubstr("  ✗ D11, D12, D15 and D16: FOUND: by_sex. The total, 1,000, is larger"));
    EXPECT_THAT(text, HasSubstr("    Factor of ten: with 100 in place of 1,000 for “FOUND” it would fit.\n"));
}

TEST(ReturnReport, GoesDownASheet) {
    auto made = consistent();
    made.set("FOUND", {{"SEX", "M"}}, 200).set("FOUND", {{"AGE", "OLD"}}, 200);
    auto const text = report(made.made(), Language::en);
    EXPECT_LT(text.find("partition:FOUND.by_sex"), text.find("partition:FOUND.by_age")) << "D11 before D13";
    EXPECT_LT(text.find("last_year:DF_PERSONS/A.XAA.FOUND.M"), text.find("last_year:DF_PERSONS/A.XAA.FOUND._T.OLD"));
    EXPECT_LT(text.find("partition:FOUND.by_age"), text.find("last_year:DF_PERSONS/A.XAA.FOUND.M")) << "questions last";
}

TEST(ReturnReport, NamesASheetAloneAlsoWhereAFindingIsOfTheWholeSheet) {
    auto made = wrong();
    auto const sheet = made.file_name + "!FOUND";
    made.findings.push_back(
        {"layout", true, {sheet, 0, 0}, {"A column is hidden", "Una columna está oculta"}, {"a", "b"}});
    auto const text = report(made, Language::es);
    EXPECT_THAT(text, HasSubstr("Una columna está oculta"));
    EXPECT_THAT(text, HasSubstr("Hoja «FOUND»"));
    EXPECT_THAT(text, Not(HasSubstr(sheet + "»")));
}

TEST(ReturnReport, KeepsWithinAHundredColumns) {
    for (auto const language : base::LANGUAGES)
        for (auto const& line : base::split(report(wrong(), language), '\n')) {
            auto const width = std::count_if(line.begin(), line.end(),
                                             [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
            EXPECT_LE(width, 100) << line;
        }
}

TEST(ReturnReport, ShowsExplanationsWithWhoAndWhen) {
    restricted::Settlement made;
    made.rule = "multiple_response";
    made.finding = "multiple_response:HELPED.by_service/XAA.2031";
    made.state = "explained";
    made.explanation = {"Two visits.", "Dos visitas."};
    made.date = "2032-02-01";
    made.by = {"National body", "Instancia nacional"};
    auto const text = report(wrong(), Language::es, {made});
    EXPECT_THAT(text, HasSubstr("Explicado (1)\n"));
    EXPECT_THAT(text, HasSubstr("    → Dos visitas. (Instancia nacional, 1 de febrero de 2032)\n"));
    EXPECT_THAT(text, HasSubstr("5 hallazgos por corregir o explicar"));
}

TEST(ReturnReport, OffersNoExplanationOfACellThatWasNotRead) {
    auto made = consistent().made();
    made.findings = {
        {"number", true, {"xaa.xlsx!FOUND!D11", 0, 0}, {"It is text.", "Es texto."}, {"Write it.", "Escríbalo."}}};
    auto const text = report(made, Language::en);
    EXPECT_THAT(text, HasSubstr("  ✗ D11: It is text.\n    → Write it.\n"));
    EXPECT_THAT(text, Not(HasSubstr("reading:number")));
}

TEST(ReturnReport, SaysThatAllIsInOrder) {
    auto made = consistent().set("FOUND", {}, 101).set("FOUND", {{"SEX", "F"}}, 61).set("FOUND", {{"AGE", "OLD"}}, 71);
    auto const text = report(made.made(), Language::es);
    EXPECT_EQ(text.rfind("Informe XAA/2031: todo en orden.\n", 0), 0U) << text;
    EXPECT_THAT(text, HasSubstr("comprobaciones en orden: Suma de las partes 5, "));
    EXPECT_THAT(text, Not(HasSubstr("cifra explain")));
}

}  // namespace
}  // namespace cifra::validate
