#include "release/series.hpp"

#include "release/notes_series.hpp"
#include "release/series_charts.hpp"
#include "release/series_words.hpp"
#include "years_sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::release {
namespace {

using base::Language;
using programme::MissingReason;
using sample::Year;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// "2017:100", "2018:-", "2019:|120" (a break before it), "2020:90P".
std::vector<std::string> drawn(Series const& series) {
    std::vector<std::string> points;
    for (auto const& point : series.points)
        points.push_back(point.key.time_period + ":" + (point.break_before ? "|" : "") +
                         (point.shown() ? to_string(*point.figure->obs_value) : "-") +
                         (point.provisional() ? "P" : "") + (point.revised() ? "R" : ""));
    return points;
}

Year year(std::string const& name, std::int64_t total, std::string const& status = "A",
          std::vector<std::string> const& coverage = {}) {
    Year made(name);
    return made.value(made.key(), total, status, coverage);
}

std::vector<std::string> total_of(Year const& made) {
    return drawn(series_of(made.edition(), made.key()));
}

TEST(Series, OfAFirstEditionIsItsOneYear) {
    EXPECT_THAT(total_of(year("2019", 120)), ElementsAre("2019:120"));
}

TEST(Series, HasAYearForEachEditionAndGapsStayGaps) {
    EXPECT_THAT(total_of(year("2020", 90, "P").after({year("2017", 100), year("2019", 120)})),
                ElementsAre("2017:100", "2018:-", "2019:120", "2020:90P"));
}

TEST(Series, TellsApartWhyAYearHasNoFigure) {
    Year withheld("2018");
    withheld.withheld(withheld.key());
    Year missing("2019");
    missing.missing(missing.key(), "O", MissingReason::not_reported);
    auto const edition =
        year("2022", 90).after({year("2017", 100), withheld, missing, Year("2020").value(Year("2020").key("BLZ"), 1)});
    auto const made = edition.edition();
    auto const series = series_of(made, edition.key());
    std::vector<std::string> words;
    for (auto const& point : series.points) words.push_back(point_words(made, point, Language::en).text);
    EXPECT_THAT(words, ElementsAre("100", "withheld to protect victims", "no data reported", "not stated",
                                   "no edition of this year", "90"));
    EXPECT_THAT(drawn(series), ElementsAre("2017:100", "2018:-", "2019:-", "2020:-", "2021:-", "2022:90"));
}

TEST(Series, TakesWhatTheNewestReleaseSaysOfAYear) {
    auto second = year("2018", 110);
    second.value(second.key("ALL", "_T", "2017"), 104);
    EXPECT_THAT(total_of(year("2019", 120).after({year("2017", 100), second})),
                ElementsAre("2017:104", "2018:110", "2019:120"));
    auto corrected = year("2017", 103);
    corrected.prepared("2019-12-01T00:00:00Z");
    EXPECT_THAT(total_of(year("2019", 120).after({corrected, second})), ElementsAre("2017:103", "2018:110", "2019:120"))
        << "a correction of the year's own edition came after";
    auto third = year("2019", 120);
    third.value(third.key("ALL", "_T", "2017"), 105, "R");
    EXPECT_THAT(total_of(third.after({corrected, second})), ElementsAre("2017:105R", "2018:110", "2019:120"));
}

TEST(Series, BreaksWhereTheSourceSaysSo) {
    EXPECT_THAT(total_of(year("2019", 120).after({year("2017", 100, "B"), year("2018", 110, "B")})),
                ElementsAre("2017:100", "2018:|110", "2019:120"));
}

/// A sum of two members' figures, which have these statuses.
Year sum_of(std::string const& name, std::string const& status, std::string const& of_belize,
            std::string const& of_panama) {
    Year made(name);
    made.value(made.key(), 120, status, {"BLZ", "PAN"}).summed();
    made.value(made.key("BLZ"), 50, of_belize).value(made.key("PAN"), 70, of_panama);
    return made.value(made.key("CRI"), 9, "B");
}

TEST(Series, OfASumBreaksWhereItsPartsDoAndNamesThem) {
    auto const one = sum_of("2019", "B", "B", "A").after({sum_of("2018", "A", "A", "A")});
    auto const series = series_of(one.edition(), one.key());
    EXPECT_THAT(drawn(series), ElementsAre("2018:120", "2019:|120"));
    EXPECT_EQ(series.points[1].break_note.en,
              "Belize marks a break in its series and is in the figure: it cannot be compared with that of 2018.");
    EXPECT_EQ(series.points[1].break_note.es,
              "Belice señala una ruptura de su serie y forma parte de la cifra: esta no puede compararse con la de "
              "2018.");
    auto const both = sum_of("2019", "B", "B", "EB").after({sum_of("2018", "A", "A", "A")});
    EXPECT_EQ(series_of(both.edition(), both.key()).points[1].break_note.en,
              "Belize and Panama mark a break in their series and are in the figure: it cannot be compared with that "
              "of 2018.");
}

TEST(Series, SaysOfAPointHowFirmItsFigureIs) {
    auto const made = year("2019", 120, "PUE");
    auto const point = series_of(made.edition(), made.key()).points.front();
    EXPECT_EQ(status_words(point, Language::en), "provisional, estimated and of low reliability");
    EXPECT_EQ(status_words(point, Language::es), "preliminar, estimada y de baja confiabilidad");
    auto const firm = year("2019", 120, "B");
    EXPECT_EQ(status_words(series_of(firm.edition(), firm.key()).points.front(), Language::en), "");
}

TEST(Series, KeepsABreakThatFallsIntoAGap) {
    Year gap("2018");
    gap.missing(gap.key(), "BO", MissingReason::not_reported);
    EXPECT_THAT(total_of(year("2019", 120).after({year("2017", 100), gap})),
                ElementsAre("2017:100", "2018:-", "2019:|120"));
}

TEST(Series, BreaksWhereTheDefinitionChanges) {
    EXPECT_THAT(total_of(year("2020", 90).after({year("2017", 100), year("2018", 110, "D"), year("2019", 120, "D")})),
                ElementsAre("2017:100", "2018:|110", "2019:120", "2020:|90"));
}

TEST(Series, BreaksWhereOtherMembersAreInAndNamesThem) {
    auto const made = year("2019", 120, "A", {"BLZ", "DOM"}).after({year("2018", 110, "A", {"DOM", "CRI", "XYZ"})});
    auto const series = series_of(made.edition(), made.key());
    EXPECT_THAT(drawn(series), ElementsAre("2018:110", "2019:|120"));
    EXPECT_EQ(
        series.points[1].break_note.en,
        "The figure now holds Belize, and no longer Costa Rica and XYZ: it cannot be compared with that of 2018.");
    EXPECT_EQ(series.points[1].break_note.es,
              "La cifra ahora incluye a Belice y ya no a Costa Rica y XYZ: no puede compararse con la de 2018.");
}

TEST(Series, ComparesTheSameMembersInAnyOrder) {
    EXPECT_THAT(total_of(year("2019", 120, "A", {"DOM", "BLZ"}).after({year("2018", 110, "A", {"BLZ", "DOM"})})),
                ElementsAre("2018:110", "2019:120"));
}

TEST(Series, TakesMembersWhoseRowSaysNothingForMissingFromTheFigure) {
    auto before = year("2018", 110);
    before.missing(before.key("PAN"), "O", MissingReason::not_reported);
    before.value(before.key("CRI"), 20);
    auto now = year("2019", 120);
    now.value(now.key("PAN"), 30);
    auto const made = now.after({before});
    EXPECT_EQ(series_of(made.edition(), made.key()).points[1].break_note.en,
              "The figure now holds Panama: it cannot be compared with that of 2018.");
    // Nothing is known of who was in it.
    EXPECT_THAT(total_of(now = Year("2019").value(Year("2019").key(), 5).after({before, year("2018", 110)})),
                ElementsAre("2018:110", "2019:5"));
}

TEST(Series, OfAMemberHasNoCoverage) {
    auto before = year("2018", 110, "A", {"PAN"});
    before.value(before.key("PAN"), 110, "A", {"PAN"});
    Year now("2019");
    now.value(now.key("PAN"), 120, "A", {"BLZ"}).after({before});
    EXPECT_THAT(drawn(series_of(now.edition(), now.key("PAN"))), ElementsAre("2018:110", "2019:120"));
}

TEST(SeriesCharts, AreNoneWithoutAnEarlierRelease) {
    auto const made = year("2019", 120).edition();
    EXPECT_THAT(series_charts(made, made.programme.indicators[0]), IsEmpty());
    std::vector<Note> notes;
    add_series_notes(made, notes);
    EXPECT_THAT(notes, IsEmpty());
}

TEST(SeriesCharts, NeedTwoYearsWithAValue) {
    Year gap("2018");
    gap.withheld(gap.key());
    auto const one = year("2019", 120).after({gap}).edition();
    EXPECT_THAT(series_charts(one, one.programme.indicators[0]), IsEmpty());
    auto const two = year("2019", 120).after({year("2016", 1), gap}).edition();
    auto const charts = series_charts(two, two.programme.indicators[0]);
    ASSERT_EQ(charts.size(), 1U);
    EXPECT_EQ(charts[0].id, "COUNTED.series");
    EXPECT_THAT(charts[0].years(), ElementsAre("2016", "2017", "2018", "2019"));
}

TEST(SeriesCharts, BeginWithTheFirstYearThatHasARow) {
    auto const made = year("2019", 120).after({Year("2012"), year("2018", 110)}).edition();
    // An edition without a figure of its own is still an edition, but its year tells nothing of this one.
    EXPECT_THAT(series_charts(made, made.programme.indicators[0])[0].years(), ElementsAre("2018", "2019"));
}

TEST(SeriesCharts, ShowABreakdownOnlyWhereTheLayoutAsks) {
    auto before = year("2018", 110);
    before.value(before.key("ALL", "A"), 60).value(before.key("PAN"), 7);
    auto now = year("2019", 120);
    now.value(now.key("ALL", "A"), 50).value(now.key("PAN"), 8);
    auto made = now.after({before}).edition();
    EXPECT_EQ(series_charts(made, made.programme.indicators[0]).size(), 1U);
    made.layout.charts = {{"COUNTED.by_kind.series", programme::ChartForm::series, {}, {}, {}},
                          {"COUNTED.series", programme::ChartForm::table, {}, {}, {}}};
    auto const charts = series_charts(made, made.programme.indicators[0]);
    ASSERT_EQ(charts.size(), 2U);
    EXPECT_FALSE(charts[0].drawn);
    EXPECT_EQ(charts[1].id, "COUNTED.by_kind.series");
    EXPECT_TRUE(charts[1].drawn);
    EXPECT_EQ(series_label(made, charts[1], 0, Language::en), "A");
}

TEST(SeriesCharts, SayInWordsWhatTheyShow) {
    Year gap("2018");
    gap.withheld(gap.key());
    auto const made = year("2020", 90, "P").after({year("2017", 1000), gap, year("2019", 120, "BR")}).edition();
    auto const chart = series_charts(made, made.programme.indicators[0])[0];
    EXPECT_EQ(series_title(made, chart).es, "Personas contadas, año por año");
    EXPECT_EQ(series_subtitle(made, chart, Language::en), "People counted a year, All of them, 2017–2020.");
    EXPECT_EQ(
        series_alt(made, chart, Language::en),
        "Line chart of people counted, year by year, where the figures are 2017: 1,000; 2018: withheld to protect "
        "victims; 2019: 120 (revised); 2020: 90 (provisional); not comparable with the years before: 2019.");
}

TEST(SeriesCharts, GiveEachReasonOneNote) {
    auto const made = year("2020", 90).after({year("2018", 100), year("2019", 120, "B")}).edition();
    std::vector<Note> notes;
    add_series_notes(made, notes);
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0].id, "break:DF_COUNTED/A.ALL.COUNTED._T.2019");
    EXPECT_THAT(notes[0].tables, ElementsAre("COUNTED.series"));
    EXPECT_THAT(notes[0].text.en, HasSubstr("cannot be compared with that of 2018"));
    EXPECT_THAT(notes_of(series_of(made, Year("2020").key()).points[1], notes), ElementsAre(notes[0].id));
}

}  // namespace
}  // namespace cifra::release
