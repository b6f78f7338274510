#include "protect/protect.hpp"

#include "../../invented/invented_edition.hpp"
#include "base/result.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra {
namespace {

using invented::EditionBuilder;
using programme::MissingReason;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

base::Result<release::ReleasedEdition> protect(EditionBuilder const& builder) {
    return protect::protect(builder.programme(), builder.consolidated());
}

std::string message(base::Error const& error) {
    return to_string(error, base::Language::en);
}

/// 100 by sex: 70, 18 and two small counts, 5 and 7, so that neither can be computed.
EditionBuilder two_small_counts() {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 82);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 70);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 5);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "_U"}}), 7);
    return builder;
}

TEST(Protect, SuppressesSmallCountsOfVictimsAndNothingElse) {
    auto builder = two_small_counts();
    builder.add(builder.key("XBB", "FOUND"), 10);
    builder.add(builder.key("XCC", "FOUND"), 0);
    builder.add(builder.key("XAA", "REACHED"), 3);
    builder.add_missing(builder.key("XAA", "HELPED"), MissingReason::not_reported, "O");
    auto const released = protect(builder);
    ASSERT_TRUE(released) << message(released.error());

    auto const* const small = released->find(builder.key("XAA", "FOUND", {{"SEX", "M"}}));
    ASSERT_NE(small, nullptr);
    EXPECT_FALSE(small->obs_value);
    EXPECT_EQ(small->obs_status, "Q");
    EXPECT_EQ(small->conf_status, 'C');
    EXPECT_EQ(small->missing_reason, MissingReason::withheld);
    EXPECT_EQ(small->origin, "figures/DF_PERSONS.csv:4");
    EXPECT_EQ(released->find(builder.key("XBB", "FOUND"))->obs_value, (base::Decimal{10, 0}))
        << "the threshold is shown";
    EXPECT_EQ(released->find(builder.key("XCC", "FOUND"))->obs_value, (base::Decimal{0, 0})) << "a true zero is shown";
    EXPECT_EQ(released->find(builder.key("XAA", "REACHED"))->obs_value, (base::Decimal{3, 0})) << "no victims";
    EXPECT_EQ(released->find(builder.key("XAA", "HELPED"))->obs_status, "O");
    EXPECT_EQ(released->find(builder.key("XAA", "HELPED"))->missing_reason, MissingReason::not_reported);
}

TEST(Protect, CarriesOverWhatIsShown) {
    EditionBuilder builder;
    auto& figure = builder.add(builder.key("ALL", "FOUND"), 120, "P");
    figure.coverage = {"XAA"};
    figure.comment = {"Of 3 areas", "De 3 áreas"};
    figure.rule = "sum_of_areas";
    builder.add(builder.key("XAA", "AWARDED"), 900).currency = "XTS";
    auto const released = protect(builder);
    ASSERT_TRUE(released);
    auto const* const shown = released->find(builder.key("ALL", "FOUND"));
    EXPECT_EQ(shown->obs_status, "P");
    EXPECT_EQ(shown->conf_status, 'F');
    EXPECT_THAT(shown->coverage, ElementsAre("XAA"));
    EXPECT_EQ(shown->comment.en, "Of 3 areas");
    EXPECT_EQ(shown->rule, "sum_of_areas");
    EXPECT_EQ(released->find(builder.key("XAA", "AWARDED"))->currency, "XTS");
    EXPECT_EQ(released->id, "three-2031");
    EXPECT_EQ(released->time_period, "2031");
    EXPECT_EQ(released->title.es, "Tres áreas, 2031");
    EXPECT_EQ(released->source.en, "Made up.");
    EXPECT_EQ(released->prepared, "2032-01-01T00:00:00Z");
    EXPECT_EQ(released->programme.id, "three");
    EXPECT_THAT(released->tables, SizeIs(2));
    EXPECT_EQ(released->policy.threshold, 10);
}

TEST(Protect, ShowsASmallCountThatTheOfficerDecidedToShow) {
    EditionBuilder builder;
    auto const key = builder.key("XAA", "FOUND");
    builder.add(key, 2);
    builder.decide(to_string(key));
    auto const released = protect(builder);
    ASSERT_TRUE(released);
    EXPECT_EQ(released->find(key)->obs_value, (base::Decimal{2, 0}));
    ASSERT_THAT(released->policy.decisions, SizeIs(1));
    EXPECT_EQ(released->policy.decisions[0].subject, to_string(key));
    EXPECT_EQ(released->policy.decisions[0].reason.en, "Public already.");
}

