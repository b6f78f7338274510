#include "../programme/islands_texts.hpp"
#include "collect/read_audit_file.hpp"
#include "collect/read_edition_file.hpp"
#include "collect/read_printed.hpp"
#include "collect/read_protection.hpp"

#include <gmock/gmock.h>

namespace cifra::collect {
namespace {

using base::Language;
using islands::with;
using testing::HasSubstr;

template <class T>
std::string problems_of(base::Result<T> const& result, Language language = Language::en) {
    return result ? "" : to_string(result.error(), language);
}

// ---- printed.csv

std::string printed_problems(std::string const& rows, Language language = Language::en) {
    return problems_of(read_printed_text(islands::programme(), rows, "printed.csv"), language);
}

constexpr char const* PRINTED =
    "CELL,PRINTED_SHARE\nDF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED.F._T.2019,61%\n"
    "DF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED.M._T.2019,30.0%\n";

TEST(ReadPrinted, KeepsTheDecimalsThatWerePrinted) {
    auto const shares = read_printed_text(islands::programme(), PRINTED, "printed.csv");
    ASSERT_TRUE(shares);
    EXPECT_EQ(shares->at(0).share, (base::Decimal{61, 0}));
    EXPECT_EQ(shares->at(1).share, (base::Decimal{300, 1}));
    EXPECT_EQ(base::to_string(shares->at(1).where), "printed.csv:3");
}

TEST(ReadPrinted, RefusesAnotherHeader) {
    EXPECT_THAT(printed_problems("CELL,SHARE\n"), HasSubstr("printed.csv:1: the header is not CELL,PRINTED_SHARE"));
    EXPECT_THAT(printed_problems(""), HasSubstr("the file is empty"));
}

TEST(ReadPrinted, SuggestsTheNearestCodeOfAKey) {
    EXPECT_EQ(printed_problems(with(PRINTED, "PEOPLE_RESCUED", "PEOPLE_RESCUE")),
              "printed.csv:2: 'PEOPLE_RESCUE' is not an indicator of DF_RESCUE of the programme; did you mean "
              "'PEOPLE_RESCUED'?\n");
}

TEST(ReadPrinted, SaysHowAShareIsWritten) {
    for (char const* share : {"61", "sixty", "%", "-5%", "1001%", "61 %", "0.12345%", "\"6,1%\""})
        EXPECT_THAT(printed_problems(with(PRINTED, "61%", share)),
                    HasSubstr("write it as 55% or 15.4%, as it was printed"))
            << share;
    EXPECT_THAT(printed_problems(with(PRINTED, "61%", "61"), Language::es),
                HasSubstr("printed.csv:2: «61» no es un porcentaje"));
}

TEST(ReadPrinted, NamesBothLinesOfAFigureThatStandsTwice) {
    EXPECT_EQ(printed_problems(with(PRINTED, "RESCUED.M.", "RESCUED.F.")),
              "printed.csv:3: the figure already stands in line 2; remove one of the two lines\n");
}

// ---- audit.toml

constexpr char const* AUDIT = R"([[wording]]
id = "unknown_too"
kind = "additional"
cells = ["DF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED._T._T.2019", "DF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED._U._T.2019"]
question = { en = "Is it in?", es = "¿Está incluida?" }
title = { en = "Those not known", es = "Las desconocidas" }
[[wording]]
id = "ages"
kind = "age_gap"
cells = ["DF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED.F._T.2019", "DF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED.M._T.2019"]
printed = [">18", "<=17"]
question = { en = "Where are those who are 18?", es = "¿Dónde están quienes tienen 18?" }
title = { en = "Ages", es = "Edades" }
[[wording]]
id = "names"
kind = "two_names"
cells = ["DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2019"]
printed = ["saved", "rescued"]
question = { en = "Which?", es = "¿Cuál?" }
title = { en = "The rescue", es = "El rescate" }
[[settlement]]
finding = "wording:names"
computation = "saved / rescued"
state = "noted"
date = "2020-02-29"
by = { en = "the secretariat", es = "la secretaría" }
)";

std::string audit_problems(std::string const& from, std::string const& to, Language language = Language::en) {
    return problems_of(read_audit_text(islands::programme(), with(AUDIT, from, to), "audit.toml"), language);
}

TEST(ReadAuditFile, TakesWordingsAndSettlements) {
    auto const audit = read_audit_text(islands::programme(), AUDIT, "audit.toml");
    ASSERT_TRUE(audit) << problems_of(audit);
    ASSERT_EQ(audit->wordings.size(), 3U);
    EXPECT_EQ(audit->wordings[0].cells.size(), 2U);
    EXPECT_EQ(audit->wordings[1].printed.at(1), "<=17");
    EXPECT_EQ(audit->wordings[2].title.es, "El rescate");
    ASSERT_EQ(audit->settlements.size(), 1U);
    EXPECT_EQ(audit->settlements[0].rule, "wording");
    EXPECT_EQ(audit->settlements[0].finding, "wording:names");
    EXPECT_TRUE(audit->settlements[0].explanation.empty());
    EXPECT_EQ(base::to_string(audit->settlements[0].where), "audit.toml:21:1");
}

TEST(ReadAuditFile, AcceptsAnEmptyFile) {
    EXPECT_TRUE(read_audit_text(islands::programme(), "", "audit.toml"));
}

TEST(ReadAuditFile, NeedsATitleOfEveryWording) {
    EXPECT_THAT(audit_problems("title = { en = \"Ages\", es = \"Edades\" }\n", ""),
                HasSubstr("audit.toml:7:1: 'title' is missing here"));
}

TEST(ReadAuditFile, SuggestsTheNearestKindKeyAndCode) {
    EXPECT_EQ(audit_problems("\"age_gap\"", "\"age_gaps\""),
              "audit.toml:9:8: 'age_gaps' is not a kind of wording; did you mean 'age_gap'?\n");
    EXPECT_THAT(audit_problems("question", "qestion"),
                HasSubstr("audit.toml:5:1: the key 'qestion' does not belong here; did you mean 'question'?"));
    EXPECT_THAT(audit_problems("A.ALT.", "A.ATL."),
                HasSubstr("audit.toml:17:10: 'ATL' is not an area of the programme; did you mean 'ALT'?"));
}

TEST(ReadAuditFile, CountsTheCellsAndWordsOfEachKind) {
    EXPECT_THAT(audit_problems("\"additional\"", "\"age_gap\""),
                HasSubstr("a wording of kind age_gap needs one printed interval for each cell"));
    EXPECT_THAT(audit_problems("\"two_names\"", "\"additional\""),
                HasSubstr("audit.toml:17:9: a wording of kind additional needs two cells: the total, then the part"));
    EXPECT_THAT(audit_problems("\"rescued\"]", "\"rescued\", \"x\"]", Language::es),
                HasSubstr("una expresión de tipo two_names necesita los dos nombres impresos"));
}

TEST(ReadAuditFile, SaysHowAnIntervalIsWritten) {
    for (char const* bad : {"18", ">", "adults", "<x", "18-", "-18", ">=", ">1800"})
        EXPECT_THAT(audit_problems("\">18\"", std::string("\"") + bad + "\""),
                    HasSubstr("write it as >18, >=18, <18, <=17 or 18-25"))
            << bad;
    EXPECT_EQ(audit_problems("\">18\"", "\"18-25\""), "");
}

TEST(ReadAuditFile, NeedsAnExplanationOnceExplained) {
    EXPECT_EQ(audit_problems("\"noted\"", "\"explained\""),
              "audit.toml:21:1: 'explanation' is missing here; add the key 'explanation'\n");
    EXPECT_THAT(audit_problems("\"noted\"", "\"ignored\""), HasSubstr("'ignored' is not a state of a finding"));
}

TEST(ReadAuditFile, ChecksDatesOfTheCalendar) {
    for (char const* bad : {"2019-02-29", "2020-13-01", "2020-2-1", "29.02.2020", "2020-02-3x"})
        EXPECT_THAT(audit_problems("2020-02-29", bad), HasSubstr("write year, month and day, as in 2026-11-23")) << bad;
    EXPECT_THAT(
        audit_problems("date = \"2020-02-29\"", "date = 2020-02-29"),
        HasSubstr(
            "audit.toml:25:12: a date, a time or a colon stands outside quotation marks; put it in quotation marks"));
}

TEST(ReadAuditFile, RefusesFindingsThatAreNoneOrSettledTwice) {
    EXPECT_THAT(audit_problems("\"wording:names\"", "\"names\""), HasSubstr("copy it from cifra check --format json"));
    auto const twice = std::string(AUDIT) +
                       "[[settlement]]\nfinding = \"wording:names\"\ncomputation = \"c\"\nstate = \"noted\"\n"
                       "date = \"2020-02-29\"\nby = { en = \"b\", es = \"b\" }\n";
    EXPECT_EQ(problems_of(read_audit_text(islands::programme(), twice, "audit.toml")),
              "audit.toml:28:11: the finding 'wording:names' is settled twice; remove one of the two\n");
}

// ---- protection.toml

TEST(ReadProtection, TakesTheThreshold) {
    EXPECT_EQ(read_policy_text("threshold = 5\n", "p.toml").value().threshold, 5);
    EXPECT_THAT(problems_of(read_policy_text("", "p.toml")), HasSubstr("'threshold' is missing here"));
    EXPECT_THAT(problems_of(read_policy_text("threshold = 0\n", "p.toml")),
                HasSubstr("p.toml:1:13: 'threshold' must lie between 1 and 1000"));
    EXPECT_THAT(problems_of(read_policy_text("threshold = \"10\"\n", "p.toml")),
                HasSubstr("'threshold' is not a whole number"));
    EXPECT_THAT(problems_of(read_policy_text("treshold = 10\nthreshold = 10\n", "p.toml")),
                HasSubstr("did you mean 'threshold'?"));
}

TEST(ReadProtection, RefusesAThresholdThatProtectsNobodyUnlessAllIsPublic) {
    EXPECT_THAT(problems_of(read_policy_text("threshold = 1\n", "p.toml")),
                HasSubstr("p.toml:1:13: a threshold of 1 protects nobody; write 3 or more"));
    EXPECT_THAT(problems_of(read_policy_text("threshold = 2\n", "p.toml"), Language::es),
                HasSubstr("un umbral de 2 no protege a nadie"));
    EXPECT_EQ(read_policy_text("threshold = 1\nall_public = true\n", "p.toml").value().threshold, 1);
    EXPECT_EQ(read_policy_text("threshold = 3\n", "p.toml").value().threshold, 3);
}

constexpr char const* DECISION =
    "[[decision]]\nsubject = \"text:t\"\ndate = \"2026-11-23\"\nby = { en = \"the officer\", es = \"la oficial\" "
    "}\nreason = { en = \"r\", es = \"m\" "
    "}\n";

TEST(ReadProtection, TakesDecisions) {
    auto const decisions = read_decisions_text(DECISION, "p.toml");
    ASSERT_TRUE(decisions);
    EXPECT_EQ(decisions->at(0).subject, "text:t");
    EXPECT_EQ(decisions->at(0).reason.es, "m");
    EXPECT_EQ(base::to_string(decisions->at(0).where), "p.toml:2:11");
    EXPECT_TRUE(read_decisions_text("# none\n", "p.toml")->empty());
}

TEST(ReadProtection, RefusesTwoDecisionsAboutOneSubject) {
    EXPECT_EQ(problems_of(read_decisions_text(std::string(DECISION) + DECISION, "p.toml")),
              "p.toml:7:11: there are two decisions about 'text:t'; remove one of them\n");
}

TEST(ReadProtection, NeedsAReasonInBothLanguagesADateAndAName) {
    EXPECT_THAT(problems_of(read_decisions_text(with(DECISION, ", es = \"m\"", ""), "p.toml")),
                HasSubstr("'es' is missing here"));
    EXPECT_THAT(problems_of(read_decisions_text(with(DECISION, "2026-11-23", "today"), "p.toml")),
                HasSubstr("'today' is not a date"));
    EXPECT_THAT(problems_of(read_decisions_text(
                    with(DECISION, "by = { en = \"the officer\", es = \"la oficial\" }\n", ""), "p.toml")),
                HasSubstr("'by' is missing here"));
}

// ---- edition.toml

constexpr char const* EDITION = R"(id = "isles-2019"
programme = "../islands"
time_period = "2019"
title = { en = "t", es = "t" }
source = { en = "s", es = "f" }
prepared = "2020-01-02T03:04:05Z"
)";

