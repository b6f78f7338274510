#include "publish/page.hpp"

#include "base/text.hpp"
#include "page_sample.hpp"
#include "publish/data_xlsx.hpp"
#include "publish/page_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <regex>
#include <set>

namespace cifra::publish {
namespace {

using base::Language;
using programme::MissingReason;
using sample::Edition;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string page(release::ReleasedEdition const& edition, Language language = Language::en) {
    auto const view = make_view(edition);
    return infographic_html(view, language).value();
}

std::vector<std::string> all(std::string const& html, std::string const& pattern) {
    std::regex const wanted(pattern);
    std::vector<std::string> found;
    for (auto match = std::sregex_iterator(html.begin(), html.end(), wanted); match != std::sregex_iterator(); ++match)
        found.push_back((*match)[1]);
    return found;
}

/// The words of a page without its tags, styles and addresses.
std::string words_of(std::string html) {
    html = html.substr(html.find("<body"));
    html = std::regex_replace(html, std::regex("<[a-z]+ lang=\"en\">[^<]*<"), "<");  // marked as English
    html = std::regex_replace(html, std::regex("aria-label=\"([^\"]*)\""), ">$1<");
    return std::regex_replace(html, std::regex("<[^>]*>"), " ");
}

/// The row of a table that begins with a label.
std::string row(std::string const& html, std::string const& label) {
    auto const at = html.find("<span class=\"label\">" + label + "</span>");
    if (at == std::string::npos) return "no row " + label;
    return html.substr(at, html.find("</tr>", at) - at);
}

TEST(Page, StandsAloneWithoutScriptsAndRequests) {
    auto const html = page(sample::page_edition());
    EXPECT_THAT(html, testing::StartsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("src=")));
    EXPECT_THAT(html, Not(HasSubstr("@import")));
    EXPECT_THAT(html, Not(HasSubstr("url(http")));
    EXPECT_THAT(html, Not(HasSubstr("{{")));
    EXPECT_THAT(all(html, "<link rel=\"([^\"]*)\" href=\"data:,\">"), testing::ElementsAre("icon"));
}

TEST(Page, IsTheSameBytesEachTime) {
    EXPECT_EQ(page(sample::page_edition()), page(sample::page_edition()));
}

TEST(Page, SaysNothingInEnglishOnASpanishPage) {
    auto const words = words_of(page(sample::page_edition(), Language::es));
    for (auto const& entry : page_words()) {
        bool const link_to_english = entry.key == "this_page_in";
        if (entry.text.en == entry.text.es || entry.text.en.size() < 5 || link_to_english) continue;
        EXPECT_THAT(words, Not(HasSubstr(entry.text.en))) << entry.key;
    }
    std::regex const english(
        "\\b(the|and|of|is|are|with|from|this|that|not|only|for|by|people|share|number|note|data "
        "protection officer)\\b",
        std::regex::icase);
    auto const without_link = std::regex_replace(words, std::regex("This page in English"), "");
    auto const files = std::regex_replace(without_link, std::regex("[a-z_]+(\\.[a-z]+)+"), "");
    for (auto match = std::sregex_iterator(files.begin(), files.end(), english); match != std::sregex_iterator();
         ++match) {
        auto const begin = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, match->position() - 30));
        ADD_FAILURE() << "English on the Spanish page: \"" << match->str() << "\" in …" << files.substr(begin, 80);
    }
}

TEST(Page, NumbersNotesInReadingOrderAndLinksThemBothWays) {
    auto const html = page(sample::page_edition());
    std::set<std::string> ids;
    for (auto const& id : all(html, " id=\"([^\"]*)\"")) EXPECT_TRUE(ids.insert(id).second) << id << " twice";
    for (auto const& target : all(html, "href=\"#([^\"]*)\"")) EXPECT_EQ(ids.count(target), 1U) << target;
    auto const references = all(html, "id=\"(ref-[^\"]*)\"");
    ASSERT_FALSE(references.empty());
    for (auto const& id : references) EXPECT_THAT(html, HasSubstr("href=\"#" + id + "\"")) << "no way back to " << id;
    int highest = 0;
    for (auto const& number : all(html, "aria-label=\"note ([0-9]*)\"")) {
        EXPECT_LE(std::stoi(number), highest + 1) << "a number that was not yet due";
        highest = std::max(highest, std::stoi(number));
    }
    EXPECT_EQ(all(html, "<li value=\"([0-9]*)\"").size(), static_cast<std::size_t>(highest));
}

