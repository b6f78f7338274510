#include "collect/template_sheet.hpp"
#include "collect/template_words.hpp"
#include "support/fill_template.hpp"
#include "triad_template.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace cifra::collect {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

programme::Programme const& corett() {
    static auto const PROGRAMME = programme::read_programme(CIFRA_SOURCE_DIR "/programmes/corett").value();
    return PROGRAMME;
}

std::string part(std::string const& xlsx, char const* name) {
    return testing_support::unpack(xlsx).at(name);
}

std::string first_sheet(TemplateOrder const& order) {
    return part(template_xlsx(triad(), order).value(), "xl/worksheets/sheet2.xml");
}

TEST(TemplateXlsx, HasACoverAndOneSheetAnAreaOfWorkInTheOfficersLanguage) {
    auto const names = [](base::Language language) {
        std::vector<std::string> found;
        for (auto const& sheet : TriadTemplate(language).workbook.sheets) found.push_back(sheet.name);
        return found;
    };
    EXPECT_THAT(names(base::Language::es),
                ElementsAre("Portada", "Personas halladas", "Personas ayudadas", "Divulgación"));
    EXPECT_THAT(names(base::Language::en), ElementsAre("Cover", "People found", "People helped", "Outreach"));
}

TEST(TemplateXlsx, GivesTheSameBytesForTheSameOrder) {
    auto const once = template_xlsx(triad(), triad_order()).value();
    EXPECT_EQ(template_xlsx(triad(), triad_order()).value(), once);
    auto later = triad_order();
    later.prepared = "2027-01-01T00:00:00Z";
    EXPECT_NE(template_xlsx(triad(), later).value(), once);
    EXPECT_THAT(part(once, "docProps/core.xml"), HasSubstr("2026-11-23T00:00:00Z"));
}

TEST(TemplateXlsx, SaysInItsNamedTextsWhichReturnItIs) {
    auto const& properties = TriadTemplate().workbook.properties;
    EXPECT_THAT(properties, ElementsAre(std::pair("form.programme", "three 1.2.0"), std::pair("form.area", "XAA"),
                                        std::pair("form.year", "2021"), std::pair("form.language", "es"),
                                        std::pair("form.layout", "1")));
}

TEST(TemplateXlsx, ProtectsEverythingButTheCellsToFillWithoutAPassword) {
    auto const xml = first_sheet(triad_order());
    EXPECT_THAT(xml, HasSubstr("<sheetProtection sheet=\"1\""));
    EXPECT_THAT(xml, Not(HasSubstr("password")));
    auto const styles = part(template_xlsx(triad(), triad_order()).value(), "xl/styles.xml");
    EXPECT_THAT(styles, HasSubstr("<protection locked=\"0\"/>"));
}

TEST(TemplateXlsx, ChecksWhatIsTyped) {
    auto const xml = first_sheet(triad_order());
    EXPECT_THAT(xml, HasSubstr("type=\"whole\""));
    EXPECT_THAT(xml, HasSubstr("sqref=\"E9\""));
    EXPECT_THAT(xml, HasSubstr("type=\"list\""));
    EXPECT_THAT(xml, HasSubstr("<formula1>'Portada'!$B$23:$B$26</formula1>"));
    auto const cover = TriadTemplate().workbook.sheets.front();
    EXPECT_EQ(cover.find(23, 2)->text, "Sin datos");
    EXPECT_EQ(cover.find(26, 2)->text, "Contado en otra categoría");
}

TEST(TemplateXlsx, KeepsItsHeaderInSightAndOnEachPrintedPage) {
    auto const xml = first_sheet(triad_order());
    EXPECT_THAT(xml, HasSubstr("ySplit=\"4\""));
    EXPECT_THAT(xml, testing::ContainsRegex("paperSize=\"9\"[^>]* orientation=\"landscape\""));
    EXPECT_THAT(part(template_xlsx(triad(), triad_order()).value(), "xl/workbook.xml"), HasSubstr("$4:$4"));
}

TEST(TemplateXlsx, HidesTheKeys) {
    EXPECT_THAT(first_sheet(triad_order()), HasSubstr("<col min=\"1\" max=\"1\" width=\"8.7109375\" hidden=\"1\""));
}

TEST(TemplateXlsx, ShowsTheYearBeforeBesideEachFigure) {
    auto order = triad_order();
    auto const layout = return_layout(triad(), "XAA", "2020");
    restricted::Observation total;
    total.key = triad().parse_key("DF_FOUND/A.XAA.PEOPLE_FOUND._T._T.2020").value();
    total.obs_value = base::Decimal{41, 0};
    restricted::Observation women;
    women.key = triad().parse_key("DF_FOUND/A.XAA.PEOPLE_FOUND.W.GROWN.2020").value();
    women.missing_reason = programme::MissingReason::not_compiled;
    order.last_year = {total, women};
    base::TemporaryFolder const folder;
    ASSERT_TRUE(base::write_file(folder.path() / "t.xlsx", template_xlsx(triad(), order).value()));
    auto const workbook = read_xlsx(folder.path() / "t.xlsx").value();
    auto const& sheet = workbook.sheets[1];
    EXPECT_EQ(sheet.find(4, LAST_YEAR)->text, "Año anterior: 2020");
    EXPECT_EQ(sheet.find(7, LAST_YEAR)->text, "41");
    EXPECT_EQ(sheet.find(9, LAST_YEAR)->text, "existe, no fue compilado");
    EXPECT_EQ(sheet.find(10, LAST_YEAR), nullptr);
}

