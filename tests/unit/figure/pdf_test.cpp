#include "figure/pdf.hpp"

#include "figure/chart_parts.hpp"
#include "pdf_reader.hpp"
#include "samples.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <ctime>

namespace cifra::figure {
namespace {

using base::Language;
using testing::HasSubstr;
using testing::Not;

/// Two pages: a chart with a note that links both ways, and a page with a Spanish name and a web address.
Document sample() {
    auto const numbers = test::numbers();
    ChartContext const context{test::fonts(), Language::en, numbers};
    Document document;
    document.title = "Harvest (2019) — ñ";
    document.author = "Orchard";
    document.subject = "Baskets";
    document.prepared = "2026-11-23T01:02:03Z";
    document.bookmarks = {{"First", 0, 40, 1}, {"Inside", 0, 100, 2}, {"Second", 1, 0, 1}};
    Page first;
    first.root.role = Role::section;
    auto heading = node_of(Role::heading, {TextLine{{36, 60}, Anchor::start, {span("Harvest", type::HEADLINE)}, 0}});
    heading.level = 1;
    auto chart = test::value_of(ordered_bars(test::harvest(), measure::TEXT_WIDTH, context)).node;
    chart.offset = {36, 100};
    first.root.children = {artifact({rule(36, 30, 500, 1, Ink::rule)}), heading, chart};
    for (int number = 1; number <= 2; ++number) {
        auto note = node_of(Role::note, {});
        note.id = numbers.note_id(number);
        auto const y = 700 + 20.0 * number;
        note.children = {
            node_of(Role::label, {TextLine{{36, y},
                                           Anchor::start,
                                           {{std::to_string(number), type::NOTE, 0, {}, numbers.mark_id(number), {}}},
                                           0}}),
            node_of(Role::paragraph, {TextLine{{48, y}, Anchor::start, {span("A note.", type::NOTE)}, 0}})};
        first.root.children.push_back(note);
    }
    Page second;
    second.root.role = Role::section;
    auto body =
        node_of(Role::paragraph,
                {TextLine{{36, 60}, Anchor::start, {span("Consejo", type::LABEL)}, 0},
                 TextLine{{36, 80}, Anchor::start, {{"a@b.org", type::LABEL, 0, {}, "mailto:a@b.org", {}}}, 0}});
    body.language = "es";
    second.root.children = {body};
    document.pages = {first, second};
    return document;
}

std::string sample_pdf() {
    return test::value_of(write_pdf(sample(), test::fonts()));
}

TEST(WritePdf, PassesQpdfsCheck) {
    test::PdfReader reader(sample_pdf());
    EXPECT_TRUE(reader.clean());
    EXPECT_EQ(reader.pdf().getAllPages().size(), 2U);
    EXPECT_THAT(test::run_on(sample_pdf(), "check", "qpdf --check", ""),
                HasSubstr("No syntax or stream encoding errors found"));
}

TEST(WritePdf, SaysItsLanguageTitleAndDates) {
    test::PdfReader reader(sample_pdf());
    auto root = reader.pdf().getRoot();
    EXPECT_EQ(root.getKey("/Lang").getUTF8Value(), "en");
    EXPECT_TRUE(root.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    EXPECT_TRUE(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    auto information = reader.pdf().getTrailer().getKey("/Info");
    EXPECT_EQ(information.getKey("/Title").getUTF8Value(), "Harvest (2019) — ñ");
    EXPECT_EQ(information.getKey("/CreationDate").getUTF8Value(), "D:20261123010203Z");
    auto const xmp = root.getKey("/Metadata").getRawStreamData();
    std::string const text(reinterpret_cast<char const*>(xmp->getBuffer()), xmp->getSize());
    EXPECT_THAT(text, testing::AllOf(HasSubstr("Harvest (2019) — ñ"), HasSubstr("<rdf:li>en</rdf:li>"),
                                     HasSubstr("2026-11-23T01:02:03Z")));
    EXPECT_THAT(text, Not(HasSubstr("pdfuaid")));
}

TEST(WritePdf, TagsThePartsInTheOrderOfTheScene) {
    test::PdfReader reader(sample_pdf());
    std::string types;
    for (auto const& element : reader.structure()) types += element.type + " ";
    EXPECT_THAT(types,
                testing::StartsWith("Document Sect H1 H2 Link P Figure Table TR TH P P TD TR TH P P TD TR TH TD "));
    EXPECT_THAT(types, testing::EndsWith("Note Lbl Link P Note Lbl Link P Sect P Link "));
}

TEST(WritePdf, EachFigureHasAnAlternativeTextAndEachHeaderAScope) {
    test::PdfReader reader(sample_pdf());
    std::size_t figures = 0;
    std::size_t headers = 0;
    for (auto const& element : reader.structure()) {
        if (element.type == "Figure" && ++figures > 0) {
            EXPECT_EQ(element.alt, test::harvest().alt);
        }
        if (element.type == "TH" && ++headers > 0) {
            EXPECT_EQ(element.scope, "Row");
        }
    }
    EXPECT_EQ(figures, 1U);
    EXPECT_EQ(headers, 5U);
}

TEST(WritePdf, LinksNotesBothWaysAndWebAddressesOut) {
    test::PdfReader reader(sample_pdf());
    for (auto const& element : reader.structure())
        if (element.type == "Link") {
            EXPECT_EQ(element.links, 1U);
        }
    std::size_t inside = 0;
    std::size_t outside = 0;
    for (auto page : reader.pdf().getAllPages())
        for (auto annotation : page.getKey("/Annots").getArrayAsVector()) {
            EXPECT_FALSE(annotation.getKey("/Contents").getUTF8Value().empty());
            if (annotation.hasKey("/Dest")) ++inside;
            if (annotation.hasKey("/A")) {
                ++outside;
                EXPECT_EQ(annotation.getKey("/A").getKey("/URI").getUTF8Value(), "mailto:a@b.org");
            }
        }
    EXPECT_EQ(inside, 4U);  // two marks, two notes
    QPDFObjectHandle first_page = reader.pdf().getAllPages().at(0);
    EXPECT_EQ(first_page.getKey("/Annots").getArrayItem(0).getKey("/Contents").getUTF8Value(), "note 1");
    EXPECT_EQ(outside, 1U);
}

TEST(WritePdf, MarksTheLanguageOfForeignParts) {
    test::PdfReader reader(sample_pdf());
    auto const elements = reader.structure();
    auto const foreign =
        std::find_if(elements.begin(), elements.end(), [](auto const& e) { return e.language == "es"; });
    ASSERT_NE(foreign, elements.end());
    EXPECT_EQ(foreign->type, "P");
}

TEST(WritePdf, LeavesNothingUntaggedAndNoMarkOfCairo) {
    test::PdfReader reader(sample_pdf());
    for (std::size_t page = 0; page < 2; ++page) {
        auto const contents = reader.contents(page);
        EXPECT_THAT(contents, Not(HasSubstr("NonStruct")));
        auto const count = [&](std::string const& what) {
            std::size_t found = 0;
            for (auto at = contents.find(what); at != std::string::npos; at = contents.find(what, at + 1)) ++found;
            return found;
        };
        EXPECT_EQ(count("BDC") + count("BMC"), count("EMC"));
    }
    EXPECT_THAT(reader.contents(0), HasSubstr("/Artifact BMC"));
}

TEST(WritePdf, HasTheBookmarksAsATree) {
    test::PdfReader reader(sample_pdf());
    auto first = reader.pdf().getRoot().getKey("/Outlines").getKey("/First");
    EXPECT_EQ(first.getKey("/Title").getUTF8Value(), "First");
    EXPECT_EQ(first.getKey("/First").getKey("/Title").getUTF8Value(), "Inside");
    EXPECT_EQ(first.getKey("/Next").getKey("/Title").getUTF8Value(), "Second");
    EXPECT_EQ(reader.pdf().getRoot().getKey("/Outlines").getKey("/Count").getIntValue(), 3);
}

TEST(WritePdf, EmbedsItsFontsAndKeepsWordsApart) {
    auto const fonts = test::run_on(sample_pdf(), "fonts", "pdffonts", "");
    ASSERT_FALSE(fonts.empty()) << "pdffonts is missing: apt-get install poppler-utils";
    EXPECT_THAT(fonts, HasSubstr("OpenSans"));
    EXPECT_THAT(fonts, Not(HasSubstr(" no  no ")));
    auto const text = test::run_on(sample_pdf(), "text", "pdftotext", "-");
    EXPECT_THAT(text, HasSubstr("Picked from trees that stand in rows,"));
    EXPECT_THAT(text, HasSubstr("600 (60%)"));
}

TEST(WritePdf, GivesTheSameBytesUnderAnotherLocaleTimeZoneAndTime) {
    auto const first = sample_pdf();
    setenv("TZ", "Asia/Kathmandu", 1);
    setenv("LANG", "tr_TR.UTF-8", 1);
    setenv("LC_ALL", "tr_TR.UTF-8", 1);
    setenv("SOURCE_DATE_EPOCH", "1", 1);
    tzset();
    auto const second = sample_pdf();
    for (auto const* name : {"TZ", "LANG", "LC_ALL", "SOURCE_DATE_EPOCH"}) unsetenv(name);
    tzset();
    EXPECT_EQ(first, second);
}

TEST(WritePdf, ACharacterOutsideTheFontsIsAnErrorThatNamesTheText) {
    auto document = sample();
    std::get<TextLine>(document.pages[1].root.children[0].shapes[0]).spans[0].text = "Consejo 数";
    auto const pdf = write_pdf(document, test::fonts());
    ASSERT_FALSE(pdf);
    EXPECT_THAT(test::problem(pdf.error()), HasSubstr("Consejo 数"));
}

}  // namespace
}  // namespace cifra::figure