TEST(Page, CarriesEveryNote) {
    auto const edition = sample::page_edition();
    auto const view = make_view(edition);
    auto const html = infographic_html(view, Language::en).value();
    ASSERT_FALSE(view.notes.empty());
    for (auto const& note : view.notes) EXPECT_THAT(html, HasSubstr(base::escape_html(note.text.en))) << note.id;
}

TEST(Page, HasOneTitleAndSkipsNoHeadingLevel) {
    auto const html = page(sample::page_edition());
    int before = 0;
    int titles = 0;
    for (auto const& level : all(html, "<h([1-6])[ >]")) {
        EXPECT_LE(std::stoi(level), before + 1);
        before = std::stoi(level);
        titles += before == 1 ? 1 : 0;
    }
    EXPECT_EQ(titles, 1);
}

TEST(Page, GivesCountsSharesAndTheRemainder) {
    auto const html = page(sample::page_edition());
    EXPECT_THAT(row(html, "Kind A"), HasSubstr(">480</span>"));
    EXPECT_THAT(row(html, "Kind A"), HasSubstr(">48%</span>"));
    EXPECT_THAT(row(html, "Kind B"), HasSubstr(">&lt;\u00A01%</span>")) << "never 0% for somebody";
    EXPECT_THAT(row(html, "In no published category"), HasSubstr(">400</span>"));
    EXPECT_THAT(row(html, "In no published category"), HasSubstr(">40%</span>"));
    EXPECT_THAT(page(sample::page_edition(), Language::es), HasSubstr(">48\u00A0%</span>"));
}

TEST(Page, OrdersARankingBySizeThenOtherThenUnknown) {
    auto const html = page(sample::page_edition());
    auto const at = [&](std::string const& label) { return html.find("<span class=\"label\">" + label); };
    EXPECT_LT(at("Kind A"), at("Kind B"));
    EXPECT_LT(at("Kind B"), at("Kind _O"));
    EXPECT_LT(at("Kind _O"), at("Kind _U"));
    EXPECT_LT(at("Kind _U"), at("In no published category"));
}

TEST(Page, LabelsMultipleResponseAndLeavesNoRemainderThere) {
    auto const html = page(sample::page_edition());
    EXPECT_THAT(html, HasSubstr("One person can stand in several rows, so the rows are not added up."));
    EXPECT_EQ(all(html, "<span class=\"label\">(In no published category)").size(), 1U);
}

TEST(Page, GivesWordsForMissingFiguresAndNeverBlankOrZero) {
    auto const html = page(sample::page_edition());
    EXPECT_THAT(row(html, "P1"), HasSubstr("only in a picture of the source"));
    EXPECT_THAT(row(html, "P1"), Not(HasSubstr("class=\"value\"")));
    EXPECT_THAT(all(html, "(<td[^>]*></td>)"), IsEmpty());
}

/// The sample with kind B under another code of the missing.
release::ReleasedEdition with_kind_b(std::string const& status, MissingReason reason) {
    auto edition = sample::page_edition();
    std::vector<release::ReleasedObservation> rows = edition.tables[0].observations();
    for (auto& one : rows)
        if (one.key == Edition::key("COUNTED", "ALL", "B")) {
            one.obs_value.reset();
            one.obs_status = status;
            one.missing_reason = reason;
        }
    edition.tables = {protect::ReleaseGate::sample_table("DF_COUNTED", rows)};
    edition.printed_shares.pop_back();
    return edition;
}

