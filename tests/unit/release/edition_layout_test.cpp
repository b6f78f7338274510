#include "release/edition_layout.hpp"

#include "islands_edition.hpp"
#include "release/headline.hpp"

#include <gmock/gmock.h>

namespace cifra::release {
namespace {

using base::Language;
using programme::ChartForm;
using testing::ElementsAre;

programme::Layout arranged() {
    programme::Layout layout;
    layout.cover_headline = {{"Saved", "Salvadas"}};
    layout.sections = {{"rewards", {}, {}},
                       {"rescue",
                        {{"All saved", "Todas salvadas"}},
                        std::vector<std::string>{"PEOPLE_RESCUED.by_area", "PEOPLE_RESCUED.by_sex"}}};
    layout.charts = {{"PEOPLE_RESCUED.by_sex", ChartForm::strip, {{"Who", "Quiénes"}}, {{"A strip", "Una tira"}}}};
    layout.indicators = {{"REWARDED", {{"Thanked", "Agradecidas"}}}};
    return layout;
}

std::vector<std::string> order(ReleasedEdition const& edition) {
    std::vector<std::string> ids;
    for (auto const* section : sections_in_order(edition)) ids.push_back(section->id);
    return ids;
}

std::vector<std::string> charts(ReleasedEdition const& edition) {
    std::vector<std::string> ids;
    for (auto const* breakdown : charts_of(edition, *edition.programme.indicator("PEOPLE_RESCUED")))
        ids.push_back(breakdown->id);
    return ids;
}

TEST(EditionLayout, LeavesTheProgrammesOrderWhereItIsEmpty) {
    auto const edition = islands::edition();
    EXPECT_THAT(order(edition), ElementsAre("rescue", "rewards"));
    EXPECT_THAT(charts(edition), ElementsAre("by_sex", "by_means", "by_area"));
    EXPECT_FALSE(chart_layout(edition, "PEOPLE_RESCUED.by_sex").form);
    EXPECT_EQ(typed_cover_headline(edition, Language::en), "");
}

TEST(EditionLayout, OrdersSectionsAndChartsAndLosesNone) {
    auto edition = islands::edition();
    edition.layout = arranged();
    EXPECT_THAT(order(edition), ElementsAre("rewards", "rescue"));
    EXPECT_THAT(charts(edition), ElementsAre("by_area", "by_sex", "by_means"));
    edition.layout.sections.erase(edition.layout.sections.begin());
    EXPECT_THAT(order(edition), ElementsAre("rescue", "rewards")) << "sections that are not named follow";
}

TEST(EditionLayout, TurnsAChartThatIsNotListedIntoATable) {
    auto edition = islands::edition();
    edition.layout = arranged();
    EXPECT_EQ(chart_layout(edition, "PEOPLE_RESCUED.by_sex").form, ChartForm::strip);
    EXPECT_EQ(chart_layout(edition, "PEOPLE_RESCUED.by_means").form, ChartForm::table);
    EXPECT_FALSE(chart_layout(edition, "PEOPLE_RESCUED.by_area").form);
    EXPECT_EQ(chart_layout(edition, "PEOPLE_RESCUED.by_sex").title.text.es, "Quiénes");
}

TEST(EditionLayout, GivesHeadlinesInPlaceOfTheGeneratedOnes) {
    auto edition = islands::edition();
    auto const* rescued = edition.programme.indicator("PEOPLE_RESCUED");
    auto const generated = indicator_headlines(edition, *rescued, Language::en);
    edition.layout = arranged();
    EXPECT_EQ(section_headline(edition, edition.programme.sections[0], Language::es), "Todas salvadas");
    EXPECT_THAT(indicator_headlines(edition, *rescued, Language::en), ElementsAre("All saved"))
        << "it leads its section";
    EXPECT_THAT(indicator_headlines(edition, *edition.programme.indicator("REWARDED"), Language::es),
                ElementsAre("Agradecidas"));
    edition.layout.sections.clear();
    EXPECT_EQ(indicator_headlines(edition, *rescued, Language::en), generated);
}

TEST(EditionLayout, IsTheSameAfterItsBundleWasReadBack) {
    auto edition = islands::edition();
    edition.layout = arranged();
    auto const again = read_bundle({edition_json(edition), data_csv(edition), ""});
    ASSERT_TRUE(again) << base::to_string(again.error(), Language::en);
    EXPECT_EQ(edition_json(*again), edition_json(edition));
    EXPECT_EQ(order(*again), order(edition));
    EXPECT_EQ(chart_layout(*again, "PEOPLE_RESCUED.by_sex").form, ChartForm::strip);
    EXPECT_EQ(typed_cover_headline(*again, Language::es), "Salvadas");
}

}  // namespace
}  // namespace cifra::release