TEST(Protect, TreatsFractionsAndUnknownIndicatorsAsVictims) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 95).obs_value = base::Decimal{95, 1};
    builder.add(builder.key("XBB", "FOUND"), 105).obs_value = base::Decimal{105, 1};
    auto odd = builder.key("XAA", "HELPED");
    odd.indicator = "NOT_IN_THE_PROGRAMME";
    builder.add(odd, 4);
    auto const released = protect(builder);
    ASSERT_TRUE(released);
    EXPECT_EQ(released->find(builder.key("XAA", "FOUND"))->obs_status, "Q");
    EXPECT_TRUE(released->find(builder.key("XBB", "FOUND"))->obs_value);
    EXPECT_EQ(released->find(odd)->obs_status, "Q");
}

TEST(Protect, DropsCoverageAndCommentOfASuppressedCell) {
    auto builder = two_small_counts();
    auto& cell = builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 5);
    cell.coverage = {"XAA"};
    cell.comment = {"All from one town", "Todos de un pueblo"};
    auto const released = protect(builder);
    ASSERT_TRUE(released);
    auto const* const shown = released->find(builder.key("XAA", "FOUND", {{"SEX", "M"}}));
    EXPECT_THAT(shown->coverage, IsEmpty());
    EXPECT_TRUE(shown->comment.empty());
}

TEST(Protect, DropsANumberInACommentBesideASuppressedCell) {
    for (std::string const telling : {"Of whom 5 are men", "Of whom five are men", "FIVE"}) {
        auto builder = two_small_counts();
        builder.add(builder.key("XAA", "FOUND"), 82).comment = {telling, "Nota"};
        builder.add(builder.key("XBB", "FOUND"), 50).comment = {"Of whom 30 are men", "Nota"};
        auto const released = protect(builder);
        ASSERT_TRUE(released);
        EXPECT_TRUE(released->find(builder.key("XAA", "FOUND"))->comment.empty()) << telling;
        EXPECT_FALSE(released->find(builder.key("XBB", "FOUND"))->comment.empty()) << "nothing is hidden there";
    }
    auto builder = two_small_counts();
    builder.add(builder.key("XAA", "FOUND"), 82).comment = {"Potential victims, often listed", "Víctimas; no solos"};
    EXPECT_FALSE(protect(builder)->find(builder.key("XAA", "FOUND"))->comment.empty()) << "it tells no number";
    builder.add(builder.key("XAA", "FOUND"), 82).comment = {"Note", "De ellas, dieciséis"};
    EXPECT_TRUE(protect(builder)->find(builder.key("XAA", "FOUND"))->comment.empty());
}

TEST(Protect, SuppressesWhatTheSenderWithholdsByOneLetterForAll) {
    for (char const letter : std::string("CAOTGMDS")) {
        EditionBuilder builder;
        builder.add(builder.key("XAA", "FOUND"), 500).conf_status = letter;
        auto const released = protect(builder);
        ASSERT_TRUE(released);
        auto const* const cell = released->find(builder.key("XAA", "FOUND"));
        EXPECT_FALSE(cell->obs_value);
        EXPECT_EQ(cell->obs_status, "Q");
        EXPECT_EQ(cell->conf_status, 'C');
    }
    EditionBuilder builder;
    builder.add_missing(builder.key("XAA", "FOUND"), MissingReason::withheld, "Q").conf_status = 'A';
    builder.add_missing(builder.key("XBB", "FOUND"), MissingReason::not_reported, "O").conf_status = 'C';
    auto const released = protect(builder);
    ASSERT_TRUE(released);
    EXPECT_EQ(released->find(builder.key("XAA", "FOUND"))->conf_status, 'C');
    EXPECT_EQ(released->find(builder.key("XBB", "FOUND"))->obs_status, "O") << "there is nothing to withhold";
    EXPECT_EQ(released->find(builder.key("XBB", "FOUND"))->conf_status, 'F');
}

TEST(Protect, NeverOverridesTheSenderByADecisionOnSmallCounts) {
    EditionBuilder builder;
    auto const key = builder.key("XAA", "FOUND");
    builder.add(key, 2).conf_status = 'C';
    builder.decide(to_string(key));
    auto const released = protect(builder);
    ASSERT_TRUE(released);
    EXPECT_FALSE(released->find(key)->obs_value);
    EXPECT_THAT(released->policy.decisions, IsEmpty()) << "the reason of a decision on a hidden cell is not told";
}

