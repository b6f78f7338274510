#include "release/single_figures.hpp"

#include "release/checklist.hpp"
#include "release/figure_words.hpp"
#include "sample_edition.hpp"

#include <gmock/gmock.h>

namespace cifra::release {
namespace {

using base::Language;
using programme::BreakdownKind;
using programme::MissingReason;
using sample::Edition;
using testing::SizeIs;

TEST(FigureWords, SayWhyAFigureIsMissingAndMarkWhatIsWithheldOrDoesNotApply) {
    Edition e;
    e.indicator("X", {"people", "personas"});
    auto withheld = e.missing(Edition::key("X", "ALL"), "Q", MissingReason::withheld);
    auto const by_definition = e.missing(Edition::key("X", "BLZ"), "M");
    auto const elsewhere = e.missing(Edition::key("X", "CRI"), "K", MissingReason::not_published);
    auto const zero = e.value(Edition::key("X", "SLV"), 0);
    auto amount = e.value(Edition::key("X", "GTM"), 15000);
    amount.currency = "GTQ";
    EXPECT_EQ(figure_words(&withheld, Language::es).mark, FigureMark::withheld);
    EXPECT_EQ(figure_words(&by_definition, Language::en).text, "does not exist by definition");
    EXPECT_EQ(figure_words(&by_definition, Language::en).mark, FigureMark::not_applicable);
    EXPECT_EQ(figure_words(&elsewhere, Language::en).text, "counted in another category");
    EXPECT_EQ(figure_words(nullptr, Language::es).text, "no consta");
    EXPECT_TRUE(figure_words(&zero, Language::en).zero);
    EXPECT_EQ(figure_words(&amount, Language::en).text, "GTQ\u00A015,000");
}

TEST(SingleFigures, OfMembersAreThoseOfIndicatorsWithoutATotalOfTheCoalition) {
    Edition e;
    auto& awarded = e.indicator("X", {"awarded", "otorgados"});
    Edition::breakdown(awarded, "by_area", BreakdownKind::list, {}, {"awards", "montos"}).by_area = true;
    e.value(Edition::key("X", "PAN"), 15);
    e.value(Edition::key("X", "CRI"), 25);
    auto const edition = e.finish();
    auto const figures = member_figures(edition, {"s", {"S", "S"}, {"X"}});
    ASSERT_THAT(figures, SizeIs(2));
    EXPECT_EQ(figures[0].figure->key.ref_area, "CRI") << "in the programme's order";
    EXPECT_EQ(place_words(edition.programme, figures[0], Language::es), "otorgados");
}

TEST(SingleFigures, StandNowhereElseAndAreNoRowsOfCoverage) {
    Edition e;
    e.indicator("X", {"people", "personas"});
    e.value(Edition::key("X", "ALL"), 100);
    e.value(Edition::key("X", "PAN", "A"), 12);
    e.missing(Edition::key("X", "PAN", "B"));
    e.missing(Edition::key("X", "PAN", "C"), "Q", MissingReason::withheld);
    auto const edition = e.finish();
    auto const total = [](programme::CellKey const& key) { return key == key.total(); };
    auto const figures = further_figures(edition, {"s", {"S", "S"}, {"X"}}, total);
    ASSERT_THAT(figures, SizeIs(2));
    EXPECT_EQ(figures[0].figure->key.dimensions.front().code, "A");
    EXPECT_EQ(figures[1].figure->key.dimensions.front().code, "C");
}

TEST(SingleFigures, StandInTheOrderOfTheProgramme) {
    Edition e;
    auto& x = e.indicator("X", {"people", "personas"});
    Edition::breakdown(x, "by_kind", BreakdownKind::list, {"Z", "B"}, {"kinds", "tipos"});
    e.programme().dimensions = {{"D", "CL_D", {"Kind", "Tipo"}}};
    programme::CodeList list{"CL_D", {"Kind", "Tipo"}, {}};
    for (auto const* code : {"Q", "C"}) list.codes.push_back({code, {code, code}, {}, "", ""});
    e.programme().code_lists = {list};
    for (auto const* area : {"BLZ", "SLV", "PAN", "ALL"})
        for (auto const* code : {"B", "Z"}) e.value(Edition::key("X", area, code), 11);
    for (auto const* code : {"C", "Q"}) e.value(Edition::key("X", "SLV", code), 11);
    auto const edition = e.finish();
    std::vector<std::string> order;
    for (auto const& single : further_figures(edition, {"s", {"S", "S"}, {"X"}}, [](auto const&) { return false; }))
        order.push_back(single.figure->key.ref_area + " " + single.figure->key.dimensions.front().code);
    EXPECT_THAT(order, testing::ElementsAre("ALL Z", "ALL B", "BLZ Z", "BLZ B", "SLV Z", "SLV B", "SLV Q", "SLV C",
                                            "PAN Z", "PAN B"));
}

TEST(SingleFigures, NameTheDimensionOfASingleCode) {
    Edition e;
    auto& x = e.indicator("X", {"people", "personas"});
    Edition::breakdown(x, "by_destination", BreakdownKind::list, {"CRI", "_U"}, {"places", "lugares"});
    x.breakdowns.front().categories.front().label = {"Costa Rica", "Costa Rica"};
    e.programme().dimensions = {{"D", "CL_D", {"Destination", "Destino"}}};
    x.breakdowns.front().categories.back().label = {"Destination not known", "Destino desconocido"};
    e.value(Edition::key("X", "BLZ", "CRI"), 18);
    e.value(Edition::key("X", "BLZ", "_U"), 2);
    auto const edition = e.finish();
    auto const figures = further_figures(edition, {"s", {"S", "S"}, {"X"}}, [](auto const&) { return false; });
    ASSERT_THAT(figures, SizeIs(2));
    EXPECT_EQ(place_words(edition.programme, figures[0], Language::es), "Destino: Costa Rica");
    EXPECT_EQ(place_words(edition.programme, figures[1], Language::es), "Destino desconocido");
}

TEST(SingleFigures, NameTheirCodesInOneSentence) {
    Edition e;
    e.indicator("X", {"people", "personas"});
    auto const edition = e.finish();
    auto figure = e.value(Edition::key("X", "PAN", "A"), 12);
    figure.key.dimensions = {{"Age group", "A"}, {"Mode", "B"}};
    auto const words = place_words(edition.programme, {&edition.programme.indicators.front(), &figure}, Language::en);
    EXPECT_EQ(words, "Age group: A; mode: B");
}

TEST(Checklist, NamesThingsThatAreOneEachAndComeToTheTotalButNeverVictims) {
    for (bool const victims : {false, true})
        for (std::int64_t const total : {2, 3}) {
            Edition e;
            auto& crimes = e.indicator("X", {"crimes", "delitos"});
            crimes.counts_victims = victims;
            Edition::breakdown(crimes, "by_kind", BreakdownKind::partition, {"A", "B"}, {"kinds", "tipos"});
            e.value(Edition::key("X", "ALL"), total);
            e.value(Edition::key("X", "ALL", "A"), 1);
            e.value(Edition::key("X", "ALL", "B"), 1);
            auto const edition = e.finish();
            auto const& indicator = edition.programme.indicators.front();
            EXPECT_EQ(is_checklist(edition, indicator, indicator.breakdowns.front()), !victims && total == 2);
        }
}

}  // namespace
}  // namespace cifra::release
