#include "collect/read_template.hpp"

#include "triad_template.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::collect {
namespace {

using restricted::NationalReturn;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

NationalReturn read(TriadTemplate const& form) {
    auto result = form.read();
    EXPECT_TRUE(result);
    EXPECT_TRUE(adds_up(*result));
    return *result;
}

restricted::Observation const* find(NationalReturn const& submitted, std::string const& key) {
    for (auto const& observation : submitted.observations)
        if (to_string(observation.key) == key) return &observation;
    return nullptr;
}

TEST(ReadTemplate, ReadsEveryRowOfAFilledTemplate) {
    auto const submitted = read(TriadTemplate());
    EXPECT_THAT(submitted.findings, IsEmpty());
    EXPECT_EQ(submitted.ref_area, "XAA");
    EXPECT_EQ(submitted.time_period, "2021");
    EXPECT_EQ(submitted.programme, "three 1.2.0");
    EXPECT_EQ(submitted.language, base::Language::es);
    EXPECT_EQ(submitted.source_kind, "template_xlsx");
    EXPECT_EQ(submitted.cover.institution, "Mesa");
    EXPECT_EQ(submitted.cover.legal_basis, "");
    EXPECT_EQ(submitted.account.read, 12);
    EXPECT_EQ(submitted.account.expected, 12);
    auto const* const women = find(submitted, WOMEN);
    ASSERT_NE(women, nullptr);
    EXPECT_EQ(women->obs_value, (base::Decimal{7, 0}));
    EXPECT_EQ(women->obs_status, "A");
    EXPECT_EQ(women->where.file, "xaa.xlsx!Personas halladas!E9");
}

TEST(ReadTemplate, ReadsReasonsStatusesAndNotes) {
    TriadTemplate form;
    form.empty(WOMEN, FIGURE);
    form.text(WOMEN, REASON, "Existe, no se compiló");
    form.text(WOMEN, STATUS, "Preliminar");
    form.text(WOMEN, NOTE, "Falta un trimestre.");
    form.text(MEN, STATUS, "Parcial o poco confiable");
    auto const submitted = read(form);
    EXPECT_THAT(submitted.findings, IsEmpty());
    auto const* const women = find(submitted, WOMEN);
    EXPECT_FALSE(women->obs_value);
    EXPECT_EQ(women->obs_status, "LP");
    EXPECT_EQ(women->missing_reason, programme::MissingReason::not_compiled);
    EXPECT_EQ(women->comment.es, "Falta un trimestre.");
    EXPECT_EQ(women->comment.en, "");
    EXPECT_EQ(find(submitted, MEN)->obs_status, "U");
    EXPECT_EQ(submitted.account.empty_with_reason, 1);
}

TEST(ReadTemplate, KeepsATrueZeroAsAValue) {
    TriadTemplate form;
    form.number(WOMEN, FIGURE, "0");
    EXPECT_EQ(find(read(form), WOMEN)->obs_value, (base::Decimal{0, 0}));
}

TEST(ReadTemplate, ReadsTheNoteOfAnEnglishTemplateInEnglish) {
    TriadTemplate form(base::Language::en);
    form.text(WOMEN, NOTE, "One quarter is missing.");
    auto const submitted = read(form);
    EXPECT_EQ(submitted.language, base::Language::en);
    EXPECT_EQ(find(submitted, WOMEN)->comment.en, "One quarter is missing.");
}

TEST(ReadTemplate, FindsRowsWhereverTheyWereMoved) {
    TriadTemplate form;
    // The rows of two categories change places, and the sheets their names and order.
    auto const women = form.find(WOMEN).row;
    auto const men = form.find(MEN).row;
    for (auto& cell : form.find(WOMEN).sheet->cells)
        if (cell.row == women || cell.row == men) cell.row = women + men - cell.row;
    auto& cells = form.find(WOMEN).sheet->cells;
    std::stable_sort(cells.begin(), cells.end(), [](auto const& a, auto const& b) { return a.row < b.row; });
    form.number(WOMEN, FIGURE, "11");
    for (auto& sheet : form.workbook.sheets) sheet.name = "Hoja " + sheet.name.substr(0, 3);
    std::reverse(form.workbook.sheets.begin(), form.workbook.sheets.end());
    auto const submitted = read(form);
    EXPECT_THAT(submitted.findings, IsEmpty());
    EXPECT_EQ(find(submitted, WOMEN)->obs_value, (base::Decimal{11, 0}));
    EXPECT_EQ(find(submitted, WOMEN)->where.file, "xaa.xlsx!Hoja Per!E10");
}

TEST(ReadTemplate, FindsColumnsByTheirHeaders) {
    TriadTemplate form;
    auto& sheet = *form.find(WOMEN).sheet;
    for (auto& cell : sheet.cells)
        if (cell.column == FIGURE || cell.column == REASON) cell.column = FIGURE + REASON - cell.column;
    std::stable_sort(sheet.cells.begin(), sheet.cells.end(), [](auto const& a, auto const& b) {
        return std::pair(a.row, a.column) < std::pair(b.row, b.column);
    });
    EXPECT_THAT(read(form).findings, IsEmpty());
}

TEST(ReadTemplate, CountsTheFormulasOfASheetAndSaysSo) {
    TriadTemplate form;
    form.set(WOMEN, FIGURE, {0, 0, SheetCell::Kind::number, "7", true, false});
    form.set(MEN, FIGURE, {0, 0, SheetCell::Kind::number, "7", true, false});
    auto const submitted = read(form);
    ASSERT_THAT(submitted.findings, SizeIs(1));
    EXPECT_EQ(submitted.findings.front().rule, "formula");
    EXPECT_FALSE(submitted.findings.front().blocking);
    EXPECT_THAT(submitted.findings.front().statement.en, HasSubstr("formulas give 2 of the figures"));
    EXPECT_EQ(submitted.findings.front().where.file, "xaa.xlsx!Personas halladas");
    EXPECT_EQ(submitted.account.formulas, 2);
    EXPECT_EQ(submitted.account.read, 12);
}

TEST(ReadTemplate, SaysOnceThatAWholeSheetIsMissing) {
    TriadTemplate form;
    auto const place = form.find(WOMEN);
    form.workbook.sheets.erase(form.workbook.sheets.begin() + (place.sheet - form.workbook.sheets.data()));
    auto const submitted = read(form);
    ASSERT_THAT(submitted.findings, SizeIs(1));
    EXPECT_THAT(submitted.findings.front().statement.es, HasSubstr("ninguna fila de «Personas halladas»"));
    EXPECT_EQ(submitted.findings.front().where.file, "xaa.xlsx");
    EXPECT_EQ(submitted.account.in_finding, 5);
    EXPECT_EQ(submitted.account.read, 7);
}

TEST(ReadTemplate, TellsTheReturnByItsCoverOrKeysWhenTheNamedTextsAreGone) {
    TriadTemplate form;
    form.workbook.properties.clear();
    EXPECT_EQ(read(form).ref_area, "XAA");
    form.delete_row("form.area");
    form.delete_row("form.year");
    form.delete_row("form.programme");
    auto const submitted = read(form);
    EXPECT_EQ(submitted.ref_area, "XAA");
    EXPECT_EQ(submitted.time_period, "2021");
}

TEST(ReadTemplate, RefusesATemplateOfAnotherProgrammeOrOfNoMember) {
    TriadTemplate other;
    for (auto& [name, value] : other.workbook.properties)
        if (name == "form.programme") value = "four 1.0.0";
    EXPECT_THAT(base::to_string(other.read().error(), base::Language::en),
                HasSubstr("belongs to the programme 'four'"));
    TriadTemplate nobody;
    for (auto& [name, value] : nobody.workbook.properties)
        if (name == "form.area") value = "XZZ";
    EXPECT_THAT(base::to_string(nobody.read().error(), base::Language::es), HasSubstr("de ningún miembro"));
    TriadTemplate never;
    for (auto& [name, value] : never.workbook.properties)
        if (name == "form.year") value = "20210";
    EXPECT_THAT(base::to_string(never.read().error(), base::Language::en), HasSubstr("of which year"));
}

TEST(ReadTemplate, PutsFindingsInOrderOfPlace) {
    TriadTemplate form;
    form.text(SHELTER, FIGURE, "n/d");
    form.text(MEN, FIGURE, "n/d");
    form.text(WOMEN, NOTE, "a\x02");
    form.text(WOMEN, FIGURE, "n/d");
    std::vector<std::string> places;
    for (auto const& finding : read(form).findings) places.push_back(finding.where.file);
    EXPECT_THAT(places, testing::ElementsAre("xaa.xlsx!Personas halladas!E9", "xaa.xlsx!Personas halladas!H9",
                                             "xaa.xlsx!Personas halladas!E10", "xaa.xlsx!Personas ayudadas!E9"));
}

TEST(ReadTemplate, AnswersAnOpenRowByTheNamedRowsAboveIt) {
    auto const programme = programme::read_programme(CIFRA_SOURCE_DIR "/programmes/corett").value();
    base::TemporaryFolder const folder;
    auto const bytes = template_xlsx(programme, {"BLZ", "2020", base::Language::en, {}, "2026-11-23T00:00:00Z"});
    ASSERT_TRUE(base::write_file(folder.path() / "t.xlsx", bytes.value()));
    TriadTemplate form;
    form.workbook = read_xlsx(folder.path() / "t.xlsx").value();
    std::string const named = "DF_IDENTIFICATION/A.BLZ.VICTIMS_IDENTIFIED._T._T._T._T.GTM._T.2020";
    std::string const open = "DF_IDENTIFICATION/A.BLZ.VICTIMS_IDENTIFIED._T._T._T._T.MAIN._T.2020";
    auto const before = read_template(programme, form.workbook, {"t.xlsx", false}).value();
    EXPECT_EQ(find(before, open), nullptr);
    form.number(named, FIGURE, "3");
    auto const submitted = read_template(programme, form.workbook, {"t.xlsx", false}).value();
    EXPECT_TRUE(adds_up(submitted));
    EXPECT_EQ(submitted.account.expected, before.account.expected + 1);
    EXPECT_EQ(find(submitted, named)->obs_value, (base::Decimal{3, 0}));
    ASSERT_NE(find(submitted, open), nullptr);
    EXPECT_EQ(find(submitted, open)->obs_status, "K");
    EXPECT_EQ(find(submitted, open)->missing_reason, programme::MissingReason::not_published);
}

}  // namespace
}  // namespace cifra::collect
