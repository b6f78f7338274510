#include "base/csv.hpp"

#include <gmock/gmock.h>

namespace cifra::base {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string problem(std::string_view text, Language language = Language::en) {
    auto const records = parse_csv(text, "f.csv");
    return records ? "no problem" : to_string(records.error(), language);
}

TEST(Csv, ReadsRecordsWithTheLineWhereEachBegins) {
    auto const records = parse_csv("a,b\n1,\"x\ny\"\n\n2,z\n", "f.csv");
    ASSERT_TRUE(records);
    ASSERT_EQ(records->size(), 3U);
    EXPECT_THAT((*records)[1].fields, ElementsAre("1", "x\ny"));
    EXPECT_EQ((*records)[1].line, 2);
    EXPECT_EQ((*records)[2].line, 5);
}

TEST(Csv, AcceptsCarriageReturnsAByteOrderMarkAndNoLastLineBreak) {
    auto const records = parse_csv(
        "\xEF\xBB\xBF"
        "a,b\r\n1,\"say \"\"hi\"\"\"\r\n2,",
        "f.csv");
    ASSERT_TRUE(records);
    EXPECT_THAT((*records)[0].fields, ElementsAre("a", "b"));
    EXPECT_THAT((*records)[1].fields, ElementsAre("1", "say \"hi\""));
    EXPECT_THAT((*records)[2].fields, ElementsAre("2", ""));
}

TEST(Csv, RefusesAnEmptyFile) {
    EXPECT_EQ(problem(""), "f.csv: the file is empty; give it a header line\n");
    EXPECT_EQ(problem("\n\n", Language::es), "f.csv: el archivo está vacío; agregue una línea de encabezado\n");
}

TEST(Csv, NamesLineAndColumnOfBrokenUtf8) {
    EXPECT_THAT(problem("a,b\n\xC3\xB1,\xF1\n"), HasSubstr("f.csv:2:3: the file is not UTF-8 here"));
}

TEST(Csv, RefusesAQuoteThatIsNeverClosedAtTheLineWhereItOpens) {
    EXPECT_THAT(problem("a\n1\n\"x\n\n"), HasSubstr("f.csv:3: a quotation mark is never closed"));
}

TEST(Csv, RefusesTextAfterAClosingQuote) {
    EXPECT_THAT(problem("a\n\"x\"y\n"), HasSubstr("f.csv:2: text follows a closing quotation mark"));
}

TEST(Csv, BlamesTheHeaderWhereAllLinesAgree) {
    EXPECT_EQ(problem("a,b\n1,2,3\n1,2,3\n1,2,3\n"),
              "f.csv:1: the header names 2 columns where every line has 3 fields; add the name that is missing\n");
    EXPECT_THAT(problem("a,b\n1\n2\n3\n"), HasSubstr("remove the name that is too many"));
}

TEST(Csv, NamesEveryLineThatIsTooShortOrTooLongUpToTwenty) {
    EXPECT_EQ(
        problem("a,b\n1\n1,2,3\n"),
        "f.csv:2: the line has 1 fields where the header has 2; add the missing commas\n"
        "f.csv:3: the line has 3 fields where the header has 2; put fields that hold a comma in quotation marks\n");
    std::string many = "a,b\n";
    for (int i = 0; i < 30; ++i) many += i % 2 == 0 ? "1\n" : "1,2,3\n";
    EXPECT_EQ(parse_csv(many, "f.csv").error().also.size(), 20U) << "the last says that there may be more";
}

TEST(Csv, WritesWhatItReads) {
    std::vector<std::string> const fields{"plain", "a,b", "say \"hi\"", "two\nlines", ""};
    auto const records = parse_csv(csv_line(fields), "f.csv");
    ASSERT_TRUE(records);
    EXPECT_EQ(records->front().fields, fields);
}

TEST(Csv, KeepsAByteOrderMarkThatBelongsToAField) {
    EXPECT_EQ(parse_csv(csv_line({"\uFEFFa"}), "f.csv")->front().fields.front(), "\uFEFFa");
}

TEST(Csv, QuotesOnlyFieldsThatNeedIt) {
    EXPECT_EQ(csv_line({"a b", "c;d", "1,5"}), "a b,c;d,\"1,5\"\n");
}

}  // namespace
}  // namespace cifra::base
