#include "collect/csv_sheet.hpp"

#include <gmock/gmock.h>

namespace cifra::collect {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// "A1=a B1=b …", or the problem.
std::string cells_of(std::string_view bytes, ReadingLimits const& limits = {}) {
    auto const csv = read_csv_sheet(bytes, "f.csv", limits);
    if (!csv) return to_string(csv.error(), base::Language::en);
    std::string text;
    for (auto const& cell : csv->sheet.cells) text += cell_name(cell.row, cell.column) + "=" + cell.text + " ";
    return text;
}

char delimiter_of(std::string_view bytes) {
    return read_csv_sheet(bytes, "f.csv")->delimiter;
}

TEST(CsvSheet, HasACellForEveryFieldThatHoldsSomething) {
    EXPECT_EQ(cells_of("a,b\n1,,3\n"), "A1=a B1=b A2=1 C2=3 ");
    EXPECT_EQ(cells_of("a,b"), "A1=a B1=b ");
    EXPECT_EQ(cells_of(" a , b "), "A1= a  B1= b  ");
}

TEST(CsvSheet, CountsRowsByTheLinesOfTheFile) {
    EXPECT_EQ(cells_of("a\n\nb\n\"c\nd\"\ne"), "A1=a A3=b A4=c\nd A6=e ");
    EXPECT_EQ(cells_of("a\r\n\r\nb\r\n\"c\r\nd\"\r\ne"), "A1=a A3=b A4=c\r\nd A6=e ");
    EXPECT_EQ(cells_of("a\r\rb\r\"c\rd\"\re"), "A1=a A3=b A4=c\rd A6=e ");
}

TEST(CsvSheet, TellsTheDelimiterFromTheFirstLines) {
    EXPECT_EQ(delimiter_of("a,b\n1,2\n"), ',');
    EXPECT_EQ(delimiter_of("a;b\n1;2\n"), ';');
    EXPECT_EQ(delimiter_of("a\tb\n1\t2\n"), '\t');
    EXPECT_EQ(delimiter_of("one column\n1\n"), ',');
}

TEST(CsvSheet, IsNotMisledByDecimalCommasOrByWhatIsQuoted) {
    EXPECT_EQ(delimiter_of("area;total;share\nX1;5;1,5\nX2;6;2,5\n"), ';');
    EXPECT_EQ(delimiter_of("\"a;b;c\",d\n\"e;f;g\",h\n"), ',');
    EXPECT_EQ(delimiter_of("a, b; c\n1;2;3\n4;5;6\n"), ';');
}

TEST(CsvSheet, BelievesALineThatSaysTheDelimiter) {
    EXPECT_EQ(cells_of("sep=;\r\na,a;b\r\n"), "A2=a,a B2=b ");
    EXPECT_EQ(cells_of("sep=x\n"), "A1=sep=x ");
}

TEST(CsvSheet, UndoesQuotationMarks) {
    EXPECT_EQ(cells_of("\"a,b\",\"say \"\"hi\"\"\",\"\"\n"), "A1=a,b B1=say \"hi\" ");
    EXPECT_EQ(cells_of("a\"b,c\n"), "A1=a\"b B1=c ");
}

TEST(CsvSheet, IsTextEverywhere) {
    auto const csv = read_csv_sheet("1.652;=1+1;TRUE\n", "f.csv");
    ASSERT_TRUE(csv);
    for (auto const& cell : csv->sheet.cells) {
        EXPECT_EQ(cell.kind, SheetCell::Kind::text);
        EXPECT_FALSE(cell.formula);
    }
    EXPECT_EQ(csv->sheet.find(1, 2)->text, "=1+1");
}

TEST(CsvSheet, NamesTheLineOfAQuotationMarkGoneWrong) {
    EXPECT_THAT(cells_of("a\n\"b\nc"), HasSubstr("f.csv:2: a quotation mark is never closed"));
    EXPECT_THAT(cells_of("a\n\"b\nc\"d"), HasSubstr("f.csv:3: text follows a closing quotation mark"));
}

TEST(CsvSheet, HoldsItsLimits) {
    EXPECT_THAT(cells_of("a,b\nc,d\n", {.cells = 3}), HasSubstr("f.csv:2: it has more than 16384 columns or 3 fields"));
    EXPECT_EQ(cells_of("a,b\nc,d\n", {.cells = 4}), "A1=a B1=b A2=c B2=d ");
    EXPECT_THAT(cells_of("abc", {.file_bytes = 2}), HasSubstr("larger than"));
}

}  // namespace
}  // namespace cifra::collect
