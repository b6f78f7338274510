#include "release/notes.hpp"
#include "note_lookup.hpp"
#include "release/notes_coverage.hpp"
#include "sample_edition.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

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
using testing::UnorderedElementsAre;

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
        {1,
         "coverage:IDENTIFIED.by_place",
         {"No data on where people were identified are available for Guatemala, and the data for the Dominican "
          "Republic "
          "are partial.",
          "No hay datos de Guatemala sobre el lugar donde se identificó a las personas, y los datos de la República "
          "Dominicana son parciales."}},
        {2,
         "coverage:ASSISTED.by_service",
         {"No data on the number of people assisted by service are available for Belize, Nicaragua and the Dominican "
          "Republic.",
          "No hay datos de Belice, Nicaragua ni la República Dominicana sobre el número de personas asistidas por "
          "servicio."}},
        {3,
         "coverage:" + cell("ASSISTED", "BASIC_NEEDS"),
         {"No data are available for Belize, Honduras, Nicaragua and the Dominican Republic.",
          "No hay datos disponibles para Belice, Honduras, Nicaragua ni la República Dominicana."}},
        {4,
         "coverage:" + cell("PROCEEDINGS", "OPEN"),
         {"No data are available for Costa Rica and Mexico.", "No hay datos disponibles para Costa Rica ni México."}},
        {5,
         "coverage:" + cell("PROCEEDINGS", "ACQUITTAL"),
         {"No data are available for Belize and Costa Rica.", "No hay datos disponibles para Belice ni Costa Rica."}},
        {6,
         "coverage:" + cell("PROCEEDINGS", "CONVICTION"),
         {"No data are available for Belize.", "No hay datos disponibles para Belice."}},
        {7,
         "coverage:" + cell("PROCEEDINGS", "SENTENCED"),
         {"No data are available for Belize and Mexico.", "No hay datos disponibles para Belice ni México."}},
        {8, "coverage:REPATRIATED", {"No data are available for Mexico.", "No hay datos disponibles para México."}},
        {9,
         "coverage:REACHED.by_age",
         {"No data on people reached by age and group are available for Belize, Costa Rica, Nicaragua and the "
          "Dominican "
          "Republic.",
          "No hay datos de Belice, Costa Rica, Nicaragua ni la República Dominicana sobre las personas alcanzadas por "
          "edad y grupo."}},
        {10,
         "coverage:" + cell("REACHED", "LGBTIQ"),
         {"No data are available for Belize, Costa Rica, El Salvador, Guatemala, Mexico, Nicaragua and the Dominican "
          "Republic.",
          "No hay datos disponibles para Belice, Costa Rica, El Salvador, Guatemala, México, Nicaragua ni la República "
          "Dominicana."}},
        {11,
         "coverage:" + cell("REACHED", "DIRECT"),
         {"No data are available for El Salvador.", "No hay datos disponibles para El Salvador."}},
        {12,
         "coverage:" + cell("REACHED", "INDIRECT"),
         {"No data are available for Belize and El Salvador.", "No hay datos disponibles para Belice ni El Salvador."}},
    };
    for (auto const& footnote : footnotes) {
        EXPECT_EQ(text(notes, footnote.id).en, footnote.text.en) << "footnote " << footnote.number;
        EXPECT_EQ(text(notes, footnote.id).es, footnote.text.es) << "footnote " << footnote.number;
    }
    auto const coverage =
        std::count_if(notes.begin(), notes.end(), [](Note const& note) { return note.id.rfind("coverage:", 0) == 0; });
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
    auto const count =
        std::count_if(notes.begin(), notes.end(), [](Note const& n) { return n.kind == NoteKind::preliminary; });
    ASSERT_EQ(count, 1);
    auto const& note = *find(notes, "preliminary:IDENTIFIED.MEX");
    EXPECT_EQ(note.text, (LocalText{"The figures for Mexico are preliminary and may change.",
                                    "Las cifras de México son preliminares y pueden cambiar."}));
    EXPECT_THAT(note.cells, UnorderedElementsAre(Edition::key("IDENTIFIED", "ALL"), Edition::key("IDENTIFIED", "MEX"),
                                                 Edition::key("IDENTIFIED", "MEX", "_U"),
                                                 Edition::key("ASSISTED", "ALL"), Edition::key("ASSISTED", "MEX"),
                                                 Edition::key("REACHED", "ALL"), Edition::key("REACHED", "MEX")));
    EXPECT_THAT(note.tables, ElementsAre("IDENTIFIED.by_form"));
}

