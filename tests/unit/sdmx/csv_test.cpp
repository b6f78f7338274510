#include "sdmx/csv.hpp"

#include "sdmx/csv_field.hpp"

#include <gmock/gmock.h>

namespace cifra::sdmx {
namespace {

using base::Language;
using testing::ElementsAre;
using testing::HasSubstr;

std::string problem(std::string_view text, Language language = Language::en) {
    auto const file = read_csv(text, "f.csv");
    return file ? "" : to_string(file.error(), language);
}

constexpr char const* SAMPLE =
    "STRUCTURE[;],STRUCTURE_ID,ACTION,REF_AREA,OBS_VALUE,OBS_STATUS[],COMMENT_OBS[en;es]\n"
    "dataflow,A:DF(1.0.0),I,XXX,5,P;U,\n"
    "dataflow,A:DF(1.0.0),I,YYY,,L,\"en:none;; \"\"so far\"\";es:nada, aún\"\n";

TEST(SdmxCsv, ReadsPlainMultiValuedAndMultilingualFields) {
    auto const file = read_csv(SAMPLE, "f.csv");
    ASSERT_TRUE(file);
    ASSERT_EQ(file->rows.size(), 2U);
    EXPECT_EQ(file->rows[0].structure_id, "A:DF(1.0.0)");
    EXPECT_EQ(file->rows[0].fields[*file->find("REF_AREA")].text, "XXX");
    EXPECT_THAT(file->rows[0].fields[*file->find("OBS_STATUS")].values, ElementsAre("P", "U"));
    EXPECT_TRUE(file->rows[0].fields[*file->find("COMMENT_OBS")].local.empty());
    EXPECT_EQ(file->rows[1].line, 3);
    EXPECT_EQ(file->rows[1].fields[*file->find("COMMENT_OBS")].local,
              (base::LocalText{"none; \"so far\"", "nada, aún"}));
    EXPECT_EQ(file->find("SEX"), std::nullopt);
}

TEST(SdmxCsv, WritesTheSameBytesThatItRead) {
    EXPECT_EQ(write_csv(read_csv(SAMPLE, "f.csv").value()), SAMPLE);
}

TEST(SdmxCsv, NamesASeparatorOnlyWhereItIsNeeded) {
    CsvFile const file{{{"REF_AREA", CsvColumn::Kind::plain}},
                       {{1, "dataflow", "A:DF(1.0.0)", "I", {{"XXX", {}, {}}}}}};
    EXPECT_EQ(write_csv(file), "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA\ndataflow,A:DF(1.0.0),I,XXX\n");
}

TEST(SdmxCsv, DoublesSeparatorsInsideTexts) {
    for (std::vector<std::string> const& values :
         {std::vector<std::string>{}, {"A"}, {"A", "B"}, {"a;b", "c"}, {";a;;b;", "c"}, {"", "b"}}) {
        CsvField field;
        field.values = values;
        auto const written = write_field(field, CsvColumn::Kind::multi_valued);
        CsvField again;
        EXPECT_TRUE(read_field(written, CsvColumn::Kind::multi_valued, again));
        EXPECT_EQ(again.values, values) << written;
    }
    CsvField const local{{}, {}, {"a;b;", "es:c;;d"}};
    auto const written = write_field(local, CsvColumn::Kind::multilingual);
    EXPECT_EQ(written, "en:a;;b;;;es:es:c;;;;d");
    CsvField field;
    EXPECT_TRUE(read_field(written, CsvColumn::Kind::multilingual, field));
    EXPECT_EQ(field, local);
}

TEST(SdmxCsv, SaysHowTheHeaderBegins) {
    EXPECT_THAT(problem("REF_AREA,OBS_VALUE\n"),
                HasSubstr("f.csv:1: the header of an SDMX-CSV file begins with STRUCTURE, STRUCTURE_ID, ACTION"));
    EXPECT_THAT(problem("STRUCTURE[,],STRUCTURE_ID,ACTION,A\n"),
                HasSubstr("begin it with STRUCTURE[;],STRUCTURE_ID,ACTION"));
    EXPECT_THAT(problem("STRUCTURE,STRUCTURE_ID,ACTION\n", Language::es),
                HasSubstr("comience con STRUCTURE[;],STRUCTURE_ID,ACTION"));
}

TEST(SdmxCsv, RefusesColumnsThatStandTwiceAreBadlyWrittenOrLackASeparator) {
    EXPECT_THAT(problem("STRUCTURE,STRUCTURE_ID,ACTION,SEX,SEX\n"),
                HasSubstr("the column SEX stands twice in the header; remove one of them"));
    EXPECT_THAT(problem("STRUCTURE,STRUCTURE_ID,ACTION,S-X\n"), HasSubstr("'S-X' is not the name of a column"));
    EXPECT_THAT(problem("STRUCTURE[;],STRUCTURE_ID,ACTION,A[fr]\n"), HasSubstr("'A[fr]' is not the name of a column"));
    EXPECT_THAT(problem("STRUCTURE,STRUCTURE_ID,ACTION,A[]\n"),
                HasSubstr("the column A[] needs a separator; begin the header with STRUCTURE[;]"));
}

TEST(SdmxCsv, NamesEveryLineWhoseLanguagesAreBadlyWritten) {
    EXPECT_EQ(
        problem("STRUCTURE[;],STRUCTURE_ID,ACTION,C[en;es]\n,,,plain words\n,,,en:a;es:b\n,,,en:a;en:b\n"),
        "f.csv:2:4: the field C is not written in two languages; write it as en:…;es:…, and double every ; inside "
        "a text\n"
        "f.csv:4:4: the field C is not written in two languages; write it as en:…;es:…, and double every ; inside "
        "a text\n");
}

}  // namespace
}  // namespace cifra::sdmx
