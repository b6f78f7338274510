#include "figure/merged_notes.hpp"

#include <gmock/gmock.h>

namespace cifra::figure {
namespace {

using release::Note;
using release::NoteKind;

programme::CellKey cell(std::string area, std::string indicator) {
    return {"DF", std::move(area), std::move(indicator), "2019", {}};
}

TEST(MergedNotes, JoinNotesAtExactlyTheSamePlaces) {
    auto const merged =
        merged_notes({{"a", NoteKind::coverage, {"No data.", "Sin datos."}, {}, {cell("ALL", "X")}},
                      {"b", NoteKind::finding, {"Printed 2%.", "Impreso 2 %."}, {}, {cell("ALL", "X")}}},
                     "ALL");
    ASSERT_EQ(merged.size(), 1U);
    EXPECT_EQ(merged[0].id, "a");
    EXPECT_EQ(merged[0].text.en, "No data. Printed 2%.");
    EXPECT_EQ(merged[0].text.es, "Sin datos. Impreso 2 %.");
}

TEST(MergedNotes, CountOnlyTheCoalitionsFiguresAsPlaces) {
    auto const merged =
        merged_notes({{"a", NoteKind::coverage, {"A.", "A."}, {}, {cell("ALL", "X")}},
                      {"b", NoteKind::true_zero, {"B.", "B."}, {}, {cell("ALL", "X"), cell("AAA", "X")}}},
                     "ALL");
    EXPECT_EQ(merged.size(), 1U);
}

TEST(MergedNotes, KeepApartWhatStandsElsewhereOrOpensWithAMark) {
    std::vector<Note> const notes{{"a", NoteKind::coverage, {"A.", "A."}, {}, {cell("ALL", "X")}},
                                  {"b", NoteKind::coverage, {"B.", "B."}, {}, {cell("ALL", "Y")}},
                                  {"c", NoteKind::coverage, {"C.", "C."}, {"X.t"}, {cell("ALL", "X")}},
                                  {"d", NoteKind::preliminary, {"D.", "D."}, {}, {cell("ALL", "X")}},
                                  {"e", NoteKind::comment, {"E.", "E."}, {}, {cell("ALL", "X")}},
                                  {"f", NoteKind::comment, {"F.", "F."}, {}, {}}};
    EXPECT_EQ(merged_notes(notes, "ALL").size(), notes.size());
}

}  // namespace
}  // namespace cifra::figure
