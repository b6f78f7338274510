#include "report/officer_report.hpp"

#include "../../invented/invented_edition.hpp"
#include "base/result.hpp"
#include "protect/protect.hpp"
#include "report/decisions_in_force.hpp"
#include "report/information_lost.hpp"
#include "report/officer_words.hpp"
#include "report/table_picture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <regex>
#include <set>

namespace cifra::report {
namespace {

using base::Language;
using invented::EditionBuilder;
using release::ReleasedBefore;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

programme::CellKey by_sex(EditionBuilder const& builder, std::string const& sex) {
    return builder.key("XAA", "FOUND", {{"SEX", sex}});
}

/// 439 in Arania: 352 women, 78 men and nine of unknown sex, whom the men must hide. Borovia withholds its total.
EditionBuilder nine_left() {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 439);
    builder.add(by_sex(builder, "F"), 352);
    builder.add(by_sex(builder, "M"), 78);
    builder.add(by_sex(builder, "_U"), 9);
    builder.add(builder.key("XBB", "FOUND"), 600).conf_status = 'C';
    builder.add(builder.key("XCC", "FOUND"), 0);
    builder.add_missing(builder.key("XCC", "FOUND", {{"SEX", "F"}}), programme::MissingReason::not_reported, "L");
    builder.add(builder.key("XBB", "HELPED"), 50);
    builder.edition().policy.secondary = restricted::SecondaryPolicy{};
    builder.edition().policy.secondary->seed = 20310730;
    return builder;
}

/// An edition with its account, for as long as a test looks at it.
class Made {
public:
    explicit Made(EditionBuilder const& builder, ReleasedBefore before = {})
        : m_programme(builder.programme()), m_consolidated(builder.consolidated()), m_before(std::move(before)) {
        auto made = protect::protect_with_account(m_programme, m_consolidated, m_before);
        EXPECT_TRUE(made) << (made ? "" : to_string(made.error(), Language::en));
        if (!made) return;
        m_account = std::move(made->account);
        m_released = std::move(made->released);
    }
    ProtectedEdition edition() const { return {m_programme, m_consolidated, m_account, m_before, 2}; }
    std::string html(Language language = Language::en) const { return officer_html(edition(), language); }
    protect::ProtectionAccount const& account() const { return m_account; }
    release::ReleasedEdition const& released() const { return m_released; }

private:
    programme::Programme m_programme;
    restricted::ConsolidatedEdition m_consolidated;
    ReleasedBefore m_before;
    protect::ProtectionAccount m_account;
    release::ReleasedEdition m_released;
};

/// The row of a cell in the list of those withheld.
std::string row(std::string const& html, programme::CellKey const& key) {
    auto const at = html.find("<code>" + to_string(key) + "</code>");
    return at == std::string::npos ? "no row" : html.substr(at, html.find("</tr>", at) - at);
}

TEST(OfficerReport, SaysFirstThatItMustNotLeaveTheOfficersHands) {
    Made const made(nine_left());
    EXPECT_THAT(made.html(), HasSubstr("<main>\n<p class=\"warning\">This report holds values that are withheld"));
    EXPECT_THAT(made.html(Language::es),
                HasSubstr("<main>\n<p class=\"warning\">Este informe contiene valores que no"));
}

TEST(OfficerReport, AsksForNothingAndForbidsIt) {
    auto const html = Made(nine_left()).html();
    EXPECT_THAT(html, HasSubstr("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"));
    EXPECT_THAT(html, AllOf(Not(HasSubstr("http://")), Not(HasSubstr("https://")), Not(HasSubstr("<script"))));
}

TEST(OfficerReport, GivesEachWithheldCellWithReasonValueAndInterval) {
    auto const builder = nine_left();
    auto const html = Made(builder).html();
    EXPECT_THAT(row(html, by_sex(builder, "_U")), AllOf(HasSubstr("<b>P</b></span> small count"), HasSubstr(">9<"),
                                                        HasSubstr(">1 to 86<"), HasSubstr(">85<")));
    EXPECT_THAT(row(html, by_sex(builder, "M")),
                AllOf(HasSubstr("<b>S</b></span> protects others"), HasSubstr(">78<")));
    EXPECT_THAT(row(html, builder.key("XBB", "FOUND")),
                AllOf(HasSubstr("<b>C</b></span> withheld by its sender"), HasSubstr(">600<")));
    EXPECT_EQ(row(html, by_sex(builder, "F")), "no row") << "it is shown";
}

TEST(OfficerReport, GivesCostBoundSeedAndEquations) {
    auto const html = Made(nine_left()).html();
    for (auto const* fact :
         {"<dt>Seed of ties</dt><dd>20310730</dd>", "<dt>Cost of the further cells</dt><dd>78</dd>",
          "<dt>No choice that protects costs less than</dt><dd>78</dd>", "<dd>none: the cheapest choice is proven</dd>",
          "<dt>Of these, contradicted by the figures</dt><dd>0</dd>"})
        EXPECT_THAT(html, HasSubstr(fact));
}

TEST(OfficerReport, ListsEquationsThatTheFiguresContradict) {
    auto builder = nine_left();
    // 440 by age where 439 are counted.
    builder.add(builder.key("XAA", "FOUND", {{"AGE", "YOUNG"}}), 400);
    builder.add(builder.key("XAA", "FOUND", {{"AGE", "OLD"}}), 40);
    builder.edition().policy.decisions.clear();
    Made const made(builder);
    EXPECT_THAT(made.account().contradicted, Not(SizeIs(0)));
    EXPECT_THAT(made.html(), HasSubstr("Equations that the figures contradict"));
}

TEST(OfficerReport, ListsWithheldCellsWithoutIntervalsWhereNoFurtherOnesAreSought) {
    auto builder = nine_left();
    builder.add(by_sex(builder, "M"), 8);
    builder.add(builder.key("XAA", "FOUND"), 369);
    builder.edition().policy.secondary.reset();
    Made const made(builder);
    EXPECT_THAT(made.account().withheld, SizeIs(3));
    EXPECT_THAT(row(made.html(), by_sex(builder, "_U")), AllOf(HasSubstr(">9<"), HasSubstr("not computed")));
    EXPECT_THAT(made.html(), HasSubstr("neither cost nor intervals were computed"));
}

TEST(OfficerReport, ListsFiguresThatAreLeftOut) {
    auto builder = nine_left();
    builder.add(builder.key("XBB", "RETURNED"), 44, "V");
    Made const made(builder);
    EXPECT_EQ(made.released().find(builder.key("XBB", "RETURNED")), nullptr);
    EXPECT_THAT(row(made.html(), builder.key("XBB", "RETURNED")),
                AllOf(HasSubstr("<b>I</b></span> left out"), HasSubstr(">44<")));
}

TEST(OfficerReport, SumsTheInformationLost) {
    Made const made(nine_left());
    auto const losses = information_lost(made.edition());
    ASSERT_THAT(losses, SizeIs(2));
    auto const& found = losses[0];
    EXPECT_EQ(found.cells, 6);
    EXPECT_EQ(found.withheld.primary, 1);
    EXPECT_EQ(found.withheld.secondary, 1);
    EXPECT_EQ(found.withheld.confidential, 1);
    EXPECT_EQ(found.persons_withheld, 9 + 78 + 600);
    EXPECT_EQ(found.persons, 439 + 352 + 78 + 9 + 600);
    EXPECT_EQ(losses[1].withheld.all(), 0);
    EXPECT_EQ(sum_of(losses).persons, found.persons + 50);
    EXPECT_THAT(made.html(), HasSubstr("<td data-label=\"Persons withheld\" class=\"number\">687</td>"
                                       "<td data-label=\"Share\" class=\"number\">46.5%</td>"));
}

TEST(OfficerReport, NamesWhatOnlyAnEarlierReleaseWithheld) {
    // The release before withheld the old; now they are many.
    auto before = nine_left();
    before.add(before.key("XBB", "HELPED"), 7);
    Made const first(before);
    Made const second(nine_left(), {{}, {earlier_release(first.released())}});
    auto const html = second.html();
    EXPECT_THAT(row(html, before.key("XBB", "HELPED")), HasSubstr("<b>E</b></span> withheld before"));
    EXPECT_EQ(sum_of(information_lost(second.edition())).withheld.sticky, 2)
        << "the men too, who hid the nine of unknown sex";
}

TEST(OfficerReport, SaysWhichDecisionsAreNoLongerNeeded) {
    auto builder = nine_left();
    builder.decide(to_string(by_sex(builder, "F")));
    builder.decide(to_string(builder.key("XBB", "FOUND")));
    builder.add(builder.key("XCC", "HELPED"), 4);
    builder.decide(to_string(builder.key("XCC", "HELPED")));
    builder.add_text("story", {}).persons_told = 2;
    builder.decide("text:story");
    builder.add_text("many", {});
    builder.decide("text:many");
    Made const made(builder);
    auto const decisions = decisions_in_force(made.edition());
    ASSERT_THAT(decisions, SizeIs(5));
    EXPECT_EQ(decisions[0].effect, DecisionEffect::not_needed);
    EXPECT_EQ(decisions[1].effect, DecisionEffect::without_effect);
    EXPECT_EQ(decisions[2].effect, DecisionEffect::needed);
    EXPECT_EQ(decisions[3].effect, DecisionEffect::needed);
    EXPECT_EQ(decisions[4].effect, DecisionEffect::numbers_only);
    EXPECT_THAT(made.html(), HasSubstr("<b>no longer needed: the figure is not small"));
}

TEST(OfficerReport, PicturesTheTablesThatWithholdSomething) {
    Made const made(nine_left());
    auto const pictures = table_pictures(made.edition());
    ASSERT_THAT(pictures, SizeIs(2)) << "by age nothing is withheld";
    auto const& totals = pictures[0];
    EXPECT_EQ(totals.breakdown, nullptr);
    ASSERT_THAT(totals.rows, SizeIs(3));
    EXPECT_EQ(totals.rows[1].cells[0].mark, Mark::confidential);
    EXPECT_EQ(totals.rows[2].cells[0].mark, Mark::zero);
    auto const& picture = pictures[1];
    EXPECT_EQ(picture.breakdown->id, "by_sex");
    ASSERT_THAT(picture.rows, SizeIs(2)) << "Borovia has nothing but a total";
    ASSERT_THAT(picture.rows[0].cells, SizeIs(4));
    EXPECT_EQ(picture.rows[0].cells[0].heat, 4);
    EXPECT_EQ(picture.rows[0].cells[1].mark, Mark::shown);
    EXPECT_EQ(picture.rows[0].cells[2].mark, Mark::secondary);
    EXPECT_EQ(picture.rows[0].cells[3].mark, Mark::primary);
    EXPECT_EQ(picture.rows[1].cells[1].mark, Mark::missing);
    EXPECT_EQ(picture.rows[1].cells[2].mark, Mark::absent);
    EXPECT_THAT(made.html(),
                HasSubstr("<td class=\"primary heat-2\"><span class=\"value\">9 <b aria-hidden=\"true\">P</b>"));
}

TEST(OfficerReport, EscapesNamesOfTheProgrammesFiles) {
    auto builder = nine_left();
    builder.programme().indicators[0].name = {"<img src=x onerror=alert(1)>", "<i>Halladas</i> & «más»"};
    builder.programme().members[0].name = {"\"Arania\"", "\"Arania\""};
    builder.decide(to_string(by_sex(builder, "F")));
    builder.edition().policy.decisions[0].reason = {"<b>Public</b>", "<b>Pública</b>"};
    for (auto const language : base::LANGUAGES) {
        auto const html = Made(builder).html(language);
        EXPECT_THAT(html, AllOf(Not(HasSubstr("<img")), Not(HasSubstr("<i>")), Not(HasSubstr("<b>P\u00FAblica")),
                                Not(HasSubstr("<b>Public"))));
    }
    EXPECT_THAT(Made(builder).html(), HasSubstr("&lt;img src=x onerror=alert(1)&gt;"));
}

TEST(OfficerReport, SpeaksBothLanguagesWithTheSamePlaces) {
    std::regex const place("\\{([a-z_]+)\\}");
    std::set<std::string_view> keys;
    for (auto const& entry : report_words()) {
        EXPECT_TRUE(keys.insert(entry.key).second) << entry.key << " twice";
        std::multiset<std::string> places[2];
        for (auto const language : base::LANGUAGES) {
            auto const& text = entry.text.in(language);
            EXPECT_FALSE(text.empty()) << entry.key;
            for (auto at = std::sregex_iterator(text.begin(), text.end(), place); at != std::sregex_iterator(); ++at)
                places[language == Language::en ? 0 : 1].insert((*at)[1]);
        }
        EXPECT_EQ(places[0], places[1]) << entry.key;
    }
}

}  // namespace
}  // namespace cifra::report
