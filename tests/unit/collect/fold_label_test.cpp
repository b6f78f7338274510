#include "collect/fold_label.hpp"

#include "collect/foreign_text.hpp"

#include <gmock/gmock.h>

namespace cifra::collect {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(FoldLabel, ForgetsCaseAccentsAndBlanks) {
    EXPECT_EQ(fold_label("  ÁRBOL   Ñandú\u00A0Ÿ "), "arbol nandu y");
    EXPECT_EQ(fold_label("Łódź"), "lodz");
    EXPECT_EQ(fold_label(""), "");
}

TEST(FoldLabel, KeepsLettersOfOtherScriptsAndCountsALostLetterAsOne) {
    EXPECT_EQ(fold_label("日本 ×"), "日本 ×");
    EXPECT_EQ(fold_label("ARE\uFFFDA"), "are?a");
}

TEST(ShownLabel, HasNoControlCharacterLeft) {
    EXPECT_EQ(shown_label("a\x1B[2J\nb\u0085c\uFFFFd"), "a [2J b c d");
    EXPECT_EQ(shown_label("Ñandú"), "Ñandú");
}

TEST(DecodeText, PutsAMarkForEachByteThatIsNoLetterAndNamesItsLine) {
    auto const decoded = foreign_text(
        "\xEF\xBB\xBF"
        "a\nb\xF1"
        "c\xFF\nd\n\xC3",
        Encoding::utf8);
    EXPECT_EQ(decoded.text, "a\nb\uFFFDc\uFFFD\nd\n\uFFFD");
    EXPECT_THAT(decoded.broken_lines, ElementsAre(2, 4));
}

TEST(DecodeText, ReadsLatin1WhereEachByteIsALetter) {
    auto const decoded = foreign_text(
        "ma\xF1"
        "ana",
        Encoding::latin_1);
    EXPECT_EQ(decoded.text, "mañana");
    EXPECT_THAT(decoded.broken_lines, IsEmpty());
}

}  // namespace
}  // namespace cifra::collect
