#include "programme/read_programme.hpp"

#include "islands_texts.hpp"

#include <gmock/gmock.h>
#include <algorithm>

namespace cifra::programme {
namespace {

using base::Language;
using islands::texts;
using islands::with;
using testing::HasSubstr;

std::string problems(ProgrammeTexts const& of, Language language = Language::en) {
    auto const programme = read_programme_texts(of);
    return programme ? "" : to_string(programme.error(), language);
}

std::string with_coalition(std::string const& from, std::string const& to) {
    auto broken = texts();
    broken.coalition.text = with(broken.coalition.text, from, to);
    return problems(broken);
}

std::string with_members(std::string const& from, std::string const& to, Language language = Language::en) {
    auto broken = texts();
    broken.members.text = with(broken.members.text, from, to);
    return problems(broken, language);
}

std::string with_code_lists(std::string const& from, std::string const& to) {
    auto broken = texts();
    broken.code_lists.text = with(broken.code_lists.text, from, to);
    return problems(broken);
}

std::string with_indicators(std::string const& from, std::string const& to, Language language = Language::en) {
    auto broken = texts();
    broken.indicators.text = with(broken.indicators.text, from, to);
    return problems(broken, language);
}

TEST(ReadProgramme, TakesEverythingThatTheFilesSay) {
    auto const programme = islands::programme();
    EXPECT_EQ(programme.id, "islands");
    EXPECT_EQ(programme.region, "ALL_ISLES");
    EXPECT_EQ(programme.contacts.at(0).website, "https://islands.example");
    EXPECT_EQ(programme.contacts.at(0).address.es, "Muelle 1\nAlta");
    ASSERT_EQ(programme.members.size(), 3U);
    EXPECT_EQ(programme.members[0].body.official, Language::es);
    EXPECT_EQ(programme.members[1].body.official, Language::en);
    EXPECT_EQ(programme.members[2].name_in_sentence.es, "la isla Cala");
    EXPECT_EQ(programme.code_list("CL_SEX")->find("F")->htcds, "prs_Gender=Feminine");
    EXPECT_EQ(programme.sections.at(1).indicators.size(), 3U);
    EXPECT_EQ(programme.products.at(0).second, "REWARD_EACH");
    EXPECT_TRUE(programme.indicator("PEOPLE_RESCUED")->counts_victims);
    EXPECT_FALSE(programme.indicator("REWARDED")->key_figure);
}

TEST(ReadProgramme, TakesTheLabelOfACategoryFromItsOnlyCode) {
    auto const programme = islands::programme();
    auto const& by_sex = *programme.indicator("PEOPLE_RESCUED")->find("by_sex");
    EXPECT_EQ(by_sex.categories[0].label, (LocalText{"Women", "Mujeres"}));
    EXPECT_EQ(by_sex.categories[0].definition.en, "Women and girls.");
    EXPECT_EQ(by_sex.categories[2].label.en, "Sex not known");
    EXPECT_FALSE(by_sex.categories[0].unknown);
    EXPECT_TRUE(by_sex.categories[2].unknown);
    EXPECT_TRUE(by_sex.categories[2].apart);
}

TEST(ReadProgramme, PutsTheCodesOfACategoryIntoTheOrderOfTheDimensions) {
    auto const programme = islands::programme();
    auto const& rope = programme.indicator("PEOPLE_RESCUED")->find("by_means")->categories[1];
    EXPECT_EQ(rope.codes, (std::vector<DimensionCode>{{"SEX", "F"}, {"MEANS", "ROPE"}}));
}

TEST(ReadProgramme, NamesLineAndColumnOfASyntaxErrorInEachFile) {
    EXPECT_THAT(with_coalition("agency = \"ISLES\"", "agency = ISLES"), HasSubstr("programme.toml:3:"));
    EXPECT_THAT(with_members("code = \"BAJ\"", "code \"BAJ\""), HasSubstr("members.toml:11:"));
}

TEST(ReadProgramme, SuggestsTheNearestKey) {
    EXPECT_THAT(with_members("locale", "local"),
                HasSubstr("members.toml:8:1: the key 'local' does not belong here; did you mean 'locale'?"));
    EXPECT_THAT(with_coalition("purpose =", "porpose ="),
                HasSubstr("programme.toml:7:1: the key 'porpose' does not belong here; did you mean 'purpose'?"));
    EXPECT_THAT(with_code_lists("htcds", "htdcs"), HasSubstr("did you mean 'htcds'?"));
    EXPECT_THAT(with_indicators("counts_victims", "count_victims"), HasSubstr("did you mean 'counts_victims'?"));
    EXPECT_THAT(with_indicators("subject", "sujbect"), HasSubstr("did you mean 'subject'?"));
    EXPECT_THAT(with_indicators("[[product]]", "[[prodcut]]"), HasSubstr("did you mean 'product'?"));
}

TEST(ReadProgramme, NeedsBothLanguagesOfEveryText) {
    EXPECT_EQ(with_members("name = { en = \"Baja\", es = \"Baja\" }", "name = { en = \"Baja\" }"),
              "members.toml:12:8: 'es' is missing here; add the key 'es'\n");
    EXPECT_EQ(
        with_members("name = { en = \"Baja\", es = \"Baja\" }", "name = { en = \"Baja\", es = \"\" }", Language::es),
        "members.toml:12:28: «es» está vacío; complételo\n");
}

TEST(ReadProgramme, RefusesIdsThatStandTwice) {
    EXPECT_THAT(with_members("\"CAL\"", "\"BAJ\""), HasSubstr("members.toml:19:8: 'BAJ' stands twice"));
    EXPECT_THAT(with_code_lists("id = \"M\"", "id = \"F\""), HasSubstr("codelists.toml:16:8: 'F' stands twice"));
    EXPECT_THAT(with_indicators("id = \"REWARDED\"", "id = \"PEOPLE_RESCUED\""),
                HasSubstr("'PEOPLE_RESCUED' stands twice"));
    EXPECT_THAT(with_indicators("id = \"by_means\"", "id = \"by_sex\""), HasSubstr("'by_sex' stands twice"));
    EXPECT_THAT(with_coalition("id = \"rewards\"", "id = \"rescue\""), HasSubstr("'rescue' stands twice"));
    EXPECT_THAT(with_indicators("codes = { SEX = \"M\" }", "codes = { SEX = \"F\" }"),
                HasSubstr("the same category stands twice"));
}

TEST(ReadProgramme, SuggestsTheNearestNameForAReference) {
    EXPECT_EQ(
        with_coalition("\"PEOPLE_RESCUED\"", "\"PEOPLE_RESCUE\""),
        "programme.toml:27:15: 'PEOPLE_RESCUE' is not an indicator of the programme; did you mean 'PEOPLE_RESCUED'?\n");
    EXPECT_THAT(with_code_lists("codelist = \"CL_MEANS\"", "codelist = \"CL_MEAN\""),
                HasSubstr("'CL_MEAN' is not a code list of the programme; did you mean 'CL_MEANS'?"));
    EXPECT_THAT(with_indicators("[\"SEX\", \"MEANS\"]", "[\"SEX\", \"MEANSS\"]"),
                HasSubstr("'MEANSS' is not a dimension of the programme; did you mean 'MEANS'?"));
    EXPECT_THAT(with_indicators("unit = \"PERSONS\"", "unit = \"PERSON\""),
                HasSubstr("'PERSON' is not a code of CL_UNIT of the programme; did you mean 'PERSONS'?"));
    EXPECT_THAT(with_indicators("dataflow = \"DF_REWARD\"", "dataflow = \"DF_REWARDS\""),
                HasSubstr("did you mean 'DF_REWARD'?"));
    EXPECT_THAT(with_indicators("second = \"REWARD_EACH\"", "second = \"REWARD_EECH\""),
                HasSubstr("did you mean 'REWARD_EACH'?"));
    EXPECT_THAT(with_indicators("codes = { SEX = \"F\" }", "codes = { SXE = \"F\" }"),
                HasSubstr("'SXE' is not a dimension of DF_RESCUE; did you mean 'SEX'?"));
    EXPECT_THAT(with_indicators("codes = { MEANS = \"BOAT\" }", "codes = { MEANS = \"BAOT\" }", Language::es),
                HasSubstr("«BAOT» no es un código de CL_MEANS; ¿quiso decir «BOAT»?"));
    EXPECT_THAT(with_indicators("kind = \"partition\"", "kind = \"partitoin\""),
                HasSubstr("'partitoin' is not a kind of breakdown; did you mean 'partition'?"));
}

TEST(ReadProgramme, NeedsATotalInTheCodeListOfADimension) {
    EXPECT_THAT(
        with_code_lists(
            "id = \"_T\"\n  label = { en = \"Total\", es = \"Total\" }\n  [[codelist.code]]\n  id = \"BOAT\"",
            "id = \"BOAT\""),
        HasSubstr("the code list CL_MEANS of the dimension MEANS has no code _T; add the code _T (total) to the list"));
}

TEST(ReadProgramme, RefusesTheTotalAsACategory) {
    EXPECT_THAT(with_indicators("codes = { SEX = \"M\" }", "codes = { SEX = \"_T\" }"),
                HasSubstr("a category cannot be the total _T; leave this dimension out"));
}

TEST(ReadProgramme, NeedsCategoriesOrAreasButNotBoth) {
    EXPECT_THAT(with_indicators("by_area = true", "by_area = false"),
                HasSubstr("a breakdown has either by_area = true or categories"));
    EXPECT_THAT(with_indicators("kind = \"multiple_response\"", "kind = \"multiple_response\"\n  by_area = true"),
                HasSubstr("a breakdown has either by_area = true or categories"));
}

TEST(ReadProgramme, NeedsALabelWhereACategoryHasSeveralCodes) {
    EXPECT_THAT(with_indicators("label = { en = \"Women by rope\", es = \"Mujeres con cuerda\" }\n", ""),
                HasSubstr("'label' is missing here"));
}

TEST(ReadProgramme, LetsACategoryStandForTheOtherCodesOfOneDimension) {
    EXPECT_EQ(with_indicators("codes = { SEX = \"M\" }", "codes = { SEX = \"M\" }\nopen = true"), "");
    EXPECT_THAT(with_indicators("label = { en = \"Women by rope\"", "open = true\nlabel = { en = \"Women by rope\""),
                HasSubstr("an open category has several codes"));
}

TEST(ReadProgramme, ChecksHowCodesVersionsLocalesAndAddressesAreWritten) {
    EXPECT_THAT(with_members("\"ALT\"", "\"Alt\""),
                HasSubstr("members.toml:3:8: 'Alt' is not written as an identifier; write three capital letters"));
    EXPECT_THAT(with_members("es-AA", "es_AA"), HasSubstr("write language and country, as in es-DO"));
    EXPECT_THAT(with_members("body_official = \"es\"", "body_official = \"fr\""),
                HasSubstr("'fr' is not a language of Cifra; write en or es"));
    EXPECT_THAT(with_coalition("1.0.0", "1.0"), HasSubstr("write three numbers, as in 1.0.0"));
    EXPECT_THAT(with_coalition("https://", "javascript:"), HasSubstr("'website' is not a web address"));
    EXPECT_THAT(with_coalition("\"islands\"", "\"The Islands\""), HasSubstr("write it with the letters a to z"));
    EXPECT_THAT(with_code_lists("id = \"BOAT\"", "id = \"BY.BOAT\""),
                HasSubstr("'BY.BOAT' is not written as an identifier"));
}

TEST(ReadProgramme, KeepsTheNamesOfDataColumnsForThem) {
    EXPECT_THAT(with_code_lists("id = \"MEANS\"", "id = \"OBS_VALUE\""), HasSubstr("'OBS_VALUE' stands twice"));
}

TEST(ReadProgramme, ReportsAllProblemsOfAllFilesAtOnce) {
    auto broken = texts();
    broken.coalition.text = with(broken.coalition.text, "version = \"1.0.0\"\n", "");
    broken.members.text = with(broken.members.text, "\"AAA\"", "\"aaa\"");
    broken.indicators.text = with(broken.indicators.text, "noun =", "nuon =");
    auto const all = problems(broken);
    EXPECT_THAT(all, HasSubstr("programme.toml"));
    EXPECT_THAT(all, HasSubstr("members.toml"));
    EXPECT_THAT(all, HasSubstr("indicators.toml"));
}

TEST(ReadProgramme, SaysWhichFolderOrFileDoesNotExist) {
    auto const nowhere = read_programme("/nowhere");
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, base::ErrorCode::not_found);
    EXPECT_THAT(to_string(nowhere.error(), Language::en),
                HasSubstr("/nowhere: there is no such folder of a programme"));
    auto const empty = read_programme(CIFRA_SOURCE_DIR "/src");
    ASSERT_FALSE(empty);
    EXPECT_THAT(to_string(empty.error(), Language::en), HasSubstr("src/programme.toml: the file does not exist"));
}

TEST(ReadProgramme, ReadsTheProgrammeThatTheProjectShips) {
    auto const programme = read_programme(CIFRA_SOURCE_DIR "/programmes/corett");
    ASSERT_TRUE(programme) << to_string(programme.error(), Language::en);
    EXPECT_EQ(programme->members.size(), 9U);
    EXPECT_EQ(programme->dataflows.size(), 6U);
    for (auto const& list : programme->code_lists)
        for (auto const& code : list.codes) EXPECT_EQ(code.ictip_code, "") << "nothing is filled in from memory";
}

std::string const COMPARISON = R"(
[[comparison]]
id = "women"
name = { en = "Women by boat", es = "Mujeres en bote" }
smaller = { indicator = "PEOPLE_RESCUED", codes = { MEANS = "BOAT", SEX = "F" } }
larger = { indicator = "PEOPLE_RESCUED" }
severity = "blocking"
scope = "total"
)";

