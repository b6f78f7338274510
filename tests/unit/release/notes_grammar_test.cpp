#include "note_lookup.hpp"
#include "release/notes.hpp"
#include "release/notes_coverage.hpp"
#include "sample_edition.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::release {
namespace {

using base::LocalText;
using programme::BreakdownKind;
using programme::MissingReason;
using sample::cell;
using sample::Edition;
using sample::find;
using sample::text;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// One indicator X with the categories A, B, C; every member's total is in the regional figure.
struct Small {
    Edition e;
    Small() {
        auto& x = e.indicator("X", {"people counted", "personas contadas"});
        Edition::breakdown(x, "by_d", BreakdownKind::partition, {"A", "B", "C"}, {"the groups", "los grupos"});
        e.value(Edition::key("X", "ALL"), 1000);
        for (auto const* code : {"A", "B", "C"}) e.value(Edition::key("X", "ALL", code), 300);
    }
    std::vector<Note> notes() { return make_notes(e.finish()); }
};

TEST(Notes, SpeakOfNoOneWhenNothingIsMissing) {
    Small small;
    small.e.in_regional("X");
    EXPECT_THAT(small.notes(), IsEmpty());
}

TEST(Notes, NeverSpeakOfPicturesAndWithheldFigures) {
    Small small;
    small.e.in_regional("X");
    small.e.missing(Edition::key("X", "BLZ", "A"), "L", MissingReason::picture);
    small.e.missing(Edition::key("X", "PAN", "B"), "Q", MissingReason::withheld);
    EXPECT_THAT(small.notes(), IsEmpty());
}

TEST(Notes, NameOneTwoAndThreePartialMembers) {
    Small one;
    one.e.in_regional("X");
    one.e.missing(Edition::key("X", "DOM", "A"), "L;U", MissingReason::not_published);
    EXPECT_EQ(text(one.notes(), "coverage:" + cell("X", "A")),
              (LocalText{"The data for the Dominican Republic are partial.",
                         "Los datos de la República Dominicana son parciales."}));
    Small two;
    two.e.in_regional("X");
    for (auto const* area : {"PAN", "BLZ"}) two.e.value(Edition::key("X", area, "A"), 7, "D");
    EXPECT_EQ(
        text(two.notes(), "coverage:" + cell("X", "A")),
        (LocalText{"The data for Belize and Panama are partial.", "Los datos de Belice y Panamá son parciales."}));
    Small three;
    three.e.in_regional("X");
    for (auto const* area : {"PAN", "BLZ", "HND"}) three.e.value(Edition::key("X", area, "A"), 7, "U");
    auto const notes = three.notes();
    EXPECT_EQ(text(notes, "coverage:" + cell("X", "A")).es, "Los datos de Belice, Honduras y Panamá son parciales.");
    EXPECT_EQ(find(notes, "coverage:" + cell("X", "A"))->kind, NoteKind::partial);
}

TEST(Notes, SayPartialAtATableWithItsSubject) {
    Small small;
    small.e.in_regional("X");
    for (auto const* code : {"A", "B", "C"}) small.e.value(Edition::key("X", "DOM", code), 7, "U");
    EXPECT_EQ(text(small.notes(), "coverage:X.by_d"),
              (LocalText{"The data on the groups for the Dominican Republic are partial.",
                         "Los datos de la República Dominicana sobre los grupos son parciales."}));
}

TEST(Notes, TellNotCompiledAndNotExistingFromNoData) {
    Small small;
    small.e.in_regional("X");
    small.e.missing(Edition::key("X", "PAN", "A"), "L", MissingReason::not_compiled);
    small.e.missing(Edition::key("X", "CRI", "A"), "M");
    small.e.missing(Edition::key("X", "BLZ", "A"), "O");
    EXPECT_EQ(
        text(small.notes(), "coverage:" + cell("X", "A")),
        (LocalText{"No data are available for Belize. The data for Panama exist but were not compiled. This figure "
                   "does not exist under the national definition of Costa Rica.",
                   "No hay datos disponibles para Belice. Los datos de Panamá existen, pero no se compilaron. Esta "
                   "cifra no existe según la definición nacional de Costa Rica."}));
}

TEST(Notes, UseThePluralForSeveralDefinitions) {
    Small small;
    small.e.in_regional("X");
    for (auto const* area : {"CRI", "PAN"}) small.e.missing(Edition::key("X", area, "A"), "M");
    EXPECT_EQ(text(small.notes(), "coverage:" + cell("X", "A")),
              (LocalText{"This figure does not exist under the national definitions of Costa Rica and Panama.",
                         "Esta cifra no existe según las definiciones nacionales de Costa Rica y Panamá."}));
}

TEST(Notes, SpeakOfOtherCategoriesAndEstimates) {
    Small small;
    small.e.in_regional("X");
    small.e.missing(Edition::key("X", "PAN", "A"), "K", MissingReason::not_published);
    small.e.value(Edition::key("X", "HND", "A"), 40, "E");
    EXPECT_EQ(text(small.notes(), "coverage:" + cell("X", "A")),
              (LocalText{"The data for Panama are counted under another category. The data for Honduras are estimates.",
                         "Los datos de Panamá se cuentan en otra categoría. Los datos de Honduras son estimaciones."}));
}

TEST(Notes, SayAnyAndNoneWhenNobodyHasData) {
    Small small;
    small.e.in_regional("X");
    std::vector<std::string> everybody;
    for (auto const& member : sample::nine_members()) everybody.push_back(member.code);
    small.e.no_data("X", "A", everybody);
    auto const notes = small.notes();
    EXPECT_EQ(text(notes, "coverage:" + cell("X", "A")),
              (LocalText{"No data are available for any of the nine countries.",
                         "No hay datos disponibles para ninguno de los nueve países."}));
    EXPECT_THAT(text(notes, "denominator:" + cell("X", "A")).en, HasSubstr("none of nine countries reports this figure;"));
    EXPECT_THAT(text(notes, "denominator:" + cell("X", "A")).es,
                HasSubstr("ninguno de nueve países informa esta cifra;"));
}

TEST(Notes, AgreeInNumberWithOneReportingCountry) {
    Small small;
    small.e.in_regional("X");
    small.e.no_data("X", "A", {"BLZ", "CRI", "SLV", "GTM", "HND", "MEX", "NIC", "DOM"});
    auto const notes = small.notes();
    EXPECT_THAT(text(notes, "denominator:" + cell("X", "A")).en, HasSubstr("only one of nine countries reports this figure;"));
    EXPECT_THAT(text(notes, "denominator:" + cell("X", "A")).es, HasSubstr("solo uno de nueve países informa esta cifra;"));
}

TEST(Notes, TakeTheOthersOutOfADenominatorWhereTheirTotalsAreKnown) {
    Small small;
    for (auto const& member : sample::nine_members())
        small.e.value(Edition::key("X", member.code), member.code == "BLZ" ? 120 : 110);
    small.e.no_data("X", "A", {"BLZ"});
    EXPECT_EQ(text(small.notes(), "denominator:" + cell("X", "A")),
              (LocalText{"The share is of 880 people counted in the eight countries that report this.",
                         "El porcentaje se calcula sobre 880 personas contadas en los ocho países que informan este "
                         "dato."}));
}

TEST(Notes, NameAMemberThatLacksTheTotalOnceAndNotAgainAtEachTable) {
    Small small;
    small.e.no_data("X", "_T", {"PAN"});
    auto const notes = small.notes();
    EXPECT_EQ(text(notes, "coverage:X").en, "No data are available for Panama.");
    EXPECT_EQ(find(notes, "coverage:X.by_d"), nullptr);
    EXPECT_EQ(find(notes, "coverage:" + cell("X", "A")), nullptr);
}

TEST(Notes, AttachToTheMembersTableWhereTheCoalitionHasNoFigure) {
    Edition e;
    auto& awarded = e.indicator("AWARDED", {"awarded", "otorgados"});
    Edition::breakdown(awarded, "by_area", BreakdownKind::list, {}, {"awards", "las indemnizaciones"}).by_area = true;
    e.value(Edition::key("AWARDED", "GTM"), 15000);
    e.no_data("AWARDED", "_T", {"PAN"});
    EXPECT_THAT(find(make_notes(e.finish()), "coverage:AWARDED")->tables, ElementsAre("AWARDED.by_area"));
}

TEST(Notes, CarryCommentsToTheFigureAndNameTheMemberTheySpeakOf) {
    Small small;
    small.e.in_regional("X");
    small.e.value(Edition::key("X", "PAN", "A"), 12).comment = {"Nationals only.", "Solo nacionales."};
    small.e.value(Edition::key("X", "HND", "A"), 12).comment = {"Honduras adds people abroad.",
                                                                "Honduras suma a quienes están en el exterior."};
    auto const notes = small.notes();
    auto const panama = find(notes, "comment:" + to_string(Edition::key("X", "PAN", "A")));
    ASSERT_NE(panama, nullptr);
    EXPECT_EQ(panama->text, (LocalText{"Panama: Nationals only.", "Panamá: Solo nacionales."}));
    EXPECT_THAT(panama->cells, ElementsAre(Edition::key("X", "PAN", "A"), Edition::key("X", "ALL", "A")));
    EXPECT_EQ(text(notes, "comment:" + to_string(Edition::key("X", "HND", "A"))).en, "Honduras adds people abroad.");
}

TEST(Notes, CarryCommentsOfFiguresThatStandInNoTable) {
    Small small;
    small.e.in_regional("X");
    small.e.value(Edition::key("X", "PAN", "SINGLE"), 1).comment = {"A first case.", "Un primer caso."};
    EXPECT_EQ(text(small.notes(), "comment:" + to_string(Edition::key("X", "PAN", "SINGLE"))).es,
              "Panamá: Un primer caso.");
}

TEST(Notes, GiveTheSameCommentOnceForAllItsFigures) {
    Small small;
    small.e.in_regional("X");
    auto edition = small.e.finish();
    Edition again;
    auto& x = again.indicator("X", {"people counted", "personas contadas"});
    Edition::breakdown(x, "by_d", BreakdownKind::partition, {"A", "B"}, {"the groups", "los grupos"});
    for (auto const* code : {"A", "B"}) again.value(Edition::key("X", "ALL", code), 5).comment = {"Both.", "Ambas."};
    auto const notes = make_notes(again.finish());
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].cells.size(), 2U);
}

