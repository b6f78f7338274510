#include "consolidate/build_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <algorithm>

namespace cifra {
namespace {

using programme::MissingReason;
using restricted::Observation;
using testing::ElementsAre;
using testing::IsEmpty;

programme::Programme two_flows() {
    programme::Programme made;
    made.region = "ALL";
    for (auto const* const code : {"XAA", "XBB", "XCC"}) {
        programme::Member member;
        member.code = code;
        made.members.push_back(member);
    }
    made.dataflows = {{"DF_PERSONS", {}, {"SEX"}}, {"DF_EMPTY", {}, {"SEX"}}};
    programme::Breakdown by_area;
    by_area.id = "by_area";
    by_area.by_area = true;
    programme::Indicator summed;
    summed.id = "FOUND";
    summed.dataflow = "DF_PERSONS";
    summed.breakdowns = {by_area};
    auto side_by_side = summed;
    side_by_side.id = "RETURNED";
    side_by_side.breakdowns.front().kind = programme::BreakdownKind::list;
    auto undeclared = summed;
    undeclared.id = "HELPED";
    undeclared.breakdowns.clear();
    made.indicators = {summed, side_by_side, undeclared};
    return made;
}

programme::CellKey cell(std::string const& area, std::string const& sex = "_T",
                        std::string const& indicator = "FOUND") {
    return {"DF_PERSONS", area, indicator, "2031", {{"SEX", sex}}};
}

Observation figure(programme::CellKey key, std::int64_t value, std::string status = "A") {
    Observation made;
    made.key = std::move(key);
    made.obs_value = base::Decimal{value, 0};
    made.obs_status = std::move(status);
    made.where = {"figures/persons.csv", 7, 0};
    return made;
}

Observation missing(programme::CellKey key, std::string status, MissingReason reason) {
    Observation made;
    made.key = std::move(key);
    made.obs_status = std::move(status);
    made.missing_reason = reason;
    return made;
}

restricted::ConsolidatedEdition build(std::vector<Observation> observations) {
    restricted::Edition edition;
    edition.observations = std::move(observations);
    return consolidate::build_tables(two_flows(), std::move(edition));
}

Observation const* find(restricted::ConsolidatedEdition const& made, programme::CellKey const& key) {
    for (auto const& table : made.tables)
        for (auto const& row : table.observations)
            if (row.key == key) return &row;
    return nullptr;
}

TEST(BuildTables, MakesOneSortedTableForEachDataflowInTheProgrammesOrder) {
    auto const made = build({figure(cell("XBB"), 2), figure(cell("ALL"), 3), figure(cell("XAA"), 1)});
    ASSERT_EQ(made.tables.size(), 2U);
    EXPECT_EQ(made.tables[0].dataflow, "DF_PERSONS");
    EXPECT_EQ(made.tables[1].dataflow, "DF_EMPTY");
    EXPECT_THAT(made.tables[1].observations, IsEmpty());
    auto const& rows = made.tables[0].observations;
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(), [](auto const& a, auto const& b) { return a.key < b.key; }));
    EXPECT_THAT(made.edition.observations, IsEmpty()) << "the figures have moved: there is one truth";
}

TEST(BuildTables, SaysOfASumWhatIsSaidOfItsParts) {
    auto const made = build({figure(cell("XAA"), 20, "U"), figure(cell("XBB"), 0, "E"), figure(cell("XCC"), 13, "B")});
    EXPECT_EQ(find(made, cell("ALL"))->obs_status, "UEB");
}

TEST(BuildTables, SumsTheMembersWhereTheRegionHasNoFigureOfItsOwn) {
    auto const made = build({figure(cell("XAA"), 20), figure(cell("XBB"), 0), figure(cell("XCC"), 13)});
    auto const* const sum = find(made, cell("ALL"));
    ASSERT_NE(sum, nullptr);
    EXPECT_EQ(sum->obs_value, (base::Decimal{33, 0}));
    EXPECT_EQ(sum->rule, "sum_of_areas");
    EXPECT_EQ(sum->obs_status, "A");
    EXPECT_THAT(sum->coverage, ElementsAre("XAA", "XBB", "XCC"));
    EXPECT_EQ(base::to_string(sum->where), "figures/persons.csv");
}

TEST(BuildTables, NeverSumsOverAMissingMember) {
    EXPECT_EQ(find(build({figure(cell("XAA"), 20), figure(cell("XBB"), 5)}), cell("ALL")), nullptr);
    auto const with_gap = build(
        {figure(cell("XAA"), 20), figure(cell("XBB"), 5), missing(cell("XCC"), "O", MissingReason::not_reported)});
    EXPECT_EQ(find(with_gap, cell("ALL")), nullptr);
}

TEST(BuildTables, NeverSumsUnvalidatedInternalOrFractionalFigures) {
    for (auto const change : {0, 1, 2, 3, 4}) {
        auto odd = figure(cell("XCC"), 13);
        if (change == 0) odd.obs_status = "V";
        if (change == 1) odd.conf_status = 'N';
        if (change == 2) odd.conf_status = 'E';
        if (change == 3) odd.obs_value = base::Decimal{135, 1};
        if (change == 4) odd.currency = "XTS";
        EXPECT_EQ(find(build({figure(cell("XAA"), 20), figure(cell("XBB"), 5), odd}), cell("ALL")), nullptr) << change;
    }
}