std::string with_comparison(std::string const& from, std::string const& to, Language language = Language::en) {
    auto broken = islands::texts();
    broken.indicators.text += with(COMPARISON, from, to);
    return problems(broken, language);
}

TEST(ReadProgramme, TakesComparisons) {
    auto texts = islands::texts();
    texts.indicators.text += COMPARISON;
    auto const programme = read_programme_texts(texts);
    ASSERT_TRUE(programme);
    ASSERT_EQ(programme->comparisons.size(), 1U);
    auto const& women = programme->comparisons.front();
    EXPECT_EQ(women.id, "women");
    EXPECT_EQ(women.name.es, "Mujeres en bote");
    EXPECT_EQ(women.smaller.codes, (std::vector<DimensionCode>{{"SEX", "F"}, {"MEANS", "BOAT"}}));
    EXPECT_TRUE(women.larger.codes.empty());
    EXPECT_TRUE(women.blocking);
    EXPECT_FALSE(women.categories);
}

TEST(ReadProgramme, LeavesAComparisonAQuestionOfTotalsByDefault) {
    auto texts = islands::texts();
    texts.indicators.text += with(COMPARISON, "severity = \"blocking\"\nscope = \"total\"\n", "");
    auto const programme = read_programme_texts(texts);
    ASSERT_TRUE(programme);
    EXPECT_FALSE(programme->comparisons.at(0).blocking);
    EXPECT_FALSE(programme->comparisons.at(0).categories);
}

