#include "collect/read_mapping.hpp"

#include "island_mapping.hpp"

#include <gmock/gmock.h>

namespace cifra::collect {
namespace {

using islands::mapping_problems;
using islands::with;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;

std::string broken(std::string const& from, std::string const& to, base::Language language = base::Language::en) {
    return mapping_problems(with(islands::HARBOUR_MAPPING, from, to), language);
}

TEST(ReadMapping, ReadsEveryPart) {
    auto const mapping = read_mapping_text(islands::programme(), islands::HARBOUR_MAPPING, "m.toml");
    ASSERT_TRUE(mapping) << to_string(mapping.error(), base::Language::en);
    EXPECT_EQ(mapping->id, "harbour");
    EXPECT_EQ(mapping->columns.size(), 7U);
    EXPECT_TRUE(mapping->column("Island")->fold);
    EXPECT_EQ(mapping->column(MappedColumn::Use::value)->name, "Figure");
    EXPECT_EQ(mapping->numbers.missing.size(), 1U);
    EXPECT_EQ(mapping->find("Group", "MEANS")->codes.size(), 2U);
    ASSERT_EQ(mapping->rules.size(), 6U);
    EXPECT_EQ(mapping->rules[0].when.size(), 2U) << "a blank is a condition too";
    EXPECT_EQ(mapping->rules[4].several, Several::parts);
    EXPECT_TRUE(mapping->rules[3].recounts);
}

TEST(ReadMapping, NamesPlaceAndNearestNameOfWhatDoesNotExist) {
    EXPECT_THAT(broken("indicator = \"PEOPLE_RESCUED\"", "indicator = \"PEOPLE_RESCUE\""),
                MatchesRegex("m.toml:[0-9]+:[0-9]+: 'PEOPLE_RESCUE' is not an indicator of the programme; did you mean "
                             "'PEOPLE_RESCUED'\\?\n"));
    EXPECT_THAT(broken("columns = { MEANS = \"Group\" }", "columns = { MEANS = \"Groop\" }"),
                HasSubstr("'Groop' is not a column of this mapping; did you mean 'Group'?"));
    EXPECT_THAT(broken("columns = { MEANS", "columns = { MEAN"),
                HasSubstr("'MEAN' is not a dimension of DF_RESCUE; did you mean 'MEANS'?"));
    EXPECT_THAT(broken("\"Boats\" = \"BOAT\"", "\"Boats\" = \"BOATS\""), HasSubstr("did you mean 'BOAT'?"));
    EXPECT_THAT(broken("codes = { MEANS = \"ROPE\" }", "codes = { MEANS = \"ROPES\" }"),
                HasSubstr("did you mean 'ROPE'?"));
    EXPECT_THAT(broken("when = { About = [\"means\"] }", "when = { Abut = [\"means\"] }"),
                HasSubstr("did you mean 'About'?"));
    EXPECT_THAT(broken("blank = [\"Group\"]", "blank = [\"Groups\"]"), HasSubstr("did you mean 'Group'?"));
    EXPECT_THAT(broken("programme = \"islands\"", "programme = \"island\""), HasSubstr("did you mean 'islands'?"));
    EXPECT_THAT(broken("\"Island of Alta\" = \"ALT\"", "\"Island of Alta\" = \"ALTA\""),
                HasSubstr("did you mean 'ALT'?"));
    EXPECT_THAT(broken("is = \"comment\"", "is = \"comments\""), HasSubstr("did you mean 'comment'?"));
    EXPECT_THAT(broken("encoding = \"utf-8\"", "encoding = \"utf8\""), HasSubstr("did you mean 'utf-8'?"));
    EXPECT_THAT(broken("reject = \"not_clear\"", "reject = \"not clear\""), HasSubstr("did you mean 'not_clear'?"));
    EXPECT_THAT(broken("\"lost\" = \"not_compiled\"", "\"lost\" = \"compiled\""),
                HasSubstr("did you mean 'not_compiled'?"));
    EXPECT_THAT(broken("fold = true", "folds = true"), HasSubstr("the key 'folds' does not belong here"));
}

TEST(ReadMapping, NeedsOneColumnOfAreaYearAndFigure) {
    EXPECT_THAT(broken("is = \"value\"", "is = \"label\""), HasSubstr("no column is = \"value\""));
    EXPECT_THAT(broken("is = \"year\"", "is = \"ignored\""), HasSubstr("no column is = \"year\""));
    EXPECT_THAT(broken("is = \"comment\"", "is = \"area\""), HasSubstr("'area' is given more than once"));
    EXPECT_THAT(broken("is = \"year\"", "is = \"ignored\"\n[constants]\nTIME_PERIOD = \"2020\""), IsEmpty());
    EXPECT_THAT(broken("is = \"year\"", "is = \"year\"\n[constants]\nREF_AREA = \"ALT\""),
                HasSubstr("'area' is given more than once"));
    EXPECT_THAT(broken("is = \"area\"\nfold = true", "is = \"ignored\"\n[constants]\nREF_AREA = \"ALL\""),
                HasSubstr("'ALL' is not a member of the programme"));
}

TEST(ReadMapping, RefusesToAddUpRowsThatCountPersonsAgain) {
    EXPECT_THAT(broken("several = \"parts\"", "several = \"parts\"\nrecounts = true"),
                HasSubstr("rows that count the same persons again are never added up"));
    EXPECT_THAT(broken("columns = { MEANS = \"Group\" }\nrecounts", "recounts"),
                HasSubstr("rows that count the same persons again would be the total itself"));
    EXPECT_THAT(broken("several = \"parts\"", "several = \"parts\"\nrecounts = true", base::Language::es),
                HasSubstr("las filas que vuelven a contar a las mismas personas nunca se suman"));
}

TEST(ReadMapping, RefusesWhatCannotBeDecided) {
    EXPECT_THAT(broken("\"Men and boys\" = \"M\"", "\"WOMEN AND GIRLS\" = \"M\""),
                HasSubstr("is twice here with different codes once it is folded"));
    EXPECT_THAT(broken("codes = { MEANS = \"ROPE\" }", "codes = { MEANS = \"ROPE\" }\ncolumns = { MEANS = \"Group\" }"),
                HasSubstr("MEANS has a column and a code"));
    EXPECT_THAT(broken("id = \"by_means\"", "id = \"by_sex\""), HasSubstr("there are two rules 'by_sex'"));
    EXPECT_THAT(broken("name = \"Year\"", "name = \"Island\""), HasSubstr("the column 'Island' is named twice"));
    EXPECT_THAT(broken("thousands = \",\"", "thousands = \".\""), HasSubstr("the same separator"));
    EXPECT_THAT(
        broken("indicator = \"PEOPLE_RESCUED\"\ncolumns = { SEX", "indicator = \"REWARD_EACH\"\ncolumns = { SEX"),
        AllOf(HasSubstr("amounts of money cannot be imported yet"),
              HasSubstr("'SEX' is not a dimension of DF_REWARD")));
    EXPECT_THAT(broken("columns = { SEX = \"Group\" }", "columns = { SEX = \"Group\", DEFINITION = \"About\" }"),
                HasSubstr("the programme has no definitions"));
    EXPECT_THAT(broken("columns = { SEX = \"Group\" }", "columns = { SEX = \"Group\" }\nobs_status = \"Q\""),
                HasSubstr("'Q' is not a status of a figure with a value"));
    EXPECT_THAT(broken("explanation = { en = \"no group is named\", es = \"no se nombra ningún grupo\" }", ""),
                HasSubstr("'explanation' is missing here"));
}

}  // namespace
}  // namespace cifra::collect