TEST(BuildTables, SumsOnlyIndicatorsWhoseAreasAreDeclaredAPartition) {
    for (std::string const indicator : {"RETURNED", "HELPED", "NOT_IN_THE_PROGRAMME"}) {
        auto const made = build({figure(cell("XAA", "_T", indicator), 20), figure(cell("XBB", "_T", indicator), 5),
                                 figure(cell("XCC", "_T", indicator), 13)});
        EXPECT_EQ(find(made, cell("ALL", "_T", indicator)), nullptr) << indicator;
    }
}

TEST(BuildTables, KeepsTheRegionsOwnFigureEvenWhereTheMembersSumToAnother) {
    auto const made =
        build({figure(cell("ALL"), 40), figure(cell("XAA"), 20), figure(cell("XBB"), 0), figure(cell("XCC"), 13)});
    EXPECT_EQ(find(made, cell("ALL"))->obs_value, (base::Decimal{40, 0}));
    EXPECT_EQ(find(made, cell("ALL"))->rule, "as_published");
}

TEST(BuildTables, MarksTheRegionProvisionalWhenAMemberInItIs) {
    auto const made = build({figure(cell("ALL"), 40), figure(cell("ALL", "F"), 30), figure(cell("XAA"), 20),
                             missing(cell("XBB"), "LP", MissingReason::not_published)});
    EXPECT_EQ(find(made, cell("ALL"))->obs_status, "P");
    EXPECT_EQ(find(made, cell("ALL", "F"))->obs_status, "P") << "the member's total speaks for its categories";
}

TEST(BuildTables, SaysInTheRuleThatAStatusIsDerived) {
    auto const made = build({figure(cell("ALL"), 40), figure(cell("ALL", "F"), 30), figure(cell("XAA"), 20, "P"),
                             missing(cell("XAA", "F"), "O", MissingReason::not_reported)});
    EXPECT_EQ(find(made, cell("ALL"))->rule, "as_published_status_derived");
    EXPECT_EQ(find(made, cell("ALL", "F"))->rule, "as_published") << "its status is as it was";
    EXPECT_EQ(find(made, cell("XAA"))->rule, "as_published");
    auto const already = build({figure(cell("ALL"), 40, "P"), figure(cell("XAA"), 20, "P")});
    EXPECT_EQ(find(already, cell("ALL"))->rule, "as_published");
    auto const sum = build({figure(cell("XAA"), 20, "P"), figure(cell("XBB"), 5), figure(cell("XCC"), 13)});
    EXPECT_EQ(find(sum, cell("ALL"))->rule, "sum_of_areas") << "all of it is derived";
}

TEST(BuildTables, DoesNotTakeTheStatusOfAMemberThatIsNotInTheFigure) {
    auto const made = build({figure(cell("ALL"), 40), missing(cell("XBB"), "OP", MissingReason::not_reported),
                             missing(cell("XCC"), "MD", MissingReason::not_compiled)});
    EXPECT_EQ(find(made, cell("ALL"))->obs_status, "A");
}

TEST(BuildTables, MarksDifferingDefinitionsBesideOtherLettersAndNothingTwice) {
    auto const made =
        build({figure(cell("ALL"), 40, "UP"), figure(cell("XAA"), 20, "DP"), figure(cell("XBB"), 20, "D")});
    EXPECT_EQ(find(made, cell("ALL"))->obs_status, "UPD");
}

TEST(BuildTables, GivesAMissingFigureOfTheRegionNoStatus) {
    auto const made = build({missing(cell("ALL"), "L", MissingReason::picture), figure(cell("XAA"), 20, "P")});
    EXPECT_EQ(find(made, cell("ALL"))->obs_status, "L");
    EXPECT_THAT(find(made, cell("ALL"))->coverage, IsEmpty());
}

TEST(BuildTables, ListsCoverageOnlyWhereEachMemberIsAccountedFor) {
    auto const known = build({figure(cell("ALL"), 40), figure(cell("XAA"), 20),
                              missing(cell("XBB"), "LU", MissingReason::not_published),
                              missing(cell("XCC"), "O", MissingReason::not_reported)});
    EXPECT_THAT(find(known, cell("ALL"))->coverage, ElementsAre("XAA", "XBB"));

    auto const withheld =
        build({figure(cell("ALL"), 40), figure(cell("XAA"), 20), missing(cell("XBB"), "Q", MissingReason::withheld),
               missing(cell("XCC"), "K", MissingReason::not_compiled)});
    EXPECT_THAT(find(withheld, cell("ALL"))->coverage, ElementsAre("XAA", "XBB"));

    auto const silent = build({figure(cell("ALL"), 40), figure(cell("XAA"), 20), figure(cell("XBB"), 20)});
    EXPECT_THAT(find(silent, cell("ALL"))->coverage, IsEmpty());

    auto const picture = build({figure(cell("ALL"), 40), figure(cell("XAA"), 20), figure(cell("XBB"), 20),
                                missing(cell("XCC"), "L", MissingReason::picture)});
    EXPECT_THAT(find(picture, cell("ALL"))->coverage, IsEmpty());
}

TEST(BuildTables, DoesNotReadACategoryOutOfAMembersTotal) {
    auto const made = build(
        {figure(cell("ALL", "F"), 40), figure(cell("XAA"), 20), figure(cell("XBB"), 20), figure(cell("XCC"), 20)});
    EXPECT_THAT(find(made, cell("ALL", "F"))->coverage, IsEmpty());
    Observation no_reason;
    no_reason.key = cell("XCC");
    no_reason.obs_status = "O";
    auto const unclear = build({figure(cell("ALL"), 40), figure(cell("XAA"), 20), figure(cell("XBB"), 20), no_reason});
    EXPECT_THAT(find(unclear, cell("ALL"))->coverage, IsEmpty());
}

}  // namespace
}  // namespace cifra