TEST(Page, GivesNoRemainderOfATableWithAWithheldPart) {
    auto const html = page(with_kind_b("Q", MissingReason::withheld));
    EXPECT_THAT(row(html, "Kind B"), HasSubstr("withheld to protect victims"));
    EXPECT_THAT(row(html, "Kind B"), HasSubstr("class=\"box crossed\"")) << "a mark of its own";
    EXPECT_THAT(html, Not(HasSubstr("In no published category")));
    EXPECT_THAT(html, Not(HasSubstr("Not in the figures above")));
    EXPECT_THAT(html, Not(HasSubstr("are in no published category"))) << "the headline must not tell it either";
}

TEST(Page, DrawsNoBarForATrueZero) {
    auto edition = sample::page_edition();
    auto rows = edition.tables[0].observations();
    for (auto& one : rows)
        if (one.key == Edition::key("COUNTED", "ALL", "B")) one.obs_value = base::Decimal{0, 0};
    edition.tables = {protect::ReleaseGate::sample_table("DF_COUNTED", rows)};
    edition.printed_shares.pop_back();
    EXPECT_THAT(row(page(edition), "Kind B"), HasSubstr("(a true zero)"));
    EXPECT_THAT(row(page(edition), "Kind B"), Not(HasSubstr("class=\"bar\"")));
}

TEST(Page, TellsTheKindsOfMissingApart) {
    EXPECT_THAT(row(page(with_kind_b("O", MissingReason::not_reported)), "Kind B"), HasSubstr("no data reported"));
    EXPECT_THAT(row(page(with_kind_b("M", MissingReason::not_reported)), "Kind B"),
                HasSubstr("does not exist by definition"));
    EXPECT_THAT(row(page(with_kind_b("K", MissingReason::not_published)), "Kind B"),
                HasSubstr("counted in another category"));
    EXPECT_THAT(page(with_kind_b("O", MissingReason::not_reported)), HasSubstr("Not in the figures above"));
}

TEST(Page, ShowsHowSumsAndTotalDisagreeWhereAPartIsPrintedApart) {
    auto edition = sample::page_edition();
    edition.programme.indicators[0].breakdowns[0].categories[3].apart = true;
    auto const html = page(edition);
    EXPECT_THAT(html, HasSubstr(">543</span></span></td><td class=\"difference\">457 short of the total"));
    EXPECT_THAT(html, HasSubstr(">600</span></span></td><td class=\"difference\">400 short of the total"));
    EXPECT_THAT(html, Not(HasSubstr("In no published category")));
}

TEST(Page, GivesNoShareOfAPartPrintedApart) {
    auto edition = sample::page_edition();
    edition.programme.indicators[0].breakdowns[0].categories[3].apart = true;
    EXPECT_THAT(row(page(edition), "Kind _U"), HasSubstr("no share"));
    EXPECT_THAT(row(page(edition), "Kind _U"), Not(HasSubstr("%")));
}

TEST(Page, DrawsBarsToTheTotalOfTheirTable) {
    EXPECT_THAT(row(page(sample::page_edition()), "Kind A"), HasSubstr("--part:0.4800"));
    EXPECT_THAT(row(page(sample::page_edition()), "Service X"), HasSubstr("--part:0.8000"));
}

TEST(Page, StandsWhereTheTotalIsZeroAndItsPartsAreNot) {
    auto edition = sample::page_edition();
    auto rows = edition.tables[0].observations();
    for (auto& one : rows)
        if (one.key == Edition::key("COUNTED", "ALL")) one.obs_value = base::Decimal{0, 0};
    edition.tables = {protect::ReleaseGate::sample_table("DF_COUNTED", rows)};
    for (auto const language : base::LANGUAGES)
        EXPECT_THAT(page(edition, language), HasSubstr("<span class=\"value\">480</span>"));
}

