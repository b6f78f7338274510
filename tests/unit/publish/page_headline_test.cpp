#include "publish/page_headline.hpp"

#include "page_sample.hpp"

#include <gtest/gtest.h>

namespace cifra::publish {
namespace {

using base::Language;
using programme::MissingReason;
using sample::Edition;

std::string headline(release::ReleasedEdition const& edition, Language language = Language::en) {
    return section_headline(edition, edition.programme.sections[0], language);
}

/// One indicator X of 1,000 people with the parts A and B.
release::ReleasedEdition edition_of(programme::BreakdownKind kind, std::int64_t a, std::int64_t b) {
    Edition e;
    auto& x = e.indicator("X", {"people counted", "personas contadas"});
    x.name = {"People counted", "Personas contadas"};
    auto& breakdown = Edition::breakdown(x, "by_d", kind, {"A", "B"}, {"the groups", "los grupos"});
    breakdown.categories[0].label = {"First group", "Primer grupo"};
    breakdown.categories[1].label = {"LGBTIQ+", "LGBTIQ+"};
    e.value(Edition::key("X", "ALL"), 1000);
    e.value(Edition::key("X", "ALL", "A"), a);
    e.value(Edition::key("X", "ALL", "B"), b);
    e.programme().sections = {{"x", {"Counting", "Conteo"}, {"X"}}};
    return e.finish();
}

TEST(Headline, NamesTheLargestGroupAndWhatIsInNone) {
    auto const edition = edition_of(programme::BreakdownKind::partition, 478, 250);
    EXPECT_EQ(headline(edition),
              "Nearly half of 1,000 people counted are counted under first group; 272 are in no published category");
    EXPECT_EQ(headline(edition, Language::es),
              "Casi la mitad de 1,000 personas contadas figura en primer grupo; 272 no figuran en ninguna categoría "
              "publicada");
}

TEST(Headline, KeepsAbbreviationsInCapitals) {
    EXPECT_EQ(headline(edition_of(programme::BreakdownKind::partition, 400, 600)),
              "60% of 1,000 people counted are counted under LGBTIQ+");
}

TEST(Headline, NamesTwoGroupsOfAMultipleResponse) {
    EXPECT_EQ(headline(edition_of(programme::BreakdownKind::multiple_response, 800, 770)),
              "80% of 1,000 people counted are counted under first group, and 77% under LGBTIQ+");
}

TEST(Headline, SaysAtLeastWhereTheBaseHoldsCountriesThatDoNotReport) {
    Edition e;
    auto& x = e.indicator("X", {"people counted", "personas contadas"});
    Edition::breakdown(x, "by_d", programme::BreakdownKind::multiple_response, {"A", "B"},
                       {"the groups", "los grupos"});
    e.value(Edition::key("X", "ALL"), 1000);
    e.value(Edition::key("X", "ALL", "A"), 800);
    e.value(Edition::key("X", "ALL", "B"), 770);
    e.no_data("X", "A", {"PAN"});
    e.programme().sections = {{"x", {"Counting", "Conteo"}, {"X"}}};
    EXPECT_EQ(headline(e.finish(), Language::es),
              "Al menos el 80\u00A0% de 1,000 personas contadas figura en a, y al menos el 77\u00A0% en b");
}

TEST(Headline, SaysThatPartsStoodOnlyInPictures) {
    Edition e;
    auto& x = e.indicator("X", {"people counted", "personas contadas"});
    Edition::breakdown(x, "by_d", programme::BreakdownKind::partition, {"A", "B"}, {"the groups", "los grupos"});
    e.value(Edition::key("X", "ALL"), 110);
    e.missing(Edition::key("X", "ALL", "A"), "L", MissingReason::picture);
    e.programme().sections = {{"x", {"Counting", "Conteo"}, {"X"}}};
    EXPECT_EQ(headline(e.finish()), "110 people counted; how they divide stood only in pictures of the source");
}

TEST(Headline, NamesTheCountriesWhereTheCoalitionHasNoFigure) {
    Edition e;
    e.indicator("X", {"awarded", "otorgados"});
    e.value(Edition::key("X", "PAN"), 15);
    e.value(Edition::key("X", "DOM"), 25);
    e.programme().sections = {{"x", {"Awards", "Premios"}, {"X"}}};
    auto const edition = e.finish();
    EXPECT_EQ(headline(edition), "The figures come from Panama and the Dominican Republic");
    EXPECT_EQ(section_subtitle(edition, edition.programme.sections[0], Language::es), "otorgados, dos países, 2019.");
}

TEST(Headline, TellsNothingOfWithheldParts) {
    Edition e;
    auto& x = e.indicator("X", {"people counted", "personas contadas"});
    Edition::breakdown(x, "by_d", programme::BreakdownKind::partition, {"A", "B", "C"}, {"the groups", "los grupos"});
    e.value(Edition::key("X", "ALL"), 1000);
    e.value(Edition::key("X", "ALL", "A"), 500);
    e.value(Edition::key("X", "ALL", "B"), 300);
    e.missing(Edition::key("X", "ALL", "C"), "Q", MissingReason::withheld);
    e.programme().sections = {{"x", {"Counting", "Conteo"}, {"X"}}};
    EXPECT_EQ(headline(e.finish()), "Half of 1,000 people counted are counted under a");
}

TEST(Headline, WritesSharesInPlainWordsWhereTheyAreExactEnough) {
    EXPECT_EQ(share_in_words(478, 1000, Language::en), "Nearly half of");
    EXPECT_EQ(share_in_words(500, 1000, Language::es), "La mitad de");
    EXPECT_EQ(share_in_words(530, 1000, Language::en), "Just over half of");
    EXPECT_EQ(share_in_words(333, 1000, Language::es), "Cerca de un tercio de");
    EXPECT_EQ(share_in_words(667, 1000, Language::en), "About two thirds of");
    EXPECT_EQ(share_in_words(965, 1000, Language::es), "Casi el total de");
    EXPECT_EQ(share_in_words(1000, 1000, Language::en), "100% of");
    EXPECT_EQ(share_in_words(790, 1000, Language::es), "El 79\u00A0% de");
}

}  // namespace
}  // namespace cifra::publish
