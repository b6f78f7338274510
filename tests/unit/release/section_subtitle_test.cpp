#include "release/section_subtitle.hpp"

#include "sample_edition.hpp"

#include <gtest/gtest.h>

namespace cifra::release {
namespace {

using base::Language;
using sample::Edition;

TEST(SectionSubtitle, CountsTheCountriesThatGiveAFigureWhereTheCoalitionHasNone) {
    Edition e;
    e.indicator("X", {"awarded", "otorgados"});
    e.value(Edition::key("X", "PAN"), 15);
    e.value(Edition::key("X", "DOM"), 25);
    e.programme().sections = {{"x", {"Awards", "Premios"}, {"X"}}};
    auto const edition = e.finish();
    EXPECT_EQ(section_subtitle(edition, edition.programme.sections[0], Language::es), "otorgados, dos países, 2019.");
}

TEST(SectionSubtitle, CountsTheCountriesThatReportTheTotal) {
    Edition e;
    e.indicator("X", {"people returned", "personas repatriadas"});
    e.value(Edition::key("X", "ALL"), 110);
    e.no_data("X", "_T", {"MEX"});
    e.programme().sections = {{"x", {"Return", "Retorno"}, {"X"}}};
    auto const edition = e.finish();
    EXPECT_EQ(section_subtitle(edition, edition.programme.sections[0], Language::en),
              "people returned, eight of nine countries, 2019.");
}

}  // namespace
}  // namespace cifra::release
