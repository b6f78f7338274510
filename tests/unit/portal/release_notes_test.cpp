#include "portal/release_notes.hpp"

#include "portal/catalogue.hpp"
#include "portal/view_release.hpp"
#include "published.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

LoadedEdition const& edition_2020() {
    static auto const catalogue = published::catalogue(published::corett_years(2));
    return catalogue->current();
}

MATCHER_P(Says, text, "") {
    return arg->text == text;
}

TEST(ReleaseNotes, FindsTheNotesOfAFigureAndOfATable) {
    std::size_t cells = 0;
    for (auto const& note : edition_2020().view.notes) {
        for (auto const& cell : note.cells) {
            ++cells;
            EXPECT_THAT(edition_2020().notes->at(cell), testing::Contains(Says(note.text)));
        }
        for (auto const& table : note.tables)
            EXPECT_THAT(edition_2020().notes->on(table), testing::Contains(Says(note.text)));
    }
    EXPECT_GT(cells, 0u);
}

TEST(ReleaseNotes, OfAWithdrawnReleaseTellNoNumber) {
    programme::CellKey key;
    key.indicator = "FOUND";
    std::vector<release::Note> notes{
        {"coverage", release::NoteKind::coverage, {"No data are available for A.", "No hay datos de A."}, {}, {key}},
        {"finding", release::NoteKind::finding, {"The parts add up to 12.", "Las partes suman 12."}, {"F.t"}, {key}}};
    ViewRelease release;
    release.notes = std::make_shared<ReleaseNotes const>(edition_2020().edition, std::move(notes));
    EXPECT_EQ(release.notes_at(key).size(), 2u);
    EXPECT_EQ(release.notes_on("F.t").size(), 1u);
    release.withdrawn = true;
    ASSERT_EQ(release.notes_at(key).size(), 1u);
    EXPECT_EQ(release.notes_at(key).front()->id, "coverage");
    EXPECT_TRUE(release.notes_on("F.t").empty());
}

}  // namespace
}  // namespace cifra::portal
