#include "consolidate/build_tables.hpp"
#include "consolidate/merge_returns.hpp"
#include "programme/figure_rule.hpp"
#include "three_areas.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace cifra::consolidate {
namespace {

using programme::MissingReason;
using restricted::NationalReturn;
using restricted::Observation;
using testing::ElementsAre;
using testing::IsEmpty;

class ReportingAreas : public testing::Test {
protected:
    programme::Programme programme = three::programme_with_definitions();
    three::Return arania{programme, "XAA", 1};
    three::Return borovia{programme, "XBB", 1};
    three::Return ithmar{programme, "XCC", 1};

    restricted::ConsolidatedEdition build(restricted::Edition frame = three::frame()) const {
        return build_tables(programme,
                            merge_returns(programme, {arania.made(), borovia.made(), ithmar.made()}, std::move(frame)));
    }

    /// The region's figure of a key that any return made.
    static Observation const* regional(restricted::ConsolidatedEdition const& made, programme::CellKey key) {
        key.ref_area = "TRIAD";
        for (auto const& table : made.tables)
            for (auto const& row : table.observations)
                if (row.key == key) return &row;
        return nullptr;
    }
};

TEST_F(ReportingAreas, AreAddedUpAndListed) {
    auto const key = arania.key("PEOPLE_FOUND");
    arania.give(key, 120);
    ithmar.give(ithmar.key("PEOPLE_FOUND"), 45);
    auto const made = build();
    auto const* const sum = regional(made, key);
    ASSERT_NE(sum, nullptr);
    EXPECT_EQ(sum->obs_value, (base::Decimal{165, 0}));
    EXPECT_THAT(sum->coverage, ElementsAre("XAA", "XCC"));
    EXPECT_EQ(sum->rule, programme::SUM_OF_REPORTING_AREAS);
    EXPECT_EQ(sum->obs_status, "A");
    EXPECT_EQ(to_string(sum->where), "") << "it stands in no return";
}

TEST_F(ReportingAreas, OfACategoryCanBeFewerThanOfItsTotal) {
    auto const women = arania.key("PEOPLE_FOUND", three::profile("W", "GROWN"));
    arania.give(arania.key("PEOPLE_FOUND"), 120);
    arania.give(women, 70);
    borovia.give(borovia.key("PEOPLE_FOUND"), 80);
    borovia.lack(borovia.key("PEOPLE_FOUND", three::profile("W", "GROWN")));
    auto const made = build();
    EXPECT_THAT(regional(made, women.total())->coverage, ElementsAre("XAA", "XBB"));
    EXPECT_THAT(regional(made, women)->coverage, ElementsAre("XAA"));
    EXPECT_EQ(regional(made, women)->obs_value, (base::Decimal{70, 0}));
}

TEST_F(ReportingAreas, AddATrueZeroAndNoMissingOne) {
    auto const key = arania.key("PEOPLE_FOUND");
    arania.give(key, 0);
    borovia.lack(borovia.key("PEOPLE_FOUND"));
    auto const made = build();
    EXPECT_EQ(regional(made, key)->obs_value, (base::Decimal{0, 0}));
    EXPECT_THAT(regional(made, key)->coverage, ElementsAre("XAA"));
}

TEST_F(ReportingAreas, GiveASumWhatIsSaidOfOneOfThem) {
    struct Case {
        std::string first, second, sum;
    };
    for (auto const& each : {Case{"A", "U", "U"}, Case{"E", "A", "E"}, Case{"I", "A", "E"}, Case{"A", "B", "B"},
                             Case{"BE", "UP", "PUEB"}, Case{"W", "K", "A"}, Case{"R", "N", "A"}}) {
        three::Return one(programme, "XAA", 1);
        three::Return other(programme, "XBB", 1);
        auto const key = one.key("PEOPLE_FOUND");
        one.give(key, 120, each.first);
        other.give(other.key("PEOPLE_FOUND"), 80, each.second);
        auto const made = build_tables(programme, merge_returns(programme, {one.made(), other.made()}, three::frame()));
        EXPECT_EQ(regional(made, key)->obs_status, each.sum) << each.first << " and " << each.second;
    }
}

TEST_F(ReportingAreas, SayNothingOfASumThatTheyAreNotIn) {
    auto const key = arania.key("PEOPLE_FOUND");
    arania.give(key, 120);
    ithmar.give(ithmar.key("PEOPLE_FOUND"), 45, "UEB").definition = "suspected";
    EXPECT_EQ(regional(build(), key)->obs_status, "A");
}

TEST_F(ReportingAreas, AreMarkedWhereTheyStateAnotherDefinitionThanTheProgrammes) {
    arania.give(arania.key("PEOPLE_FOUND"), 120).definition = "found";
    borovia.give(borovia.key("PEOPLE_FOUND"), 80, "P").definition = "suspected";
    ithmar.give(ithmar.key("PEOPLE_FOUND"), 45).definition = "suspected";
    auto const made = build();
    std::map<std::string, std::string> found;
    for (auto const& row : made.tables.front().observations) found[row.key.ref_area] = row.obs_status + " " + row.rule;
    EXPECT_EQ(found["XAA"], "A as_published");
    EXPECT_EQ(found["XBB"], "PD as_published_definition_differs");
    EXPECT_EQ(found["XCC"], "D as_published_definition_differs");
    EXPECT_EQ(found["TRIAD"], "A sum_of_reporting_areas");
}

TEST_F(ReportingAreas, MakeASumPreliminaryWhenOneOfThemIs) {
    auto const key = arania.key("PEOPLE_FOUND");
    arania.give(key, 120);
    borovia.give(borovia.key("PEOPLE_FOUND"), 80, "P");
    ithmar.lack(ithmar.key("PEOPLE_FOUND"), MissingReason::not_reported, "OP");
    EXPECT_EQ(regional(build(), key)->obs_status, "P");
    borovia.give(borovia.key("PEOPLE_HELPED"), 8);
    EXPECT_EQ(regional(build(), borovia.key("PEOPLE_HELPED"))->obs_status, "A");
}

TEST_F(ReportingAreas, ThatAreNoneGiveNoSumButAReason) {
    struct Case {
        MissingReason reason;
        std::string status;
        MissingReason expected;
        std::string expected_status;
    };
    for (auto const& each : {Case{MissingReason::not_reported, "O", MissingReason::not_reported, "O"},
                             Case{MissingReason::not_reported, "M", MissingReason::not_reported, "M"},
                             Case{MissingReason::not_compiled, "L", MissingReason::not_compiled, "L"},
                             Case{MissingReason::not_published, "K", MissingReason::not_published, "L"},
                             Case{MissingReason::withheld, "Q", MissingReason::withheld, "Q"}}) {
        three::Return only(programme, "XAA", 1);
        auto const key = only.key("PEOPLE_FOUND");
        only.lack(key, each.reason, each.status);
        auto const made = build_tables(programme, merge_returns(programme, {only.made()}, three::frame()));
        auto const* const sum = regional(made, key);
        ASSERT_NE(sum, nullptr);
        EXPECT_EQ(sum->obs_value, std::nullopt) << each.status;
        EXPECT_EQ(sum->missing_reason, each.expected) << each.status;
        EXPECT_EQ(sum->obs_status, each.expected_status);
        EXPECT_THAT(sum->coverage, IsEmpty());
        EXPECT_EQ(sum->rule, programme::SUM_OF_REPORTING_AREAS);
    }
    EXPECT_EQ(regional(build(), arania.key("PEOPLE_TOLD")), nullptr) << "nobody was asked";
}

TEST_F(ReportingAreas, NeverHoldWhatIsNotValidatedInternalFractionalOrMoney) {
    for (auto const change : {0, 1, 2, 3, 4}) {
        three::Return odd(programme, "XCC", 1);
        auto& row = odd.give(odd.key("PEOPLE_FOUND"), 13);
        if (change == 0) row.obs_status = "V";
        if (change == 1) row.conf_status = 'N';
        if (change == 2) row.conf_status = 'E';
        if (change == 3) row.obs_value = base::Decimal{135, 1};
        if (change == 4) row.currency = "XTS";
        three::Return even(programme, "XAA", 1);
        auto const key = even.key("PEOPLE_FOUND");
        even.give(key, 120);
        auto const both = build_tables(programme, merge_returns(programme, {odd.made(), even.made()}, three::frame()));
        EXPECT_THAT(regional(both, key)->coverage, ElementsAre("XAA")) << change;
        auto const alone = build_tables(programme, merge_returns(programme, {odd.made()}, three::frame()));
        EXPECT_EQ(regional(alone, key)->missing_reason, MissingReason::not_compiled) << change;
    }
}

TEST_F(ReportingAreas, AreAddedOnlyWhereTheProgrammeSaysThatTheyAddUp) {
    auto const key = arania.key("PEOPLE_FOUND");
    auto& indicator = programme.indicators.front();
    for (auto& breakdown : indicator.breakdowns) breakdown.kind = programme::BreakdownKind::list;
    arania.give(key, 120);
    EXPECT_EQ(regional(build(), key), nullptr);
    indicator.areas_add_up = true;
    EXPECT_NE(regional(build(), key), nullptr);
    indicator.unit = "CURRENCY";
    EXPECT_EQ(regional(build(), key), nullptr) << "money is never added up";
}

TEST_F(ReportingAreas, NeverReplaceAFigureOfTheRegionItself) {
    auto const key = arania.key("PEOPLE_FOUND");
    arania.give(key, 120);
    three::Return region(programme, programme.region, 0);
    auto frame = three::frame();
    frame.observations = {region.give(region.key("PEOPLE_FOUND"), 150)};
    auto const made = build(frame);
    EXPECT_EQ(regional(made, key)->obs_value, (base::Decimal{150, 0}));
    EXPECT_EQ(regional(made, key)->rule, "as_published");
}

TEST_F(ReportingAreas, OfAnotherDefinitionStayOutOfTheSum) {
    auto const key = arania.key("PEOPLE_FOUND");
    arania.give(key, 120);
    borovia.give(borovia.key("PEOPLE_FOUND"), 80).definition = "found";
    ithmar.give(ithmar.key("PEOPLE_FOUND"), 45, "D").definition = "suspected";
    auto const made = build();
    EXPECT_EQ(regional(made, key)->obs_value, (base::Decimal{200, 0}));
    EXPECT_THAT(regional(made, key)->coverage, ElementsAre("XAA", "XBB"));
    EXPECT_EQ(regional(made, key)->obs_status, "A");
    EXPECT_EQ(regional(made, key)->definition, "");
}

TEST_F(ReportingAreas, ThatDifferWithoutSayingHowStayOutToo) {
    auto const key = arania.key("PEOPLE_FOUND");
    arania.give(key, 120);
    borovia.give(borovia.key("PEOPLE_FOUND"), 80, "D");
    EXPECT_THAT(regional(build(), key)->coverage, ElementsAre("XAA"));
}

TEST_F(ReportingAreas, SpeakForTheirCategoriesByTheDefinitionOfTheirTotal) {
    auto const women = arania.key("PEOPLE_FOUND", three::profile("W", "GROWN"));
    arania.give(arania.key("PEOPLE_FOUND"), 120);
    arania.give(women, 70);
    ithmar.give(ithmar.key("PEOPLE_FOUND"), 45, "D").definition = "suspected";
    ithmar.give(ithmar.key("PEOPLE_FOUND", three::profile("W", "GROWN")), 30);
    EXPECT_THAT(regional(build(), women)->coverage, ElementsAre("XAA"));
}

TEST_F(ReportingAreas, ThatAllUseOneOtherDefinitionAreAddedUpAndSaySo) {
    auto const key = arania.key("PEOPLE_FOUND");
    arania.give(key, 120, "P").definition = "suspected";
    ithmar.give(ithmar.key("PEOPLE_FOUND"), 45, "D").definition = "suspected";
    auto const made = build();
    EXPECT_EQ(regional(made, key)->obs_value, (base::Decimal{165, 0}));
    EXPECT_EQ(regional(made, key)->obs_status, "PD");
    EXPECT_EQ(regional(made, key)->definition, "suspected");
}

TEST_F(ReportingAreas, ThatUseSeveralOtherDefinitionsGiveNoSum) {
    auto const key = arania.key("PEOPLE_FOUND");
    arania.give(key, 120).definition = "suspected";
    ithmar.give(ithmar.key("PEOPLE_FOUND"), 45).definition = "referred";
    auto const made = build();
    EXPECT_EQ(regional(made, key)->obs_value, std::nullopt);
    EXPECT_EQ(regional(made, key)->missing_reason, MissingReason::not_compiled);
}

/// A part is counted as its total is, even where only areas of another definition give it.
TEST_F(ReportingAreas, UseOneDefinitionForAllCellsOfAnIndicator) {
    auto const women = arania.key("PEOPLE_FOUND", three::profile("W", "GROWN"));
    arania.give(arania.key("PEOPLE_FOUND"), 120);
    ithmar.give(ithmar.key("PEOPLE_FOUND"), 45).definition = "suspected";
    ithmar.give(ithmar.key("PEOPLE_FOUND", three::profile("W", "GROWN")), 30);
    EXPECT_EQ(regional(build(), women)->obs_value, std::nullopt);
}

}  // namespace
}  // namespace cifra::consolidate
