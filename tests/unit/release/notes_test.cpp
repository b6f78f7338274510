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
using sample::Edition;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Note const* find(std::vector<Note> const& notes, std::string const& id) {
    for (auto const& note : notes)
        if (note.id == id) return &note;
    return nullptr;
}

LocalText text(std::vector<Note> const& notes, std::string const& id) {
    auto const* note = find(notes, id);
    return note == nullptr ? LocalText{"there is no note " + id, {}} : note->text;
}

std::string cell(std::string const& indicator, std::string const& code) {
    return to_string(Edition::key(indicator, "ALL", code));
}

/// The codes behind the twelve footnotes of the 2019 edition.
ReleasedEdition edition_of_2019() {
    Edition e;
    auto& identified = e.indicator("IDENTIFIED", {"people identified", "personas identificadas"});
    Edition::breakdown(identified, "by_place", BreakdownKind::partition, {"OWN", "ABROAD"},
                       {"where people were identified", "el lugar donde se identificó a las personas"});
    Edition::breakdown(identified, "by_form", BreakdownKind::partition, {"SEXUAL", "_U"}, {"the form", "la forma"});
    e.value(Edition::key("IDENTIFIED", "ALL"), 1652, "P");
    e.value(Edition::key("IDENTIFIED", "ALL", "OWN"), 872);
    e.value(Edition::key("IDENTIFIED", "ALL", "ABROAD"), 241);
    e.value(Edition::key("IDENTIFIED", "ALL", "SEXUAL"), 789);
    e.value(Edition::key("IDENTIFIED", "ALL", "_U"), 78);
    e.value(Edition::key("IDENTIFIED", "MEX", "_U"), 78, "P");
    e.in_regional("IDENTIFIED", {"MEX"});
    for (auto const* code : {"OWN", "ABROAD"}) {
        e.no_data("IDENTIFIED", code, {"GTM"});
        e.missing(Edition::key("IDENTIFIED", "DOM", code), "L;U", MissingReason::not_published);
    }

    auto& assisted = e.indicator("ASSISTED", {"people assisted", "personas asistidas"});
    Edition::breakdown(assisted, "by_service", BreakdownKind::multiple_response, {"MEDICAL", "LEGAL", "BASIC_NEEDS"},
                       {"the number of people assisted by service", "el número de personas asistidas por servicio"});
    e.value(Edition::key("ASSISTED", "ALL"), 2284);
    e.value(Edition::key("ASSISTED", "ALL", "MEDICAL"), 894);
    e.value(Edition::key("ASSISTED", "ALL", "LEGAL"), 1754);
    e.value(Edition::key("ASSISTED", "ALL", "BASIC_NEEDS"), 50);
    e.in_regional("ASSISTED", {"MEX"});
    for (auto const* code : {"MEDICAL", "LEGAL", "BASIC_NEEDS"}) e.no_data("ASSISTED", code, {"BLZ", "NIC", "DOM"});
    e.no_data("ASSISTED", "BASIC_NEEDS", {"HND"});

    auto& proceedings = e.indicator("PROCEEDINGS", {"proceedings", "procesos"});
    Edition::breakdown(proceedings, "by_stage", BreakdownKind::list, {"OPEN", "ACQUITTAL", "CONVICTION", "SENTENCED"},
                       {"proceedings", "los procesos"});
    for (auto const* code : {"OPEN", "ACQUITTAL", "CONVICTION", "SENTENCED"})
        e.missing(Edition::key("PROCEEDINGS", "ALL", code), "L", MissingReason::picture);
    e.no_data("PROCEEDINGS", "OPEN", {"CRI", "MEX"});
    e.no_data("PROCEEDINGS", "ACQUITTAL", {"BLZ", "CRI"});
    e.no_data("PROCEEDINGS", "CONVICTION", {"BLZ"});
    e.no_data("PROCEEDINGS", "SENTENCED", {"BLZ", "MEX"});

    e.indicator("REPATRIATED", {"people repatriated", "personas repatriadas"});
    e.value(Edition::key("REPATRIATED", "ALL"), 110);
    e.no_data("REPATRIATED", "_T", {"MEX"});
    e.value(Edition::key("REPATRIATED", "NIC"), 0);

    auto& reached = e.indicator("REACHED", {"people reached", "personas alcanzadas"});
    Edition::breakdown(reached, "by_age", BreakdownKind::partition, {"ADULT", "CHILD", "LGBTIQ"},
                       {"people reached by age and group", "las personas alcanzadas por edad y grupo"});
    Edition::breakdown(reached, "by_channel", BreakdownKind::partition, {"DIRECT", "INDIRECT"},
                       {"people reached by channel", "las personas alcanzadas por canal"});
    e.value(Edition::key("REACHED", "ALL"), 28044414);
    e.in_regional("REACHED", {"MEX"});
    for (auto const* code : {"ADULT", "CHILD"}) {
        e.value(Edition::key("REACHED", "ALL", code), 900000);
        e.no_data("REACHED", code, {"BLZ", "CRI", "NIC", "DOM"});
    }
    e.value(Edition::key("REACHED", "ALL", "LGBTIQ"), 45921);
    e.no_data("REACHED", "LGBTIQ", {"BLZ", "CRI", "DOM", "SLV", "MEX", "NIC", "GTM"});
    e.value(Edition::key("REACHED", "ALL", "DIRECT"), 662128);
    e.no_data("REACHED", "DIRECT", {"SLV"});
    e.value(Edition::key("REACHED", "ALL", "INDIRECT"), 27071705);
    e.no_data("REACHED", "INDIRECT", {"BLZ", "SLV"});
    return e.finish();
}

