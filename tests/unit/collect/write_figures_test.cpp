#include "collect/write_figures.hpp"

#include "collect/whole_breakdowns.hpp"
#include "islands_figures.hpp"

#include <gmock/gmock.h>

namespace cifra::collect {
namespace {

using restricted::Observation;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

programme::CellKey rescued(std::string const& sex, std::string const& means = "_T") {
    return {"DF_RESCUE", "ALT", "PEOPLE_RESCUED", "2019", {{"SEX", sex}, {"MEANS", means}}};
}

Observation figure(programme::CellKey key, std::int64_t value) {
    Observation observation;
    observation.key = std::move(key);
    observation.obs_value = base::Decimal{value, 0};
    observation.obs_status = "A";
    return observation;
}

Observation withheld(programme::CellKey key) {
    Observation observation;
    observation.key = std::move(key);
    observation.obs_status = "Q";
    observation.conf_status = 'C';
    observation.missing_reason = programme::MissingReason::withheld;
    return observation;
}

std::vector<std::string> keys(std::vector<Observation> const& observations) {
    std::vector<std::string> found;
    for (auto const& each : observations) found.push_back(each.key.code("SEX") + each.key.code("MEANS"));
    return found;
}

TEST(WriteFigures, WritesWhatTheReaderReadsBack) {
    auto first = figure(rescued("_T"), 2015);
    first.obs_status = "DP";
    first.comment = {"One; two", "Uno; dos"};
    std::vector<Observation> const observations{first, withheld(rescued("F"))};
    auto const files = write_figures(islands::programme(), observations, {"Source: the harbour.", "Licence: free."});
    ASSERT_EQ(files.size(), 1U) << "a dataflow without figures has no file";
    EXPECT_EQ(files[0].name, "DF_RESCUE.csv");
    EXPECT_THAT(files[0].text, StartsWith("# Source: the harbour.\n# Licence: free.\nSTRUCTURE[;],"));

    auto const read = read_figures_text(islands::programme(), "2019", files[0].text, files[0].name);
    ASSERT_TRUE(read) << to_string(read.error(), base::Language::en);
    ASSERT_EQ(read->size(), 2U);
    EXPECT_EQ((*read)[0].key, rescued("F"));
    EXPECT_EQ((*read)[0].missing_reason, programme::MissingReason::withheld);
    EXPECT_EQ((*read)[0].conf_status, 'C');
    EXPECT_EQ((*read)[0].where.line, 4) << "remarks keep their lines";
    EXPECT_EQ((*read)[1].obs_value, first.obs_value);
    EXPECT_EQ((*read)[1].obs_status, "DP");
    EXPECT_EQ((*read)[1].comment, first.comment);
}

TEST(ReadFigures, TakesRemarksBeforeTheHeaderOnly) {
    EXPECT_THAT(
        islands::figure_problems("\xEF\xBB\xBF# a\r\n#b\n" + islands::RESCUE_HEADER + islands::rescued("5,A,F,,,")),
        IsEmpty());
    EXPECT_THAT(islands::figure_problems(islands::RESCUE_HEADER + "# a\n" + islands::rescued("5,A,F,,,")),
                HasSubstr("f.csv:2"));
    EXPECT_THAT(islands::figure_problems("# nothing else"), HasSubstr("the file is empty"));
    EXPECT_THAT(islands::figure_problems("# a\n" + islands::RESCUE_HEADER + islands::rescued("5,X,F,,,")),
                HasSubstr("f.csv:3"));
}

TEST(ReadFigures, RefusesADefinitionThatTheProgrammeDoesNotKnow) {
    auto header = islands::RESCUE_HEADER;
    header.insert(header.find(",COMMENT_OBS"), ",DEFINITION");
    auto const row = [](std::string const& code) { return islands::rescued("5,A,F,,," + code + ","); };
    EXPECT_THAT(islands::figure_problems(header + row("")), IsEmpty());
    // Without a code list any code will do, but not any words.
    EXPECT_THAT(islands::figure_problems(header + row("seen")), IsEmpty());
    EXPECT_THAT(islands::figure_problems(header + row("seen twice")),
                HasSubstr("DEFINITION 'seen twice' is not a definition of the programme"));
}

TEST(WholeBreakdowns, KeepsABreakdownOnlyWhereNothingOfItIsSmallOrWithheld) {
    auto const islands = islands::programme();
    auto const kept = [&](std::vector<Observation> const& observations) {
        return keys(whole_breakdowns(islands, observations, 5));
    };
    EXPECT_THAT(kept({figure(rescued("F"), 20), figure(rescued("M"), 5), figure(rescued("_T"), 25)}),
                ElementsAre("F_T", "M_T", "_T_T"));
    EXPECT_THAT(kept({figure(rescued("F"), 20), figure(rescued("M"), 4), figure(rescued("_T"), 24)}),
                ElementsAre("_T_T"));
    EXPECT_THAT(kept({figure(rescued("F"), 24), withheld(rescued("M")), figure(rescued("_T"), 24)}),
                ElementsAre("_T_T"));
    EXPECT_THAT(kept({figure(rescued("F"), 24), figure(rescued("M"), 0), figure(rescued("_T"), 24)}),
                ElementsAre("F_T", "M_T", "_T_T"))
        << "a true zero shows nobody";
    EXPECT_THAT(kept({figure(rescued("F"), 20), figure(rescued("M"), 5), withheld(rescued("_T"))}), ElementsAre("_T_T"))
        << "the parts would give the total back";
    EXPECT_THAT(kept({figure(rescued("F"), 20), figure(rescued("M"), 5)}), IsEmpty());
}

TEST(WholeBreakdowns, LeavesOutCellsThatStandInNoBreakdown) {
    auto const islands = islands::programme();
    EXPECT_THAT(keys(whole_breakdowns(
                    islands,
                    {figure(rescued("M", "BOAT"), 9), figure(rescued("_T", "BOAT"), 9), figure(rescued("_T"), 25)}, 5)),
                ElementsAre("_TBOAT", "_T_T"));
}

}  // namespace
}  // namespace cifra::collect
