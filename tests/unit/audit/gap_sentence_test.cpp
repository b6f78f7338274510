#include "audit/gap_sentence.hpp"

#include "blocks.hpp"

#include <gmock/gmock.h>

namespace cifra::audit {
namespace {

TEST(GapSentence, IsEmptyWhenNoAreaIsNamed) {
    EXPECT_TRUE(gap_sentence({}).empty());
    EXPECT_TRUE(gap_sentence({part("A", 1), part("B", 2)}).empty());
    EXPECT_TRUE(base_sentence({part("A", 1)}).empty());
}

TEST(GapSentence, SaysOnceWhatHoldsForEveryPart) {
    auto const text = gap_sentence(
        {without(part("Direct", 1), {"El Salvador"}), without(part("Indirect", 2), {"Belice", "El Salvador"})});
    EXPECT_EQ(text.en,
              "According to the notes there are no data from El Salvador; for “Indirect” also no data from Belice.");
    EXPECT_EQ(text.es, "Según las notas, no hay datos de El Salvador; para “Indirect-es” tampoco hay datos de Belice.");
}

TEST(GapSentence, TellsMissingFromPartialData) {
    auto const text = gap_sentence({without(part("A", 1), {"Guatemala", "Honduras", "~Panama"}),
                                    without(part("B", 1), {"Guatemala", "Honduras", "~Panama"})});
    EXPECT_EQ(text.en,
              "According to the notes there are no data from Guatemala and Honduras and partial data from Panama.");
    EXPECT_EQ(text.es, "Según las notas, no hay datos de Guatemala ni Honduras y hay datos parciales de Panama.");
}

TEST(GapSentence, NamesThePartsWhenNothingHoldsForAll) {
    auto const text = gap_sentence({without(part("A", 1), {"Belize"}), part("B", 1), without(part("C", 1), {"Belize"}),
                                    without(part("D", 1), {"~Panama"})});
    EXPECT_EQ(
        text.en,
        "According to the notes there are for “A” and “C” no data from Belize; for “D” partial data from Panama.");
    EXPECT_EQ(text.es,
              "Según las notas, para “A-es” y “C-es” no hay datos de Belize; para “D-es” hay datos parciales de "
              "Panama.");
}

TEST(GapSentence, SaysAlsoOfPartialDataToo) {
    auto const text = gap_sentence({without(part("A", 1), {"Belize"}), without(part("B", 1), {"Belize", "~Panama"}),
                                    without(part("C", 1), {"Belize", "Honduras", "~Panama"})});
    EXPECT_EQ(
        text.en,
        "According to the notes there are no data from Belize; for “B” also partial data from Panama; for “C” also "
        "no data from Honduras and partial data from Panama.");
    EXPECT_EQ(text.es,
              "Según las notas, no hay datos de Belize; para “B-es” también hay datos parciales de Panama; para “C-es” "
              "tampoco hay datos de Honduras y hay datos parciales de Panama.");
}

TEST(BaseSentence, CountsOneAreaInTheSingular) {
    auto const text = base_sentence({without(part("A", 1), {"Belize"})});
    EXPECT_EQ(text.en, "The base holds one area that gives none of these data (Belize).");
    EXPECT_EQ(text.es, "La base incluye un área que no da ninguno de estos datos (Belize).");
}

TEST(BaseSentence, NamesThePartsAndThePartialData) {
    auto const text =
        base_sentence({without(part("A", 1), {"Belize", "Honduras"}), without(part("B", 1), {"~Panama"})});
    EXPECT_EQ(text.en,
              "For “A” the base holds two areas that give no data (Belize and Honduras). Data from Panama on “B” are "
              "partial.");
    EXPECT_EQ(
        text.es,
        "Para “A-es” la base incluye dos áreas que no dan datos (Belize y Honduras). Los datos de Panama sobre “B-es” "
        "son parciales.");
    EXPECT_EQ(base_sentence({without(part("A", 1), {"~Panama"})}).en, "Data from Panama are partial.");
}

}  // namespace
}  // namespace cifra::audit