TEST(Notes, RebuildTheTwelveFootnotesOf2019InBothLanguages) {
    auto const notes = make_notes(edition_of_2019());
    struct Footnote {
        int number;
        std::string id;
        LocalText text;
    };
    std::vector<Footnote> const footnotes = {
        {1, "coverage:IDENTIFIED.by_place",
         {"No data on where people were identified are available for Guatemala, and the data for the Dominican Republic "
          "are partial.",
          "No hay datos sobre el lugar donde se identificó a las personas para Guatemala, y los datos de la República "
          "Dominicana son parciales."}},
        {2, "coverage:ASSISTED.by_service",
         {"No data on the number of people assisted by service are available for Belize, Nicaragua and the Dominican "
          "Republic.",
          "No hay datos sobre el número de personas asistidas por servicio para Belice, Nicaragua ni la República "
          "Dominicana."}},
        {3, "coverage:" + cell("ASSISTED", "BASIC_NEEDS"),
         {"No data are available for Belize, Honduras, Nicaragua and the Dominican Republic.",
          "No hay datos disponibles para Belice, Honduras, Nicaragua ni la República Dominicana."}},
        {4, "coverage:" + cell("PROCEEDINGS", "OPEN"),
         {"No data are available for Costa Rica and Mexico.", "No hay datos disponibles para Costa Rica ni México."}},
        {5, "coverage:" + cell("PROCEEDINGS", "ACQUITTAL"),
         {"No data are available for Belize and Costa Rica.", "No hay datos disponibles para Belice ni Costa Rica."}},
        {6, "coverage:" + cell("PROCEEDINGS", "CONVICTION"),
         {"No data are available for Belize.", "No hay datos disponibles para Belice."}},
        {7, "coverage:" + cell("PROCEEDINGS", "SENTENCED"),
         {"No data are available for Belize and Mexico.", "No hay datos disponibles para Belice ni México."}},
        {8, "coverage:REPATRIATED", {"No data are available for Mexico.", "No hay datos disponibles para México."}},
        {9, "coverage:REACHED.by_age",
         {"No data on people reached by age and group are available for Belize, Costa Rica, Nicaragua and the Dominican "
          "Republic.",
          "No hay datos sobre las personas alcanzadas por edad y grupo para Belice, Costa Rica, Nicaragua ni la República "
          "Dominicana."}},
        {10, "coverage:" + cell("REACHED", "LGBTIQ"),
         {"No data are available for Belize, Costa Rica, El Salvador, Guatemala, Mexico, Nicaragua and the Dominican "
          "Republic.",
          "No hay datos disponibles para Belice, Costa Rica, El Salvador, Guatemala, México, Nicaragua ni la República "
          "Dominicana."}},
        {11, "coverage:" + cell("REACHED", "DIRECT"),
         {"No data are available for El Salvador.", "No hay datos disponibles para El Salvador."}},
        {12, "coverage:" + cell("REACHED", "INDIRECT"),
         {"No data are available for Belize and El Salvador.", "No hay datos disponibles para Belice ni El Salvador."}},
    };
    for (auto const& footnote : footnotes) {
        EXPECT_EQ(text(notes, footnote.id).en, footnote.text.en) << "footnote " << footnote.number;
        EXPECT_EQ(text(notes, footnote.id).es, footnote.text.es) << "footnote " << footnote.number;
    }
    auto const coverage = std::count_if(notes.begin(), notes.end(), [](Note const& note) {
        return note.id.rfind("coverage:", 0) == 0;
    });
    EXPECT_EQ(coverage, 12) << "no other coverage note follows from these codes";
}

