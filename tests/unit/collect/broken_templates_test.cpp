// One thing is wrong in each of these templates. Each gives the finding that names it at its place, and every cell
// that is asked is accounted for.
#include "base/random.hpp"
#include "triad_template.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <functional>

namespace cifra::collect {
namespace {

using testing::HasSubstr;

struct BrokenTemplate {
    char const* name;
    char const* rule;
    char const* place;  ///< How the place of the finding ends.
    int read;           ///< Rows that are still read.
    std::function<void(TriadTemplate&)> breaking;
};

std::ostream& operator<<(std::ostream& out, BrokenTemplate const& broken) {
    return out << broken.name;
}

std::function<void(TriadTemplate&)> figure(char const* text) {
    return [text](TriadTemplate& form) { form.text(WOMEN, FIGURE, text); };
}

std::function<void(TriadTemplate&)> number(char const* text) {
    return [text](TriadTemplate& form) { form.number(WOMEN, FIGURE, text); };
}

std::function<void(TriadTemplate&)> cell(int column, SheetCell cell) {
    return [column, cell](TriadTemplate& form) { form.set(WOMEN, column, cell); };
}

std::function<void(TriadTemplate&)> words(int column, std::string text) {
    return [column, text](TriadTemplate& form) { form.text(WOMEN, column, text); };
}

/// The reason without the figure.
std::function<void(TriadTemplate&)> reason(char const* text) {
    return [text](TriadTemplate& form) {
        form.empty(WOMEN, FIGURE);
        form.text(WOMEN, REASON, text);
    };
}

void rename_header(TriadTemplate& form, int column, std::string const& text) {
    auto& sheet = *form.find(WOMEN).sheet;
    form.put(sheet, {4, column, SheetCell::Kind::text, text, false, false});
}

void set_key(TriadTemplate& form, std::string const& from, std::string const& to) {
    form.text(from, KEY, to);
}

void duplicate(TriadTemplate& form) {
    auto const place = form.find(WOMEN);
    std::vector<SheetCell> copies;
    for (auto const& cell : place.sheet->cells)
        if (cell.row == place.row) copies.push_back(cell);
    for (auto& copy : copies) {
        copy.row = 90;
        form.put(*place.sheet, copy);
    }
}

void set_property(TriadTemplate& form, char const* key, char const* value) {
    for (auto& [name, text] : form.workbook.properties)
        if (name == key) text = value;
}

constexpr auto NUMBER = SheetCell::Kind::number;

std::vector<BrokenTemplate> broken_figures() {
    return {
        {"a comma between thousands", "number", "!E9", 11, figure("1,652")},
        {"a point between thousands", "number", "!E9", 11, figure("1.652")},
        {"a blank between thousands", "number", "!E9", 11, figure("1 652")},
        {"a hard blank between thousands", "number", "!E9", 11, figure("1\u00A0652")},
        {"a decimal comma", "number", "!E9", 11, figure("15,5")},
        {"decimals", "number", "!E9", 11, number("15.5")},
        {"a share of one", "number", "!E9", 11, number("0.48")},
        {"a percentage", "number", "!E9", 11, figure("48 %")},
        {"a negative number", "number", "!E9", 11, number("-4")},
        {"a negative text", "number", "!E9", 11, figure("−4")},
        {"a huge number", "number", "!E9", 11, number("5e+15")},
        {"a trillion and one", "number", "!E9", 11, number("1000000000001")},
        {"a mark of a footnote", "number", "!E9", 11, figure("12*")},
        {"a raised number", "number", "!E9", 11, figure("12¹")},
        {"about", "number", "!E9", 11, figure("12 (aprox.)")},
        {"less than", "number", "!E9", 11, figure("<5")},
        {"a range", "number", "!E9", 11, figure("10-12")},
        {"n/d", "number", "!E9", 11, figure("n/d")},
        {"a dash", "number", "!E9", 11, figure("—")},
        {"a word", "number", "!E9", 11, figure("ninguna")},
        {"full-width digits", "number", "!E9", 11, figure("１２")},
        {"Arabic digits", "number", "!E9", 11, figure("١٢")},
        {"a formula as text", "number", "!E9", 11, figure("=SUMA(E10:E12)")},
        {"a date", "number", "!E9", 11, cell(FIGURE, {0, 0, NUMBER, "43832", false, true})},
        {"a boolean", "number", "!E9", 11, cell(FIGURE, {0, 0, SheetCell::Kind::boolean, "TRUE", false, false})},
        {"an error", "number", "!E9", 11, cell(FIGURE, {0, 0, SheetCell::Kind::error, "#REF!", true, false})},
        {"a formula without a result", "number", "!E9", 11, cell(FIGURE, {0, 0, NUMBER, "", true, false})},
        {"neither figure nor reason", "unanswered", "!E9", 11, [](TriadTemplate& form) { form.empty(WOMEN, FIGURE); }},
        {"only blanks", "unanswered", "!E9", 11, figure(" \u00A0 ")},
        {"only a note", "unanswered", "!E9", 11,
         [](TriadTemplate& form) {
             form.empty(WOMEN, FIGURE);
             form.text(WOMEN, NOTE, "pendiente");
         }},
    };
}

std::vector<BrokenTemplate> broken_words() {
    return {
        {"a figure and a reason", "both", "!F9", 11, words(REASON, "Sin datos")},
        {"a zero and a reason", "both", "!F9", 11,
         [](TriadTemplate& form) {
             form.number(WOMEN, FIGURE, "0");
             form.text(WOMEN, REASON, "Sin datos");
         }},
        {"a misspelt reason", "missing_reason", "!F9", 11, reason("Sin dato s")},
        {"a reason of one's own", "missing_reason", "!F9", 11, reason("lo envía otra institución")},
        {"a reason that is not the area's to give", "missing_reason", "!F9", 11, reason("withheld")},
        {"a number as reason", "missing_reason", "!F9", 11, reason("3")},
        {"a misspelt status", "status", "!G9", 12, words(STATUS, "Preliminr")},
        {"a status without a figure", "status", "!G9", 11,
         [](TriadTemplate& form) {
             form.empty(WOMEN, FIGURE);
             form.text(WOMEN, REASON, "Sin datos");
             form.text(WOMEN, STATUS, "Estimada");
         }},
        {"a note that is too long", "text", "!H9", 12, words(NOTE, std::string(1001, 'x'))},
        {"a control character in a note", "text", "!H9", 12, words(NOTE, "a\x1B[31m")},
        {"a note that turns its direction", "text", "!H9", 12, words(NOTE, "total \u202E12")},
        {"no institution", "cover", "!C11", 12,
         [](TriadTemplate& form) { form.empty("cover.institution", DEFINITION); }},
        {"no address in the e-mail", "cover", "!C15", 12,
         [](TriadTemplate& form) { form.text("cover.contact_email", DEFINITION, "mesa arroba example.org"); }},
        {"a control character on the cover", "text", "!C12", 12,
         [](TriadTemplate& form) { form.text("cover.source", DEFINITION, "Registro\x07"); }},
    };
}

std::vector<BrokenTemplate> broken_structure() {
    return {
        {"a row deleted", "layout", "!Personas halladas", 11, [](TriadTemplate& form) { form.delete_row(WOMEN); }},
        {"a row twice", "key", "!A90", 11, duplicate},
        {"a key edited", "key", "!A9", 11,
         [](TriadTemplate& form) { set_key(form, WOMEN, "DF_FOUND/A.XAA.PEOPLE_FOUND.W.OLD.2021"); }},
        {"a key of another area", "identity", "!A9", 11,
         [](TriadTemplate& form) { set_key(form, WOMEN, "DF_FOUND/A.XBB.PEOPLE_FOUND.W.GROWN.2021"); }},
        {"a key of another year", "identity", "!A9", 11,
         [](TriadTemplate& form) { set_key(form, WOMEN, "DF_FOUND/A.XAA.PEOPLE_FOUND.W.GROWN.2020"); }},
        {"a row inserted", "key", "!E60", 12,
         [](TriadTemplate& form) {
             form.put(*form.find(WOMEN).sheet, {60, FIGURE, NUMBER, "3", false, false});
         }},
        {"a number over a title", "key", "!E8", 12,
         [](TriadTemplate& form) {
             form.put(*form.find(WOMEN).sheet, {8, FIGURE, NUMBER, "3", false, false});
         }},
        {"something beside the columns", "layout", "!M9", 12,
         [](TriadTemplate& form) {
             form.put(*form.find(WOMEN).sheet, {9, 13, SheetCell::Kind::text, "ojo", false, false});
         }},
        {"something beside the cover", "layout", "!M3", 12,
         [](TriadTemplate& form) {
             form.put(form.workbook.sheets.front(), {3, 13, SheetCell::Kind::text, "ojo", false, false});
         }},
        {"a sheet of one's own", "layout", "!Hoja1", 12,
         [](TriadTemplate& form) {
             form.workbook.sheets.push_back({"Hoja1", false, {{1, 1, NUMBER, "3", false, false}}, {}});
         }},
        {"figures merged with reasons", "layout", "!E9", 11,
         [](TriadTemplate& form) {
             form.find(WOMEN).sheet->merged.push_back({9, FIGURE, 9, REASON});
         }},
        {"figures of two rows merged", "layout", "!E9", 10,
         [](TriadTemplate& form) {
             form.find(WOMEN).sheet->merged.push_back({9, FIGURE, 10, FIGURE});
         }},
        {"no header of figures", "layout", "!A4", 7,
         [](TriadTemplate& form) { rename_header(form, FIGURE, "Número"); }},
        {"the header of another year", "layout", "!A4", 7,
         [](TriadTemplate& form) { rename_header(form, FIGURE, "Cifra de 2020"); }},
        {"the header of figures twice", "layout", "!C4", 7,
         [](TriadTemplate& form) { rename_header(form, DEFINITION, "Cifra de 2021"); }},
        {"an edited area on the cover", "identity", "!C39", 12,
         [](TriadTemplate& form) { form.text("form.area", DEFINITION, "XBB"); }},
        {"an edited year on the cover", "identity", "!C40", 12,
         [](TriadTemplate& form) { form.text("form.year", DEFINITION, "2020"); }},
        {"an older version of the programme", "identity", "xaa.xlsx", 12,
         [](TriadTemplate& form) {
             set_property(form, "form.programme", "three 1.1.0");
             form.empty("form.programme", DEFINITION);
         }},
        {"an older form", "identity", "xaa.xlsx", 12,
         [](TriadTemplate& form) {
             set_property(form, "form.layout", "0");
             form.empty("form.layout", DEFINITION);
         }},
    };
}

class BrokenTemplates : public testing::TestWithParam<BrokenTemplate> {};

TEST_P(BrokenTemplates, GiveAFindingThatNamesTheirPlaceAndAddUp) {
    auto const& broken = GetParam();
    TriadTemplate form;
    broken.breaking(form);
    auto const submitted = form.read();
    ASSERT_TRUE(submitted) << base::to_string(submitted.error(), base::Language::en);
    EXPECT_TRUE(adds_up(*submitted));
    EXPECT_EQ(submitted->account.expected, 12);
    EXPECT_EQ(submitted->account.read, broken.read);
    std::vector<std::string> found;
    for (auto const& finding : submitted->findings) {
        found.push_back(finding.rule + " " + finding.where.file);
        for (auto const& text : {finding.statement, finding.what_to_do}) {
            EXPECT_FALSE(text.en.empty() || text.es.empty());
            EXPECT_NE(text.en.back(), '.');
            EXPECT_NE(text.es.back(), '.');
        }
    }
    EXPECT_THAT(found, testing::Contains(testing::AllOf(testing::StartsWith(std::string(broken.rule) + " "),
                                                        testing::EndsWith(broken.place))));
}

INSTANTIATE_TEST_SUITE_P(Figures, BrokenTemplates, testing::ValuesIn(broken_figures()));
INSTANTIATE_TEST_SUITE_P(Words, BrokenTemplates, testing::ValuesIn(broken_words()));
INSTANTIATE_TEST_SUITE_P(Structure, BrokenTemplates, testing::ValuesIn(broken_structure()));

TEST(BrokenTemplates, AreNotEveryTemplate) {
    auto const submitted = TriadTemplate().read();
    ASSERT_TRUE(submitted);
    EXPECT_TRUE(submitted->findings.empty());
}

TEST(BrokenTemplates, AreToldNothingThatTheyWrote) {
    TriadTemplate form;
    for (int const column : {FIGURE, REASON, STATUS, NOTE}) form.text(WOMEN, column, "Zx931\x01");
    auto const submitted = form.read().value();
    for (auto const& finding : submitted.findings)
        for (auto const& text : {finding.statement, finding.what_to_do}) {
            EXPECT_EQ(text.en.find("931"), std::string::npos) << text.en;
            EXPECT_EQ(text.es.find("931"), std::string::npos) << text.es;
        }
}

TEST(BrokenTemplates, KeepNaughtyTextsAsTextsOrRefuseThem) {
    for (char const* const naughty : {"=cmd|' /C calc'!A0",
                                      "@SUM(1+1)*cmd|' /C calc'!A0",
                                      "<script>alert(1)</script>",
                                      "'; DROP TABLE figures;--",
                                      "${jndi:ldap://x}",
                                      "../../etc/passwd",
                                      "%s%n%x",
                                      "\\N",
                                      "null",
                                      "NaN",
                                      "1/0",
                                      "𝕬𝖗𝖊𝖆",
                                      "表ポあA鷗",
                                      "🏳️‍🌈",
                                      "ﷺ",
                                      "Ω≈ç√",
                                      "#REF!",
                                      "TRUE",
                                      "&amp;&lt;",
                                      "]]>",
                                      "\"quoted\"",
                                      "\u200Bhidden"}) {
        TriadTemplate form;
        form.text(WOMEN, NOTE, naughty);
        form.text("cover.source", DEFINITION, naughty);
        auto const submitted = form.read();
        ASSERT_TRUE(submitted) << naughty;
        EXPECT_TRUE(adds_up(*submitted));
        EXPECT_EQ(submitted->account.read, 12) << naughty;
        for (int const column : {REASON, STATUS, FIGURE}) {
            TriadTemplate other;
            other.empty(WOMEN, FIGURE);
            other.text(WOMEN, column, naughty);
            auto const refused = other.read();
            ASSERT_TRUE(refused) << naughty;
            EXPECT_TRUE(adds_up(*refused));
            EXPECT_EQ(refused->account.in_finding, 1) << naughty << column;
        }
    }
}

SheetCell scrambled(base::Random& random, SheetCell cell) {
    static std::vector<std::string> const WORDS = {
        "",    "7",        "1,652",        "-1",   "Sin datos", "Sin dato", "Preliminar", "n/d",  FOUND,
        WOMEN, "form.row", "cover.source", "Nota", "Figura",    "P;U",      "1e+300",     "\x7F", "form.area"};
    auto const last = static_cast<std::int64_t>(WORDS.size()) - 1;
    cell.text = WORDS[static_cast<std::size_t>(random.between(0, last))];
    cell.kind = static_cast<SheetCell::Kind>(random.between(0, 3));
    cell.formula = random.between(0, 3) == 0;
    cell.date = random.between(0, 7) == 0;
    return cell;
}

TEST(BrokenTemplates, AddUpHoweverTheyAreScrambled) {
    base::Random random(2021);
    int read = 0;
    for (int round = 0; round < 300; ++round) {
        TriadTemplate form;
        for (std::int64_t change = random.between(1, 30); change > 0; --change) {
            auto& sheet = form.workbook.sheets[static_cast<std::size_t>(random.between(0, 3))];
            auto const place = random.between(0, static_cast<std::int64_t>(sheet.cells.size()) - 1);
            auto cell = scrambled(random, sheet.cells[static_cast<std::size_t>(place)]);
            if (random.between(0, 1) == 0) cell.row = static_cast<int>(random.between(1, 20));
            if (random.between(0, 1) == 0) cell.column = static_cast<int>(random.between(1, 10));
            form.put(sheet, std::move(cell));
            if (random.between(0, 9) == 0) sheet.merged.push_back({9, FIGURE, 11, REASON});
        }
        auto const submitted = form.read();
        if (!submitted) continue;
        ++read;
        EXPECT_TRUE(adds_up(*submitted)) << round;
        EXPECT_EQ(submitted->account.expected, 12) << round;
    }
    EXPECT_GT(read, 200);
}

}  // namespace
}  // namespace cifra::collect