TEST(Notes, ContractTheSpanishArticleOfAMemberButNotOfAProperName) {
    Edition e;
    e.programme().members = {sample::member("AAA", {"Peru", "Perú"}, {"Peru", "el Perú"}),
                             sample::member("BBB", {"El Salvador", "El Salvador"}, {"El Salvador", "El Salvador"}),
                             sample::member("CCC", {"Italy", "Italia"}, {"Italy", "Italia"})};
    auto& x = e.indicator("X", {"people counted", "personas contadas"});
    Edition::breakdown(x, "by_d", BreakdownKind::partition, {"A", "B", "C"}, {"the groups", "los grupos"});
    e.value(Edition::key("X", "AAA", "A"), 4, "U");
    e.value(Edition::key("X", "BBB", "B"), 4, "U");
    for (auto const* area : {"BBB", "CCC"}) e.value(Edition::key("X", area, "C"), 4, "U");
    auto const notes = make_notes(e.finish());
    EXPECT_EQ(text(notes, "coverage:" + cell("X", "A")).es, "Los datos del Perú son parciales.");
    EXPECT_EQ(text(notes, "coverage:" + cell("X", "B")).es, "Los datos de El Salvador son parciales.");
    EXPECT_EQ(text(notes, "coverage:" + cell("X", "C")).es, "Los datos de El Salvador e Italia son parciales.");
}

TEST(Notes, CapitaliseAMemberAtTheBeginningOfASentence) {
    Small small;
    for (auto const* area : {"NIC", "DOM"}) small.e.value(Edition::key("X", area, "A"), 0);
    EXPECT_EQ(text(small.notes(), "zero:" + cell("X", "A")),
              (LocalText{"Nicaragua and the Dominican Republic report that there were none (a true zero).",
                         "Nicaragua y la República Dominicana informan que no hubo ningún caso (cero confirmado)."}));
    Small dominican;
    dominican.e.value(Edition::key("X", "DOM", "A"), 0);
    EXPECT_EQ(text(dominican.notes(), "zero:" + cell("X", "A")).es,
              "La República Dominicana informa que no hubo ningún caso (cero confirmado).");
}

}  // namespace
}  // namespace cifra::release
