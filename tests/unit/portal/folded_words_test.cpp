#include "portal/folded_words.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(FoldedWords, IgnoreCaseAndAccents) {
    EXPECT_THAT(folded_words("Víctimas de 18 AÑOS"), ElementsAre("victimas", "de", "18", "anos"));
    EXPECT_THAT(folded_words("PINGÜINO Ærø groß"), ElementsAre("pinguino", "aero", "gross"));
}

TEST(FoldedWords, TakeAwayAccentsThatStandAlone) {
    EXPECT_THAT(folded_words("vi\u0301ctima"), ElementsAre("victima"));
}

TEST(FoldedWords, SplitAtEverythingThatIsNoLetterAndNoDigit) {
    EXPECT_THAT(folded_words("LGBTIQ+, «país»… 28,044 \u00A0x×y"),
                ElementsAre("lgbtiq", "pais", "28", "044", "x", "y"));
    EXPECT_THAT(folded_words("  —¿?  "), IsEmpty());
    EXPECT_THAT(folded_words(""), IsEmpty());
}

TEST(FoldedWords, KeepLettersOfOtherScripts) {
    EXPECT_THAT(folded_words("дети 子供"), ElementsAre("дети", "子供"));
}

TEST(FoldedWords, ReadBytesThatAreNoUtf8WithoutHarm) {
    EXPECT_THAT(folded_words("a\xC3"), testing::SizeIs(1));
    EXPECT_THAT(folded_words("\xF0\x9F"), testing::SizeIs(testing::Le(2u)));
}

}  // namespace
}  // namespace cifra::portal
