#include "base/text.hpp"

#include <gmock/gmock.h>

namespace cifra::base {
namespace {

using testing::ElementsAre;

TEST(Utf8, AcceptsEveryLengthOfSequence) {
    EXPECT_EQ(first_invalid_utf8("a\u00F1\u20AC\U0001F600"), std::nullopt);
    EXPECT_EQ(first_invalid_utf8("\U0010FFFF\uD7FF\uE000"), std::nullopt);
    EXPECT_EQ(first_invalid_utf8(""), std::nullopt);
}

TEST(Utf8, FindsTheFirstByteThatIsWrong) {
    EXPECT_EQ(first_invalid_utf8("ab\xFF"), 2U);
    EXPECT_EQ(first_invalid_utf8("\x80"), 0U) << "a continuation without a beginning";
    EXPECT_EQ(first_invalid_utf8("x\xC3"), 1U) << "cut off";
    EXPECT_EQ(first_invalid_utf8("\xC0\xAF"), 0U) << "overlong";
    EXPECT_EQ(first_invalid_utf8("\xE0\x80\xAF"), 0U) << "overlong";
    EXPECT_EQ(first_invalid_utf8("\xF0\x80\x80\xAF"), 0U) << "overlong";
    EXPECT_EQ(first_invalid_utf8("\xED\xA0\x80"), 0U) << "a surrogate";
    EXPECT_EQ(first_invalid_utf8("\xF4\x90\x80\x80"), 0U) << "above U+10FFFF";
    EXPECT_EQ(first_invalid_utf8("\xE2\x82x"), 0U) << "ends too early";
}

TEST(Text, CountsColumnsInCharactersNotBytes) {
    auto const where = place_of("a\nn\u00F1o!", 6);
    EXPECT_EQ(where.line, 2);
    EXPECT_EQ(where.column, 4);
}

TEST(Text, FindsControlCharactersButNotLineBreaksAndTabs) {
    EXPECT_EQ(first_control_character("a\tb\nc\r\nd \u00F1 \u00A0"), std::nullopt);
    EXPECT_EQ(first_control_character(std::string_view("a\0b", 3)), 1U);
    EXPECT_EQ(first_control_character("a\rb"), 1U) << "a lone carriage return";
    EXPECT_EQ(first_control_character("\x1B[0m"), 0U);
    EXPECT_EQ(first_control_character("a\x7F"), 1U);
    EXPECT_EQ(first_control_character("a\u0085"), 1U);
    EXPECT_EQ(first_control_character("\uFFFE"), 0U);
    EXPECT_EQ(first_control_character("\uFFFD"), std::nullopt);
}

TEST(Text, TrimsSplitsAndJoins) {
    EXPECT_EQ(trim(" \ta b\r\n"), "a b");
    EXPECT_EQ(trim(" \n"), "");
    EXPECT_THAT(split("a;;b;", ';'), ElementsAre("a", "", "b", ""));
    EXPECT_THAT(split("", ';'), ElementsAre(""));
    EXPECT_EQ(join({"a", "", "b"}, ", "), "a, , b");
    EXPECT_EQ(join(std::vector<std::string>{}, ", "), "");
}

TEST(Text, ReplacesWithoutLookingAtWhatItPutIn) {
    EXPECT_EQ(replace_all("aaa", "a", "aa"), "aaaaaa");
}

TEST(Text, EscapesEverythingThatMarkupCouldRead) {
    EXPECT_EQ(escape_html("<a href=\"x\">'&'</a>"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
}

TEST(Nearest, FindsAMisspellingATranspositionAndAnotherCase) {
    std::vector<std::string> const codes{"MEDICAL", "LEGAL", "HOUSING"};
    EXPECT_EQ(nearest("MEDICLA", codes), "MEDICAL");
    EXPECT_EQ(nearest("legal", codes), "LEGAL");
    EXPECT_EQ(nearest("HOUSNG", codes), "HOUSING");
}

TEST(Nearest, SaysNothingWhenNothingIsNear) {
    EXPECT_EQ(nearest("EDUCATION", {"MEDICAL", "LEGAL"}), std::nullopt);
    EXPECT_EQ(nearest("X", {}), std::nullopt);
    EXPECT_EQ(nearest(std::string(100000, 'x'), {"x"}), std::nullopt);
}

TEST(Nearest, GivesTiesToTheFirst) {
    EXPECT_EQ(nearest("CAT", {"BAT", "RAT"}), "BAT");
}

TEST(Nearest, AsksInBothLanguages) {
    auto const asked = suggestion("SXE", {"SEX"});
    EXPECT_EQ(asked.en, "did you mean 'SEX'?");
    EXPECT_EQ(asked.es, "¿quiso decir «SEX»?");
    EXPECT_TRUE(suggestion("Q", {"SERVICE"}).empty());
}

}  // namespace
}  // namespace cifra::base
