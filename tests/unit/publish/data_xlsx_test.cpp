#include "publish/data_xlsx.hpp"

#include "../release/islands_edition.hpp"
#include "unzip.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cstdlib>
#include <ctime>

namespace cifra::publish {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string workbook() {
    auto const edition = islands::edition();
    return data_xlsx(make_view(edition)).value();
}

XlsxSheet sheet(std::string const& name) {
    auto const edition = islands::edition();
    for (auto& one : data_workbook(make_view(edition)).sheets)
        if (one.name == name) return one;
    return {};
}

std::string text(XlsxCell const& cell) {
    return cell.number ? to_string(*cell.number) : cell.text;
}

/// The cell under a heading, in the row whose codes give this key.
XlsxCell cell(XlsxSheet const& sheet, std::string const& area, std::string const& sex, std::string const& heading) {
    auto const column = [&](std::string const& name) {
        for (std::size_t i = 0; i < sheet.rows[0].size(); ++i)
            if (sheet.rows[0][i].text == name) return i;
        return sheet.rows[0].size();
    };
    for (auto const& row : sheet.rows)
        if (text(row[column("REF_AREA")]) == area && text(row[column("SEX")]) == sex &&
            text(row[column("MEANS")]) == "_T")
            return row[column(heading)];
    return {};
}

TEST(DataXlsx, GivesEveryDataflowASheetBetweenWhatToReadAndTheNotes) {
    auto const edition = islands::edition();
    std::vector<std::string> names;
    for (auto const& one : data_workbook(make_view(edition)).sheets) names.push_back(one.name);
    EXPECT_THAT(names, testing::ElementsAre("Read me · Léame", "DF_RESCUE", "DF_REWARD", "Notes · Notas"));
    EXPECT_EQ(sheet("DF_RESCUE").rows.size(), 10U);
}

TEST(DataXlsx, LabelsFiguresInBothLanguagesAndKeepsNumbersAsNumbers) {
    auto const rescue = sheet("DF_RESCUE");
    EXPECT_EQ(cell(rescue, "ALL_ISLES", "F", "What is counted").text, "Women");
    EXPECT_EQ(cell(rescue, "ALL_ISLES", "F", "Qué se cuenta").text, "Mujeres");
    EXPECT_EQ(cell(rescue, "ALL_ISLES", "F", "Value / Valor").number, (base::Decimal{61, 0}));
    EXPECT_EQ(cell(rescue, "BAJ", "_T", "Value / Valor").number, (base::Decimal{0, 0}));
    EXPECT_EQ(cell(rescue, "CAL", "_T", "Área").text, "Isla Cala");
    EXPECT_EQ(cell(rescue, "ALL_ISLES", "F", "COVERAGE").text, "ALT;BAJ");
}

TEST(DataXlsx, PutsAWordWhereAValueIsMissing) {
    auto const rescue = sheet("DF_RESCUE");
    auto const withheld = cell(rescue, "ALT", "_T", "Value / Valor");
    EXPECT_FALSE(withheld.number);
    EXPECT_EQ(withheld.text, "withheld to protect victims / reservado para proteger a las víctimas");
    EXPECT_EQ(withheld.style, XlsxCell::Style::missing);
    EXPECT_THAT(cell(rescue, "CAL", "_T", "Value / Valor").text, Not(testing::IsEmpty()));
}

TEST(DataXlsx, NumbersTheNotesThatItsFiguresName) {
    auto const rescue = sheet("DF_RESCUE");
    auto const numbers = cell(rescue, "ALL_ISLES", "M", "Notes / Notas").text;
    ASSERT_FALSE(numbers.empty());
    auto const last = std::stoul(numbers.substr(numbers.rfind(' ') + 1));
    EXPECT_LE(last, sheet("Notes · Notas").rows.size() - 1);
}

TEST(DataXlsx, ExplainsTheSignsThatOccurAndNoOthers) {
    std::string signs;
    for (auto const& row : sheet("Read me · Léame").rows)
        if (!row.empty() && row[0].style == XlsxCell::Style::code) signs += " " + row[0].text;
    EXPECT_EQ(signs, " DF_RESCUE DF_REWARD A L P Q picture not_published withheld");
}

TEST(DataXlsx, WritesWhatTheWorkbookSays) {
    auto const bytes = workbook();
    auto const rescue = test::unzip(bytes, "xl/worksheets/sheet2.xml");
    EXPECT_NE(rescue.find("<v>61</v>"), std::string::npos);
    EXPECT_NE(rescue.find("<autoFilter ref=\"A1:AA10\"/>"), std::string::npos);
    EXPECT_NE(rescue.find("state=\"frozen\""), std::string::npos);
    auto const rewards = test::unzip(bytes, "xl/worksheets/sheet3.xml");
    EXPECT_NE(rewards.find("<v>12.5</v>"), std::string::npos);
    auto const strings = test::unzip(bytes, "xl/sharedStrings.xml");
    EXPECT_NE(strings.find("reservado para proteger a las víctimas"), std::string::npos);
    EXPECT_THAT(test::unzip(bytes, "docProps/core.xml"), HasSubstr("2026-11-23T00:00:00Z"));
}

TEST(DataXlsx, IsTheSameInEveryTimeZoneLocaleAndTemporaryFolder) {
    auto const first = workbook();
    std::string folder = testing::TempDir() + "cifra-tmp-XXXXXX";
    ASSERT_NE(mkdtemp(folder.data()), nullptr);
    setenv("TZ", "Asia/Kathmandu", 1);
    setenv("TMPDIR", folder.c_str(), 1);
    setenv("LANG", "de_DE.UTF-8", 1);
    tzset();
    auto const second = workbook();
    unsetenv("TZ");
    unsetenv("TMPDIR");
    unsetenv("LANG");
    tzset();
    EXPECT_TRUE(std::filesystem::is_empty(folder)) << "the temporary file is gone";
    std::filesystem::remove_all(folder);
    EXPECT_EQ(first, second);
}

TEST(DataXlsx, SaysWhatToDoWhenTheTemporaryFolderCannotBeWritten) {
    setenv("TMPDIR", "/no/such/folder", 1);
    auto const edition = islands::edition();
    auto const result = data_xlsx(make_view(edition));
    unsetenv("TMPDIR");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, base::ErrorCode::io);
    EXPECT_THAT(base::to_string(result.error(), base::Language::en), HasSubstr("TMPDIR"));
}

}  // namespace
}  // namespace cifra::publish
