#include "publish/protection_page.hpp"

#include "page_sample.hpp"
#include "publish/audit_page.hpp"
#include "publish/page.hpp"
#include "publish/protection_counts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::publish {
namespace {

using base::Language;
using sample::Edition;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

/// 104 counted by the north, two parts of them withheld; nothing from the south; and things that nobody counts.
release::ReleasedEdition with_withheld(bool any = true) {
    Edition e;
    e.programme().name = e.programme().region_name = {"Sample", "Muestra"};
    e.programme().sections = {{"counting", {"Counting", "Conteo"}, {"EMPTY", "COUNTED", "REACHED"}}};
    for (auto const* id : {"EMPTY", "COUNTED", "REACHED"}) e.indicator(id, {id, id});
    e.value(Edition::key("COUNTED", "PAN"), 104);
    e.value(Edition::key("COUNTED", "PAN", "A"), 82);
    for (auto const* code : {"B", "_U"})
        if (any)
            e.missing(Edition::key("COUNTED", "PAN", code), "Q", programme::MissingReason::withheld);
        else
            e.value(Edition::key("COUNTED", "PAN", code), 11);
    e.missing(Edition::key("COUNTED", "NIC"));
    e.value(Edition::key("REACHED", "PAN"), 7);
    auto edition = e.finish();
    edition.policy.threshold = 10;
    edition.policy.secondary = true;
    return edition;
}

TEST(ProtectionPage, CountsShownAndWithheldCellsByAreaOfWorkAndIndicator) {
    auto const edition = with_withheld();
    auto const sections = cell_counts(edition);
    ASSERT_EQ(sections.size(), 1U);
    ASSERT_EQ(sections[0].indicators.size(), 2U) << "indicators without a cell are left out";
    auto const& found = sections[0].indicators[0];
    EXPECT_EQ(found.indicator->id, "COUNTED");
    EXPECT_EQ(found.counts.cells, 5);
    EXPECT_EQ(found.counts.shown, 2);
    EXPECT_EQ(found.counts.withheld, 2);
    EXPECT_EQ(sections[0].indicators[1].counts.withheld, 0);

    auto const html = protection_html(edition, Language::en);
    EXPECT_THAT(html, HasSubstr("<h1>2 of 6 figures are withheld</h1>"));
    EXPECT_THAT(html,
                HasSubstr("<th scope=\"row\">COUNTED</th><td class=\"number\">5</td><td class=\"number\">2</td><td "
                          "class=\"number\">2</td>"));
    EXPECT_THAT(protection_html(edition, Language::es), HasSubstr("<h1>Se reservan 2 de 6 cifras</h1>"));
}

TEST(ProtectionPage, CountsIndicatorsThatStandInNoSection) {
    auto edition = with_withheld();
    edition.programme.sections.clear();
    auto const sections = cell_counts(edition);
    ASSERT_EQ(sections.size(), 1U);
    EXPECT_EQ(sections[0].section, nullptr);
    EXPECT_EQ(sum_of(sections).cells, 6);
    EXPECT_THAT(protection_html(edition, Language::en), HasSubstr("Other measures"));
}

TEST(ProtectionPage, SaysInOneLineThatNothingIsWithheld) {
    auto const html = protection_html(with_withheld(false), Language::en);
    EXPECT_THAT(html, AllOf(HasSubstr("<h1>No figure of this edition is withheld</h1>"),
                            HasSubstr("Nothing had to be withheld in this edition."), Not(HasSubstr("<tfoot"))));
}

TEST(ProtectionPage, SpeaksOfFurtherCellsOnlyWhereThePolicyWithholdsThem) {
    auto edition = with_withheld();
    EXPECT_THAT(protection_html(edition, Language::en), HasSubstr("a larger count is withheld too"));
    edition.policy.secondary = false;
    EXPECT_THAT(protection_html(edition, Language::en),
                AllOf(Not(HasSubstr("a larger count is withheld too")), HasSubstr("until the tables are changed")));
}

TEST(ProtectionPage, GivesDecisionsThatArePublicAndEscapesThem) {
    auto edition = sample::page_edition();
    edition.policy.decisions[0].reason.en = "<b>Public</b> & known.";
    auto const html = protection_html(edition, Language::en);
    EXPECT_THAT(html, AllOf(HasSubstr("Text “The fair”"), HasSubstr("&lt;b&gt;Public&lt;/b&gt; &amp; known."),
                            HasSubstr("23 November 2026, by the officer")));
    edition.policy.decisions.clear();
    EXPECT_THAT(protection_html(edition, Language::en), HasSubstr("No decision allows a smaller figure"));
}

TEST(ProtectionPage, IsLinkedFromThePageAndTheAuditReport) {
    auto const edition = sample::page_edition();
    auto const view = make_view(edition);
    EXPECT_THAT(infographic_html(view, Language::es).value(), HasSubstr("href=\"protection.es.html\""));
    EXPECT_THAT(audit_html(view, Language::es).value(), HasSubstr("href=\"protection.es.html\""));
    EXPECT_THAT(protection_html(edition, Language::es),
                AllOf(HasSubstr("href=\"infographic.es.html\""), HasSubstr("href=\"audit.es.html\""),
                      HasSubstr("href=\"protection.en.html\"")));
}

}  // namespace
}  // namespace cifra::publish
