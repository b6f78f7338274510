#include "publish/edition_view.hpp"

#include "../release/islands_edition.hpp"
#include "audit/audit.hpp"
#include "base/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::publish {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

audit::Finding const* find(EditionView const& view, std::string const& id) {
    for (auto const& finding : view.findings)
        if (finding.id == id) return &finding;
    return nullptr;
}

release::Note const* note(EditionView const& view, std::string const& id) {
    for (auto const& one : view.notes)
        if (one.id == id) return &one;
    return nullptr;
}

constexpr char const* MEN = "DF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED.M._T.2019";

TEST(EditionView, AuditsReleasedFiguresAndAppliesTheSettlements) {
    auto const edition = islands::edition();
    auto const view = make_view(edition);
    auto const* men = find(view, std::string("share:") + MEN);
    ASSERT_NE(men, nullptr);
    EXPECT_EQ(men->outcome, audit::Outcome::fail);
    EXPECT_EQ(men->severity, audit::Severity::noted);
    auto const* women = find(view, "share:DF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED.F._T.2019");
    ASSERT_NE(women, nullptr);
    EXPECT_EQ(women->outcome, audit::Outcome::pass);
    EXPECT_FALSE(audit::blocks_release(view.findings));
}

TEST(EditionView, BlocksAgainWhenASettlementIsTakenAway) {
    auto edition = islands::edition();
    edition.settlements.clear();
    EXPECT_TRUE(audit::blocks_release(make_view(edition).findings));
}

TEST(EditionView, PutsThePrintedShareIntoANoteBesideItsFigure) {
    auto const edition = islands::edition();
    auto const view = make_view(edition);
    auto const* men = note(view, std::string("finding:share:") + MEN);
    ASSERT_NE(men, nullptr);
    EXPECT_THAT(men->text.en, HasSubstr("The 2019 print gave 33%; 30 of 100 is 30%."));
    EXPECT_THAT(men->text.es,
                HasSubstr("La edición impresa de 2019 indicaba 33\u00A0%; 30 de 100 equivale al 30\u00A0%."));
    EXPECT_EQ(men->kind, release::NoteKind::finding);
    ASSERT_EQ(men->cells.size(), 1U);
    EXPECT_EQ(to_string(men->cells[0]), MEN);
}

TEST(EditionView, NeverWritesZeroPerCentForAPositiveCount) {
    auto figures = base::replace_all(islands::figures(), "_T,_T,,2019,100", "_T,_T,,2019,9000");
    auto edition = release::read_bundle({islands::edition_text(), figures, ""}).value();
    edition.settlements[0].computation = "30 / 9000 = 0.33% -> 0%; printed 33%";
    auto const view = make_view(edition);
    auto const* men = note(view, std::string("finding:share:") + MEN);
    ASSERT_NE(men, nullptr);
    EXPECT_THAT(men->text.en, HasSubstr("30 of 9,000 is less than 1%."));
    EXPECT_THAT(men->text.es, HasSubstr("30 de 9,000 equivale a menos del 1\u00A0%."));
}

TEST(EditionView, GivesInANoteTheShareThatThePageShows) {
    auto figures = base::replace_all(islands::figures(), "_T,_T,,2019,100", "_T,_T,,2019,2000000");
    figures = base::replace_all(figures, "M,_T,,2019,30", "M,_T,,2019,118000");
    auto edition = release::read_bundle({islands::edition_text(), figures, ""}).value();
    edition.settlements[0].computation = "118000 / 2000000 = 5.90% -> 6%; printed 33%";
    auto const view = make_view(edition);
    auto const* men = note(view, std::string("finding:share:") + MEN);
    ASSERT_NE(men, nullptr);
    EXPECT_THAT(men->text.en, HasSubstr("The 2019 print gave 33%; it is 5.9% (6% when rounded as printed)."));
    EXPECT_THAT(men->text.es, HasSubstr("La edición impresa de 2019 indicaba 33\u00A0%; el porcentaje es 5.9\u00A0% "
                                        "(6\u00A0% con el redondeo del impreso)."));
}

