#include "collect/apply_mapping.hpp"

#include "island_mapping.hpp"

#include <gmock/gmock.h>

namespace cifra::collect {
namespace {

using islands::figures;
using islands::imported;
using islands::outcomes;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(ApplyMapping, MakesOneReturnAnAreaAndYearWithSortedFigures) {
    auto const import = imported(
        "BAJ,2020,sex,All,Counts,\"2,015\",\n"
        "Island of ÁLTA,2020,sex,men and boys,Counts,7,early count\n"
        "Island of Alta,2020,sex,All,Counts,12,\n"
        "ALT,2019,sex,All,Counts,0,\n");
    EXPECT_THAT(figures(import),
                ElementsAre("A.ALT.PEOPLE_RESCUED._T._T.2019 = 0", "A.ALT.PEOPLE_RESCUED.M._T.2020 = 7",
                            "A.ALT.PEOPLE_RESCUED._T._T.2020 = 12", "A.BAJ.PEOPLE_RESCUED._T._T.2020 = 2015"));
    ASSERT_EQ(import.returns.size(), 3U);
    auto const& alta = import.returns[1];
    EXPECT_EQ(alta.ref_area + alta.time_period, "ALT2020");
    EXPECT_EQ(alta.source_kind, "import");
    EXPECT_EQ(alta.programme, "islands 1.0.0");
    EXPECT_EQ(alta.file_name, "harbour.csv");
    EXPECT_EQ(alta.file_sha256.size(), 64U);
    EXPECT_EQ(alta.account.read, 2);
    EXPECT_EQ(alta.account.expected, 2);
    EXPECT_EQ(alta.observations[0].comment.es, "Contado antes de tiempo.");
    EXPECT_EQ(to_string(alta.observations[0].where), "harbour.csv:3:6");
    EXPECT_EQ(alta.observations[0].obs_status, "A");
}

TEST(ApplyMapping, NeverMakesAMissingFigureZero) {
    auto const import = imported(
        "ALT,2020,sex,All,Counts,<5,\n"
        "BAJ,2020,sex,All,Counts,,\n"
        "CAL,2020,sex,All,Counts,lost,\n");
    EXPECT_THAT(figures(import), ElementsAre("A.ALT.PEOPLE_RESCUED._T._T.2020 = Q withheld",
                                             "A.BAJ.PEOPLE_RESCUED._T._T.2020 = O not_reported",
                                             "A.CAL.PEOPLE_RESCUED._T._T.2020 = L not_compiled"));
    EXPECT_EQ(import.returns[0].observations[0].conf_status, 'C');
    EXPECT_EQ(import.report.withheld, 1);
    EXPECT_EQ(import.report.missing, 2);
    EXPECT_EQ(import.returns[1].account.empty_with_reason, 1);
}

TEST(ApplyMapping, RejectsWhatItDoesNotUnderstandWithTheReason) {
    auto const import = imported(
        "XXX,2020,sex,All,Counts,1,\n"
        "ALT,20,sex,All,Counts,1,\n"
        "ALT,2020,hair,All,Counts,1,\n"
        "ALT,2020,sex,Somebody,Counts,1,\n"
        "ALT,2020,sex,All,Rates,1,\n"
        "ALT,2020,sex,All,Counts,many,\n"
        "ALT,2020,sex,,Counts,1,\n"
        "ALT,2020,means,ALL,Counts,1,\n"
        "ALT,2020,sex,All,Counts,1.5,\n");
    EXPECT_THAT(outcomes(import), ElementsAre("2 rejected not_a_member", "3 rejected year", "4 rejected no_rule",
                                              "5 rejected unknown_label", "6 rejected outside", "7 rejected number",
                                              "8 rejected not_clear", "9 rejected counts_again", "10 rejected number"));
    EXPECT_THAT(import.returns, IsEmpty());
    EXPECT_EQ(import.report.rejected, 9);
}

TEST(ApplyMapping, SuggestsTheNearestCodeForAMisspeltOrBrokenLabel) {
    auto const import = imported(
        "ALT,2020,sex,Womans and girls,Counts,1,\n"
        "ALT,2020,sex,Womans and girls,Counts,1,\n"
        "ALT,2020,means,ROP\xFFS,Counts,1,\n"
        "ALT,2020,sex,?,Counts,1,\n"
        "Isla Calla,2020,sex,All,Counts,1,\n");
    auto const& unknown = import.report.unknown;
    ASSERT_EQ(unknown.size(), 4U);
    EXPECT_EQ(unknown[0].label, "ROP\uFFFDS");
    EXPECT_EQ(unknown[0].code, "ROPE") << unknown[0].near;
    EXPECT_EQ(unknown[1].label, "?");
    EXPECT_EQ(unknown[2].code, "F");
    EXPECT_EQ(unknown[2].near, "Women and girls");
    EXPECT_EQ(unknown[2].rows, 2);
    EXPECT_EQ(unknown[3].code, "CAL") << "a label of the programme in the other language";
    EXPECT_THAT(import.report.broken_lines, ElementsAre(4));
    EXPECT_EQ(import.report.lost_letters, 1);
}

TEST(ApplyMapping, LetsTheMappingSettleABrokenLabel) {
    auto const import = imported(
        "ALT,2020,sex,NI\xFF"
        "AS Y MUJERES,Counts,3,\n"
        "BAJ,2020,sex,Ni\uFFFDas y mujeres,Counts,4,\n");
    EXPECT_THAT(figures(import),
                ElementsAre("A.ALT.PEOPLE_RESCUED.F._T.2020 = 3", "A.BAJ.PEOPLE_RESCUED.F._T.2020 = 4"));
    EXPECT_THAT(import.report.unknown, IsEmpty());
}

TEST(ApplyMapping, KeepsRowsThatCountPersonsAgainAsCellsOfTheirOwn) {
    auto const import = imported(
        "ALT,2020,sex,All,Counts,30,\n"
        "ALT,2020,means,Boats,Counts,20,\n"
        "ALT,2020,means,Ropes,Counts,15,\n");
    EXPECT_THAT(figures(import),
                ElementsAre("A.ALT.PEOPLE_RESCUED._T.BOAT.2020 = 20", "A.ALT.PEOPLE_RESCUED._T.ROPE.2020 = 15",
                            "A.ALT.PEOPLE_RESCUED._T._T.2020 = 30"));
    EXPECT_EQ(import.report.recounts, 2);
}

TEST(ApplyMapping, TakesTheSameFigureTwiceForOne) {
    auto const import = imported(
        "ALT,2020,sex,All,Counts,30,\n"
        "Island of Alta,2020,sex,all,Counts,30,\n");
    EXPECT_THAT(outcomes(import), ElementsAre("2 observation", "3 merged duplicate 2"));
    EXPECT_THAT(figures(import), ElementsAre("A.ALT.PEOPLE_RESCUED._T._T.2020 = 30"));
}

TEST(ApplyMapping, BelievesNoneOfTwoDifferentFiguresForOneCell) {
    auto const import = imported(
        "ALT,2020,sex,All,Counts,30,\n"
        "BAJ,2020,sex,All,Counts,5,\n"
        "ALT,2020,sex,All,Counts,31,\n"
        "ALT,2020,sex,All,Counts,<5,\n");
    EXPECT_THAT(outcomes(import), ElementsAre("2 rejected conflict 4 5", "3 observation", "4 rejected conflict 2 5",
                                              "5 rejected conflict 2 4"));
}

TEST(ApplyMapping, AddsUpPartsOfOneRuleAndSaysSo) {
    auto const import = imported(
        "ALT,2020,women by age,,Counts,30,\n"
        "ALT,2020,women by age,,Counts,12,\n"
        "BAJ,2020,women by age,,Counts,30,\n"
        "BAJ,2020,women by age,,Counts,30,\n");
    EXPECT_THAT(outcomes(import), ElementsAre("2 observation", "3 merged part 2", "4 observation", "5 merged part 4"));
    EXPECT_THAT(figures(import),
                ElementsAre("A.ALT.PEOPLE_RESCUED.F._T.2020 = 42", "A.BAJ.PEOPLE_RESCUED.F._T.2020 = 60"));
    EXPECT_EQ(import.returns[0].observations[0].rule, "sum_of_parts");
}

TEST(ApplyMapping, WithholdsASumOneOfWhosePartsIsWithheld) {
    auto const import = imported(
        "ALT,2020,women by age,,Counts,30,\n"
        "ALT,2020,women by age,,Counts,,\n"
        "ALT,2020,women by age,,Counts,<5,\n");
    EXPECT_THAT(figures(import), ElementsAre("A.ALT.PEOPLE_RESCUED.F._T.2020 = Q withheld"));
    EXPECT_EQ(import.returns[0].observations[0].conf_status, 'C');
}

TEST(ApplyMapping, NeverAddsUpRowsOfTwoRules) {
    auto const import = imported(
        "ALT,2020,women by age,,Counts,30,\n"
        "ALT,2020,sex,Women and girls,Counts,12,\n");
    EXPECT_THAT(outcomes(import), ElementsAre("2 rejected conflict 3", "3 rejected conflict 2"));
}

TEST(ApplyMapping, BelievesNoNumberWhereTheSourceLeavesTheRelationOpen) {
    auto const import = imported(
        "ALT,2020,other means,,Counts,30,\n"
        "ALT,2020,other means,,Counts,30,\n"
        "BAJ,2020,other means,,Counts,<5,\n"
        "BAJ,2020,other means,,Counts,<5,\n"
        "CAL,2020,other means,,Counts,30,\n");
    EXPECT_THAT(outcomes(import), ElementsAre("2 rejected unclear_parts 3", "3 rejected unclear_parts 2",
                                              "4 observation", "5 merged duplicate 4", "6 observation"));
}

TEST(ApplyMapping, LeavesOutACommentThatItDoesNotKnowAndNamesTheLine) {
    auto const import = imported("ALT,2020,sex,All,Counts,30,whatever\n");
    EXPECT_TRUE(import.returns[0].observations[0].comment.empty());
    EXPECT_THAT(import.report.comment_lines, ElementsAre(2));
}

TEST(ApplyMapping, TellsAMissingColumnAndOneThatTheMappingDoesNotName) {
    auto const programme = islands::programme();
    auto const mapping = read_mapping_text(programme, islands::HARBOUR_MAPPING, "m.toml").value();
    auto const import = apply_mapping(programme, mapping, {"Island,Years,About,Group,Unit,Figure,Mark\n", "h.csv"});
    ASSERT_FALSE(import);
    EXPECT_EQ(to_string(import.error(), base::Language::en),
              "h.csv:1: the file does not have the column 'Year' once; did you mean 'Years'?\n"
              "h.csv:1: the mapping does not know the column 'Years'; did you mean 'Year'?\n");
}

TEST(ApplyMapping, GivesTheSameWhateverTheOrderOfTheRows) {
    auto const one = imported("ALT,2020,sex,All,Counts,30,\nBAJ,2020,sex,All,Counts,5,\n");
    auto const other = imported("BAJ,2020,sex,All,Counts,5,\nALT,2020,sex,All,Counts,30,\n");
    EXPECT_EQ(figures(one), figures(other));
}

TEST(ImportReport, SaysHowTheRowsAddUpAndNeverAFigure) {
    auto const import = imported(
        "ALT,2020,sex,All,Counts,777,\n"
        "ALT,2020,sex,All,Counts,777,\n"
        "ALT,2020,means,Boats,Counts,<5,\n"
        "ALT,2020,sex,Womans and girls,Counts,778,\n"
        "ALT,2020,sex,,Counts,779,\n");
    auto const text = import_report_text(import.report, base::Language::en);
    EXPECT_THAT(text, AllOf(HasSubstr("harbour.csv: 5 rows = 2 observations + 1 merged + 2 rejected"),
                            HasSubstr("1  withheld by the source"),
                            HasSubstr("1  the same figure for the same cell as another row (duplicate)"),
                            HasSubstr("empty_group, 1 row: no group is named"),
                            HasSubstr("Group 'Womans and girls' (SEX), 1 row; did you mean F ('Women and girls')?"),
                            HasSubstr("Source: The harbour, 2020."), Not(HasSubstr("77"))));
    EXPECT_THAT(import_report_text(import.report, base::Language::es),
                AllOf(HasSubstr("5 filas = 2 observaciones + 1 unidas a otra + 2 rechazadas"),
                      HasSubstr("¿quiso decir F («Women and girls»)?"), Not(HasSubstr("77"))));
    auto const csv = import_report_csv(import.report);
    EXPECT_EQ(csv,
              "LINE,OUTCOME,REASON,RULE,CELL,LINES\n"
              "2,observation,,by_sex,DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2020,\n"
              "3,merged,duplicate,by_sex,DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2020,2\n"
              "4,observation,,by_means,DF_RESCUE/A.ALT.PEOPLE_RESCUED._T.BOAT.2020,\n"
              "5,rejected,unknown_label,by_sex,,\n"
              "6,rejected,not_clear,empty_group,,\n");
}

TEST(ImportReport, ShowsNoControlCharacterOfALabel) {
    auto const import = imported("ALT,2020,sex,a\x1B[2Jb,Counts,1,\n");
    EXPECT_THAT(import_report_text(import.report, base::Language::en), Not(HasSubstr("\x1B")));
}

TEST(ImportReport, HasWordsForEveryReasonInBothLanguages) {
    for (char const* reason :
         {"duplicate", "part", "conflict", "unclear_parts", "counts_again", "not_clear", "out_of_scope", "outside",
          "not_a_member", "year", "no_rule", "unknown_label", "number", "no_value", "status"}) {
        auto const label = import_reason_label(reason);
        EXPECT_NE(label.en, reason);
        EXPECT_NE(label.es, label.en);
    }
}

}  // namespace
}  // namespace cifra::collect
