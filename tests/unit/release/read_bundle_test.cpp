#include "release/read_bundle.hpp"

#include "base/file.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "islands_edition.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <cstdlib>

namespace cifra::release {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string error_of(BundleTexts const& texts) {
    auto const read = read_bundle(texts);
    return read ? "it was read" : base::to_string(read.error(), base::Language::en);
}

std::string with_figures(std::string const& from, std::string const& to) {
    return error_of({islands::edition_text(), base::replace_all(islands::figures(), from, to), ""});
}

std::string with_edition(std::string const& from, std::string const& to) {
    auto const text = islands::edition_text();
    EXPECT_THAT(text, HasSubstr(from));
    return error_of({base::replace_all(text, from, to), islands::figures(), ""});
}

TEST(DataCsv, HoldsAllDataflowsAndLeavesForeignDimensionsEmpty) {
    EXPECT_EQ(data_csv(islands::edition()), islands::figures());
}

TEST(EditionJson, IsTheSameAfterItWasReadBack) {
    auto const edition = islands::edition();
    auto const again = read_bundle({edition_json(edition), data_csv(edition), ""});
    ASSERT_TRUE(again) << base::to_string(again.error(), base::Language::en);
    EXPECT_EQ(edition_json(*again), edition_json(edition));
    EXPECT_EQ(data_csv(*again), data_csv(edition));
}

TEST(EditionJson, IsCanonical) {
    EXPECT_EQ(edition_json(islands::edition()), islands::edition_text());
}

TEST(ReadBundle, BringsBackEveryPartOfAFigure) {
    auto const edition = islands::edition();
    auto const* women = edition.find(islands::rescued(edition.programme, "ALL_ISLES", "F", "_T"));
    ASSERT_NE(women, nullptr);
    EXPECT_EQ(women->obs_value, (base::Decimal{61, 0}));
    EXPECT_EQ(women->obs_status, "P");
    EXPECT_THAT(women->coverage, ElementsAre("ALT", "BAJ"));
    EXPECT_EQ(women->rule, "as_published");
    EXPECT_EQ(women->origin, "figures/rescue.csv:3");
    auto const* calm = edition.find(islands::rescued(edition.programme, "BAJ", "_T", "_T"));
    ASSERT_NE(calm, nullptr);
    EXPECT_EQ(calm->comment.en, "Calm sea; no wind, said \"all\"");
    EXPECT_EQ(calm->comment.es, "Mar en calma; sin viento");
}

TEST(ReadBundle, BringsBackMissingAndWithheldFiguresWithoutAValue) {
    auto const edition = islands::edition();
    auto const* withheld = edition.find(islands::rescued(edition.programme, "ALT", "_T", "_T"));
    ASSERT_NE(withheld, nullptr);
    EXPECT_FALSE(withheld->obs_value);
    EXPECT_EQ(withheld->obs_status, "Q");
    EXPECT_EQ(withheld->conf_status, 'C');
    EXPECT_EQ(withheld->missing_reason, programme::MissingReason::withheld);
    auto const* missing = edition.find(islands::rescued(edition.programme, "CAL", "_T", "_T"));
    ASSERT_NE(missing, nullptr);
    EXPECT_EQ(missing->obs_status, "LP");
}

TEST(ReadBundle, BringsBackTheProgramme) {
    auto const programme = islands::edition().programme;
    EXPECT_EQ(programme.members.size(), 3U);
    EXPECT_EQ(programme.members[0].body.official, base::Language::es);
    EXPECT_EQ(programme.members[1].body.official, base::Language::en);
    auto const* rescued = programme.indicator("PEOPLE_RESCUED");
    ASSERT_NE(rescued, nullptr);
    EXPECT_EQ(rescued->breakdowns.size(), 3U);
    EXPECT_TRUE(rescued->breakdowns[0].categories[2].unknown);
    EXPECT_TRUE(rescued->breakdowns[0].categories[2].apart);
    EXPECT_EQ(rescued->breakdowns[1].categories[1].codes.size(), 2U);
    EXPECT_EQ(programme.contacts[0].address.en, "Pier 1\nAlta");
    EXPECT_EQ(rescued->breakdowns[0].categories[0].brief.es, "De toda edad");
    EXPECT_EQ(programme.code_list("CL_SEX")->find("F")->htcds, "prs_Gender=Feminine");
    EXPECT_EQ(programme.products.size(), 1U);
}

TEST(ReadBundle, BringsBackSharesWordingsSettlementsTextsAndPolicy) {
    auto const edition = islands::edition();
    EXPECT_EQ(edition.printed_shares[1].share, (base::Decimal{33, 0}));
    EXPECT_EQ(edition.wordings[0].cells.size(), 2U);
    EXPECT_EQ(edition.wordings[0].title.es, "Las rescatadas adicionales");
    EXPECT_EQ(edition.settlements[1].explanation.es, "Está incluido.");
    EXPECT_EQ(edition.settlements[1].computation, "100 | 100 + 9 = 109");
    EXPECT_EQ(edition.texts[0].markdown.en, "It came at **night**.\n\nAll went well.");
    EXPECT_EQ(edition.texts[1].ref_area, "CAL");
    EXPECT_EQ(edition.policy.threshold, 10);
    EXPECT_EQ(edition.policy.decisions[0].by.en, "the officer");
}

TEST(ReadBundle, BringsBackTheDefinitionsOfFiguresAndRefusesAnEmptyColumnOfThem) {
    auto const header = base::replace_all(islands::HEADER, "COMMENT_OBS", "DEFINITION,COMMENT_OBS");
    auto figures = base::replace_all(islands::figures(), islands::HEADER, "");
    std::string rows;
    for (auto const& line : base::split(figures, '\n'))
        if (auto const comment = line.rfind(line.find('"') == std::string::npos ? ',' : '"'); !line.empty()) {
            auto const at = line.find('"') == std::string::npos ? comment + 1 : line.find('"');
            rows += line.substr(0, at) + "confirmed," + line.substr(at) + "\n";
        }
    auto const read = read_bundle({islands::edition_text(), header + rows, ""});
    ASSERT_TRUE(read) << base::to_string(read.error(), base::Language::en);
    EXPECT_TRUE(has_definitions(*read));
    EXPECT_EQ(data_csv(*read), header + rows);
    EXPECT_THAT(error_of({islands::edition_text(), header + base::replace_all(rows, "confirmed,", ","), ""}),
                HasSubstr("data.csv:1: DEFINITION is empty in every row"));
    EXPECT_THAT(error_of({islands::edition_text(), header + base::replace_all(rows, "confirmed,", "a b,"), ""}),
                HasSubstr("DEFINITION cannot be 'a b'"));
}

TEST(ReadBundle, BringsBackThePopulationOfTheYear) {
    auto edition = islands::front_matter();
    edition.programme.population = {{"Made up", "Inventada"},
                                    {{"ALT", "2018", 90}, {"ALT", "2019", 100}, {"BAJ", "2019", 2'000'000'000}}};
    auto json = nlohmann::json::parse(edition_json(edition));
    json["lineage"] = nlohmann::json::parse(islands::edition_text())["lineage"];
    auto const text = json.dump(1, ' ') + "\n";
    auto const read = read_bundle({text, islands::figures(), ""});
    ASSERT_TRUE(read) << base::to_string(read.error(), base::Language::en);
    EXPECT_EQ(read->programme.population.of("ALT", "2019"), 100);
    EXPECT_EQ(read->programme.population.of("ALT", "2018"), std::nullopt) << "rates are of the edition's year";
    EXPECT_EQ(edition_json(*read), text);
    auto const broken = [&](std::string const& from, std::string const& to) {
        EXPECT_THAT(text, HasSubstr(from));
        return error_of({base::replace_all(text, from, to), islands::figures(), ""});
    };
    EXPECT_THAT(broken("\"people\": 100", "\"people\": 0"), HasSubstr("must lie between 1 and"));
    EXPECT_THAT(broken("\"people\": 100,", ""), HasSubstr("'people' is missing here"));
    EXPECT_THAT(broken("\"ref_area\": \"BAJ\"\n", "\"ref_area\": \"ALT\"\n"), HasSubstr("an area has two populations"));
}

TEST(ReadBundle, NamesFileAndLineOfABadFigure) {
    EXPECT_THAT(with_figures("DF_REWARD(1.0.0)", "DF_AWARD(1.0.0)"), HasSubstr("data.csv:11: 'ISLES:DF_AWARD(1.0.0)'"));
    EXPECT_THAT(with_figures("M,_T,,2019,30", "X,_T,,2019,30"), HasSubstr("data.csv:4: 'X' is not a code of SEX"));
    EXPECT_THAT(with_figures("REWARDED,,,_T", "REWARDED,F,,_T"),
                HasSubstr("data.csv:11: SEX is not a dimension of DF_REWARD"));
    EXPECT_THAT(with_figures("2019,30,A", "2019,thirty,A"), HasSubstr("data.csv:4: OBS_VALUE is not a number"));
    EXPECT_THAT(with_figures("2019,30,A", "2019,-30,A"), HasSubstr("data.csv:4: OBS_VALUE is not a number"));
    EXPECT_THAT(with_figures("2019,30,A", "2019,30,Z"), HasSubstr("data.csv:4: OBS_STATUS cannot hold 'Z'"));
    EXPECT_THAT(with_figures("2019,30,A,F", "2019,30,A,X"), HasSubstr("data.csv:4: CONF_STATUS cannot be 'X'"));
    EXPECT_THAT(with_figures("2019,30,A,F,,", "2019,30,A,F,picture,"), HasSubstr("data.csv:4: a figure has either"));
    EXPECT_THAT(with_figures("withheld", "hidden"), HasSubstr("data.csv:8: 'hidden' is not a reason"));
    EXPECT_THAT(with_figures("L,F,picture", "L,F,"), HasSubstr("data.csv:13: a figure has either"));
    EXPECT_THAT(with_figures("ALT;BAJ;CAL", "ALT;XXX"), HasSubstr("data.csv:6: COVERAGE names 'XXX'"));
    EXPECT_THAT(with_figures("CURRENCY,AAA", "CURRENCY,Aaa"), HasSubstr("data.csv:12: CURRENCY_CODE"));
    EXPECT_THAT(with_figures("A,F,,PERSONS", "A,F,,METRES"), HasSubstr("data.csv:2: UNIT_MEASURE"));
    EXPECT_THAT(with_figures(";es:Mar en calma;; sin viento", ""), HasSubstr("data.csv:9: COMMENT_OBS lacks"));
    EXPECT_THAT(with_figures("F,ROPE", "F,_T"), HasSubstr("data.csv:3: the figure stands twice"));
    EXPECT_THAT(with_figures("SEX,MEANS", "MEANS,SEX"), HasSubstr("data.csv:1: the columns are not those"));
}

TEST(ReadBundle, NeverRepeatsAValueInAMessage) {
    EXPECT_THAT(with_figures("2019,30,A", "2019,3x0,A"), Not(HasSubstr("3x0")));
}

TEST(ReadBundle, NamesFileAndLineOfABadEdition) {
    EXPECT_THAT(with_edition("\"format\": 1", "\"format\": 3"),
                HasSubstr("edition.json:2: 'format' must lie between 1 and 2"));
    EXPECT_THAT(with_edition(" \"format\": 1,\n", ""), HasSubstr("edition.json:1: 'format' is missing here"));
    EXPECT_THAT(with_edition("\"id\": \"islands-2019\"", "\"id\": \"../x\""), HasSubstr("'id' cannot be '../x'"));
    EXPECT_THAT(with_edition("2026-11-23T00:00:00Z", "yesterday"), HasSubstr("'prepared' cannot be 'yesterday'"));
    EXPECT_THAT(with_edition("\"share\": \"33\"", "\"share\": \"33%\""), HasSubstr("'share' cannot be '33%'"));
    EXPECT_THAT(with_edition("\"kind\": \"additional\"", "\"kind\": \"odd\""), HasSubstr("'kind' cannot be 'odd'"));
    EXPECT_THAT(with_edition("\"state\": \"noted\"", "\"state\": \"lost\""), HasSubstr("'state' cannot be 'lost'"));
    EXPECT_THAT(with_edition("\"unit\": \"PERSONS\"", "\"unit\": \"CROWDS\""),
                HasSubstr("'CROWDS' is not a code of CL_UNIT"));
    EXPECT_THAT(with_edition("\"texts\":", "\"tests\":"), HasSubstr("the key 'tests' does not belong here"));
    EXPECT_THAT(with_edition("\"members\":", "\"limbs\":"), HasSubstr("edition.json:"));
}

TEST(ReadBundle, RefusesALineageThatDiffersFromTheFigures) {
    EXPECT_THAT(with_edition("A.ALT.REWARDED._T.2019\"", "A.BAJ.REWARDED._T.2019\""),
                HasSubstr("differ on DF_REWARD/A.ALT.REWARDED"));
    EXPECT_THAT(with_figures("dataflow,ISLES:DF_REWARD(1.0.0),I,A,ALT,REWARDED,,,_T,2019,2,A,F,,PERSONS,,,\n", ""),
                HasSubstr("differ on DF_REWARD/A.ALT.REWARDED"));
}

TEST(ReadBundle, SaysWhereTheJsonBreaks) {
    EXPECT_THAT(error_of({"{\n \"id\": \"x\",\n \"title\": }", islands::figures(), "out/"}),
                HasSubstr("out/edition.json:3:11: this is not JSON"));
    EXPECT_THAT(error_of({"[]", "", ""}), HasSubstr("edition.json:1: the document is not a table"));
    EXPECT_THAT(error_of({"", "", ""}), HasSubstr("this is not JSON"));
    EXPECT_THAT(error_of({R"({"id": "a", "id": "b"})", "", ""}), HasSubstr("the key 'id' stands twice"));
    EXPECT_THAT(error_of({std::string(100'000, '['), "", ""}), HasSubstr("nested too deeply"));
}

TEST(ReadBundle, TellsTheReaderToGetTheBundleAgain) {
    EXPECT_THAT(with_figures("2019,30,A", "2019,thirty,A"),
                HasSubstr("; get the bundle again from where it is published"));
}

TEST(ReadBundle, NamesAMissingFile) {
    auto const read = read_bundle(std::filesystem::path("no/such/bundle"));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, base::ErrorCode::not_found);
}

TEST(ReadBundle, SurvivesAThousandDamagedBundles) {
    auto const edition = islands::edition_text();
    auto const figures = islands::figures();
    base::Random random(2019);
    int refused = 0;
    for (int i = 0; i < 1000; ++i) {
        BundleTexts texts{edition, figures, ""};
        auto& victim = random.between(0, 1) == 0 ? texts.edition_json : texts.data_csv;
        auto const at = static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(victim.size()) - 1));
        if (random.between(0, 2) == 0)
            victim.erase(at);
        else
            victim[at] = static_cast<char>(random.between(0, 255));
        auto const read = read_bundle(texts);
        if (read) continue;
        ++refused;
        EXPECT_THAT(read.error().where.file, testing::AnyOf("edition.json", "data.csv"))
            << base::to_string(read.error(), base::Language::en);
    }
    EXPECT_GT(refused, 500);
}

}  // namespace
}  // namespace cifra::release