TEST(Notes, StandAtTheTableWhenAllItsCategoriesLackTheSameMembersAndAtTheFigureOtherwise) {
    auto const notes = make_notes(edition_of_2019());
    EXPECT_THAT(find(notes, "coverage:ASSISTED.by_service")->tables, ElementsAre("ASSISTED.by_service"));
    EXPECT_THAT(find(notes, "coverage:ASSISTED.by_service")->cells, IsEmpty());
    EXPECT_THAT(find(notes, "coverage:" + cell("ASSISTED", "BASIC_NEEDS"))->cells,
                ElementsAre(Edition::key("ASSISTED", "ALL", "BASIC_NEEDS")));
    EXPECT_EQ(find(notes, "coverage:" + cell("ASSISTED", "LEGAL")), nullptr);
    EXPECT_EQ(find(notes, "coverage:REACHED.by_channel"), nullptr) << "the two channels have no common ground";
}

TEST(Notes, SayOnceWhoseFiguresArePreliminary) {
    auto const notes = make_notes(edition_of_2019());
    auto const count = std::count_if(notes.begin(), notes.end(), [](Note const& n) { return n.kind == NoteKind::preliminary; });
    ASSERT_EQ(count, 1);
    auto const& note = *find(notes, "preliminary:IDENTIFIED.MEX");
    EXPECT_EQ(note.text, (LocalText{"The figures for Mexico are preliminary and may change.",
                                    "Las cifras de México son preliminares y pueden cambiar."}));
    EXPECT_THAT(note.cells, ElementsAre(Edition::key("IDENTIFIED", "ALL"), Edition::key("ASSISTED", "ALL"),
                                        Edition::key("REACHED", "ALL")));
    EXPECT_THAT(note.tables, ElementsAre("IDENTIFIED.by_form"));
}

TEST(Notes, TellATrueZeroFromMissingData) {
    auto const notes = make_notes(edition_of_2019());
    auto const& note = *find(notes, "zero:" + cell("REPATRIATED", "_T"));
    EXPECT_EQ(note.text, (LocalText{"Nicaragua reports that there were none (a true zero).",
                                    "Nicaragua informa que no hubo ningún caso (un cero verdadero)."}));
    EXPECT_THAT(note.cells, ElementsAre(Edition::key("REPATRIATED", "ALL"), Edition::key("REPATRIATED", "NIC")));
    EXPECT_THAT(text(notes, "coverage:REPATRIATED").en, testing::Not(HasSubstr("Nicaragua")));
}

TEST(Notes, SayWhereTheUnknownComeFrom) {
    EXPECT_EQ(text(make_notes(edition_of_2019()), "origin:" + cell("IDENTIFIED", "_U")),
              (LocalText{"This figure comes from Mexico alone.", "Esta cifra procede solo de México."}));
}

TEST(Notes, LeaveTheOriginOfTheUnknownToACommentThatNamesIt) {
    Edition e;
    auto& x = e.indicator("X", {"people counted", "personas contadas"});
    Edition::breakdown(x, "by_d", BreakdownKind::partition, {"A", "_U"}, {"the groups", "los grupos"});
    e.value(Edition::key("X", "ALL", "_U"), 9).comment = {"All of Mexico.", "Todas de México."};
    e.value(Edition::key("X", "MEX", "_U"), 9);
    auto const notes = make_notes(e.finish());
    EXPECT_EQ(find(notes, "origin:" + cell("X", "_U")), nullptr);
    EXPECT_EQ(text(notes, "comment:" + cell("X", "_U")).en, "All of Mexico.");
}

