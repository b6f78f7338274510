#include "release/headline.hpp"

#include "sample_edition.hpp"

#include <gtest/gtest.h>

namespace cifra::release {
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

TEST(InsideSentence, LowersTheFirstLetterButNeitherNamesOfMembersNorAbbreviations) {
    auto const edition = Edition().finish();
    EXPECT_EQ(inside_sentence("Legal advice", edition.programme), "legal advice");
    EXPECT_EQ(inside_sentence("LGBTIQ+ people", edition.programme), "LGBTIQ+ people");
    EXPECT_EQ(inside_sentence("Costa Rica", edition.programme), "Costa Rica");
    EXPECT_EQ(inside_sentence("", edition.programme), "");
}

TEST(Headline, NamesTheLargestGroupAndWhatIsInNone) {
    auto const edition = edition_of(programme::BreakdownKind::partition, 478, 250);
    EXPECT_EQ(
        headline(edition),
        "Nearly half of the 1,000 people counted are counted under first group; 272 are in no published category");
    EXPECT_EQ(
        headline(edition, Language::es),
        "Casi la mitad de un total de 1,000 personas contadas corresponde a primer grupo; 272 no figuran en ninguna "
        "categoría publicada");
}

TEST(Headline, KeepsAbbreviationsInCapitals) {
    EXPECT_EQ(headline(edition_of(programme::BreakdownKind::partition, 400, 600)),
              "60% of the 1,000 people counted are counted under LGBTIQ+");
}

TEST(Headline, NamesTwoGroupsOfAMultipleResponse) {
    EXPECT_EQ(headline(edition_of(programme::BreakdownKind::multiple_response, 800, 770)),
              "80% of the 1,000 people counted are counted under first group, and 77% under LGBTIQ+");
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
    e.no_data("X", "B", {"PAN"});
    e.programme().sections = {{"x", {"Counting", "Conteo"}, {"X"}}};
    auto const edition = e.finish();
    EXPECT_EQ(headline(edition, Language::es),
              "Al menos 800 (80\u00A0%) de un total de 1,000 personas contadas se cuentan en a, y al menos 770 "
              "(77\u00A0%) en b");
    EXPECT_EQ(headline(edition),
              "At least 800 (80%) of the 1,000 people counted are counted under a, and at least 770 (77%) under b");
}

TEST(Headline, SaysThatPartsStoodOnlyInPictures) {
    Edition e;
    auto& x = e.indicator("X", {"people counted", "personas contadas"});
    Edition::breakdown(x, "by_d", programme::BreakdownKind::partition, {"A", "B"}, {"the groups", "los grupos"});
    e.value(Edition::key("X", "ALL"), 110);
    e.missing(Edition::key("X", "ALL", "A"), "L", MissingReason::picture);
    e.programme().sections = {{"x", {"Counting", "Conteo"}, {"X"}}};
    EXPECT_EQ(headline(e.finish()), "110 people counted; their breakdown stood only in pictures of the source");
}

TEST(Headline, NamesTheCountriesWhereTheCoalitionHasNoFigure) {
    Edition e;
    e.indicator("X", {"awarded", "otorgados"});
    e.value(Edition::key("X", "PAN"), 15);
    e.value(Edition::key("X", "DOM"), 25);
    e.programme().sections = {{"x", {"Awards", "Premios"}, {"X"}}};
    auto const edition = e.finish();
    EXPECT_EQ(headline(edition), "The figures come from Panama and the Dominican Republic");
}

TEST(Headline, SetsSideBySideWhatHasNoTotal) {
    Edition e;
    auto& x = e.indicator("X", {"proceedings", "procesos"});
    auto& stages = Edition::breakdown(x, "by_stage", programme::BreakdownKind::list,
                                      {"OPEN", "ACQUITTAL", "CONVICTION"}, {"the stages", "las etapas"});
    stages.categories[0].label = {"Open processes", "Procesos abiertos"};
    stages.categories[2].label = {"Convictions", "Sentencias condenatorias"};
    e.value(Edition::key("X", "ALL", "OPEN"), 1540);
    e.missing(Edition::key("X", "ALL", "ACQUITTAL"), "Q", MissingReason::withheld);
    e.value(Edition::key("X", "ALL", "CONVICTION"), 180);
    e.value(Edition::key("X", "PAN", "CONVICTION"), 180);
    e.programme().sections = {{"x", {"Prosecution", "Justicia"}, {"X"}}};
    auto const edition = e.finish();
    EXPECT_EQ(headline(edition), "Open processes: 1,540; convictions: 180");
    EXPECT_EQ(headline(edition, Language::es), "Procesos abiertos: 1,540; sentencias condenatorias: 180");
}

TEST(Headline, NeverDeniesAFigureThatIsThere) {
    Edition e;
    e.indicator("X", {"people counted", "personas contadas"});
    e.value(Edition::key("X", "PAN", "A"), 15);
    e.programme().sections = {{"x", {"Counting", "Conteo"}, {"X"}}};
    EXPECT_EQ(headline(e.finish()), "The figures come from Panama");
    Edition of_all;
    of_all.indicator("X", {"people counted", "personas contadas"});
    of_all.programme().region_name = {"All of them", "Todos"};
    of_all.value(Edition::key("X", "ALL", "A"), 15);
    of_all.programme().sections = {{"x", {"Counting", "Conteo"}, {"X"}}};
    EXPECT_EQ(headline(of_all.finish()), "The figures come from all of them");
    Edition none;
    none.indicator("X", {"people counted", "personas contadas"});
    none.missing(Edition::key("X", "PAN", "A"), "Q", MissingReason::withheld);
    none.programme().sections = {{"x", {"Counting", "Conteo"}, {"X"}}};
    EXPECT_EQ(headline(none.finish()), "No figure is published here");
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
    EXPECT_EQ(headline(e.finish()), "Half of the 1,000 people counted are counted under a");
}

TEST(Headline, WritesSharesInPlainWordsWhereTheyAreExactEnough) {
    EXPECT_EQ(share_in_words(478, 1000, Language::en), "Nearly half of the");
    EXPECT_EQ(share_in_words(500, 1000, Language::es), "La mitad de un total de");
    EXPECT_EQ(share_in_words(530, 1000, Language::en), "Just over half of the");
    EXPECT_EQ(share_in_words(333, 1000, Language::es), "Cerca de un tercio de un total de");
    EXPECT_EQ(share_in_words(667, 1000, Language::en), "About two thirds of the");
    EXPECT_EQ(share_in_words(965, 1000, Language::es), "Casi la totalidad de un total de");
    EXPECT_EQ(share_in_words(1000, 1000, Language::en), "100% of the");
    EXPECT_EQ(share_in_words(790, 1000, Language::es), "El 79\u00A0% de un total de");
}

TEST(Headline, SaysAtLeastOfAPartitionToo) {
    Edition e;
    auto& x = e.indicator("X", {"people reached", "personas alcanzadas"});
    Edition::breakdown(x, "by_d", programme::BreakdownKind::partition, {"A", "B"}, {"the channels", "los canales"});
    e.value(Edition::key("X", "ALL"), 28044414);
    e.value(Edition::key("X", "ALL", "A"), 27071705);
    e.value(Edition::key("X", "ALL", "B"), 662128);
    e.no_data("X", "A", {"BLZ"});
    e.programme().sections = {{"x", {"Reach", "Alcance"}, {"X"}}};
    EXPECT_EQ(headline(e.finish()),
              "At least 27,071,705 (96.5%) of the 28,044,414 people reached are counted under a; 310,581 are in no "
              "published category");
}

TEST(Headline, SaysNothingOfPartsThatContradictTheirTotal) {
    EXPECT_EQ(headline(edition_of(programme::BreakdownKind::partition, 800, 700)), "1,000 people counted");
}

TEST(Headline, HasTheTotalAloneWhereItIsZero) {
    Edition e;
    auto& x = e.indicator("X", {"people counted", "personas contadas"});
    Edition::breakdown(x, "by_d", programme::BreakdownKind::multiple_response, {"A", "B"},
                       {"the groups", "los grupos"});
    e.value(Edition::key("X", "ALL"), 0);
    e.value(Edition::key("X", "ALL", "A"), 800);
    e.value(Edition::key("X", "ALL", "B"), 0);
    e.programme().sections = {{"x", {"Counting", "Conteo"}, {"X"}}};
    EXPECT_EQ(headline(e.finish()), "0 people counted");
}

TEST(Headline, CountsFewThingsInWordsAndNamesWhatStoodInAPicture) {
    Edition e;
    auto& x = e.indicator("X", {"crimes with convictions", "delitos con condenas"});
    Edition::breakdown(x, "by_d", programme::BreakdownKind::list, {"A"}, {"the crimes", "los delitos"});
    auto& y = e.indicator("Y", {"proceedings", "procesos"});
    y.name = {"Proceedings", "Procesos"};
    Edition::breakdown(y, "by_e", programme::BreakdownKind::list, {"B"}, {"the stages", "las etapas"});
    e.value(Edition::key("X", "ALL"), 8);
    e.value(Edition::key("X", "ALL", "A"), 1);
    e.missing(Edition::key("Y", "ALL", "B"), "L", MissingReason::picture);
    e.programme().sections = {{"x", {"Justice", "Justicia"}, {"Y", "X"}}};
    auto const edition = e.finish();
    EXPECT_EQ(headline(edition),
              "Eight crimes with convictions; the figures on proceedings stood only in a picture of the source");
    EXPECT_EQ(headline(edition, Language::es),
              "Ocho delitos con condenas; las cifras de procesos figuraban solo en una imagen de la fuente");
}

std::string place(std::vector<std::string> const& without, Language language) {
    Edition e;
    e.indicator("X", {"people counted", "personas contadas"});
    e.value(Edition::key("X", "ALL"), 110);
    e.no_data("X", "_T", without);
    return reporting_place(e.finish(), Edition::key("X", "ALL"), language);
}

TEST(ReportingPlace, CountsTheCountriesThatReport) {
    EXPECT_EQ(place({}, Language::en), "nine countries");
    EXPECT_EQ(place({"MEX"}, Language::en), "eight of nine countries");
    EXPECT_EQ(place({"MEX"}, Language::es), "ocho de nueve países");
}

}  // namespace
}  // namespace cifra::release
