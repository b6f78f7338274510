#include "figure/infographic.hpp"

#include "figure/markdown_blocks.hpp"
#include "figure/pdf.hpp"
#include "figure/png.hpp"
#include "golden.hpp"
#include "overlap.hpp"
#include "pdf_reader.hpp"
#include "release/page_sections.hpp"
#include "released_edition.hpp"

#include <gmock/gmock.h>

#include <regex>

namespace cifra::figure {
namespace {

using base::Language;
using test::edition_2019;
using test::fonts;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Document document(Language language, release::ReleasedEdition const& edition = edition_2019()) {
    return test::value_of(infographic(fonts(), edition, release::make_notes(edition), language));
}

std::string heard(Document const& document) {
    std::string text;
    for (auto const& page : document.pages) text += transcript(page.root);
    return text;
}

TEST(Infographic, SaysWhatTheFiguresSay) {
    test::expect_golden("infographic.en.txt", heard(document(Language::en)));
    test::expect_golden("infographic.es.txt", heard(document(Language::es)));
}

TEST(Infographic, NothingOverlapsOrLeavesThePage) {
    for (auto const language : base::LANGUAGES)
        for (auto const& page : document(language).pages) {
            EXPECT_THAT(test::collisions(page, fonts()), IsEmpty());
            EXPECT_THAT(test::in_margins(page, fonts()), IsEmpty());
        }
}

TEST(Infographic, HasATitlePageAndThePagesOfTheAreasWithKeyFigures) {
    auto const made = document(Language::en);
    ASSERT_GE(made.pages.size(), 3U);
    auto const text = heard(made);
    for (auto const* figure : {"1,652", "2,284", "28,044,414", "789 (48%)", "1,820 (80%)", "116 short", "219 over"})
        EXPECT_THAT(text, HasSubstr(figure));
    for (auto const& member : edition_2019().programme.members) {
        EXPECT_THAT(text, HasSubstr(member.name.en));
        EXPECT_THAT(text, HasSubstr(member.body.name.in(member.body.official)));
    }
}

TEST(Infographic, SpanishHasItsOwnNumbersAndNoEnglishLeftOver) {
    auto const text = heard(document(Language::es));
    EXPECT_THAT(text, HasSubstr("789 (48\u00A0%)"));
    for (auto const* english : {" of ", " and ", "countries", "published", "no data", "report"})
        EXPECT_THAT(text, Not(HasSubstr(english)));
}

TEST(Infographic, EveryMarkLeadsToANoteOfItsPageAndBack) {
    for (auto const language : base::LANGUAGES) {
        auto const made = document(language);
        for (auto const& page : made.pages) {
            auto const links = test::links_of(page);
            for (auto const& target : links.targets)
                if (target.find(':') == std::string::npos && target.rfind("section-", 0) != 0) {
                    EXPECT_EQ(links.places.count(target), 1U) << target;
                }
        }
    }
}

TEST(Infographic, TheTableOfContentsLeadsToEverySectionAndNamesItsPage) {
    for (auto const language : base::LANGUAGES) {
        auto const made = document(language);
        std::set<std::string> places;
        std::set<std::string> targets;
        for (auto const& page : made.pages) {
            auto const links = test::links_of(page);
            places.insert(links.places.begin(), links.places.end());
            targets.insert(links.targets.begin(), links.targets.end());
        }
        for (auto const& section : release::page_sections(edition_2019())) {
            auto const place = "section-" + section.id;
            EXPECT_EQ(places.count(place), 1U) << place;
            EXPECT_EQ(targets.count(place), section.id == "coalition" ? 0U : 1U) << place;
        }
        // Entries may break over lines: only the words count.
        auto const contents = std::regex_replace(transcript(made.pages[1].root), std::regex("\\s+"), " ");
        for (auto const& bookmark : made.bookmarks)
            if (bookmark.level == 1 && bookmark.page > 1) {
                EXPECT_THAT(contents, HasSubstr("[" + bookmark.title.substr(0, bookmark.title.find(' '))));
                EXPECT_THAT(contents, HasSubstr(" paragraph " + std::to_string(bookmark.page + 1) + " "));
            }
    }
}

TEST(Infographic, HasEveryTextOfTheEdition) {
    for (auto const language : base::LANGUAGES) {
        auto const text = heard(document(language));
        for (auto const& written : edition_2019().texts) {
            auto const first = plain_text(markdown_blocks(written.markdown.in(language)).front());
            EXPECT_THAT(text, HasSubstr(first.substr(0, 24))) << written.id;
        }
    }
}

TEST(Infographic, SaysInALineWhatOfTheEditionCannotBeShown) {
    auto const text = heard(document(Language::en));
    EXPECT_THAT(text, HasSubstr("Main nationalities detected: "));
    EXPECT_THAT(text, HasSubstr("Nicaragua: 0; Mexico: no data reported; the other 7: not stated"));
    EXPECT_THAT(heard(document(Language::es)), HasSubstr("solo en una imagen de la fuente"));
}

TEST(Infographic, HeadingsGoFromTheFirstToTheSecondLevelOnEachPage) {
    auto const pdf = test::value_of(write_pdf(document(Language::en), fonts()));
    test::PdfReader reader(pdf);
    EXPECT_TRUE(reader.clean());
    bool in_page = false;
    bool has_first = false;
    for (auto const& element : reader.structure()) {
        if (element.type == "Sect" && element.depth == 1) has_first = false, in_page = true;
        if (element.type == "H1") has_first = true;
        if (element.type == "H2") {
            EXPECT_TRUE(has_first && in_page);
        }
        if (element.type == "Figure") {
            EXPECT_FALSE(element.alt.empty());
        }
        if (element.type == "TH") {
            EXPECT_FALSE(element.scope.empty());
        }
        if (element.type == "Note") {
            EXPECT_FALSE(element.id.empty());
        }
    }
}

TEST(Infographic, GivesTheSameBytesTwice) {
    for (auto const language : base::LANGUAGES) {
        auto const first = test::value_of(write_pdf(document(language), fonts()));
        EXPECT_EQ(first, test::value_of(write_pdf(document(language), fonts())));
        EXPECT_LT(first.size(), 400U * 1024);
    }
}

TEST(Infographic, APageBecomesAPicture) {
    auto const png = test::value_of(write_png(document(Language::en).pages.front(), fonts(), 36));
    EXPECT_EQ(png.substr(0, 8), "\x89PNG\r\n\x1a\n");
    EXPECT_EQ(png, test::value_of(write_png(document(Language::en).pages.front(), fonts(), 36)));
}

/// The edition with `count` members, of names that are short or long.
release::ReleasedEdition with_members(int count, bool long_names) {
    auto edition = edition_2019();
    auto const first = edition.programme.members.front();
    edition.programme.members.clear();
    for (int i = 0; i < count; ++i) {
        auto member = first;
        auto const number = std::to_string(i);
        member.code = "X" + number;
        auto const name = long_names ? "Plurinational Federation of the Outer Archipelagos and Highlands " + number
                                     : "Area " + number;
        member.name = member.name_in_sentence = {name, name};
        member.body.name = {"Interministerial Commission of " + name, "Comisión Interministerial de " + name};
        edition.programme.members.push_back(member);
    }
    return edition;
}

TEST(Infographic, NeverOverlapsWhateverTheNumberOfMembersAndTheLengthOfTheirNames) {
    for (int const count : {0, 1, 2, 3, 9, 12, 20, 40})
        for (bool const long_names : {false, true})
            for (auto const language : base::LANGUAGES) {
                auto const edition = with_members(count, long_names);
                auto const made = document(language, edition);
                for (auto const& page : made.pages)
                    EXPECT_THAT(test::collisions(page, fonts()), IsEmpty())
                        << count << (long_names ? " long" : " short");
                for (auto const& member : edition.programme.members)
                    EXPECT_THAT(heard(made), HasSubstr(member.name.in(language)));
            }
}

TEST(Infographic, AProgrammeWithoutFiguresStillHasATitlePageAndItsTexts) {
    auto edition = edition_2019();
    edition.tables.clear();
    edition.layout = {};
    auto const made = document(Language::es, edition);
    for (auto const& page : made.pages) EXPECT_THAT(test::collisions(page, fonts()), IsEmpty());
    EXPECT_THAT(heard(made), HasSubstr("Aquí no se publica ninguna cifra"));
    EXPECT_THAT(heard(made), HasSubstr("Belice"));
}

TEST(Infographic, AWordThatNoLineHoldsIsCutBetweenCharacters) {
    auto edition = edition_2019();
    edition.programme.members.front().name.en = std::string(60, 'W');
    auto const made = document(Language::en, edition);
    auto const text = heard(made);
    EXPECT_GE(std::count(text.begin(), text.end(), 'W'), 60);
    for (auto const& page : made.pages) EXPECT_THAT(test::collisions(page, fonts()), IsEmpty());
}

/// The edition as it leaves a stricter policy, which withholds some counts of the forms of exploitation.
release::ReleasedEdition withheld_edition() {
    auto prepared = test::value_of(collect::read_edition(CIFRA_SOURCE_DIR "/editions/corett-2019"));
    prepared.edition.policy.threshold = 17;
    return test::value_of(
        protect::protect(prepared.programme, consolidate::build_tables(prepared.programme, prepared.edition)));
}

TEST(Infographic, ComputesNothingFromAWithheldPart) {
    auto const edition = withheld_edition();
    auto const text = heard(document(Language::en, edition));
    EXPECT_THAT(text, HasSubstr("withheld to protect victims"));
    // 452 is the total less the eight parts: with two of them withheld it would give away their sum.
    EXPECT_THAT(text, Not(HasSubstr("452")));
    EXPECT_THAT(text, Not(HasSubstr("The total less the eight")));
    for (auto const& page : document(Language::en, edition).pages)
        EXPECT_THAT(test::collisions(page, fonts()), IsEmpty());
}

TEST(Infographic, LongWordsOfAProgrammeAreSetSmallerWhereTheyHaveOneLine) {
    auto edition = edition_2019();
    edition.programme.name.en += " of the Northern and Southern Isthmus and its Neighbouring Archipelagos";
    for (auto& indicator : edition.programme.indicators) indicator.noun.en += " by the institutions of the region";
    for (auto const& page : document(Language::en, edition).pages)
        EXPECT_THAT(test::collisions(page, fonts()), IsEmpty());
}

TEST(Overlap, IsFoundWhereTextsLieOnEachOtherOrBeyondThePage) {
    Page page;
    page.root.role = Role::section;
    auto const line = [](double x, double y) {
        return TextLine{{x, y}, Anchor::start, {{"Words", type::LABEL, 0, {}, {}, {}}}, 0};
    };
    page.root.shapes = {line(36, 100), line(36, 112)};
    EXPECT_THAT(test::collisions(page, fonts()), IsEmpty());
    page.root.shapes.push_back(line(40, 104));
    EXPECT_THAT(test::collisions(page, fonts()), Not(IsEmpty()));
    page.root.shapes = {line(590, 100)};
    EXPECT_THAT(test::collisions(page, fonts()), Not(IsEmpty()));
    page.root.shapes = {line(36, 100)};
    EXPECT_THAT(test::in_margins(page, fonts()), IsEmpty());
    page.root.shapes = {line(30, 100)};
    EXPECT_THAT(test::in_margins(page, fonts()), Not(IsEmpty()));
}

}  // namespace
}  // namespace cifra::figure