TEST(Notes, CountAMemberThatNoCodeNamesAsReportingWhereTheCoalitionHasAFigure) {
    Edition e;
    auto& x = e.indicator("X", {"people counted", "personas contadas"});
    Edition::breakdown(x, "by_d", BreakdownKind::partition, {"A", "B"}, {"the groups", "los grupos"});
    e.value(Edition::key("X", "ALL"), 100);
    e.value(Edition::key("X", "ALL", "A"), 60);
    e.no_data("X", "A", {"BLZ", "PAN"});
    e.no_data("X", "B", {"BLZ"});
    auto const edition = e.finish();
    EXPECT_THAT(text(make_notes(edition), "denominator:" + cell("X", "A")).en, HasSubstr("seven of nine countries"));
    EXPECT_EQ(reporting_of(edition, "CRI", Edition::key("X", "ALL", "A")), Reporting::reported);
    EXPECT_EQ(reporting_of(edition, "CRI", Edition::key("X", "ALL", "B")), Reporting::not_stated);
}

TEST(Notes, SayWhatSharesAreSharesOf) {
    auto const notes = make_notes(edition_of_2019());
    EXPECT_EQ(text(notes, "denominator:ASSISTED.by_service"),
              (LocalText{"Shares are of 2,284 people assisted; six of nine countries report this.",
                         "Los porcentajes se calculan sobre 2,284 personas asistidas; seis de nueve países informan este "
                         "dato."}));
    EXPECT_EQ(text(notes, "denominator:" + cell("ASSISTED", "BASIC_NEEDS")),
              (LocalText{"The share is of 2,284 people assisted; five of nine countries report this.",
                         "El porcentaje se calcula sobre 2,284 personas asistidas; cinco de nueve países informan este "
                         "dato."}));
    EXPECT_EQ(find(notes, "denominator:" + cell("ASSISTED", "LEGAL")), nullptr);
    EXPECT_EQ(find(notes, "denominator:PROCEEDINGS.by_stage"), nullptr) << "a list has no shares";
    EXPECT_EQ(find(notes, "denominator:IDENTIFIED.by_form"), nullptr) << "all nine report the form";
    EXPECT_THAT(text(notes, "denominator:" + cell("REACHED", "LGBTIQ")).es, HasSubstr("dos de nueve países informan"));
}

TEST(Notes, KeepTheOrderOfTheProgramme) {
    std::vector<std::string> ids;
    for (auto const& note : make_notes(edition_of_2019())) ids.push_back(note.id);
    EXPECT_EQ(ids.front(), "preliminary:IDENTIFIED.MEX");
    auto const at = [&](std::string const& id) { return std::find(ids.begin(), ids.end(), id) - ids.begin(); };
    EXPECT_LT(at("coverage:IDENTIFIED.by_place"), at("coverage:ASSISTED.by_service"));
    EXPECT_LT(at("coverage:ASSISTED.by_service"), at("coverage:" + cell("ASSISTED", "BASIC_NEEDS")));
    EXPECT_LT(at("coverage:REPATRIATED"), at("coverage:REACHED.by_age"));
}

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
    EXPECT_EQ(text(two.notes(), "coverage:" + cell("X", "A")),
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
    EXPECT_EQ(text(small.notes(), "coverage:" + cell("X", "A")),
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
    EXPECT_THAT(text(notes, "denominator:" + cell("X", "A")).en, HasSubstr("none of nine countries reports this."));
    EXPECT_THAT(text(notes, "denominator:" + cell("X", "A")).es, HasSubstr("ninguno de nueve países informa este dato."));
}

TEST(Notes, AgreeInNumberWithOneReportingCountry) {
    Small small;
    small.e.in_regional("X");
    small.e.no_data("X", "A", {"BLZ", "CRI", "SLV", "GTM", "HND", "MEX", "NIC", "DOM"});
    auto const notes = small.notes();
    EXPECT_THAT(text(notes, "denominator:" + cell("X", "A")).en, HasSubstr("one of nine countries reports this."));
    EXPECT_THAT(text(notes, "denominator:" + cell("X", "A")).es, HasSubstr("uno de nueve países informa este dato."));
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
    small.e.value(Edition::key("X", "HND", "A"), 12).comment = {"Honduras adds people abroad.", "Honduras suma a quienes están en el exterior."};
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
    EXPECT_EQ(text(small.notes(), "comment:" + to_string(Edition::key("X", "PAN", "SINGLE"))).es, "Panamá: Un primer caso.");
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
                         "Nicaragua y la República Dominicana informan que no hubo ningún caso (un cero verdadero)."}));
    Small dominican;
    dominican.e.value(Edition::key("X", "DOM", "A"), 0);
    EXPECT_EQ(text(dominican.notes(), "zero:" + cell("X", "A")).es,
              "La República Dominicana informa que no hubo ningún caso (un cero verdadero).");
}

}  // namespace
}  // namespace cifra::release
