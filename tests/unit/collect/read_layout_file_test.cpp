#include "collect/read_layout_file.hpp"

#include "../sdmx/islands_programme.hpp"
#include "collect/read_edition.hpp"
#include "islands_folder.hpp"

#include <gmock/gmock.h>

namespace cifra::collect {
namespace {

using base::Language;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr char const* WHOLE = R"([cover]
headline = { en = "Ten", es = "Diez" }

[[section]]
id = "rewards"

[[section]]
id = "rescue"
headline = { en = "Saved", es = "Salvadas" }
charts = ["PEOPLE_RESCUED.by_means", "PEOPLE_RESCUED.by_sex"]

[[chart]]
id = "PEOPLE_RESCUED.by_means"
kind = "multiple_response_bars"
title = { en = "How", es = "Cómo" }
alt = { en = "Bars", es = "Barras" }

[[indicator]]
id = "REWARDED"
headline = { en = "Thanked", es = "Agradecidas" }
)";

/// What reading says.
std::string problems(std::string const& text, Language language = Language::en) {
    auto const layout = read_layout_text(islands::programme(), text, "layout.toml");
    return layout ? "" : to_string(layout.error(), language);
}

TEST(ReadLayout, ReadsOrderChartsAndWordsWithTheirPlaces) {
    auto const layout = read_layout_text(islands::programme(), WHOLE, "layout.toml");
    ASSERT_TRUE(layout) << to_string(layout.error(), Language::en);
    EXPECT_EQ(layout->cover_headline.text.es, "Diez");
    EXPECT_EQ(layout->cover_headline.where.line, 2);
    ASSERT_EQ(layout->sections.size(), 2U);
    EXPECT_EQ(layout->sections[0].id, "rewards");
    EXPECT_TRUE(layout->sections[0].headline.empty());
    EXPECT_FALSE(layout->sections[0].charts);
    EXPECT_THAT(*layout->sections[1].charts, ElementsAre("PEOPLE_RESCUED.by_means", "PEOPLE_RESCUED.by_sex"));
    ASSERT_EQ(layout->charts.size(), 1U);
    EXPECT_EQ(layout->charts[0].form, programme::ChartForm::multiple_response_bars);
    EXPECT_EQ(layout->charts[0].title.text.en, "How");
    EXPECT_EQ(layout->charts[0].alt.where.line, 16);
    ASSERT_EQ(layout->indicators.size(), 1U);
    EXPECT_EQ(layout->indicators[0].headline.text.en, "Thanked");
}

TEST(ReadLayout, KeepsAnEmptyListOfChartsApartFromNone) {
    auto const layout =
        read_layout_text(islands::programme(), "[[section]]\nid = \"rescue\"\ncharts = []\n", "layout.toml");
    ASSERT_TRUE(layout);
    ASSERT_TRUE(layout->sections[0].charts);
    EXPECT_TRUE(layout->sections[0].charts->empty());
}

TEST(ReadLayout, NamesTheNearestSectionChartIndicatorKindAndKey) {
    EXPECT_THAT(problems("[[section]]\nid = \"resceu\"\n"),
                HasSubstr("layout.toml:2:6: 'resceu' is not a section of the edition; did you mean 'rescue'?"));
    EXPECT_THAT(problems("[[section]]\nid = \"abuot\"\n"), HasSubstr("did you mean 'about'?"));
    EXPECT_THAT(problems("[[section]]\nid = \"rescue\"\ncharts = [\"PEOPLE_RESCUED.by_sax\"]\n"),
                HasSubstr("layout.toml:3:11: 'PEOPLE_RESCUED.by_sax' is not a chart of the section 'rescue'; did you "
                          "mean 'PEOPLE_RESCUED.by_sex'?"));
    EXPECT_THAT(problems("[[chart]]\nid = \"PEOPLE_RESCUED.by_mean\"\n"),
                HasSubstr("layout.toml:2:6: 'PEOPLE_RESCUED.by_mean' is not a chart of the programme; did you mean "
                          "'PEOPLE_RESCUED.by_means'?"));
    EXPECT_THAT(problems("[[indicator]]\nid = \"REWARDS\"\nheadline = { en = \"a\", es = \"b\" }\n"),
                HasSubstr("'REWARDS' is not an indicator of the programme; did you mean 'REWARDED'?"));
    EXPECT_THAT(problems("[[chart]]\nid = \"PEOPLE_RESCUED.by_sex\"\nkind = \"orderd_bars\"\n"),
                HasSubstr("layout.toml:3:8: 'orderd_bars' is not a kind of chart; did you mean 'ordered_bars'?"));
    EXPECT_THAT(problems("[[section]]\nid = \"rescue\"\nheadlin = { en = \"a\", es = \"b\" }\n"),
                HasSubstr("layout.toml:3:1: the key 'headlin' does not belong here; did you mean 'headline'?"));
    EXPECT_THAT(problems("[[section]]\nid = \"resceu\"\n", Language::es), HasSubstr("¿quiso decir «rescue»?"));
}

TEST(ReadLayout, FindsNoFaultWithTheChartsOfASectionThatIsMisspelt) {
    auto const found = problems("[[section]]\nid = \"resceu\"\ncharts = [\"PEOPLE_RESCUED.by_sex\"]\n");
    EXPECT_THAT(found, HasSubstr("did you mean 'rescue'?"));
    EXPECT_THAT(found, testing::Not(HasSubstr("is not a chart")));
}

TEST(ReadLayout, SaysWhichKindsSuitTheFigures) {
    EXPECT_THAT(
        problems("[[chart]]\nid = \"PEOPLE_RESCUED.by_means\"\nkind = \"strip\"\n"),
        HasSubstr("layout.toml:3:8: the kind 'strip' does not suit the figures of 'PEOPLE_RESCUED.by_means'; use "
                  "one of multiple_response_bars, "));
}

TEST(ReadLayout, LetsAnEditorAskForAChartOverTheYearsAndForItsTable) {
    auto const layout = read_layout_text(islands::programme(),
                                         "[[chart]]\nid = \"PEOPLE_RESCUED.series\"\nkind = \"table\"\n"
                                         "[[chart]]\nid = \"PEOPLE_RESCUED.by_sex.series\"\nkind = \"series\"\n",
                                         "layout.toml");
    ASSERT_TRUE(layout) << to_string(layout.error(), Language::en);
    EXPECT_EQ(layout->charts[0].form, programme::ChartForm::table);
    EXPECT_EQ(layout->charts[1].form, programme::ChartForm::series);
    EXPECT_THAT(problems("[[chart]]\nid = \"PEOPLE_RESCUED.series\"\nkind = \"strip\"\n"),
                HasSubstr("layout.toml:3:8: the kind 'strip' does not suit figures over the years "
                          "('PEOPLE_RESCUED.series'); use one of series, table"));
    EXPECT_THAT(problems("[[chart]]\nid = \"PEOPLE_RESCUED.by_sex\"\nkind = \"series\"\n"),
                HasSubstr("the kind 'series' does not suit the figures of 'PEOPLE_RESCUED.by_sex'"));
}

TEST(ReadLayout, RefusesWhatStandsTwiceInTheWrongSectionOrInOneLanguage) {
    EXPECT_THAT(problems("[[section]]\nid = \"rescue\"\n[[section]]\nid = \"rescue\"\n"),
                HasSubstr("layout.toml:4:6: 'rescue' stands twice; remove one of the two"));
    EXPECT_THAT(problems("[[section]]\nid = \"rescue\"\ncharts = [\"PEOPLE_RESCUED.by_sex\", "
                         "\"PEOPLE_RESCUED.by_sex\"]\n"),
                HasSubstr("stands twice"));
    EXPECT_THAT(problems("[[section]]\nid = \"rewards\"\ncharts = [\"PEOPLE_RESCUED.by_sex\"]\n"),
                HasSubstr("is not a chart of the section 'rewards'"));
    EXPECT_THAT(problems("[cover]\nheadline = { en = \"Ten\" }\n"), HasSubstr("layout.toml:2:12: 'es' is missing"));
    EXPECT_THAT(problems("[[indicator]]\nid = \"REWARDED\"\n"), HasSubstr("'headline' is missing here"));
}

TEST(ReadLayout, RefusesAMapWhereTheProgrammeHasNone) {
    islands::IslandsFolder const folder;
    folder.write("edition/layout.toml", "[[chart]]\nid = \"PEOPLE_RESCUED.by_area\"\nkind = \"choropleth\"\n");
    auto const read = read_edition(folder.edition());
    ASSERT_FALSE(read);
    EXPECT_THAT(
        to_string(read.error(), Language::en),
        HasSubstr("layout.toml:3:8: the kind 'choropleth' needs a map, and the programme has none; use another"));
    EXPECT_THAT(to_string(read.error(), Language::es), HasSubstr("necesita un mapa y el programa no tiene ninguno"));
}

TEST(ReadLayout, LetsAnArrayOfIconsDrawAHundredUnitsAtMost) {
    islands::IslandsFolder const folder;
    folder.write("edition/layout.toml", "[[chart]]\nid = \"PEOPLE_RESCUED.by_sex\"\nkind = \"icon_array\"\n");
    auto const write_total = [&](char const* count) {
        folder.write("edition/figures/DF_RESCUE.csv",
                     islands::RESCUE_HEADER + islands::rescued("10,A,F,,,") +
                         "dataflow,ISLES:DF_RESCUE(1.0.0),I,A,ALL_ISLES,PEOPLE_RESCUED,_T,_T,2019," + count +
                         ",A,F,,,\n");
    };
    write_total("100");
    auto const read = read_edition(folder.edition());
    EXPECT_TRUE(read) << to_string(read.error(), Language::en);
    write_total("101");
    auto const refused = read_edition(folder.edition());
    ASSERT_FALSE(refused);
    EXPECT_THAT(to_string(refused.error(), Language::en),
                HasSubstr("layout.toml:3:8: the kind 'icon_array' draws at most 100 units, and 'PEOPLE_RESCUED.by_sex' "
                          "has more; use one of ordered_bars, strip, "));
}

TEST(ReadLayout, IsReadWithItsEditionOrLeftOut) {
    islands::IslandsFolder const folder;
    ASSERT_TRUE(read_edition(folder.edition()));
    EXPECT_TRUE(read_edition(folder.edition())->edition.layout.empty());
    folder.write("edition/layout.toml", "[[section]]\nid = \"rewards\"\n");
    auto const read = read_edition(folder.edition());
    ASSERT_TRUE(read) << to_string(read.error(), Language::en);
    EXPECT_EQ(read->edition.layout.sections.at(0).id, "rewards");
    folder.write("edition/layout.toml", "[[section]]\nid = \"rewarts\"\n");
    auto const broken = read_edition(folder.edition());
    ASSERT_FALSE(broken);
    EXPECT_EQ(base::to_string(broken.error().where), (folder.edition() / "layout.toml").string() + ":2:6");
}

}  // namespace
}  // namespace cifra::collect
