#include "collect/read_figures.hpp"

#include "../programme/islands_texts.hpp"
#include "islands_figures.hpp"

#include <gmock/gmock.h>

namespace cifra::collect {
namespace {

using base::Language;
using islands::figure_problems;
using islands::RESCUE_HEADER;
using islands::rescued;
using islands::REWARD_HEADER;
using islands::rewarded;
using islands::with;
using testing::HasSubstr;

std::string row_problem(std::string const& values, Language language = Language::en) {
    return figure_problems(RESCUE_HEADER + rescued(values), language);
}

std::string row_problem_with(std::string const& from, std::string const& to, Language language = Language::en) {
    return figure_problems(RESCUE_HEADER + with(rescued("5,A,F,,,"), from, to), language);
}

TEST(ReadFigures, TakesEveryColumn) {
    auto const figures = read_figures_text(
        islands::programme(), "2019",
        RESCUE_HEADER + rescued("5,P;U,,,,\"en:some;; not all;es:algunas\"") + rescued(",L;P,F,not_published,,"),
        "f.csv");
    ASSERT_TRUE(figures) << to_string(figures.error(), Language::en);
    auto const& first = figures->at(0);
    EXPECT_EQ(to_string(first.key), "DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2019");
    EXPECT_EQ(first.obs_value, (base::Decimal{5, 0}));
    EXPECT_EQ(first.obs_status, "PU");
    EXPECT_EQ(first.conf_status, 'F');
    EXPECT_EQ(first.missing_reason, std::nullopt);
    EXPECT_EQ(first.comment, (base::LocalText{"some; not all", "algunas"}));
    EXPECT_EQ(base::to_string(first.where), "f.csv:2");
    EXPECT_EQ(figures->at(1).obs_value, std::nullopt) << "missing is never zero";
    EXPECT_EQ(figures->at(1).missing_reason, programme::MissingReason::not_published);
}

TEST(ReadFigures, TakesADefinitionWhereThereIsSuchAColumn) {
    auto programme = islands::programme();
    auto const header = with(RESCUE_HEADER, "COMMENT_OBS", "DEFINITION,COMMENT_OBS");
    auto const text = header + rescued("5,D,F,,,suspected,") + rescued("5,A,F,,,,");
    auto const free = read_figures_text(programme, "2019", text, "f.csv");
    ASSERT_TRUE(free) << to_string(free.error(), Language::en);
    EXPECT_EQ(free->at(0).definition, "suspected");
    EXPECT_EQ(free->at(1).definition, "");
    programme.code_lists.push_back({programme::DEFINITION_LIST, {"Definition", "Definición"}, {}});
    programme.code_lists.back().codes.push_back({"confirmed", {"Confirmed", "Confirmadas"}, {}, "", ""});
    auto const refused = read_figures_text(programme, "2019", text, "f.csv");
    ASSERT_FALSE(refused);
    EXPECT_THAT(to_string(refused.error(), Language::en),
                HasSubstr("f.csv:2: DEFINITION 'suspected' is not a definition of the programme"));
    EXPECT_THAT(to_string(refused.error(), Language::es), HasSubstr("no es una definición del programa"));
}

TEST(ReadFigures, KeepsATrueZero) {
    auto const figures = read_figures_text(islands::programme(), "2019", RESCUE_HEADER + rescued("0,A,F,,,"), "f.csv");
    ASSERT_TRUE(figures);
    EXPECT_EQ(figures->at(0).obs_value, (base::Decimal{0, 0}));
}

TEST(ReadFigures, TakesColumnsInAnyOrder) {
    std::string const header =
        "STRUCTURE[;],STRUCTURE_ID,ACTION,OBS_STATUS[],OBS_VALUE,CURRENCY_CODE,MISSING_REASON,CONF_STATUS,"
        "COMMENT_OBS[en;es],TIME_PERIOD,CURRENCY,INDICATOR,REF_AREA,FREQ\n";
    auto const figures = read_figures_text(
        islands::programme(), "2019",
        header + "dataflow,ISLES:DF_REWARD(1.0.0),I,A,12.50,AAA,,F,,2019,_T,REWARD_EACH,ALT,A\n", "f.csv");
    ASSERT_TRUE(figures) << to_string(figures.error(), Language::en);
    EXPECT_EQ(figures->at(0).obs_value, (base::Decimal{1250, 2}));
    EXPECT_EQ(figures->at(0).currency, "AAA");
}

TEST(ReadFigures, NamesLineAndColumnOfBrokenUtf8) {
    EXPECT_EQ(row_problem("5,A,F,,,\xF1"), "f.csv:2:75: the file is not UTF-8 here; save it as UTF-8\n");
}

TEST(ReadFigures, NamesMissingColumns) {
    auto const header = with(RESCUE_HEADER, "MEANS,", "");
    auto const row = with(rescued("5,A,F,,,"), "_T,_T,", "_T,");
    EXPECT_EQ(figure_problems(header + row),
              "f.csv:1: the column MEANS is missing; add it to the header and to every row\n");
    EXPECT_EQ(figure_problems(header + row, Language::es),
              "f.csv:1: falta la columna MEANS; agréguela al encabezado y a cada fila\n");
}

TEST(ReadFigures, SuggestsTheNearestColumn) {
    auto const misspelt = figure_problems(with(RESCUE_HEADER, "MISSING_REASON", "MISING_REASON") + rescued("5,A,F,,,"));
    EXPECT_THAT(
        misspelt,
        HasSubstr("f.csv:1: the column MISING_REASON does not belong to DF_RESCUE; did you mean 'MISSING_REASON'?"));
    auto const surplus =
        figure_problems(with(RESCUE_HEADER, "CONF_STATUS", "CONF_STATUS,OBSERVER") + rescued("5,A,F,,,,"));
    EXPECT_EQ(surplus, "f.csv:1: the column OBSERVER does not belong to DF_RESCUE; remove it\n");
}

TEST(ReadFigures, SaysHowAColumnIsHeaded) {
    EXPECT_EQ(figure_problems(with(RESCUE_HEADER, "OBS_STATUS[]", "OBS_STATUS") + rescued("5,A,F,,,")),
              "f.csv:1: the column OBS_STATUS is badly headed; head it OBS_STATUS[]\n");
    EXPECT_EQ(
        figure_problems(with(RESCUE_HEADER, "COMMENT_OBS[en;es]", "COMMENT_OBS") + rescued("5,A,F,,,"), Language::es),
        "f.csv:1: la columna COMMENT_OBS tiene mal el encabezado; escriba COMMENT_OBS[en;es]\n");
}

TEST(ReadFigures, SuggestsTheNearestCode) {
    EXPECT_EQ(row_problem_with("PEOPLE_RESCUED", "PEOPLE_RESCUE"),
              "f.csv:2: 'PEOPLE_RESCUE' is not a code of INDICATOR; did you mean 'PEOPLE_RESCUED'?\n");
    EXPECT_EQ(row_problem_with(",_T,_T,", ",_T,BAOT,"),
              "f.csv:2: 'BAOT' is not a code of MEANS; did you mean 'BOAT'?\n");
    EXPECT_EQ(row_problem_with(",_T,_T,", ",f,_T,", Language::es),
              "f.csv:2: «f» no es un código de SEX; ¿quiso decir «F»?\n");
    EXPECT_EQ(row_problem_with(",ALT,", ",ATL,"), "f.csv:2: 'ATL' is not a code of REF_AREA; did you mean 'ALT'?\n");
    EXPECT_EQ(row_problem_with(",_T,_T,", ",_T,HELICOPTER,"),
              "f.csv:2: 'HELICOPTER' is not a code of MEANS; use one of _T, BOAT, ROPE\n");
    EXPECT_EQ(row_problem_with(",_T,_T,", ",_T,,"),
              "f.csv:2: MEANS is empty; write its code; _T stands for the total\n");
}

TEST(ReadFigures, SaysToWhichColumnAMisplacedCodeBelongs) {
    EXPECT_EQ(row_problem_with(",_T,_T,", ",_T,ALT,"),
              "f.csv:2: 'ALT' is not a code of MEANS; it belongs in the column REF_AREA\n");
    EXPECT_EQ(row_problem_with(",_T,_T,", ",ALL_ISLES,_T,", Language::es),
              "f.csv:2: «ALL_ISLES» no es un código de SEX; corresponde a la columna REF_AREA\n");
    EXPECT_EQ(row_problem_with(",ALT,PEOPLE_RESCUED,_T,_T,", ",BOAT,PEOPLE_RESCUED,_T,_T,"),
              "f.csv:2: 'BOAT' is not a code of REF_AREA; it belongs in the column MEANS\n");
}

TEST(ReadFigures, RefusesAnIndicatorOfAnotherDataflow) {
    EXPECT_THAT(row_problem_with("PEOPLE_RESCUED", "REWARD_TOTAL"),
                HasSubstr("'REWARD_TOTAL' is not a code of INDICATOR"));
}

TEST(ReadFigures, SuggestsTheNearestDataflow) {
    EXPECT_EQ(row_problem_with("DF_RESCUE(", "DF_RESCEU("),
              "f.csv:2: STRUCTURE_ID 'ISLES:DF_RESCEU(1.0.0)' is not a dataflow of the programme; did you mean "
              "'ISLES:DF_RESCUE(1.0.0)'?\n");
    EXPECT_EQ(row_problem_with("(1.0.0)", "(2.0.0)", Language::es),
              "f.csv:2: STRUCTURE_ID «ISLES:DF_RESCUE(2.0.0)» no es un flujo de datos del programa; ¿quiso decir "
              "«ISLES:DF_RESCUE(1.0.0)»?\n");
}

TEST(ReadFigures, HoldsEveryRowToTheDataflowOfTheFile) {
    auto const other = with(rescued("6,A,F,,,"), "DF_RESCUE(", "DF_REWARD(");
    EXPECT_THAT(
        figure_problems(RESCUE_HEADER + rescued("5,A,F,,,") + other),
        HasSubstr("f.csv:3: STRUCTURE_ID is 'ISLES:DF_REWARD(1.0.0)', but the file is of ISLES:DF_RESCUE(1.0.0)"));
}

TEST(ReadFigures, RefusesAnotherYearStructureActionOrFrequency) {
    EXPECT_EQ(
        row_problem_with(",2019,", ",2018,"),
        "f.csv:2: TIME_PERIOD is '2018', but the edition is of 2019; write 2019, or move the row to its own edition\n");
    EXPECT_EQ(row_problem_with("dataflow", "datastructure"), "f.csv:2: STRUCTURE is 'datastructure'; write dataflow\n");
    EXPECT_EQ(row_problem_with(",I,A,", ",D,A,"), "f.csv:2: ACTION is 'D'; write I\n");
    EXPECT_EQ(row_problem_with(",I,A,", ",I,M,", Language::es), "f.csv:2: FREQ es «M»; escriba A\n");
}

TEST(ReadFigures, SaysHowToWriteANumberWithSeparators) {
    EXPECT_EQ(row_problem("\"1,652\",A,F,,,"),
              "f.csv:2: OBS_VALUE has separators; write its digits side by side, without separators or blanks\n");
    EXPECT_EQ(row_problem("\"1,652\",A,F,,,", Language::es),
              "f.csv:2: OBS_VALUE tiene separadores; escriba sus dígitos seguidos, sin separadores ni espacios\n");
    EXPECT_EQ(
        row_problem("1.652,A,F,,,"),
        "f.csv:2: OBS_VALUE is a count and has decimals; take the point out if it separates thousands; else write "
        "a whole number\n");
    for (std::string const gap : {" ", "\u00a0", "'", "_"})
        EXPECT_THAT(row_problem("7" + gap + "413,A,F,,,"), HasSubstr("OBS_VALUE has separators"));
}

TEST(ReadFigures, NeverRepeatsAValue) {
    for (std::string const value : {"\"7,413\"", "7.413", "7.413.5", "-7413", "\"7413,5\"", "7413 people", "7413.125"})
        for (auto const language : base::LANGUAGES)
            EXPECT_THAT(row_problem(value + ",A,F,,,", language), AllOf(HasSubstr("OBS_VALUE"), Not(HasSubstr("413"))))
                << value;
    EXPECT_THAT(row_problem("\"7413,5\",A,F,,,"), HasSubstr("has a decimal comma"));
}

TEST(ReadFigures, RefusesNegativeAndHugeCounts) {
    EXPECT_THAT(row_problem("-5,A,F,,,"), HasSubstr("f.csv:2: OBS_VALUE is negative"));
    EXPECT_THAT(row_problem("1000000000001,A,F,,,"), HasSubstr("f.csv:2: OBS_VALUE is larger than 1000000000000"));
}

TEST(ReadFigures, NeedsExactlyOneOfValueAndReason) {
    EXPECT_EQ(row_problem("5,A,F,picture,,"),
              "f.csv:2: a value and MISSING_REASON stand in the same row; remove the reason, or the value if it is not "
              "a true one\n");
    EXPECT_EQ(row_problem(",O,F,,,"),
              "f.csv:2: OBS_VALUE is empty and no MISSING_REASON is given; write 0 if nothing was counted, or say why "
              "the value is missing\n");
    EXPECT_EQ(row_problem(",O,F,,,", Language::es),
              "f.csv:2: OBS_VALUE está vacío y no se indica MISSING_REASON; escriba 0 si no hubo casos, o indique por "
              "qué falta el valor\n");
    EXPECT_EQ(row_problem(",L,F,pictures,,"), "f.csv:2: 'pictures' is not a MISSING_REASON; did you mean 'picture'?\n");
    EXPECT_THAT(row_problem(",L,F,because,,"),
                HasSubstr("use one of not_reported, not_compiled, picture, not_published, withheld"));
}

TEST(ReadFigures, RefusesUnknownStatusLetters) {
    EXPECT_THAT(row_problem("5,X,F,,,"),
                HasSubstr("f.csv:2: 'X' is not a letter of OBS_STATUS; use one of A, B, D, E, I"));
    EXPECT_EQ(row_problem("5,p,F,,,"), "f.csv:2: 'p' is not a letter of OBS_STATUS; write the capital P\n");
    EXPECT_EQ(row_problem("5,P;P,F,,,"), "f.csv:2: the letter P of OBS_STATUS stands twice; write it once\n");
    EXPECT_THAT(row_problem("5,PU,F,,,"), HasSubstr("'PU' is not a letter of OBS_STATUS"));
    EXPECT_THAT(row_problem("5,,F,,,"), HasSubstr("f.csv:2: OBS_STATUS is empty"));
    EXPECT_THAT(row_problem("5,A,X,,,"), HasSubstr("f.csv:2: 'X' is not a letter of CONF_STATUS; use one of F, N, C"));
}

TEST(ReadFigures, RefusesStatusThatContradictsTheValue) {
    for (char const* letter : {"O", "L", "M", "Q"})
        EXPECT_THAT(row_problem(std::string("5,") + letter + ",F,,,"),
                    HasSubstr("says that the value is missing, but there is one"))
            << letter;
    EXPECT_EQ(row_problem(",A,F,not_reported,,"),
              "f.csv:2: OBS_VALUE is empty, but OBS_STATUS A does not say so; write O (no data), L (not compiled or "
              "not published), M (cannot exist) or Q (withheld)\n");
    EXPECT_THAT(row_problem("5,A;P,F,,,", Language::es),
                HasSubstr("OBS_STATUS AP es A (normal) y otra cosa a la vez; quite la A"));
}

TEST(ReadFigures, RefusesStatusThatContradictsTheReason) {
    EXPECT_EQ(row_problem(",O,F,picture,,"),
              "f.csv:2: OBS_STATUS O contradicts MISSING_REASON picture; the letters for picture are: L\n");
    EXPECT_EQ(row_problem(",L,F,not_reported,,", Language::es),
              "f.csv:2: OBS_STATUS L contradice MISSING_REASON not_reported; las letras para not_reported son: O, M\n");
    EXPECT_EQ(row_problem(",O,F,withheld,,"),
              "f.csv:2: OBS_STATUS O contradicts MISSING_REASON withheld; the letters for withheld are: Q\n");
    for (char const* accepted : {",O,F,not_reported,,", ",M,F,not_reported,,", ",L,F,not_compiled,,", ",L,F,picture,,",
                                 ",L;U,F,not_published,,", ",K,F,not_published,,", ",Q,C,withheld,,"})
        EXPECT_EQ(row_problem(accepted), "") << accepted;
}

TEST(ReadFigures, RefusesWhatMayNotBeReleased) {
    EXPECT_EQ(row_problem("5,A,N,,,"),
              "f.csv:2: the figure is for internal use only (CONF_STATUS N) and cannot be released; have it validated "
              "first, or leave its row out\n");
    EXPECT_EQ(row_problem("5,V,F,,,", Language::es),
              "f.csv:2: la cifra está sin validar (OBS_STATUS V) y no se puede publicar; primero haga que se valide, u "
              "omita su fila\n");
}

TEST(ReadFigures, NeedsACommentInBothLanguages) {
    EXPECT_EQ(row_problem("5,A,F,,,en:only English"),
              "f.csv:2: COMMENT_OBS has no Spanish text; write it in both languages: en:…;es:…\n");
    EXPECT_EQ(row_problem("5,A,F,,,es:solo", Language::es),
              "f.csv:2: COMMENT_OBS no tiene texto en inglés; escríbalo en los dos idiomas: en:…;es:…\n");
    EXPECT_THAT(row_problem("5,A,F,,,words"),
                HasSubstr("f.csv:2:15: the field COMMENT_OBS is not written in two languages"));
    EXPECT_THAT(row_problem("5,A,F,,,en:\x01;es:b"), HasSubstr("COMMENT_OBS holds a control character"));
}

TEST(ReadFigures, NeedsACurrencyForMoneyOnly) {
    EXPECT_EQ(figure_problems(REWARD_HEADER + rewarded("REWARD_EACH", "12.50,A,F,,AAA,")), "");
    EXPECT_EQ(figure_problems(REWARD_HEADER + rewarded("REWARD_EACH", ",L,F,picture,,")), "");
    EXPECT_THAT(figure_problems(REWARD_HEADER + rewarded("REWARD_EACH", "12.50,A,F,,,")),
                HasSubstr("f.csv:2: an amount has no CURRENCY_CODE"));
    EXPECT_THAT(figure_problems(REWARD_HEADER + rewarded("REWARD_EACH", "12.50,A,F,,$,")),
                HasSubstr("CURRENCY_CODE '$' is not a currency"));
    EXPECT_THAT(figure_problems(REWARD_HEADER + rewarded("REWARDED", "12,A,F,,AAA,")),
                HasSubstr("CURRENCY_CODE stands with something that is not money"));
}

TEST(ReadFigures, ReportsAtMostTwentyProblemsInOrderOfTheirLines) {
    std::string text = RESCUE_HEADER;
    for (int i = 0; i < 30; ++i) text += rescued("-5,X,F,,,");
    auto const figures = read_figures_text(islands::programme(), "2019", text, "f.csv");
    ASSERT_FALSE(figures);
    ASSERT_EQ(figures.error().also.size(), 20U) << "the last says that there may be more";
    EXPECT_EQ(figures.error().where.line, 2);
    EXPECT_EQ(figures.error().also[18].where.line, 11);
}

TEST(ReadFigures, AcceptsAFileWithoutRows) {
    EXPECT_EQ(figure_problems(RESCUE_HEADER), "");
}

TEST(SortFigures, NamesBothPlacesOfAFigureThatStandsTwice) {
    auto figures = read_figures_text(
        islands::programme(), "2019",
        RESCUE_HEADER + rescued("5,A,F,,,") + with(rescued("2,A,F,,,"), "_T,_T", "F,_T") + rescued("6,A,F,,,"),
        "f.csv");
    ASSERT_TRUE(figures);
    base::Problems problems;
    sort_figures(*figures, problems);
    ASSERT_FALSE(problems.none());
    EXPECT_EQ(to_string(problems.joined(), Language::en),
              "f.csv:4: the figure DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2019 already stands at f.csv:2; remove one of "
              "the two rows\n");
    EXPECT_EQ(to_string(problems.joined(), Language::es),
              "f.csv:4: la cifra DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2019 ya está en f.csv:2; elimine una de las dos "
              "filas\n");
}

TEST(SortFigures, SortsByKey) {
    auto figures =
        read_figures_text(islands::programme(), "2019",
                          RESCUE_HEADER + rescued("5,A,F,,,") + with(rescued("2,A,F,,,"), "_T,_T", "F,_T"), "f.csv");
    base::Problems problems;
    sort_figures(*figures, problems);
    EXPECT_TRUE(problems.none());
    EXPECT_LT(figures->at(0).key, figures->at(1).key);
}

}  // namespace
}  // namespace cifra::collect