TEST(ReadProgramme, NamesTheLineOfWhatIsWrongInAComparison) {
    auto const texts = islands::texts();
    auto const lines = std::count(texts.indicators.text.begin(), texts.indicators.text.end(), '\n');
    EXPECT_THAT(with_comparison("\"blocking\"", "\"blokcing\""),
                HasSubstr("indicators.toml:" + std::to_string(lines + 7) +
                          ":12: 'blokcing' is not a value of 'severity'; did you mean 'blocking'?"));
    EXPECT_THAT(with_comparison("\"total\"", "\"everything\"", Language::es),
                HasSubstr("«everything» no es un valor de «scope»; escriba total o categories"));
    EXPECT_THAT(with_comparison("larger = { indicator = \"PEOPLE_RESCUED\" }", ""),
                HasSubstr("'larger' is missing here"));
    EXPECT_THAT(with_comparison("PEOPLE_RESCUED", "PEOPLE_RESUCED"), HasSubstr("did you mean 'PEOPLE_RESCUED'?"));
    EXPECT_THAT(with_comparison("MEANS =", "MEENS ="),
                HasSubstr("'MEENS' is not a dimension of DF_RESCUE; did you mean 'MEANS'?"));
    EXPECT_THAT(with_comparison("BOAT", "BAOT"), HasSubstr("'BAOT' is not a code of CL_MEANS; did you mean 'BOAT'?"));
    EXPECT_THAT(with_comparison("scope =", "scpoe ="), HasSubstr("did you mean 'scope'?"));
    EXPECT_THAT(with_comparison("\"total\"", "\"categories\""),
                HasSubstr("categories are compared of whole indicators only"));
    EXPECT_THAT(with_comparison("larger = { indicator = \"PEOPLE_RESCUED\"", "larger = { indicator = \"REWARD_EACH\""),
                HasSubstr("are counted in different units"));
}

}  // namespace
}  // namespace cifra::programme
