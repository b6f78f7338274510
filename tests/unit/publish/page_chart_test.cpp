#include "publish/page_chart.hpp"

#include "page_sample.hpp"
#include "publish/page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <regex>
#include <set>

namespace cifra::publish {
namespace {

using base::Language;
using testing::HasSubstr;
using testing::Not;

std::string page(release::ReleasedEdition const& edition, Language language = Language::en) {
    auto const view = make_view(edition);
    return infographic_html(view, language).value();
}

std::vector<std::string> all(std::string const& html, std::string const& pattern) {
    std::regex const wanted(pattern);
    std::vector<std::string> found;
    for (auto match = std::sregex_iterator(html.begin(), html.end(), wanted); match != std::sregex_iterator(); ++match)
        found.push_back((*match)[1]);
    return found;
}

/// The drawing of a chart, from its tag to its end.
std::string drawing(std::string const& html, std::string const& id) {
    auto const title = html.find("<title id=\"chart-" + id + "-title\">");
    if (title == std::string::npos) return "no drawing of " + id;
    auto const begin = html.rfind("<svg", title);
    return html.substr(begin, html.find("</svg>", begin) - begin);
}

TEST(PageChart, StandsAboveTheTableOfTheSameFigures) {
    auto const html = page(sample::page_edition());
    for (char const* const id : {"COUNTED.by_kind", "COUNTED.by_service"}) {
        auto const svg = drawing(html, id);
        EXPECT_THAT(svg, HasSubstr("role=\"img\"")) << id;
        EXPECT_THAT(svg, HasSubstr("<desc id=\"chart-" + std::string(id) + "-desc\">")) << id;
        auto const end = html.find(svg) + svg.size();
        EXPECT_LT(html.find("<details class=\"data\" open>", end), html.find("<table", end)) << id;
    }
    EXPECT_THAT(drawing(html, "COUNTED.by_kind"), HasSubstr("480"));
    EXPECT_THAT(drawing(html, "COUNTED.by_picture"), HasSubstr("no drawing")) << "nothing of it can be shown";
}

TEST(PageChart, HasIdsOfItsOwnAndNeitherLinksNorStyles) {
    auto const html = page(sample::page_edition());
    auto const ids = all(html, " id=\"([^\"]*)\"");
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
    auto const svg = drawing(html, "COUNTED.by_kind");
    EXPECT_THAT(svg, Not(HasSubstr("<a ")));
    EXPECT_THAT(svg, Not(HasSubstr("style=")));
}

TEST(PageChart, CarriesTheNumbersThatTheNotesHaveOnThePage) {
    auto const html = page(sample::page_edition());
    auto const numbers = all(html, "<li value=\"([0-9]+)\"");
    for (auto const& mark : all(drawing(html, "COUNTED.by_kind"), "font-size=\"6.6\"[^>]*>([0-9]+)"))
        EXPECT_THAT(numbers, testing::Contains(mark));
}

TEST(PageChart, HasItsDarkColoursOnScreensOnly) {
    auto const html = page(sample::page_edition());
    EXPECT_THAT(html, HasSubstr("@media screen and (prefers-color-scheme: dark) {\n.cifra-figure"));
}

TEST(PageChart, IsLeftOutWhereTheLayoutAsksForATable) {
    auto edition = sample::page_edition();
    edition.layout.charts = {{"COUNTED.by_kind", programme::ChartForm::table, {}, {}}};
    auto const html = page(edition);
    EXPECT_THAT(drawing(html, "COUNTED.by_kind"), HasSubstr("no drawing"));
    EXPECT_THAT(html, HasSubstr("<span class=\"label\">Kind A</span>"));
    EXPECT_THAT(html, HasSubstr("<span class=\"value\">480</span>"));
}

TEST(PageChart, HasTheTitleAndTheWordsOfAnEditor) {
    auto edition = sample::page_edition();
    edition.layout.charts = {{"COUNTED.by_kind", {}, {{"Who <they> were", "Ñó"}}, {{"Four bars", "Ñó"}}}};
    auto const svg = drawing(page(edition), "COUNTED.by_kind");
    EXPECT_THAT(svg, HasSubstr("-title\">Who &lt;they&gt; were</title>"));
    EXPECT_THAT(svg, HasSubstr("-desc\">Four bars</desc>"));
}

TEST(PageOrder, IsThatOfTheLayout) {
    auto edition = sample::page_edition();
    auto const sections = [&] { return all(page(edition), "<section class=\"wide section[^\"]*\" id=\"([a-z]+)\""); };
    EXPECT_THAT(sections(), testing::ElementsAre("coalition", "counting", "coverage", "events", "about"));
    edition.layout.sections = {{"events", {}, {}}, {"counting", {{"All", "Ñó"}}, {{"COUNTED.by_service"}}}};
    EXPECT_THAT(sections(), testing::ElementsAre("events", "counting", "coalition", "coverage", "about"));
    auto const html = page(edition);
    EXPECT_THAT(html, HasSubstr("<span class=\"headline\">All</span>"));
    EXPECT_LT(html.find("Service X"), html.find("Kind A"));
    EXPECT_THAT(drawing(html, "COUNTED.by_kind"), HasSubstr("no drawing")) << "its section does not list it";
    EXPECT_THAT(html, HasSubstr("<span class=\"value\">480</span>")) << "its figures stay";
}

}  // namespace
}  // namespace cifra::publish
