#include "programme/read_register_counting.hpp"

#include "islands_register.hpp"
#include "islands_texts.hpp"

#include <gmock/gmock.h>

namespace cifra::programme {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

std::filesystem::path const CORETT = std::filesystem::path(CIFRA_SOURCE_DIR) / "programmes/corett";

/// The counting with one thing replaced is refused, with a place and these words.
void expect_problem(std::string const& from, std::string const& to, std::string const& says) {
    auto const text = islands::with(islands::REGISTER_COUNTING, from, to);
    auto const refused = islands::register_counting(text);
    ASSERT_FALSE(refused.has_value()) << says;
    EXPECT_THAT(to_string(refused.error(), base::Language::en), HasSubstr(says));
    EXPECT_GT(refused.error().where.line, 0);
    EXPECT_NE(refused.error().message.en, refused.error().message.es);
}

TEST(RegisterCounting, TheShippedOneFitsItsProgrammeAndSchema) {
    auto const programme = read_programme(CORETT);
    ASSERT_TRUE(programme.has_value());
    auto const counting = read_register_counting(*programme, CORETT / "registers/victims.toml");
    ASSERT_TRUE(counting.has_value()) << to_string(counting.error(), base::Language::en);
    ASSERT_EQ(counting->indicators.size(), 2U);
    EXPECT_EQ(counting->indicators[0].tables.size(), 4U);
    EXPECT_EQ(counting->indicators[1].definition, "attended");
}

TEST(RegisterCounting, SaysWhichColumnGivesWhichCode) {
    auto const counting = islands::register_counting();
    ASSERT_TRUE(counting.has_value()) << to_string(counting.error(), base::Language::en);
    auto const& rescued = counting->indicators.at(0);
    EXPECT_EQ(rescued.year, counting->schema.column("year"));
    EXPECT_EQ(rescued.area, counting->schema.column("isle"));
    ASSERT_EQ(rescued.sources.size(), 2U);
    // A code of its own, one of the same name, and one that says nothing.
    EXPECT_THAT(rescued.sources[0].code_of, ElementsAre("F", "M", ""));
    EXPECT_THAT(rescued.sources[1].code_of, ElementsAre("BOAT", "ROPE"));
    EXPECT_THAT(rescued.where.at(0).codes, ElementsAre(0U));
}

TEST(RegisterCounting, NamesWhatDoesNotExistAndTheNearest) {
    expect_problem("\"PEOPLE_RESCUED\"", "\"PEOPLE_RESCUE\"", "did you mean 'PEOPLE_RESCUED'");
    expect_problem("\"by_sex\"", "\"by_sexes\"", "did you mean 'by_sex'");
    expect_problem("id = \"SEX\"", "id = \"SEXE\"", "did you mean 'SEX'");
    expect_problem("column = \"kind\"", "column = \"kid\"", "did you mean 'kind'");
    expect_problem("codes = [\"YES\"]", "codes = [\"YESS\"]", "'YESS' is not a code of the column");
    expect_problem("WOMAN = \"F\"", "WOMEN = \"F\"", "did you mean 'WOMAN'");
    expect_problem("WOMAN = \"F\"", "WOMAN = \"FF\"", "'FF' is not a code of CL_SEX");
    expect_problem("year = \"year\"", "year = \"yaer\"", "did you mean 'year'");
    expect_problem("programme = \"islands\"", "programme = \"lakes\"", "of the programme 'lakes'");
    expect_problem("others =", "other =", "did you mean 'others'");
    expect_problem("column = \"kind\"", "column = \"note\"", "'note' is not a counted column");
}

TEST(RegisterCounting, RefusesACodeThatWouldFallOutUnseen) {
    expect_problem("  others = \"_U\"\n", "", "codes of the column have no code in CL_SEX: OTHER");
}

TEST(RegisterCounting, RefusesACategoryToWhichNothingLeads) {
    expect_problem("codes = { WOMAN = \"F\" }", "codes = { M = \"F\" }",
                   "no column gives SEX=M: it would be a false zero");
    expect_problem("  id = \"MEANS\"\n  column = \"how\"\n", "  id = \"SEX\"\n  column = \"kind\"\n  others = \"F\"\n",
                   "no column gives the dimension MEANS");
}

TEST(RegisterCounting, CountsPersonsOnlyAndTotalsByThemselves) {
    expect_problem("\"PEOPLE_RESCUED\"", "\"REWARD_EACH\"", "a register counts persons");
    expect_problem("\"by_means\"", "\"by_area\"", "answered by the totals");
}

TEST(RegisterCounting, OnlyAPartitionChoosesACategory) {
    expect_problem("id = \"by_means\"", "id = \"by_means\"\n  several = \"first\"", "only in a partition");
    expect_problem("id = \"by_sex\"", "id = \"by_sex\"\n  several = \"last\"", "'last' is not first or unknown");
    expect_problem("id = \"by_sex\"", "id = \"by_sex\"\n  first = [ { codes = { SEX = \"X\" } } ]", "no category");
}

TEST(RegisterCounting, NeitherAColumnOfSeveralValuesNorAHierarchyIsAYear) {
    expect_problem("year = \"year\"", "year = \"how\"", "no column of single codes");
    expect_problem("year = \"year\"", "year = \"grown\"", "no column of single codes");
}

TEST(RegisterCounting, TellsSeveralProblemsAtOnce) {
    auto text = islands::with(islands::REGISTER_COUNTING, "\"by_sex\"", "\"by_age\"");
    text = islands::with(text, "column = \"how\"", "column = \"hows\"");
    auto const refused = islands::register_counting(text);
    ASSERT_FALSE(refused.has_value());
    EXPECT_THAT(to_string(refused.error(), base::Language::es), AllOf(HasSubstr("by_age"), HasSubstr("hows")));
}

}  // namespace
}  // namespace cifra::programme