/// One indicator of which a member's total is preliminary and not given; the coalition's codes say which parts hold it.
ReleasedEdition edition_of_preliminary_parts() {
    Edition e;
    auto& x = e.indicator("X", {"people counted", "personas contadas"});
    Edition::breakdown(x, "by_d", BreakdownKind::partition, {"A", "B"}, {"the groups", "los grupos"});
    Edition::breakdown(x, "by_e", BreakdownKind::list, {"C"}, {"the others", "los demás"});
    Edition::breakdown(x, "by_f", BreakdownKind::list, {"D"}, {"the rest", "el resto"});
    e.value(Edition::key("X", "ALL"), 100, "P");
    e.value(Edition::key("X", "ALL", "A"), 60, "P");
    e.value(Edition::key("X", "ALL", "B"), 30);
    e.value(Edition::key("X", "ALL", "C"), 10);
    e.value(Edition::key("X", "ALL", "D"), 5, "P");
    e.no_data("X", "D", {"MEX"});
    e.missing(Edition::key("X", "MEX"), "L;P", MissingReason::not_published);
    return e.finish();
}

TEST(Notes, SayPreliminaryAtEveryTableThatHoldsAMembersPreliminaryTotal) {
    auto const notes = make_notes(edition_of_preliminary_parts());
    auto const* note = find(notes, "preliminary:X.MEX");
    ASSERT_NE(note, nullptr);
    EXPECT_THAT(note->tables, ElementsAre("X.by_d"));
    EXPECT_THAT(note->cells, UnorderedElementsAre(Edition::key("X", "ALL"), Edition::key("X", "MEX")));
}

TEST(Notes, GiveTheReasonWhyAPartPrintedApartHasNoShare) {
    Edition e;
    auto& x = e.indicator("X", {"people counted", "personas contadas"});
    auto& parts = Edition::breakdown(x, "by_d", BreakdownKind::partition, {"A", "_U"}, {"the groups", "los grupos"});
    parts.categories[1].apart = true;
    e.value(Edition::key("X", "ALL"), 100);
    e.value(Edition::key("X", "ALL", "A"), 60);
    e.value(Edition::key("X", "ALL", "_U"), 20);
    auto const notes = make_notes(e.finish());
    auto const* note = find(notes, "apart:" + cell("X", "_U"));
    ASSERT_NE(note, nullptr);
    EXPECT_EQ(note->text.en, "Published apart from the other groups, so no share of the total is given.");
    EXPECT_THAT(note->cells, ElementsAre(Edition::key("X", "ALL", "_U")));
}

TEST(Notes, TellATrueZeroFromMissingData) {
    auto const notes = make_notes(edition_of_2019());
    auto const& note = *find(notes, "zero:" + cell("REPATRIATED", "_T"));
    EXPECT_EQ(note.text, (LocalText{"Nicaragua reports that there were none (a true zero).",
                                    "Nicaragua informa que no hubo ningún caso (cero confirmado)."}));
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
    EXPECT_EQ(
        text(notes, "denominator:ASSISTED.by_service"),
        (LocalText{"Shares are of all 2,284 people assisted, but only six of nine countries report this breakdown; "
                   "they are therefore lower bounds.",
                   "Los porcentajes se calculan sobre el total de 2,284 personas asistidas, pero solo seis de nueve "
                   "países informan este desglose; son, por tanto, límites inferiores."}));
    EXPECT_EQ(text(notes, "denominator:" + cell("ASSISTED", "BASIC_NEEDS")),
              (LocalText{"The share is of all 2,284 people assisted, but only five of nine countries report this "
                         "figure; it is therefore a lower bound.",
                         "El porcentaje se calcula sobre el total de 2,284 personas asistidas, pero solo cinco de "
                         "nueve países informan esta cifra; es, por tanto, un límite inferior."}));
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

TEST(Notes, ThatSayTheSameOfSeveralRowsAreOne) {
    Edition e;
    for (auto const* id : {"X", "Y"}) {
        auto& x = e.indicator(id, {"people", "personas"});
        Edition::breakdown(x, "by_kind", programme::BreakdownKind::partition, {"A", "B", "C", "E"}, {"kinds", "tipos"});
        e.value(Edition::key(id, "ALL"), 100);
        for (auto const* code : {"A", "B", "C", "E"}) e.value(Edition::key(id, "ALL", code), 25);
        e.no_data(id, "A", {"PAN"});
        e.no_data(id, "B", {"PAN"});
        e.no_data(id, "C", {"CRI"});
    }
    e.programme().sections = {{"s", {"S", "S"}, {"X", "Y"}}};
    auto const notes = make_notes(e.finish());
    std::map<std::string, std::size_t> cells;
    for (auto const& note : notes)
        if (note.kind == NoteKind::coverage)
            cells[note.cells.front().indicator + " " + note.text.en] += note.cells.size();
    std::vector<std::size_t> marks;
    for (auto const& [text, count] : cells) marks.push_back(count);
    EXPECT_THAT(marks, testing::ElementsAre(1, 2, 1, 2)) << "of Costa Rica and of Panama, for X and for Y";
    auto const coverage =
        std::count_if(notes.begin(), notes.end(), [](Note const& note) { return note.kind == NoteKind::coverage; });
    EXPECT_EQ(coverage, 4);
}

}  // namespace
}  // namespace cifra::release
