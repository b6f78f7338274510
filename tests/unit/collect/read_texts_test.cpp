#include "collect/read_texts.hpp"

#include "../programme/islands_texts.hpp"
#include "base/text.hpp"
#include "collect/find_foreign_markup.hpp"

#include <gmock/gmock.h>

namespace cifra::collect {
namespace {

using base::Language;
using islands::with;
using testing::HasSubstr;

constexpr char const* TEXT = R"(+++
title = "The storm"
section = "rescue"
role = "event"
order = 10
ref_area = "ALT"
persons_told = 3
figures = ["DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2019"]
+++

Three people were *rescued*.

Then it rained.
)";

std::string problems(std::string const& text, std::string const& file = "texts/storm.en.md",
                     Language language = Language::en) {
    auto const read = read_text_file(islands::programme(), text, file);
    return read ? "" : to_string(read.error(), language);
}

std::string problems_with(std::string const& from, std::string const& to, Language language = Language::en) {
    return problems(with(TEXT, from, to), "texts/storm.en.md", language);
}

TEST(ReadTextFile, TakesFrontMatterAndMarkdown) {
    auto const read = read_text_file(islands::programme(), TEXT, "texts/storm.en.md");
    ASSERT_TRUE(read) << to_string(read.error(), Language::en);
    EXPECT_EQ(read->language, Language::en);
    EXPECT_EQ(read->text.id, "storm");
    EXPECT_EQ(read->text.title, (base::LocalText{"The storm", ""}));
    EXPECT_EQ(read->text.markdown.en, "Three people were *rescued*.\n\nThen it rained.\n");
    EXPECT_EQ(read->text.section, "rescue");
    EXPECT_EQ(read->text.ref_area, "ALT");
    EXPECT_EQ(read->text.persons_told, 3);
    EXPECT_EQ(read->text.figures.size(), 1U);
}

TEST(ReadTextFile, TakesTheSameFromAFileWithCarriageReturns) {
    auto const read = read_text_file(islands::programme(), base::replace_all(TEXT, "\n", "\r\n"), "texts/storm.es.md");
    ASSERT_TRUE(read) << to_string(read.error(), Language::en);
    EXPECT_EQ(read->language, Language::es);
    EXPECT_EQ(read->text.markdown.es, "Three people were *rescued*.\n\nThen it rained.\n");
}

TEST(ReadTextFile, AcceptsTheSectionsThatEveryEditionHas) {
    for (char const* section : {"coalition", "events", "about"})
        EXPECT_EQ(problems_with("\"rescue\"", std::string("\"") + section + "\""), "") << section;
}

TEST(ReadTextFile, SaysHowAFileIsNamed) {
    for (char const* name : {"texts/storm.md", "texts/storm.fr.md", "texts/Storm.en.md", "texts/storm.en.txt",
                             "texts/.en.md", "texts/a.b.en.md"})
        EXPECT_THAT(problems(TEXT, name), HasSubstr("the name of the file is not ID.en.md or ID.es.md")) << name;
}

TEST(ReadTextFile, NeedsFrontMatter) {
    for (char const* text : {"", "Words.\n", "+++\ntitle = \"x\"\n", "+++", "+++\n", "\n+++\n+++\nx", "+++\n+++x\n"})
        EXPECT_THAT(problems(text), HasSubstr("texts/storm.en.md:1: the front matter is missing or never ends"))
            << text;
    EXPECT_THAT(problems("Words.", "texts/storm.en.md", Language::es), HasSubstr("los metadatos faltan o no terminan"));
    EXPECT_THAT(problems("+++\n+++\nWords.\n"), HasSubstr("'title' is missing here"));
}

TEST(ReadTextFile, NamesTheLineOfTheFileForAProblemOfTheFrontMatter) {
    EXPECT_THAT(problems_with("order = 10", "order ="), HasSubstr("texts/storm.en.md:5:"));
    EXPECT_EQ(problems_with("\"rescue\"", "\"rescues\""),
              "texts/storm.en.md:3:11: section 'rescues' is unknown; did you mean 'rescue'?\n");
    EXPECT_EQ(problems_with("\"event\"", "\"evnet\"", Language::es),
              "texts/storm.en.md:4:8: role «evnet» no se conoce; ¿quiso decir «event»?\n");
    EXPECT_EQ(problems_with("\"ALT\"", "\"ATL\""),
              "texts/storm.en.md:6:12: ref_area 'ATL' is unknown; did you mean 'ALT'?\n");
    EXPECT_THAT(problems_with("PEOPLE_RESCUED", "PEOPLE_RESCUE"),
                HasSubstr("texts/storm.en.md:8:12: 'PEOPLE_RESCUE' is not an indicator of DF_RESCUE"));
    EXPECT_THAT(problems_with("persons_told = 3", "persons_told = 0"),
                HasSubstr("texts/storm.en.md:7:16: 'persons_told' must lie between 1 and"));
    EXPECT_THAT(problems_with("order", "ordre"),
                HasSubstr("texts/storm.en.md:5:1: the key 'ordre' does not belong here; did you mean 'order'?"));
    EXPECT_THAT(problems_with("order = 10\n", ""), HasSubstr("'order' is missing here"));
}

TEST(ReadTextFile, NamesTheLineOfRawHtml) {
    EXPECT_EQ(problems_with("Then it rained.", "Then <b>it</b> rained."),
              "texts/storm.en.md:13: raw HTML stands in the text; write it in Markdown; a < that belongs to the text "
              "is written \\<\n");
    EXPECT_THAT(problems_with("Then it rained.", "<script>alert(1)</script>", Language::es),
                HasSubstr("texts/storm.en.md:13: hay HTML en el texto"));
    EXPECT_EQ(problems_with("Then it rained.", "Then 3 < 4, <https://example.org> and `<b>`."), "");
}

TEST(ReadTextFile, NamesTheLineOfAPictureOrOfALinkToElsewhere) {
    EXPECT_THAT(problems_with("Then it rained.", "![rain](https://example.org/rain.png)"),
                HasSubstr("texts/storm.en.md:13: a picture stands in the text"));
    EXPECT_THAT(problems_with("Then it rained.", "It [rained](javascript:rain).", Language::es),
                HasSubstr("texts/storm.en.md:13: un enlace no lleva ni a la web ni a un correo"));
}

TEST(ReadTextFile, NamesPlaceOfBrokenUtf8AndControlCharacters) {
    EXPECT_EQ(problems_with("rained", "ra\xFFined"),
              "texts/storm.en.md:13:11: the file is not UTF-8 here; save it as UTF-8\n");
    EXPECT_EQ(problems_with("rained", "ra\x01ined"),
              "texts/storm.en.md:13:11: the text holds a control character; delete it\n");
}

TEST(ReadTextFile, NeedsAText) {
    auto const empty = std::string(TEXT).substr(0, std::string(TEXT).find("\nThree"));
    EXPECT_EQ(problems(empty),
              "texts/storm.en.md:10: there is no text after the front matter; write the text below the second +++\n");
}

TEST(FindForeignMarkup, GivesKindAndLine) {
    using Kind = ForeignMarkup::Kind;
    EXPECT_EQ(find_foreign_markup("a\n\nb <i>c</i>\n"), (ForeignMarkup{Kind::raw_html, 3}));
    EXPECT_EQ(find_foreign_markup("a\n\n<!-- c -->\n"), (ForeignMarkup{Kind::raw_html, 3}));
    EXPECT_EQ(find_foreign_markup("- a\n- b <br/>\n"), (ForeignMarkup{Kind::raw_html, 2}));
    EXPECT_EQ(find_foreign_markup("a\n\n![b](https://example.org/x.png)\n"), (ForeignMarkup{Kind::picture, 3}));
    EXPECT_EQ(find_foreign_markup("[a](javascript:b)\n"), (ForeignMarkup{Kind::link, 1}));
    EXPECT_EQ(find_foreign_markup("[a](../b.html)\n"), (ForeignMarkup{Kind::link, 1}));
    EXPECT_EQ(find_foreign_markup("a &lt;b&gt; \\<i> 1 < 2 [c](https://example.org) <d@example.org>\n"), std::nullopt);
}

// ---- both languages

TextFile file(std::string const& text, std::string const& name) {
    return read_text_file(islands::programme(), text, name).value();
}

std::string joined_problems(std::vector<TextFile> files, Language language = Language::en) {
    base::Problems problems;
    join_languages(islands::programme(), std::move(files), problems);
    return problems.none() ? "" : to_string(problems.joined(), language);
}

TEST(JoinLanguages, PutsBothLanguagesIntoOneText) {
    base::Problems problems;
    auto const spanish = with(with(TEXT, "The storm", "La tormenta"), "Then it rained", "Luego llovió");
    auto const texts =
        join_languages(islands::programme(), {file(spanish, "storm.es.md"), file(TEXT, "storm.en.md")}, problems);
    ASSERT_TRUE(problems.none());
    ASSERT_EQ(texts.size(), 1U);
    EXPECT_EQ(texts[0].title, (base::LocalText{"The storm", "La tormenta"}));
    EXPECT_THAT(texts[0].markdown.es, HasSubstr("Luego llovió"));
    EXPECT_THAT(texts[0].markdown.en, HasSubstr("Then it rained"));
}

TEST(JoinLanguages, NamesTheFileThatIsMissing) {
    EXPECT_EQ(joined_problems({file(TEXT, "texts/storm.en.md")}),
              "texts/storm.en.md:1: the text has no Spanish version; write texts/storm.es.md\n");
    EXPECT_EQ(joined_problems({file(TEXT, "texts/storm.es.md")}, Language::es),
              "texts/storm.es.md:1: el texto no tiene versión en inglés; escriba texts/storm.en.md\n");
}

TEST(JoinLanguages, NeedsTheSameMetadataInBothLanguages) {
    auto const differs = [](std::string const& from, std::string const& to) {
        return joined_problems({file(TEXT, "texts/storm.en.md"), file(with(TEXT, from, to), "texts/storm.es.md")});
    };
    EXPECT_EQ(
        differs("\"rescue\"", "\"rewards\""),
        "texts/storm.es.md:1: 'section' is not the same as in texts/storm.en.md; write the same in both languages\n");
    EXPECT_THAT(differs("\"event\"", "\"scope\""), HasSubstr("'role' is not the same"));
    EXPECT_THAT(differs("order = 10", "order = 11"), HasSubstr("'order' is not the same"));
    EXPECT_THAT(differs("\"ALT\"", "\"BAJ\""), HasSubstr("'ref_area' is not the same"));
    EXPECT_THAT(differs("persons_told = 3\n", ""), HasSubstr("'persons_told' is not the same"));
    EXPECT_THAT(differs("figures = [\"DF_RESCUE/A.ALT.", "figures = [\"DF_RESCUE/A.CAL."),
                HasSubstr("'figures' is not the same"));
}

TEST(JoinLanguages, SortsBySectionOrderAndId) {
    std::vector<TextFile> files;
    auto const add = [&](std::string const& id, std::string const& section, std::string const& order) {
        auto const text = with(with(TEXT, "\"rescue\"", "\"" + section + "\""), "order = 10", "order = " + order);
        files.push_back(file(text, id + ".en.md"));
        files.push_back(file(text, id + ".es.md"));
    };
    add("a_about", "about", "1");
    add("b_event", "events", "1");
    add("c_reward", "rewards", "1");
    add("e_rescue", "rescue", "20");
    add("d_rescue", "rescue", "20");
    add("z_rescue", "rescue", "3");
    add("y_coalition", "coalition", "9");
    base::Problems problems;
    std::vector<std::string> ids;
    for (auto const& text : join_languages(islands::programme(), files, problems)) ids.push_back(text.id);
    EXPECT_THAT(
        ids, testing::ElementsAre("y_coalition", "z_rescue", "d_rescue", "e_rescue", "c_reward", "b_event", "a_about"));
}

}  // namespace
}  // namespace cifra::collect