TEST(Protect, LeavesUnvalidatedAndInternalFiguresOut) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 50, "V");
    builder.add(builder.key("XBB", "FOUND"), 60).conf_status = 'N';
    builder.add_missing(builder.key("XCC", "FOUND"), MissingReason::not_reported, "OV");
    auto const released = protect(builder);
    ASSERT_TRUE(released);
    for (std::string const area : {"XAA", "XBB", "XCC"}) EXPECT_EQ(released->find(builder.key(area, "FOUND")), nullptr);
}

TEST(Protect, RefusesWhenAFigureThatIsLeftOutCanBeComputed) {
    for (std::int64_t const value : {30, 4}) {
        EditionBuilder builder;
        builder.add(builder.key("XAA", "FOUND"), 70 + value);
        builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 70);
        builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), value).conf_status = 'N';
        auto const released = protect(builder);
        ASSERT_FALSE(released);
        EXPECT_EQ(released.error().code, base::ErrorCode::disclosive);
    }
}

TEST(Protect, RefusesAFigureUnderEmbargo) {
    EditionBuilder builder;
    auto const key = builder.key("XAA", "FOUND");
    builder.add(key, 500).conf_status = 'E';
    auto const released = protect(builder);
    ASSERT_FALSE(released);
    EXPECT_EQ(released.error().code, base::ErrorCode::disclosive);
    EXPECT_THAT(message(released.error()), HasSubstr(to_string(key)));
    EXPECT_THAT(message(released.error()), HasSubstr("embargo"));
    EXPECT_THAT(message(released.error()), HasSubstr("figures/DF_PERSONS.csv:2"));
}

TEST(Protect, RefusesWhenASuppressedCellCanBeComputedAndNeverSaysItsValue) {
    EditionBuilder builder;
    // 439 = 352 + 78 + 9
    auto const small = builder.key("XAA", "FOUND", {{"SEX", "_U"}});
    builder.add(builder.key("XAA", "FOUND"), 439);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 352);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 78);
    builder.add(small, 9);
    auto const released = protect(builder);
    ASSERT_FALSE(released);
    auto const& error = released.error();
    EXPECT_EQ(error.code, base::ErrorCode::disclosive);
    EXPECT_EQ(base::exit_code(error.code), 4);
    for (auto const language : base::LANGUAGES) {
        auto const text = to_string(error, language);
        EXPECT_THAT(text, HasSubstr(to_string(small)));
        EXPECT_THAT(text, HasSubstr("protection.toml"));
        EXPECT_THAT(text, HasSubstr("figures/DF_PERSONS.csv:5"));
        for (std::string const value : {" 9", "352", "78", "439"}) EXPECT_THAT(text, Not(HasSubstr(value)));
    }
    EXPECT_THAT(to_string(error, base::Language::es), HasSubstr("celda suprimida"));
}

TEST(Protect, RefusesNamingEachCellThatCanBeComputed) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 72);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 70);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 1);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "_U"}}), 1);
    auto const released = protect(builder);
    ASSERT_FALSE(released);
    EXPECT_THAT(message(released.error()), HasSubstr(to_string(builder.key("XAA", "FOUND", {{"SEX", "M"}}))));
    EXPECT_THAT(message(released.error()), HasSubstr(to_string(builder.key("XAA", "FOUND", {{"SEX", "_U"}}))));
    EXPECT_THAT(released.error().also, SizeIs(1));
}

TEST(Protect, RefusesALargeConfidentialCountThatCanBeComputed) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 570);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 70);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 500).conf_status = 'C';
    auto const released = protect(builder);
    ASSERT_FALSE(released) << "readers who suppose a small count would throw the table away; others would not";
    EXPECT_EQ(released.error().code, base::ErrorCode::disclosive);
}

TEST(Protect, PublishesATableThatIsWrongOnItsFace) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 1652);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 1196);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 4);
    EXPECT_TRUE(protect(builder));
}

