// The published 2019 edition: the audit finds what docs/methods/arithmetic_audit.md lists, and calls no other figure
// wrong.
#include "audit/audit.hpp"
#include "collect/read_edition.hpp"
#include "validate/check.hpp"

#include <gmock/gmock.h>
#include <map>

namespace cifra::validate {
namespace {

using audit::Finding;
using audit::Outcome;
using audit::Severity;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;

constexpr char const* OWN = "share:DF_IDENTIFICATION/A.CORETT.VICTIMS_IDENTIFIED._T._T._T.OWN._T._T.2019";
constexpr char const* ADULTS = "share:DF_PREVENTION/A.CORETT.PEOPLE_REACHED._T.Y_GE18._T.2019";
constexpr char const* MINORS = "share:DF_PREVENTION/A.CORETT.PEOPLE_REACHED._T.Y0T17._T.2019";
constexpr char const* LGBTIQ = "share:DF_PREVENTION/A.CORETT.PEOPLE_REACHED._T._T.LGBTIQ.2019";
constexpr char const* DIRECT = "share:DF_PREVENTION/A.CORETT.PEOPLE_REACHED.DIRECT._T._T.2019";
constexpr char const* EXPLOITATION = "partition:VICTIMS_IDENTIFIED.by_exploitation/CORETT.2019";
constexpr char const* ASSISTED = "partition:VICTIMS_ASSISTED.by_profile/CORETT.2019";
constexpr char const* NATIONALITY = "partition:VICTIMS_IDENTIFIED.by_citizenship_group/CORETT.2019";
constexpr char const* CHANNEL = "partition:PEOPLE_REACHED.by_channel/CORETT.2019";
constexpr char const* REACHED = "partition:PEOPLE_REACHED.by_age/CORETT.2019";
constexpr char const* SERVICES = "multiple_response:VICTIMS_ASSISTED.by_service/CORETT.2019";

std::vector<Finding> const& findings() {
    static auto const FOUND = [] {
        auto const prepared = collect::read_edition(CIFRA_SOURCE_DIR "/editions/corett-2019");
        EXPECT_TRUE(prepared) << to_string(prepared.error(), base::Language::en);
        return prepared ? check(prepared->programme, prepared->edition) : std::vector<Finding>();
    }();
    return FOUND;
}

Finding const& finding(std::string const& id) {
    for (auto const& one : findings())
        if (one.id == id) return one;
    ADD_FAILURE() << "no finding " << id;
    static Finding const NONE;
    return NONE;
}

std::vector<std::string> ids_with(Outcome outcome) {
    std::vector<std::string> ids;
    for (auto const& one : findings())
        if (one.outcome == outcome) ids.push_back(one.id);
    return ids;
}

std::string first_kind(std::string const& id) {
    auto const& explanations = finding(id).explanations;
    return explanations.empty() ? "none" : explanations.front().kind;
}

TEST(Corett2019, FailsInElevenPlacesAndNowhereElse) {
    EXPECT_THAT(ids_with(Outcome::fail),
                UnorderedElementsAre(OWN, ADULTS, MINORS, LGBTIQ, DIRECT, EXPLOITATION, ASSISTED,
                                     "wording:identified_additional", "wording:assisted_adults_and_minors",
                                     "wording:reached_adults_and_minors", "wording:resettled_or_repatriated"));
}

TEST(Corett2019, CannotEvaluateSevenSums) {
    EXPECT_THAT(ids_with(Outcome::not_evaluable),
                UnorderedElementsAre(NATIONALITY, CHANNEL, REACHED, "partition:VICTIMS_IDENTIFIED.by_area/CORETT.2019",
                                     "partition:VICTIMS_IDENTIFIED.by_profile/CORETT.2019",
                                     "partition:VICTIMS_REPATRIATED.by_destination/CORETT.2019",
                                     "partition:VICTIMS_REPATRIATED.by_profile/CORETT.2019"));
}

TEST(Corett2019, EveryFailureIsNotedAndNoneBlocks) {
    for (auto const& one : findings()) {
        if (one.outcome != Outcome::fail) continue;
        EXPECT_EQ(one.severity, Severity::noted) << one.id;
        ASSERT_TRUE(one.settlement) << one.id;
        EXPECT_EQ(one.settlement->state, "noted") << "nobody has explained it";
        EXPECT_EQ(one.settlement->date, "2026-11-23");
    }
    EXPECT_FALSE(audit::blocks_release(findings()));
}

TEST(Corett2019, ExplainsEachWrongShare) {
    EXPECT_THAT(finding(OWN).explanations, ::testing::SizeIs(1));
    EXPECT_THAT(finding(OWN).explanations.at(0).text.en,
                HasSubstr("55% and 15% would both be right for a base from 1,572 to 1,600"));
    EXPECT_THAT(finding(OWN).explanations.at(0).text.es, HasSubstr("una base de 1,572 a 1,600"));
    EXPECT_EQ(first_kind(OWN), "another_base");
    for (auto const* id : {ADULTS, MINORS, LGBTIQ}) EXPECT_EQ(first_kind(id), "factor_of_ten") << id;
    EXPECT_EQ(first_kind(DIRECT), "complement");
    EXPECT_THAT(finding(DIRECT).explanations.at(0).text.en, HasSubstr("97% printed beside it"));
}

TEST(Corett2019, GivesTheRemaindersToTheLastDigit) {
    EXPECT_EQ(finding(EXPLOITATION).remainder, 452);
    EXPECT_EQ(finding(ASSISTED).remainder, 116);
    EXPECT_THAT(finding(ASSISTED).computation, HasSubstr("2168 + 335 = 2503; 2284 - 2503 = -219"));
    EXPECT_EQ(finding(NATIONALITY).remainder, 539);
    EXPECT_EQ(finding(CHANNEL).remainder, 310581);
    EXPECT_EQ(finding(REACHED).remainder, 25430190);
}

TEST(Corett2019, NamesTheAreasThatNotesName) {
    EXPECT_EQ(finding(NATIONALITY).statement.en,
              "The two parts add up to 1,113 of 1,652; 539 remain. According to the notes there are no data from "
              "Guatemala and partial data from the Dominican Republic.");
    EXPECT_EQ(finding(NATIONALITY).statement.es,
              "Las dos partes suman 1,113 de 1,652; quedan 539. Según las notas, no hay datos de Guatemala y hay datos "
              "parciales de la República Dominicana.");
    EXPECT_THAT(finding(REACHED).statement.en,
                HasSubstr("no data from Belize, Costa Rica, Nicaragua and the Dominican Republic"));
    EXPECT_THAT(finding(CHANNEL).statement.es, HasSubstr("no hay datos de El Salvador; para"));
}

TEST(Corett2019, SaysThatTheBaseOfServicesHoldsCountriesThatReportNone) {
    EXPECT_EQ(finding(SERVICES).outcome, Outcome::pass);
    EXPECT_THAT(finding(SERVICES).statement.en,
                StartsWith("The seven parts add up to 5,637 over a base of 2,284: no error"));
    EXPECT_THAT(finding(SERVICES).statement.en,
                HasSubstr("three areas that give none of these data (Belize, Nicaragua and the Dominican Republic)"));
    EXPECT_THAT(finding(SERVICES).statement.en, HasSubstr("it holds four areas (also Honduras)"));
    EXPECT_THAT(finding(SERVICES).statement.es, HasSubstr("incluye cuatro áreas (también Honduras)"));
}

TEST(Corett2019, TwoMinorsTimesHalfAMillionPesosIsAMillion) {
    EXPECT_EQ(finding("product:compensation_of_minors/DOM.2019").outcome, Outcome::pass);
}

TEST(Corett2019, ReadsTheWordings) {
    EXPECT_EQ(finding("wording:identified_additional").computation, "1652 | 1652 + 335 = 1987");
    EXPECT_THAT(finding("wording:assisted_adults_and_minors").statement.en, HasSubstr("those aged exactly 18"));
    EXPECT_THAT(finding("wording:reached_adults_and_minors").statement.es, HasSubstr("quienes tienen 18 años exactos"));
    EXPECT_THAT(finding("wording:resettled_or_repatriated").statement.en, HasSubstr("two names"));
}

TEST(Corett2019, SpeaksBothLanguagesInEveryFinding) {
    for (auto const& one : findings()) {
        EXPECT_FALSE(one.where.en.empty() || one.where.es.empty()) << one.id;
        EXPECT_FALSE(one.statement.en.empty() || one.statement.es.empty()) << one.id;
        EXPECT_EQ(one.what_to_do.en.empty(), one.what_to_do.es.empty()) << one.id;
        EXPECT_FALSE(one.computation.empty()) << one.id;
        EXPECT_NE(one.statement.en, one.statement.es) << one.id;
    }
}

TEST(Corett2019, IsNotBlockedByAMembersTotalOfWhichFewPartsAreKnown) {
    auto prepared = collect::read_edition(CIFRA_SOURCE_DIR "/editions/corett-2019");
    ASSERT_TRUE(prepared);
    auto const key = programme::to_string(prepared->programme.total_key(
        *prepared->programme.indicator("VICTIMS_IDENTIFIED"), "MEX", prepared->edition.time_period));
    int changed = 0;
    for (auto& one : prepared->edition.observations) {
        if (programme::to_string(one.key) != key) continue;
        one.obs_value = base::Decimal{658, 0};
        one.obs_status = "P";
        one.missing_reason.reset();
        ++changed;
    }
    ASSERT_EQ(changed, 1);
    auto const found = check(prepared->programme, prepared->edition);
    EXPECT_FALSE(audit::blocks_release(found));
    for (auto const& one : found) {
        EXPECT_NE(one.id, "partition:VICTIMS_IDENTIFIED.by_profile/MEX.2019") << "only a part printed apart is there";
        if (one.id != "partition:VICTIMS_IDENTIFIED.by_exploitation/MEX.2019") continue;
        EXPECT_EQ(one.outcome, Outcome::not_evaluable);
        EXPECT_EQ(one.remainder, 580);
        ++changed;
    }
    EXPECT_EQ(changed, 2);
}

TEST(Corett2019, ClaimsNothingOfTotalsThatWereCounted) {
    for (auto const& one : findings())
        for (auto const& operand : one.operands) {
            EXPECT_THAT(operand.cell, ::testing::Not(HasSubstr("CAMPAIGN_PARTICIPATION"))) << one.id;
            EXPECT_THAT(operand.cell, ::testing::Not(HasSubstr("CRIMES_WITH_CONVICTIONS"))) << one.id;
        }
}

TEST(Corett2019, IsFoundWrongWhereAFigureIsChanged) {
    auto prepared = collect::read_edition(CIFRA_SOURCE_DIR "/editions/corett-2019");
    ASSERT_TRUE(prepared);
    for (auto& share : prepared->edition.printed_shares)
        if (share.share.units == 48) share.share.units = 84;
    auto const changed = check(prepared->programme, prepared->edition);
    EXPECT_TRUE(audit::blocks_release(changed));
    for (auto const& one : changed) {
        if (one.severity != Severity::blocking) continue;
        EXPECT_THAT(one.id, HasSubstr("SEXUAL"));
        ASSERT_FALSE(one.explanations.empty());
        EXPECT_EQ(one.explanations.front().kind, "transposition");
    }
}

}  // namespace
}  // namespace cifra::validate
