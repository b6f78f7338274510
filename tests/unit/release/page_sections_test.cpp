#include "release/page_sections.hpp"

#include "sample_edition.hpp"

#include <gmock/gmock.h>

namespace cifra::release {
namespace {

using sample::Edition;
using testing::ElementsAre;

std::vector<std::string> ids_of(std::vector<programme::Section> const& sections) {
    std::vector<std::string> ids;
    for (auto const& section : sections) ids.push_back(section.id);
    return ids;
}

ReleasedEdition edition_of_two_areas() {
    Edition e;
    e.indicator("X", {"people", "personas"});
    e.programme().sections = {{"work", {"Work", "Trabajo"}, {"X"}}, {"empty", {"Empty", "Vacía"}, {}}};
    return e.finish();
}

TEST(PageSections, HaveTheCoalitionFirstAndTheEditionItselfLast) {
    auto edition = edition_of_two_areas();
    EXPECT_THAT(ids_of(page_sections(edition)), ElementsAre("coalition", "work", "coverage", "about"));
    edition.texts.push_back({"e", "events", "event", "BLZ", 1, {"E", "E"}, {"T", "T"}, {}, {}});
    EXPECT_THAT(ids_of(page_sections(edition)), ElementsAre("coalition", "work", "coverage", "events", "about"));
}

TEST(PageSections, FollowTheLayoutAndTakeTheProgrammesTitles) {
    auto edition = edition_of_two_areas();
    edition.programme.sections.push_back({"about", {"On this issue", "De este número"}, {}});
    edition.layout.sections = {{"about", {}, {}}, {"work", {}, {}}};
    auto const sections = page_sections(edition);
    EXPECT_THAT(ids_of(sections), ElementsAre("about", "work", "coalition", "coverage"));
    EXPECT_EQ(sections.front().title.es, "De este número");
    EXPECT_EQ(sections.back().title.en, "Who reports which figure");
}

}  // namespace
}  // namespace cifra::release