std::string edition_problems(std::string const& from, std::string const& to) {
    return problems_of(read_edition_text(with(EDITION, from, to), "edition.toml"));
}

TEST(ReadEditionFile, TakesEveryKey) {
    auto const edition = read_edition_text(EDITION, "edition.toml");
    ASSERT_TRUE(edition);
    EXPECT_EQ(edition->id, "isles-2019");
    EXPECT_EQ(edition->time_period, "2019");
    EXPECT_EQ(edition->prepared, "2020-01-02T03:04:05Z");
}

TEST(ReadEditionFile, SaysWhatIsWrong) {
    EXPECT_THAT(edition_problems("\"2019\"", "\"19\""), HasSubstr("edition.toml:3:15: 'time_period' is not a year"));
    EXPECT_THAT(edition_problems("time_period = \"2019\"", "time_period = 2019"),
                HasSubstr("'time_period' is not a text; write time_period = \"…\""));
    for (char const* bad : {"2020-01-02", "2020-01-02T24:00:00Z", "2020-01-02T03:04:05", "2020-01-02 03:04:05Z",
                            "2020-02-30T03:04:05Z", "2020-01-02T03-04-05Z"})
        EXPECT_THAT(edition_problems("2020-01-02T03:04:05Z", bad), HasSubstr("'prepared' is not a date and time"))
            << bad;
    EXPECT_THAT(edition_problems("source", "sauce"),
                HasSubstr("edition.toml:5:1: the key 'sauce' does not belong here; did you mean 'source'?"));
    EXPECT_THAT(edition_problems("isles-2019", "Isles 2019"),
                HasSubstr("edition.toml:1:6: 'Isles 2019' is not written as an identifier"));
}

}  // namespace
}  // namespace cifra::collect