TEST(Page, NumbersItsNotesAlikeInBothLanguagesAndAsTheWorkbookDoes) {
    auto const edition = sample::page_edition();
    auto const view = make_view(edition);
    auto const fonts = figure::Fonts::load().value();
    auto const english = numbered_page(view, Language::en, {}, fonts).value();
    EXPECT_EQ(english.notes, numbered_page(view, Language::es, {}, fonts).value().notes);
    ASSERT_EQ(english.notes.size(), view.notes.size());
    auto const document = data_workbook(view, english.notes);
    auto const& rows = document.sheets.back().rows;
    ASSERT_EQ(rows.size(), view.notes.size() + 1);
    for (std::size_t i = 1; i < rows.size(); ++i) {
        EXPECT_EQ(rows[i].back().text, english.notes[i - 1]);
        EXPECT_THAT(english.html, HasSubstr("<li value=\"" + std::to_string(i) + "\" id=\"note-" + std::to_string(i) +
                                            "\">" + base::escape_html(rows[i][1].text)));
    }
}

TEST(Page, MarksTheLanguageOfANationalBody) {
    auto const html = page(sample::page_edition());
    EXPECT_THAT(html, HasSubstr("<span lang=\"es\">Ñóñ BLZ</span> <span class=\"rendering\">(Body of BLZ)</span>"));
    EXPECT_THAT(html, HasSubstr("<td><span>Body of PAN</span></td>"));
}

TEST(Page, SaysWhoReportsAndMarksTheTrueZero) {
    auto const html = page(sample::page_edition());
    EXPECT_THAT(html, HasSubstr("9 of 9 countries report"));
    EXPECT_THAT(html, HasSubstr("Nicaragua: a true zero"));
    EXPECT_THAT(html, HasSubstr("Mexico: preliminary data"));
    EXPECT_THAT(html, HasSubstr("; preliminary data: Mexico; a true zero: Nicaragua</span>"))
        << "for those who hear it";
    EXPECT_THAT(html, HasSubstr("<b>7</b> of 9")) << "two members lack service X";
}

TEST(Page, LinksTheOtherLanguageOnlyWhereItIsPublished) {
    auto const edition = sample::page_edition();
    auto const view = make_view(edition);
    EXPECT_THAT(infographic_html(view, Language::en).value(),
                HasSubstr("href=\"infographic.es.html\" lang=\"es\" hreflang=\"es\""));
    EXPECT_THAT(infographic_html(view, Language::en, {Language::en}).value(), Not(HasSubstr("infographic.es.html")));
}

TEST(Page, EscapesWhatTheEditionSays) {
    auto edition = sample::page_edition();
    edition.title = {"<b>Counting</b> & \"more\"", "<b>Ñó</b>"};
    edition.texts[0].markdown.en = "<script>alert(1)</script> [x](javascript:alert(1))";
    auto const html = page(edition);
    EXPECT_THAT(html, HasSubstr("&lt;b&gt;Counting&lt;/b&gt; &amp; &quot;more&quot;"));
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("javascript:")));
}

TEST(Page, LeavesNoHoleWhereAKeyFigureIsMissing) {
    auto edition = sample::page_edition();
    auto rows = edition.tables[0].observations();
    for (auto& one : rows)
        if (one.key == Edition::key("COUNTED", "ALL")) {
            one.obs_value.reset();
            one.obs_status = "L";
            one.missing_reason = MissingReason::picture;
        }
    edition.tables = {protect::ReleaseGate::sample_table("DF_COUNTED", rows)};
    auto const html = page(edition);
    EXPECT_THAT(html, Not(HasSubstr("class=\"key\"")));
    EXPECT_THAT(html, Not(HasSubstr("class=\"year-figures\"")));
    EXPECT_THAT(html, HasSubstr("<h1>Counting in 2019</h1>"));
}

TEST(Page, TellsDecisionsAndTheThreshold) {
    auto const html = page(sample::page_edition());
    EXPECT_THAT(html, HasSubstr("A positive count of victims below 10 is withheld"));
    EXPECT_THAT(html, HasSubstr("Text “The fair”"));
    EXPECT_THAT(html, HasSubstr("23 November 2026"));
}

}  // namespace
}  // namespace cifra::publish