TEST(EditionView, TellsABaseThatWouldExplainSeveralSharesOnceAtTheirTable) {
    auto edition = islands::edition();
    edition.printed_shares[0].share = {67, 0};
    auto const women = std::string("share:DF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED.F._T.2019");
    edition.settlements.push_back({"share",
                                   women,
                                   "noted",
                                   {},
                                   "2026-11-23",
                                   {"the officer", "la oficial"},
                                   "61 / 100 = 61.00% -> 61%; printed 67%"});
    auto const view = make_view(edition);
    auto const* table = note(view, "finding:another_base:PEOPLE_RESCUED.by_sex");
    ASSERT_NE(table, nullptr);
    EXPECT_THAT(table->tables, ElementsAre("PEOPLE_RESCUED.by_sex"));
    EXPECT_THAT(table->text.en, HasSubstr("67% and 33% would both be right for a base of 91"));
    for (auto const& id : {women, std::string("share:") + MEN}) {
        auto const* own = note(view, "finding:" + id);
        ASSERT_NE(own, nullptr) << id;
        EXPECT_THAT(own->text.en, testing::Not(HasSubstr("Another base"))) << id;
    }
}

TEST(EditionView, EndsANoteWithTheExplanationThatSomebodyGave) {
    auto const edition = islands::edition();
    auto const view = make_view(edition);
    auto const* wording = note(view, "finding:wording:rescued_additional");
    ASSERT_NE(wording, nullptr);
    EXPECT_THAT(wording->text.en, testing::EndsWith("It is in."));
    EXPECT_THAT(wording->text.es, testing::EndsWith("Está incluido."));
    EXPECT_EQ(wording->cells.size(), 2U);
}

TEST(EditionView, GivesNoNoteForAShareThatHolds) {
    auto const edition = islands::edition();
    EXPECT_EQ(note(make_view(edition), "finding:share:DF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED.F._T.2019"), nullptr);
}

TEST(EditionView, AttachesAFindingOnATableToItsHeading) {
    auto edition = islands::edition();
    auto figures = base::replace_all(islands::figures(), "M,_T,,2019,30", "M,_T,,2019,20");
    edition = release::read_bundle({islands::edition_text(), figures, ""}).value();
    edition.settlements.push_back({"partition",
                                   "partition:PEOPLE_RESCUED.by_sex/ALL_ISLES.2019",
                                   "noted",
                                   {},
                                   "2026-11-23",
                                   {"the officer", "la oficial"},
                                   "61 + 20 = 81; 100 - 81 = 19; 81 + 9 = 90; 100 - 90 = 10"});
    auto const view = make_view(edition);
    auto const* sum = note(view, "finding:partition:PEOPLE_RESCUED.by_sex/ALL_ISLES.2019");
    ASSERT_NE(sum, nullptr);
    EXPECT_THAT(sum->tables, ElementsAre("PEOPLE_RESCUED.by_sex"));
    EXPECT_TRUE(sum->cells.empty());
}

TEST(EditionView, KnowsTheTablesInWhichAFigureStands) {
    auto const programme = islands::programme();
    auto const key = [&](char const* area, char const* sex, char const* means) {
        return islands::rescued(programme, area, sex, means);
    };
    EXPECT_THAT(tables_of(programme, key("ALL_ISLES", "_T", "_T")),
                ElementsAre("PEOPLE_RESCUED.by_sex", "PEOPLE_RESCUED.by_means", "PEOPLE_RESCUED.by_area"));
    EXPECT_THAT(tables_of(programme, key("ALL_ISLES", "F", "ROPE")), ElementsAre("PEOPLE_RESCUED.by_means"));
    EXPECT_THAT(tables_of(programme, key("CAL", "_T", "_T")), ElementsAre("PEOPLE_RESCUED.by_area"));
    EXPECT_THAT(tables_of(programme, key("CAL", "F", "_T")), ElementsAre());
}

TEST(EditionView, MakesNothingOfAWithheldFigure) {
    auto edition = islands::edition();
    edition.printed_shares.push_back({islands::rescued(edition.programme, "ALT", "_T", "_T"), {7, 0}, "printed.csv:4"});
    auto const view = make_view(edition);
    constexpr char const* CELL = "DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2019";
    auto const* share = find(view, std::string("share:") + CELL);
    ASSERT_NE(share, nullptr);
    EXPECT_EQ(share->outcome, audit::Outcome::not_evaluable);
    for (auto const& finding : view.findings)
        for (auto const& operand : finding.operands) {
            if (operand.cell != CELL) continue;
            EXPECT_FALSE(operand.value) << finding.id;
            EXPECT_FALSE(finding.remainder) << finding.id;
        }
}

}  // namespace
}  // namespace cifra::publish