TEST(Protect, KeepsPrintedSharesOnlyBetweenShownFigures) {
    auto builder = two_small_counts();
    builder.print_share(builder.key("XAA", "FOUND", {{"SEX", "F"}}), {85, 0});
    builder.print_share(builder.key("XAA", "FOUND", {{"SEX", "M"}}), {6, 0});
    builder.add(builder.key("XBB", "HELPED"), 9);
    builder.add(builder.key("XBB", "HELPED", {{"SERVICE", "HEALTH"}}), 0);
    builder.print_share(builder.key("XBB", "HELPED", {{"SERVICE", "HEALTH"}}), {0, 0});
    builder.print_share(builder.key("XCC", "FOUND", {{"SEX", "F"}}), {50, 0});
    auto const released = protect(builder);
    ASSERT_TRUE(released) << message(released.error());
    ASSERT_THAT(released->printed_shares, SizeIs(1));
    EXPECT_EQ(released->printed_shares[0].part, builder.key("XAA", "FOUND", {{"SEX", "F"}}));
    EXPECT_EQ(released->printed_shares[0].share, (base::Decimal{85, 0}));
    EXPECT_EQ(released->printed_shares[0].origin, "printed.csv:2");
}

TEST(Protect, KeepsAWordingButNotANumberThatItTellsOfASuppressedCell) {
    auto builder = two_small_counts();
    auto const hidden = builder.key("XAA", "FOUND", {{"SEX", "M"}});
    builder.edition().wordings = {
        {"plain",
         "two_names",
         {hidden},
         {"sent", "returned"},
         {"Which is meant?", "¿Qué se entiende?"},
         {"audit.toml", 3, 0}},
        {"telling", "additional", {builder.key("XAA", "FOUND"), hidden}, {}, {"Are the 5 in it?", "¿Están?"}, {}},
        {"shown", "additional", {builder.key("XAA", "FOUND")}, {}, {"Are the 40 in it?", "¿Están los 40?"}, {}}};
    auto const released = protect(builder);
    ASSERT_TRUE(released);
    ASSERT_THAT(released->wordings, SizeIs(2));
    EXPECT_EQ(released->wordings[0].id, "plain");
    EXPECT_THAT(released->wordings[0].printed, ElementsAre("sent", "returned"));
    EXPECT_THAT(released->wordings[0].cells, ElementsAre(hidden));
    EXPECT_EQ(released->wordings[0].origin, "audit.toml:3");
    EXPECT_EQ(released->wordings[1].id, "shown");
}

TEST(Protect, LeavesOutDecisionsOnFindingsThatComputeWithSuppressedCells) {
    auto builder = two_small_counts();
    builder.add(builder.key("XAA", "PERSONS_AWARDED"), 3);
    builder.add(builder.key("XBB", "FOUND"), 5);
    auto const hidden = builder.key("XAA", "FOUND", {{"SEX", "M"}});
    builder.edition().wordings = {
        {"open", "two_names", {hidden}, {"a", "b"}, {"Which?", "¿Cuál?"}, {}},
        {"other", "two_names", {builder.key("XAA", "FOUND")}, {"a", "b"}, {"Which?", ""}, {}}};
    std::vector<std::string> const dropped = {"share:" + to_string(hidden),
                                              "share:" + to_string(builder.key("XBB", "FOUND", {{"SEX", "F"}})),
                                              "share:" + to_string(hidden) + "#2",
                                              "partition:FOUND.by_sex/XAA.2031",
                                              "partition:FOUND.by_area/ALL.2031",
                                              "members:" + to_string(builder.key("ALL", "FOUND", {{"SEX", "M"}})),
                                              "product:award/XAA.2031",
                                              "wording:open",
                                              "a rule to come: HELPED"};
    std::vector<std::string> const kept = {"share:" + to_string(builder.key("XAA", "FOUND", {{"SEX", "F"}})),
                                           "partition:FOUND.by_age/XAA.2031",
                                           "partition:FOUND.by_sex/XCC.2031",
                                           "multiple_response:HELPED.by_service/XAA.2031",
                                           "members:" + to_string(builder.key("ALL", "FOUND", {{"SEX", "F"}})),
                                           "product:award/XBB.2031",
                                           "wording:other"};
    for (auto const* const findings : {&dropped, &kept})
        for (auto const& finding : *findings)
            builder.edition().settlements.push_back({"rule",
                                                     finding,
                                                     "5 of 82",
                                                     "explained",
                                                     {"They came late.", "Llegaron tarde."},
                                                     "2032-01-01",
                                                     {"Analyst", "Analista"},
                                                     {}});
    auto const released = protect(builder);
    ASSERT_TRUE(released) << message(released.error());
    std::vector<std::string> findings;
    for (auto const& settlement : released->settlements) findings.push_back(settlement.finding);
    EXPECT_EQ(findings, kept);
    auto const& first = released->settlements.front();
    EXPECT_EQ(first.explanation.en, "They came late.");
    EXPECT_EQ(first.rule, "rule");
    EXPECT_EQ(first.state, "explained");
    EXPECT_EQ(first.date, "2032-01-01");
    EXPECT_EQ(first.by.en, "Analyst");
}

