#include "portal/view_source.hpp"

#include "published.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace cifra::portal {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::vector<release::ReleasedEdition> const& editions() {
    static auto const made = published::corett_years(2);
    return made;
}

Portal const& two_years() {
    static auto const portal = published::portal(editions());
    return *portal;
}

/// What was published before 2020 was.
Portal const& first_year() {
    static auto const portal = published::portal({editions().front()});
    return *portal;
}

/// Knows what 2019 said, but does not have that release.
Portal const& last_year() {
    static auto const portal = published::portal({editions().back()});
    return *portal;
}

std::string body(Portal const& portal, std::string const& target) {
    return published::get(portal, target).body;
}

json metadata(Portal const& portal, std::string const& query) {
    return json::parse(body(portal, "/en/indicator/VICTIMS_IDENTIFIED.metadata.json" + query));
}

/// A page without its foot, which names the newest edition.
std::string without_foot(std::string const& html) {
    return html.substr(0, html.find("<footer"));
}

TEST(ViewSource, IsTheReleaseThatTellsAnEarlierYear) {
    for (char const* const page : {"/en/indicator/VICTIMS_IDENTIFIED", "/en/embed/indicator/VICTIMS_IDENTIFIED",
                                   "/en/indicator/VICTIMS_IDENTIFIED.svg"})
        EXPECT_THAT(
            without_foot(body(two_years(), std::string(page) + "?years=2019")),
            AllOf(HasSubstr("Edition corett-2019, version 1, released on 1 June 2020"), Not(HasSubstr("corett-2020"))))
            << page;
    auto const html = body(two_years(), "/es/indicator/VICTIMS_IDENTIFIED?years=2019");
    EXPECT_THAT(html, AllOf(HasSubstr("Edición corett-2019, versión 1, publicada el 1 de junio de 2020; SHA-256 "),
                            HasSubstr("La trata de personas en la región, 2019, versión 1, publicada el 1 de junio"),
                            HasSubstr("Quién informa, 2019"), Not(HasSubstr("1 de junio de 2021; SHA"))));
}

TEST(ViewSource, NamesEachReleaseOfSeveralYears) {
    auto const html = body(two_years(), "/en/indicator/VICTIMS_IDENTIFIED");
    auto const editions =
        "Editions corett-2019, version 1; corett-2020, version 1; the last of them released on 1 June "
        "2021.";
    EXPECT_THAT(html, AllOf(HasSubstr(std::string("<p class=\"source\">Source: Invented returns. ") + editions),
                            HasSubstr(std::string("Victims identified. ") + editions), HasSubstr("Who reports, 2020")));
    EXPECT_THAT(
        body(two_years(), "/es/indicator/VICTIMS_IDENTIFIED"),
        HasSubstr("Ediciones corett-2019, versión 1; corett-2020, versión 1; la última, publicada el 1 de junio "
                  "de 2021."));
}

TEST(ViewSource, GivesTheChecksumOfEachRelease) {
    auto const one = metadata(two_years(), "?years=2019");
    EXPECT_EQ(one["source"]["edition"], "corett-2019");
    EXPECT_EQ(one["source"]["sha256"].get<std::string>().size(), 64u);
    EXPECT_EQ(one["coverage"]["time_period"], "2019");
    auto const both = metadata(two_years(), "");
    ASSERT_EQ(both["source"]["releases"].size(), 2u);
    for (auto const& release : both["source"]["releases"]) EXPECT_EQ(release["sha256"].get<std::string>().size(), 64u);
    EXPECT_EQ(both["source"].count("edition"), 0u);
}

/// What was said of a year stays said when the next year is published.
TEST(ViewSource, SaysOfAYearTheSameBeforeAndAfterTheNextOneIsPublished) {
    std::size_t notes = 0;
    for (auto const& indicator : editions().front().programme.indicators) {
        std::vector<std::string> queries{"?years=2019"};
        for (auto const& breakdown : indicator.breakdowns)
            if (!breakdown.by_area) queries.push_back("?years=2019&breakdown=" + breakdown.id);
        for (auto const& query : queries) {
            auto const target = "/en/indicator/" + indicator.id + ".metadata.json" + query;
            auto const answer = published::get(two_years(), target);
            if (answer.status != 200) continue;  // of what nobody counts only the newest year can be asked for
            auto const before = json::parse(body(first_year(), target));
            auto const after = json::parse(answer.body);
            notes += before["notes"].size();
            for (auto const* const part : {"notes", "coverage"}) EXPECT_EQ(before[part], after[part]) << target;
            // A year of which no release speaks of the indicator is still the newest release's to tell.
            bool const told = after["source"]["edition"] == "corett-2019";
            if (told) EXPECT_EQ(before["source"], after["source"]) << target;
        }
    }
    EXPECT_GT(notes, 10u);
}

TEST(ViewSource, SaysOfWhichYearANoteOnTheWholeTableIs) {
    auto const figures = json::parse(body(two_years(), "/en/indicator/VICTIMS_IDENTIFIED.json"));
    std::set<std::string> texts;
    for (auto const& note : figures["notes"]) texts.insert(note["text"].get<std::string>());
    auto const whole = json::parse(body(first_year(), "/en/indicator/VICTIMS_IDENTIFIED.json"));
    for (auto const& note : whole["notes"])
        if (note["places"].empty()) {
            auto const text = note["text"].get<std::string>();
            EXPECT_TRUE(texts.count("2019: " + text) + texts.count("2019 and 2020: " + text) == 1) << text;
        }
}

TEST(ViewSource, NamesAReleaseThatIsNotKept) {
    auto const html = body(last_year(), "/en/indicator/VICTIMS_IDENTIFIED?years=2019");
    EXPECT_THAT(html, AllOf(HasSubstr("<p class=\"source\">Edition corett-2019, version 1.</p>"),
                            HasSubstr("Victims identified. Edition corett-2019, version 1. http"),
                            Not(HasSubstr("Who reports"))));
    auto const said = metadata(last_year(), "?years=2019");
    EXPECT_TRUE(said["source"]["sha256"].is_null());
    EXPECT_EQ(said["coverage"]["members"]["GTM"], "not_stated");
}

}  // namespace
}  // namespace cifra::portal
