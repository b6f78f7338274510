#include "programme/toml_table.hpp"

#include <gmock/gmock.h>

namespace cifra::programme {
namespace {

using testing::HasSubstr;

/// Reads a document and what is wrong with it.
class Reading {
public:
    explicit Reading(char const* text)
        : m_document(parse_toml(text, "f.toml").value()), m_table(m_document, m_problems) {}

    TomlTable& table() { return m_table; }
    std::string problems(base::Language language = base::Language::en) const {
        return m_problems.none() ? "" : to_string(m_problems.joined(), language);
    }

private:
    TomlValue m_document;
    base::Problems m_problems;
    TomlTable m_table;
};

std::string syntax_problem(std::string_view text, int first_line = 1) {
    auto const document = parse_toml(text, "f.toml", first_line);
    return document ? "" : to_string(document.error(), base::Language::en);
}

TEST(TomlTable, ReadsANameInOneOrBothLanguages) {
    Reading reading("same = \"INM\"\nboth = { en = \"the office\", es = \"la oficina\" }\nempty = \"\"\n");
    EXPECT_EQ(reading.table().name("same"), (LocalText{"INM", "INM"}));
    EXPECT_EQ(reading.table().name("both"), (LocalText{"the office", "la oficina"}));
    EXPECT_EQ(reading.problems(), "");
    reading.table().name("empty");
    reading.table().name("missing");
    EXPECT_THAT(reading.problems(), HasSubstr("'empty' is empty"));
    EXPECT_THAT(reading.problems(), HasSubstr("'missing' is missing here"));
}

TEST(Toml, NamesLineAndColumnOfASyntaxError) {
    EXPECT_THAT(syntax_problem("a = 1\nb = \n"), HasSubstr("f.toml:2:"));
    EXPECT_THAT(syntax_problem("a = 1\na = 2\n"), HasSubstr("f.toml:2:"));
    EXPECT_THAT(syntax_problem("a = 1\nb = ", 11), HasSubstr("f.toml:12:"));
    EXPECT_THAT(syntax_problem("a = \"\xF1\""), HasSubstr("f.toml:1:6: the file is not UTF-8 here"));
    EXPECT_THAT(to_string(parse_toml("=", "f.toml").error(), base::Language::es),
                HasSubstr("f.toml:1:1: esto no es TOML"));
}

TEST(Toml, KeepsThePlaceOfEveryValue) {
    auto const document = parse_toml("[x]\n  name = \"n\"\n", "f.toml", 5).value();
    auto const& name = document.items.at(0).items.at(0);
    EXPECT_EQ(name.key, "name");
    EXPECT_EQ(base::to_string(name.key_where), "f.toml:6:3");
    EXPECT_EQ(base::to_string(name.where), "f.toml:6:10");
}

TEST(TomlTable, GivesWhatIsThere) {
    Reading reading(
        "t = \"x\"\nn = 7\nyes = true\nl = [\"a\", \"b\"]\nb = { en = \"one\", es = \"uno\" }\n[[r]]\nt = \"y\"\n");
    auto& table = reading.table();
    EXPECT_EQ(table.text("t"), "x");
    EXPECT_EQ(table.optional_text("none"), "");
    EXPECT_EQ(table.integer("n", 0, 10), 7);
    EXPECT_EQ(table.integer("none", 0, 10), std::nullopt);
    EXPECT_TRUE(table.flag("yes"));
    EXPECT_FALSE(table.flag("none"));
    EXPECT_EQ(table.texts("l").at(1).text, "b");
    EXPECT_EQ(table.local_text("b"), (LocalText{"one", "uno"}));
    EXPECT_EQ(table.tables("r").at(0).text("t"), "y");
    table.refuse_other_keys();
    EXPECT_EQ(reading.problems(), "");
}

TEST(TomlTable, SuggestsTheNearestKeyForOneThatDoesNotBelong) {
    Reading reading("\nnmae = \"x\"\n");
    reading.table().text("name");
    reading.table().refuse_other_keys();
    EXPECT_THAT(reading.problems(),
                HasSubstr("f.toml:2:1: the key 'nmae' does not belong here; did you mean 'name'?\n"));
    EXPECT_THAT(reading.problems(base::Language::es),
                HasSubstr("f.toml:2:1: la clave «nmae» no corresponde aquí; ¿quiso decir «name»?\n"));
}

TEST(TomlTable, ListsTheKeysWhenNoneIsNear) {
    Reading reading("colour = \"x\"\n");
    reading.table().optional_text("name");
    reading.table().optional_text("id");
    reading.table().refuse_other_keys();
    EXPECT_EQ(reading.problems(),
              "f.toml:1:1: the key 'colour' does not belong here; remove it; the keys here are name, id\n");
}

TEST(TomlTable, NamesTheTableThatLacksAKey) {
    Reading reading("\n\n[[member]]\n");
    reading.table().tables("member").at(0).text("code");
    EXPECT_EQ(reading.problems(), "f.toml:3:1: 'code' is missing here; add the key 'code'\n");
    EXPECT_EQ(reading.problems(base::Language::es), "f.toml:3:1: aquí falta «code»; agregue la clave «code»\n");
}

TEST(TomlTable, SaysHowToWriteAValueOfAnotherType) {
    Reading reading("t = 1\nn = \"7\"\nyes = 1\nl = \"a\"\nb = \"one\"\nr = [1]\nd = [1]\n");
    auto& table = reading.table();
    table.text("t");
    table.integer("n", 0, 1);
    table.flag("yes");
    table.texts("l");
    table.local_text("b");
    table.tables("r");
    table.texts("d");
    EXPECT_EQ(reading.problems(),
              "f.toml:1:5: 't' is not a text; write t = \"…\"\n"
              "f.toml:2:5: 'n' is not a whole number; write n = 10, without quotation marks\n"
              "f.toml:3:7: 'yes' is not true or false; write yes = true or yes = false\n"
              "f.toml:4:5: 'l' is not a list; write l = [\"…\", \"…\"]\n"
              "f.toml:5:5: 'b' is not a table; write b = { … }\n"
              "f.toml:6:6: 'r' is not a list of tables; begin each one with [[r]]\n"
              "f.toml:7:6: '…' is not a text; put it in quotation marks\n");
}

TEST(TomlTable, NeedsBothLanguagesFilled) {
    Reading reading(
        "a = { en = \"one\" }\nb = { en = \" \", es = \"uno\" }\nc = { en = \"one\", es = \"uno\", fr = \"un\" }\n");
    reading.table().local_text("a");
    reading.table().optional_local_text("b");
    reading.table().local_text("c");
    EXPECT_EQ(reading.problems(),
              "f.toml:1:5: 'es' is missing here; add the key 'es'\n"
              "f.toml:2:12: 'en' is empty; fill it in\n"
              "f.toml:3:31: the key 'fr' does not belong here; remove it; the keys here are en, es\n");
}

TEST(TomlTable, RefusesControlCharactersAndNumbersOutOfBounds) {
    Reading reading("t = \"a\\u0000b\"\nn = 11\n");
    reading.table().text("t");
    reading.table().integer("n", 0, 10);
    EXPECT_EQ(reading.problems(),
              "f.toml:1:5: 't' holds a control character; delete it; only line breaks may stand in a text\n"
              "f.toml:2:5: 'n' must lie between 0 and 10; correct the number\n");
}

}  // namespace
}  // namespace cifra::programme