TEST(TemplateXlsx, RefusesAnAreaThatIsNoMemberAndAYearThatIsNone) {
    auto order = triad_order();
    order.ref_area = "XAB";
    auto const area = template_xlsx(triad(), order);
    ASSERT_FALSE(area);
    EXPECT_EQ(area.error().code, base::ErrorCode::usage);
    EXPECT_THAT(base::to_string(area.error(), base::Language::en), HasSubstr("did you mean 'XAA'"));
    order = triad_order();
    order.time_period = "21";
    EXPECT_THAT(base::to_string(template_csv(triad(), order).error(), base::Language::es), HasSubstr("no es un año"));
}

TEST(TemplateXlsx, SaysWhereItCannotBeWritten) {
    setenv("TMPDIR", "/no/such/folder", 1);
    auto const result = template_xlsx(triad(), triad_order());
    unsetenv("TMPDIR");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, base::ErrorCode::io);
}

/// Spreadsheets refuse a file whose advice is longer, and the library leaves it out.
TEST(TemplateXlsx, KeepsItsAdviceWithinWhatASpreadsheetCanShow) {
    auto const letters = [](std::string const& text) {
        return std::count_if(text.begin(), text.end(),
                             [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    };
    auto const layout = return_layout(corett(), "GTM", "2020");
    std::vector<CellAdvice> all{reason_advice(), status_advice(), definition_advice(), note_advice()};
    for (auto const& placed : placed_rows(layout)) all.push_back(figure_advice(*placed.indicator, *placed.row));
    for (auto const& advice : all)
        for (auto const language : base::LANGUAGES) {
            EXPECT_LE(letters(advice.title.in(language)), 32) << advice.title.in(language);
            EXPECT_LE(letters(advice.refusal_title.in(language)), 32) << advice.refusal_title.in(language);
            EXPECT_LE(letters(advice.message.in(language)), 255) << advice.message.in(language);
            EXPECT_LE(letters(advice.refusal.in(language)), 255) << advice.refusal.in(language);
        }
}

TEST(TemplateXlsx, NamesSheetsAsASpreadsheetAllows) {
    std::vector<base::LocalText> const titles{{"", "Persecución penal y acceso a la justicia"},
                                              {"", "a/b:c*d?[e]'f'"},
                                              {"", "Casos"},
                                              {"", "CASOS"},
                                              {"", std::string(40, 'x')},
                                              {"", std::string(40, 'x')},
                                              {"", ""}};
    EXPECT_THAT(sheet_names(titles, base::Language::es),
                ElementsAre("Persecución penal y acceso", "a b c d  e  f", "Casos", "CASOS 2", std::string(31, 'x'),
                            std::string(27, 'x') + " 2", " 2"));
}

TEST(TemplateXlsx, CanBeFilledByAProgramAndRead) {
    for (auto const language : base::LANGUAGES)
        for (char const* const area : {"GTM", "BLZ", "NIC"}) {
            auto const layout = return_layout(corett(), area, "2020");
            testing_support::Filling filling;
            int figure = 0;
            std::map<std::string, std::string> wanted;
            for (auto const& placed : placed_rows(layout)) {
                auto const& row = *placed.row;
                ++figure;
                auto const value = row.yes_or_no ? "1" : std::to_string(figure);
                bool const missing = figure % 9 == 0 && row.role != RowRole::named;
                filling.answers[row.key_text] =
                    missing ? testing_support::FilledAnswer{"", "Sin datos", "", "a & <b>"}
                            : testing_support::FilledAnswer{value, "", figure % 5 == 0 ? "P" : "", ""};
                wanted[row.key_text] = missing ? "O" : value;
            }
            filling.cover = {{"cover.institution", "Mesa"},
                             {"cover.source", "Registro"},
                             {"cover.contact_name", "Una persona"},
                             {"cover.contact_email", "mesa@example.org"}};
            auto const blank = template_xlsx(corett(), {area, "2020", language, {}, "2026-11-23T00:00:00Z"}).value();
            auto const filled = testing_support::fill_template(blank, filling);
            EXPECT_EQ(testing_support::fill_template(blank, filling), filled);
            base::TemporaryFolder const folder;
            ASSERT_TRUE(base::write_file(folder.path() / "f.xlsx", filled));
            auto const submitted =
                read_template(corett(), read_xlsx(folder.path() / "f.xlsx").value(), {"f.xlsx", false}).value();
            EXPECT_TRUE(adds_up(submitted));
            for (auto const& finding : submitted.findings)
                ADD_FAILURE() << finding.rule << ' ' << finding.where.file << ' ' << finding.statement.en;
            EXPECT_EQ(submitted.language, language);
            std::map<std::string, std::string> found;
            for (auto const& observation : submitted.observations)
                found[to_string(observation.key)] =
                    observation.obs_value ? to_string(*observation.obs_value) : observation.obs_status;
            EXPECT_EQ(found, wanted);
        }
}

}  // namespace
}  // namespace cifra::collect
