#include "programme/toml_trouble.hpp"

#include "programme/toml_document.hpp"

#include <gmock/gmock.h>

namespace cifra::programme {
namespace {

using testing::HasSubstr;

std::string problem(std::string_view text, base::Language language = base::Language::en) {
    auto const document = parse_toml(text, "f.toml");
    return document ? "" : to_string(document.error(), language);
}

TEST(TomlTrouble, NamesALetterBeyondAsciiOutsideQuotationMarks) {
    EXPECT_EQ(problem("título = 1\n"),
              "f.toml:1:2: a letter or sign that needs quotation marks stands outside them; put texts in "
              "quotation marks; keys have the letters a to z only\n");
    EXPECT_THAT(problem("a = 1\nb = ñandú\n", base::Language::es),
                HasSubstr("f.toml:2:5: hay una letra o un signo que necesita comillas"));
    EXPECT_THAT(problem("a = 1\u00A0\n"), HasSubstr("f.toml:1:6: "));
    EXPECT_THAT(problem("[x]\n\u2000\n"), HasSubstr("f.toml:2:1: "));
}

TEST(TomlTrouble, NamesALineThatGoesOnWithALetterBeyondAscii) {
    EXPECT_THAT(problem("s = \"\"\"a \\\n  ¿b?\"\"\"\n"),
                HasSubstr("f.toml:2:3: a letter or sign follows a \\ that cannot follow it; join"));
    EXPECT_THAT(problem("s = \"\"\"a \\ \t\r\n\n§\"\"\"\n"), HasSubstr("f.toml:3:1: "));
}

TEST(TomlTrouble, NamesALetterBeyondAsciiAfterABackslash) {
    EXPECT_THAT(problem("s = \"\"\"a \\\u00BFb\"\"\"\n"), HasSubstr("f.toml:1:11: a letter or sign follows a \\"));
    EXPECT_THAT(problem("s = \"a\\ñ\"\n", base::Language::es), HasSubstr("f.toml:1:8: después de \\ hay una letra"));
}

TEST(TomlTrouble, NamesNestingWithoutEnd) {
    std::string dots = "a";
    for (int i = 0; i < 11; ++i) dots += ".a";
    EXPECT_THAT(problem(dots + " = 1\n"), HasSubstr("f.toml:1:22: too many brackets or names are nested here"));
    EXPECT_THAT(problem("[" + dots + "]\n"), HasSubstr("too many brackets"));
    EXPECT_THAT(problem("a = " + std::string(33, '[')), HasSubstr("f.toml:1:37: too many brackets"));
    EXPECT_EQ(problem("a = " + std::string(32, '[') + std::string(32, ']') + "\n"), "");
}

TEST(TomlTrouble, NamesATableWithoutAName) {
    for (char const* header : {"[[[a]]]", "[&", "[[=", "[ \n]", "  [ [", "[{", "[.a]"})
        EXPECT_THAT(problem(std::string("a = 1\n") + header + "\n"), HasSubstr("f.toml:2:")) << header;
    EXPECT_THAT(problem("[["), HasSubstr("f.toml:1:"));
    EXPECT_THAT(problem("[[]]\n"), HasSubstr("f.toml:1:"));
}

TEST(TomlTrouble, NamesADateOrTimeOutsideQuotationMarks) {
    EXPECT_EQ(problem("a = 1\nb = 2020-01-02T-3:04:05Z\n"),
              "f.toml:2:9: a date, a time or a colon stands outside quotation marks; put it in quotation marks\n");
    EXPECT_THAT(problem("b = 12:30:00\n", base::Language::es),
                HasSubstr("f.toml:1:7: hay una fecha, una hora o dos puntos"));
    EXPECT_THAT(problem("b = [2020-01-02]\n"), HasSubstr("f.toml:1:10: "));
    EXPECT_THAT(problem("b = 2;20-01-)) 0\n"), HasSubstr("f.toml:1:6: a letter or sign that needs quotation marks"));
    EXPECT_THAT(problem("a + b = 1\n"), HasSubstr("f.toml:1:3: a letter or sign that needs quotation marks"));
    EXPECT_EQ(problem("a-b = -2020\n20200-1 = +1\n-c = [-1, -2.5e-3, 1E+2]\n[d-e]\n"), "");
}

TEST(TomlTrouble, NamesAQuotationMarkInTheMiddleOfSomething) {
    EXPECT_EQ(problem("a = 0\"¿b?\"\n"),
              "f.toml:1:6: a quotation mark, bracket or equals sign stands in the middle of something; put the whole "
              "text in quotation marks, and "
              "write \\\" for one inside it\n");
    EXPECT_THAT(problem("a = \"b\"c\"\n"), HasSubstr("f.toml:1:9: "));
    EXPECT_THAT(problem("a = \"b\"\"c\"\n"), HasSubstr("f.toml:1:8: "));
    EXPECT_THAT(problem("a = -[\"ñ\"]\n"), HasSubstr("f.toml:1:6: "));
    EXPECT_THAT(problem("a = 1=\"ñ\"\n"), HasSubstr("f.toml:1:6: "));
    EXPECT_THAT(problem("a = [1 = \"ñ\"]\n"), HasSubstr("f.toml:1:8: "));
    EXPECT_THAT(problem("a = 1.\"ñ\"\n"), HasSubstr("f.toml:1:7: "));
    EXPECT_THAT(problem("a = {} = 1\n"), HasSubstr("f.toml:1:8: "));
}

TEST(TomlTrouble, NamesABracketThatWasNotOpened) {
    EXPECT_EQ(problem("a = [1,\n }\n"), "f.toml:2:2: a bracket closes that was not opened; open it, or remove it\n");
    EXPECT_THAT(problem("a = { b = [}\n"), HasSubstr("f.toml:1:12: "));
    EXPECT_THAT(problem("a = ]\n"), HasSubstr("f.toml:1:5: "));
    EXPECT_THAT(problem("a = 1\n}\n", base::Language::es),
                HasSubstr("f.toml:2:1: se cierra un corchete o llave sin abrir"));
}

TEST(TomlTrouble, NamesAControlCharacter) {
    EXPECT_EQ(problem("a = [\v1]\n"), "f.toml:1:6: a control character stands here; delete it\n");
    EXPECT_THAT(problem(std::string_view("a = 1\n\0", 7)), HasSubstr("f.toml:2:1: a control character"));
}

TEST(TomlTrouble, LeavesEverythingElseToTheParser) {
    for (char const* text :
         {"", "# ñandú\n", "a = \"ñ\"\n", "a = 'ñ' # ñ\n", "a = \"\"\"\nñ\n\"\"\"\n", "a = '''ñ\\\nñ'''\n",
          "a = \"\"\"x \\\n  y ñ\"\"\"\n", "a = [\n[1, 2],\n[3]\n]\nb = { c = [\n[1]], d = 1, e={f=\"g\"} }\nh=1\n",
          "[\"ñ\"]\n[[b]]\n[ c ]\n", "a = \"\\\"ñ\\\\\"\nb = 1\n", "a = \"\"\"\"ñ\"\"\"\"\"\n", "\"ñ\" = 1\n",
          "a = '\"' # ñ\nb = \"'\"\n", "a = \"\"\nb = '' # ñ\n", "\xEF\xBB\xBF# marked\na = 1\n"})
        EXPECT_EQ(problem(text), "") << text;
}

}  // namespace
}  // namespace cifra::programme