TEST(Protect, RefusesATextThatTellsOfTooFewPersons) {
    EditionBuilder builder;
    builder.add_text("few", {}).persons_told = 3;
    auto const released = protect(builder);
    ASSERT_FALSE(released);
    EXPECT_EQ(released.error().code, base::ErrorCode::disclosive);
    EXPECT_EQ(
        message(released.error()),
        "texts/few.en.md:1:1: text \"few\" tells of fewer persons than the threshold of 10, and no decision allows it; "
        "reword it so that no small group is told of, or have the data protection officer decide on \"text:few\" in "
        "protection.toml\n");
}

TEST(Protect, ShowsTextsThatTellOfEnoughOrOfNobodyOrAreDecided) {
    EditionBuilder builder;
    builder.add_text("enough", {}).persons_told = 10;
    builder.add_text("nobody", {}).persons_told = 0;
    builder.add_text("silent", {});
    builder.add_text("decided", {builder.key("XAA", "FOUND")}).persons_told = 1;
    builder.add(builder.key("XAA", "FOUND"), 40);
    builder.decide("text:decided");
    auto const released = protect(builder);
    ASSERT_TRUE(released) << message(released.error());
    ASSERT_THAT(released->texts, SizeIs(4));
    EXPECT_EQ(released->texts[3].id, "decided");
    EXPECT_EQ(released->texts[3].markdown.es, "Un texto.");
    EXPECT_EQ(released->texts[3].origin, "texts/decided.en.md:1:1");
    EXPECT_THAT(released->texts[3].figures, ElementsAre(builder.key("XAA", "FOUND")));
}

TEST(Protect, RefusesATextThatGivesTheValueOfAHiddenCell) {
    auto builder = two_small_counts();
    auto const hidden = builder.key("XAA", "FOUND", {{"SEX", "M"}});
    builder.add(builder.key("XBB", "FOUND"), 60).conf_status = 'N';
    builder.add_text("story", {hidden});
    builder.add_text("draft", {builder.key("XBB", "FOUND")});
    auto const released = protect(builder);
    ASSERT_FALSE(released);
    EXPECT_EQ(released.error().code, base::ErrorCode::disclosive);
    EXPECT_THAT(message(released.error()), HasSubstr("\"story\""));
    EXPECT_THAT(message(released.error()), HasSubstr(to_string(hidden)));
    EXPECT_THAT(message(released.error()), HasSubstr("\"draft\""));
    EXPECT_THAT(to_string(released.error(), base::Language::es), HasSubstr("«story»"));
}

TEST(Protect, RefusesADecisionAboutNothing) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 2);
    builder.add_text("story", {});
    builder.decide("text:stroy");
    builder.decide("DF_PERSONS/A.XAB.FOUND._T._T._T.2031");
    auto const released = protect(builder);
    ASSERT_FALSE(released);
    EXPECT_EQ(released.error().code, base::ErrorCode::bad_input);
    EXPECT_THAT(message(released.error()), HasSubstr("text:story"));
    EXPECT_THAT(message(released.error()), HasSubstr("DF_PERSONS/A.XAA.FOUND._T._T._T.2031"));
    EXPECT_THAT(message(released.error()), HasSubstr("protection.toml:1:1"));
    EXPECT_THAT(to_string(released.error(), base::Language::es), HasSubstr("no nombra ninguna cifra"));
}

TEST(Protect, WithholdsWhatADecisionWithholdsWhateverItsFigure) {
    auto builder = two_small_counts();
    auto const cell = builder.key("XBB", "REACHED");
    builder.add(cell, 500);
    EXPECT_TRUE(protect(builder)->find(cell)->obs_value);
    builder.decide(to_string(cell));
    builder.edition().policy.decisions.back().withholds = true;
    auto const released = protect(builder);
    ASSERT_TRUE(released) << message(released.error());
    EXPECT_FALSE(released->find(cell)->obs_value);
    EXPECT_THAT(released->policy.decisions, IsEmpty()) << "why it is withheld is not told";
}

}  // namespace
}  // namespace cifra
