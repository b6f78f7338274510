#include "portal/view_index.hpp"

#include "portal/catalogue.hpp"
#include "published.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

std::shared_ptr<Catalogue const> const& three_years() {
    static auto const catalogue = published::catalogue(published::corett_years(3));
    return catalogue;
}

bool same(release::Series const& a, release::Series const& b) {
    return std::equal(a.points.begin(), a.points.end(), b.points.begin(), b.points.end(),
                      [](release::SeriesPoint const& x, release::SeriesPoint const& y) {
                          return x.key == y.key && x.shown() == y.shown() && x.edition == y.edition &&
                                 x.version == y.version && x.break_before == y.break_before &&
                                 x.break_note == y.break_note && x.revision_note == y.revision_note &&
                                 (!x.shown() || *x.figure->obs_value == *y.figure->obs_value);
                      });
}

TEST(FigureIndex, SaysOfEveryFigureWhatTheReleasesSay) {
    auto const& current = three_years()->current();
    std::size_t compared = 0;
    for (auto const& table : current.edition.tables)
        for (auto const& figure : table.observations()) {
            ++compared;
            EXPECT_TRUE(same(*current.index.series(figure.key), release::series_of(current.edition, figure.key)))
                << to_string(figure.key);
        }
    EXPECT_GT(compared, 500u);
}

TEST(FigureIndex, KeepsASeriesThatItFound) {
    auto const& current = three_years()->current();
    auto const& key = current.edition.tables.front().observations().front().key;
    EXPECT_EQ(current.index.series(key), current.index.series(key));
}

TEST(FigureIndex, BeginsWithTheFirstYearOfWhichAReleaseSpeaks) {
    auto const& index = three_years()->current().index;
    EXPECT_THAT(index.years_of("VICTIMS_IDENTIFIED"), testing::ElementsAre("2018", "2019", "2020"));
    EXPECT_THAT(index.years_of("NOBODY_COUNTS_THIS"), testing::ElementsAre("2020"));
}

}  // namespace
}  // namespace cifra::portal
