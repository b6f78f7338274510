#include "publish/audit_page.hpp"

#include "page_sample.hpp"
#include "publish/audit_page_finding.hpp"
#include "publish/page.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::publish {
namespace {

using base::Language;
using sample::Edition;
using testing::HasSubstr;
using testing::Not;

std::string const SHARE_B = "share:" + to_string(Edition::key("COUNTED", "ALL", "B"));

std::string report(release::ReleasedEdition const& edition, Language language = Language::en) {
    auto const view = make_view(edition);
    return audit_html(view, language).value();
}

/// The computation of a finding of the sample.
std::string computation_of(std::string const& id) {
    auto const edition = sample::page_edition();
    for (auto const& finding : make_view(edition).findings)
        if (finding.id == id) return finding.computation;
    return "no finding " + id;
}

/// The row of a finding.
std::string row(std::string const& html, std::string const& id) {
    auto const at = html.find("<tr id=\"" + id + "\"");
    if (at == std::string::npos) return "no row " + id;
    return html.substr(at, html.find("</tr>", at) - at);
}

TEST(AuditPage, SetsThePrintedBesideTheRecomputed) {
    auto const html = report(sample::page_edition());
    EXPECT_THAT(row(html, SHARE_B), HasSubstr("30%"));
    EXPECT_THAT(row(html, SHARE_B), HasSubstr("<b>&lt;\u00A01%</b>"));
    EXPECT_THAT(row(html, SHARE_B), Not(HasSubstr("printed 30%"))) << "the computation has no words";
}

TEST(AuditPage, LeadsToTheFigureAndTheFigureLeadsBack) {
    auto const edition = sample::page_edition();
    auto const view = make_view(edition);
    auto const cell = to_string(Edition::key("COUNTED", "ALL", "B"));
    EXPECT_THAT(row(audit_html(view, Language::es).value(), SHARE_B),
                HasSubstr("href=\"infographic.es.html#" + cell + "\""));
    auto const page = infographic_html(view, Language::es).value();
    EXPECT_THAT(page, HasSubstr(" id=\"" + cell + "\""));
    EXPECT_THAT(page, HasSubstr("href=\"audit.es.html#" + SHARE_B + "\""));
}

TEST(AuditPage, ListsFailuresInHeadlineAndSummary) {
    auto const html = report(sample::page_edition());
    EXPECT_THAT(html, HasSubstr("<h1>2 contradictions</h1>"));
    EXPECT_THAT(report(sample::page_edition(), Language::es), HasSubstr("<h1>2 contradicciones</h1>"));
}

TEST(AuditPage, CountsAsTheInfographicCounts) {
    auto const edition = sample::page_edition();
    EXPECT_THAT(infographic_html(make_view(edition), Language::en).value(), HasSubstr("and found 2 contradictions; "));
    EXPECT_THAT(infographic_html(make_view(edition), Language::es).value(), HasSubstr("y halló 2 contradicciones; "));
}

TEST(AuditPage, SaysSoWhenNothingFails) {
    auto edition = sample::page_edition();
    edition.printed_shares.pop_back();
    edition.programme.indicators[0].breakdowns.erase(edition.programme.indicators[0].breakdowns.begin());
    auto const html = report(edition);
    EXPECT_THAT(html, HasSubstr("<h1>No printed figure contradicts the others</h1>"));
    EXPECT_THAT(html, HasSubstr("There is none."));
}

TEST(AuditPage, GivesADecisionInsteadOfWhatToDo) {
    auto edition = sample::page_edition();
    edition.settlements = {{"share",
                            SHARE_B,
                            "explained",
                            {"A slip of the pen.", "Un error de pluma."},
                            "2026-11-23",
                            {"the editors", "el equipo editor"},
                            computation_of(SHARE_B)}};
    auto const one = row(report(edition), SHARE_B);
    EXPECT_THAT(one, HasSubstr("Explained on 23 November 2026 by the editors: A slip of the pen."));
    EXPECT_THAT(one, Not(HasSubstr("audit.toml")));
    EXPECT_THAT(row(report(sample::page_edition()), SHARE_B), HasSubstr("audit.toml"));
}

TEST(AuditPage, SaysOfASumWhatThePartsComeTo) {
    auto const sum = row(report(sample::page_edition()), "partition:COUNTED.by_kind/ALL.2019");
    EXPECT_THAT(sum, HasSubstr("Parts add up to</span> <b>600</b>")) << "600 is not the right total";
    EXPECT_THAT(sum, Not(HasSubstr("Recomputed")));
}

TEST(AuditPage, GivesBothReadingsOfASumWithPartsApart) {
    audit::Finding finding;
    finding.rule = "partition";
    finding.operands = {{"", {}, 2284, 0}};
    finding.remainder = 116;
    EXPECT_EQ(compared(sample::page_edition(), finding, Language::en).recomputed, "2,168");
    finding.remainder_with_apart = -219;
    EXPECT_EQ(compared(sample::page_edition(), finding, Language::en).recomputed, "2,168 or 2,503");
    EXPECT_EQ(compared(sample::page_edition(), finding, Language::es).recomputed, "2,168 o 2,503");
}

TEST(AuditPage, SaysWhatIsNextBesideANote) {
    auto edition = sample::page_edition();
    edition.settlements = {
        {"share", SHARE_B, "noted", {}, "2026-11-23", {"the editors", "el equipo editor"}, computation_of(SHARE_B)}};
    auto const one = row(report(edition), SHARE_B);
    EXPECT_THAT(one, HasSubstr("Noted on 23 November 2026 by the editors"));
    EXPECT_THAT(one, HasSubstr("Next: Ask the source which is right, the share or the counts."));
}

TEST(AuditPage, SaysInTheOpenWhatHoldsAndReadersShouldKnow) {
    auto const html = report(sample::page_edition());
    auto const said = html.substr(html.find("<ul class=\"audit-said\">"));
    EXPECT_THAT(said.substr(0, said.find("</ul>")),
                HasSubstr("The two parts add up to 1,500 over a base of 1,000: no error"));
    EXPECT_LT(html.find("audit-said\">"), html.find("<details>")) << "not folded away";
}

TEST(AuditPage, StandsAloneAndIsTheSameBytesEachTime) {
    auto const html = report(sample::page_edition());
    EXPECT_THAT(html, Not(HasSubstr("<script")));
    EXPECT_THAT(html, Not(HasSubstr("{{")));
    EXPECT_EQ(html, report(sample::page_edition()));
}

}  // namespace
}  // namespace cifra::publish
