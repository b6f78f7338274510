#include "collect/read_return.hpp"

#include "base/hash.hpp"
#include "base/text.hpp"
#include "collect/reading_findings.hpp"
#include "triad_template.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::collect {
namespace {

using restricted::NationalReturn;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

base::Result<NationalReturn> read_bytes(std::string const& bytes, char const* name = "xaa.csv") {
    base::TemporaryFolder const folder;
    EXPECT_TRUE(base::write_file(folder.path() / name, bytes));
    return read_return(triad(), folder.path() / name);
}

std::string error_of(std::string const& bytes, char const* name = "xaa.csv") {
    auto const result = read_bytes(bytes, name);
    return result ? "none" : base::to_string(result.error(), base::Language::en);
}

/// The CSV template with 7 in every row, and something else in one.
std::string filled_csv(std::string const& women = "7,,,") {
    auto text = template_csv(triad(), triad_order()).value();
    std::string filled;
    for (auto const& line : base::split(text, '\n')) {
        bool const asked = line.find("/A.") != std::string::npos;
        auto answered = line;
        if (asked) {
            // A row ends in figure, reason, status and note, all empty.
            EXPECT_THAT(line, testing::EndsWith(",,,,"));
            answered = line.substr(0, line.size() - 3) + (line.find(WOMEN) == 0 ? women : "7,,,");
        }
        filled += answered + "\n";
    }
    filled.pop_back();
    return filled;
}

std::vector<std::string> findings_of(NationalReturn const& submitted) {
    std::vector<std::string> found;
    for (auto const& finding : submitted.findings)
        if (finding.rule != std::string("cover")) found.push_back(finding.rule + " " + base::to_string(finding.where));
    return found;
}

TEST(ReadReturn, ReadsTheCsvTemplate) {
    auto const bytes = filled_csv();
    auto const submitted = read_bytes(bytes);
    ASSERT_TRUE(submitted) << base::to_string(submitted.error(), base::Language::en);
    EXPECT_TRUE(adds_up(*submitted));
    EXPECT_THAT(findings_of(*submitted), IsEmpty());
    EXPECT_EQ(submitted->account.read, 12);
    EXPECT_EQ(submitted->source_kind, "template_csv");
    EXPECT_EQ(submitted->file_name, "xaa.csv");
    EXPECT_EQ(submitted->file_sha256, base::sha256_hex(bytes));
    EXPECT_EQ(submitted->observations.front().where.file, "xaa.csv");
    EXPECT_GT(submitted->observations.front().where.line, 1);
    EXPECT_EQ(submitted->observations.front().where.column, FIGURE);
}

TEST(ReadReturn, ReadsTheCsvTemplateAsSpreadsheetsSaveIt) {
    auto const commas = filled_csv("7,,P,Año incompleto");
    auto semicolons = commas;
    std::replace(semicolons.begin(), semicolons.end(), ',', ';');
    std::string wide = "\xFF\xFE";
    std::string narrow;
    for (std::size_t i = 3; i < commas.size(); ++i) {
        auto const byte = static_cast<unsigned char>(commas[i]);
        auto const next = i + 1 < commas.size() ? static_cast<unsigned char>(commas[i + 1]) : 0U;
        unsigned const code = byte == 0xC2 || byte == 0xC3 ? ((byte & 0x1FU) << 6U | (next & 0x3FU)) : byte;
        if (code != byte) ++i;
        if (code < 256) {
            wide += static_cast<char>(code);
            wide += '\0';
            narrow += static_cast<char>(code);
        }
    }
    for (auto const& bytes : {semicolons, wide, narrow}) {
        auto const submitted = read_bytes(bytes);
        ASSERT_TRUE(submitted) << base::to_string(submitted.error(), base::Language::en);
        EXPECT_EQ(submitted->account.read, 12);
        auto const women = std::find_if(submitted->observations.begin(), submitted->observations.end(),
                                        [](auto const& observation) { return to_string(observation.key) == WOMEN; });
        EXPECT_EQ(women->comment.es, "Año incompleto");
        EXPECT_EQ(women->obs_status, "P");
    }
}

TEST(ReadReturn, NamesLineAndColumnOfWhatIsWrongInACsvTemplate) {
    auto const submitted = read_bytes(filled_csv("\"1,652\",,,")).value();
    EXPECT_TRUE(adds_up(submitted));
    ASSERT_THAT(findings_of(submitted), SizeIs(1));
    auto const& finding = submitted.findings.back();
    EXPECT_EQ(finding.rule, "number");
    EXPECT_EQ(finding.where.column, FIGURE);
    EXPECT_GT(finding.where.line, 20);
}

TEST(ReadReturn, ReadsATemplateWhateverItsNameIs) {
    auto const xlsx = template_xlsx(triad(), triad_order()).value();
    auto const submitted = read_bytes(xlsx, "xaa.csv");
    ASSERT_TRUE(submitted);
    EXPECT_EQ(submitted->source_kind, "template_xlsx");
    EXPECT_EQ(submitted->account.in_finding, 12);
    EXPECT_TRUE(adds_up(*submitted));
}

std::string const HEADER =
    "STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,GENDER,LIFE_STAGE,TIME_PERIOD,OBS_VALUE,OBS_STATUS[],"
    "CONF_STATUS,MISSING_REASON,CURRENCY_CODE,COMMENT_OBS[en;es]\n";

std::string row(std::string const& codes, std::string const& rest = "7,A,F,,,", std::string const& year = "2021") {
    return "dataflow,TRIAD:DF_FOUND(1.2.0),I,A," + codes + "," + year + "," + rest + "\n";
}

TEST(ReadReturn, ReadsSdmxCsv) {
    auto const submitted = read_bytes(HEADER + row("XBB,PEOPLE_FOUND,_T,_T") +
                                      row("XBB,PEOPLE_FOUND,W,GROWN", ",O,F,not_reported,,es:Sin registro"));
    ASSERT_TRUE(submitted) << base::to_string(submitted.error(), base::Language::en);
    EXPECT_TRUE(adds_up(*submitted));
    EXPECT_THAT(submitted->findings, IsEmpty());
    EXPECT_EQ(submitted->ref_area, "XBB");
    EXPECT_EQ(submitted->time_period, "2021");
    EXPECT_EQ(submitted->language, base::Language::en);
    EXPECT_EQ(submitted->source_kind, "sdmx_csv");
    EXPECT_EQ(submitted->account.read, 1);
    EXPECT_EQ(submitted->account.empty_with_reason, 1);
    EXPECT_EQ(submitted->observations.front().comment.es, "Sin registro");
}

TEST(ReadReturn, ReadsSeveralDataflowsInOneFile) {
    std::string const header =
        "STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,GENDER,LIFE_STAGE,HELP,TIME_PERIOD,OBS_VALUE,"
        "OBS_STATUS[],CONF_STATUS,MISSING_REASON,CURRENCY_CODE,COMMENT_OBS[en;es]\n";
    auto const submitted =
        read_bytes(header + "dataflow,TRIAD:DF_FOUND(1.2.0),I,A,XAA,PEOPLE_FOUND,_T,_T,,2021,7,A,F,,,\n" +
                   "dataflow,TRIAD:DF_HELPED(1.2.0),I,A,XAA,PEOPLE_HELPED,,,SHELTER,2021,7,A,F,,,\n" +
                   "dataflow,TRIAD:DF_HELPED(1.2.0),I,A,XAA,PEOPLE_HELPED,W,,HEALTH,2021,7,A,F,,,\n");
    ASSERT_TRUE(submitted) << base::to_string(submitted.error(), base::Language::en);
    EXPECT_TRUE(adds_up(*submitted));
    EXPECT_EQ(submitted->account.read, 2);
    EXPECT_THAT(findings_of(*submitted), ElementsAre("code xaa.csv:4:7"));
}

struct BrokenRow {
    char const* name;
    std::string line;
    char const* finding;
};

TEST(ReadReturn, TurnsAWrongRowOfSdmxCsvIntoFindingsWithLineAndColumn) {
    for (auto const& [name, line, finding] :
         {BrokenRow{"an unknown code", row("XAA,PEOPLE_FOUND,X,GROWN"), "code xaa.csv:3:7"},
          BrokenRow{"an unknown indicator", row("XAA,PEOPLE_LOST,W,GROWN"), "code xaa.csv:3:6"},
          BrokenRow{"another area", row("XBB,PEOPLE_FOUND,W,GROWN"), "identity xaa.csv:3:5"},
          BrokenRow{"another year", row("XAA,PEOPLE_FOUND,W,GROWN", "7,A,F,,,", "2020"), "identity xaa.csv:3:9"},
          BrokenRow{"separators", row("XAA,PEOPLE_FOUND,W,GROWN", "\"1,652\",A,F,,,"), "number xaa.csv:3:10"},
          BrokenRow{"a negative value", row("XAA,PEOPLE_FOUND,W,GROWN", "-3,A,F,,,"), "number xaa.csv:3:10"},
          BrokenRow{"no value and no reason", row("XAA,PEOPLE_FOUND,W,GROWN", ",A,F,,,"), "status xaa.csv:3:11"},
          BrokenRow{"a figure as a status", row("XAA,PEOPLE_FOUND,W,GROWN", ",931,F,,,"), "status xaa.csv:3:11"},
          BrokenRow{"an unknown reason", row("XAA,PEOPLE_FOUND,W,GROWN", ",O,F,unknown,,"),
                    "missing_reason xaa.csv:3:13"},
          BrokenRow{"a wrong letter of confidence", row("XAA,PEOPLE_FOUND,W,GROWN", "7,A,Z,,,"), "status xaa.csv:3:12"},
          BrokenRow{"a currency of people", row("XAA,PEOPLE_FOUND,W,GROWN", "7,A,F,,USD,"), "code xaa.csv:3:14"},
          BrokenRow{"the same figure twice", row("XAA,PEOPLE_FOUND,_T,_T"), "key xaa.csv:3"},
          BrokenRow{"another action", "dataflow,TRIAD:DF_FOUND(1.2.0),D,A,XAA,PEOPLE_FOUND,W,GROWN,2021,7,A,F,,,\n",
                    "code xaa.csv:3:3"},
          BrokenRow{"another dataflow", "dataflow,TRIAD:DF_LOST(1.2.0),I,A,XAA,PEOPLE_FOUND,W,GROWN,2021,7,A,F,,,\n",
                    "code xaa.csv:3:2"}}) {
        auto const submitted =
            read_bytes(HEADER + row("XAA,PEOPLE_FOUND,_T,_T") + line + row("XAA,PEOPLE_FOUND,M,YOUNG"));
        ASSERT_TRUE(submitted) << name;
        EXPECT_TRUE(adds_up(*submitted)) << name;
        EXPECT_EQ(submitted->account.expected, 3) << name;
        EXPECT_THAT(findings_of(*submitted), testing::Contains(finding)) << name;
        for (auto const& found : submitted->findings)
            EXPECT_EQ(found.statement.en.find("931"), std::string::npos) << found.statement.en;
    }
}

TEST(ReadReturn, SaysWhatAFileIsNot) {
    EXPECT_THAT(error_of("a,b\n1,2\n"), HasSubstr("neither a template nor SDMX-CSV"));
    EXPECT_THAT(error_of(HEADER), HasSubstr("no row is of a dataflow of the programme 'three'"));
    EXPECT_THAT(error_of("STRUCTURE,STRUCTURE_ID,ACTION,FREQ\ndataflow,TRIAD:DF_FOUND(1.2.0),I,A\n"),
                HasSubstr("column REF_AREA is missing"));
    EXPECT_THAT(error_of(HEADER + row("TRIAD,PEOPLE_FOUND,_T,_T")), HasSubstr("no row is of a member and a year"));
    EXPECT_THAT(error_of(""), HasSubstr("xaa.csv"));
    EXPECT_THAT(error_of("%PDF-1.7\n"), HasSubstr("PDF"));
    EXPECT_EQ(read_return(triad(), "/no/such/file.xlsx").error().code, base::ErrorCode::not_found);
    ReadingLimits small;
    small.file_bytes = 100;
    base::TemporaryFolder const folder;
    ASSERT_TRUE(base::write_file(folder.path() / "t.csv", filled_csv()));
    EXPECT_EQ(read_return(triad(), folder.path() / "t.csv", small).error().code, base::ErrorCode::bad_input);
}

TEST(ReadReturn, HasEachOfItsRulesInTheReference) {
    auto const page = base::read_file(CIFRA_SOURCE_DIR "/docs/reference/rules.md").value();
    auto const form = base::read_file(CIFRA_SOURCE_DIR "/docs/reference/template.md").value();
    for (auto const* const rule : READING_RULES) {
        EXPECT_THAT(page, HasSubstr("`reading:" + std::string(rule) + "`"));
        EXPECT_THAT(form, HasSubstr("`reading:" + std::string(rule) + "`"));
    }
    EXPECT_EQ(page.find("`reading:seeded`"), std::string::npos);
}

}  // namespace
}  // namespace cifra::collect
