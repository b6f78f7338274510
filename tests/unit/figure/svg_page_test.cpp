#include "figure/svg_page.hpp"

#include "drawing_checks.hpp"
#include "figure/chart_parts.hpp"
#include "figure/infographic.hpp"
#include "overlap.hpp"
#include "released_edition.hpp"

#include <gmock/gmock.h>

#include <regex>
#include <set>

namespace cifra::figure {
namespace {

using base::Language;
using testing::HasSubstr;
using testing::Not;

/// A chart with two notes that link both ways, and a Spanish name with an address.
Page sample() {
    auto const numbers = test::numbers();
    ChartContext const context{test::fonts(), Language::en, numbers};
    Page page;
    auto heading = node_of(Role::heading, {TextLine{{36, 60}, Anchor::start, {span("Harvest", type::HEADLINE)}, 0}});
    heading.level = 1;
    auto chart = test::value_of(ordered_bars(test::harvest(), measure::TEXT_WIDTH, context)).node;
    chart.offset = {36, 100};
    page.root.children = {artifact({rule(36, 30, 500, 1, Ink::rule)}), heading, chart};
    for (int number = 1; number <= 2; ++number) {
        auto note = node_of(Role::note, {});
        note.id = numbers.note_id(number);
        Span back{std::to_string(number), type::NOTE, 0, {}, numbers.mark_id(number), {}};
        note.children = {node_of(Role::label, {TextLine{{36, 700 + 20.0 * number}, Anchor::start, {back}, 0}})};
        page.root.children.push_back(note);
    }
    auto body =
        node_of(Role::paragraph,
                {TextLine{{36, 780}, Anchor::start, {{"Año & b@c.org", type::LABEL, 0, {}, "mailto:b@c.org", {}}}, 0},
                 TextLine{{36, 800}, Anchor::start, {{"elsewhere", type::LABEL, 0, {}, "p9-note-1", {}}}, 0}});
    body.language = "es";
    page.root.children.push_back(body);
    return page;
}

WebFonts fonts_of(Page const& page) {
    UsedCharacters used;
    used.add(page.root);
    return test::value_of(web_fonts(test::fonts(), used));
}

std::string written(Page const& page, Language language = Language::en) {
    return write_svg(page, fonts_of(page), {"Harvest, page 1 of 1", "Baskets of <2019>.", language, 0});
}

std::string without_fonts(std::string const& svg) {
    static std::regex const FONT("@font-face[^\n]*\n");
    return std::regex_replace(svg, FONT, "");
}

/// Values of an attribute, in order.
std::vector<std::string> values(std::string const& svg, std::string const& attribute) {
    std::regex const pattern(" " + attribute + "=\"([^\"]*)\"");
    std::vector<std::string> found;
    for (auto it = std::sregex_iterator(svg.begin(), svg.end(), pattern); it != std::sregex_iterator(); ++it)
        found.push_back((*it)[1]);
    return found;
}

/// Opened elements that are not closed in order; empty when all are.
std::string unclosed(std::string const& svg) {
    static std::regex const TAG("<(/?)([a-z]+)[^>]*?(/?)>");
    std::vector<std::string> open;
    for (auto it = std::sregex_iterator(svg.begin(), svg.end(), TAG); it != std::sregex_iterator(); ++it) {
        if ((*it)[3].length() > 0) continue;
        if ((*it)[1].length() == 0) {
            open.push_back((*it)[2]);
        } else {
            if (open.empty() || open.back() != (*it)[2]) return (*it)[0];
            open.pop_back();
        }
    }
    return open.empty() ? "" : open.back();
}

TEST(WriteSvgPage, IsTheSameAsTheGoldenFile) {
    test::expect_golden("page.svg", without_fonts(written(sample())));
}

TEST(WriteSvgPage, StandsAloneWithSizeTitleDescriptionAndLanguage) {
    auto const svg = written(sample(), Language::es);
    EXPECT_THAT(svg, testing::StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns="));
    EXPECT_THAT(svg, HasSubstr("viewBox=\"0 0 595.28 841.89\" width=\"595.28pt\" height=\"841.89pt\" lang=\"es\""));
    EXPECT_THAT(svg, HasSubstr("<title id=\"title\">Harvest, page 1 of 1</title>"));
    EXPECT_THAT(svg, HasSubstr("<desc id=\"desc\">Baskets of &lt;2019&gt;.</desc>"));
    EXPECT_EQ(unclosed(svg), "");
    static std::regex const OUTSIDE("url\\((?!data:)|href=\"(?!#|mailto:)|<script|<image|@import");
    EXPECT_FALSE(std::regex_search(svg, OUTSIDE)) << "it asks for another file";
}

TEST(WriteSvgPage, LinksMarksAndNotesBothWaysAndNothingThatIsElsewhere) {
    auto const svg = written(sample());
    auto const ids = values(svg, "id");
    std::set<std::string> const places(ids.begin(), ids.end());
    EXPECT_EQ(places.size(), ids.size()) << "an id stands twice";
    auto const links = values(svg, "href");
    EXPECT_THAT(
        links, testing::UnorderedElementsAre("#p1-note-1", "#p1-note-2", "#p1-mark-1", "#p1-mark-2", "mailto:b@c.org"));
    for (auto const& link : links)
        if (link.front() == '#') {
            EXPECT_EQ(places.count(link.substr(1)), 1U) << link;
        }
    EXPECT_THAT(svg, HasSubstr("elsewhere</text>"));
}

TEST(WriteSvgPage, SaysWhatItsPartsAre) {
    auto const svg = written(sample());
    EXPECT_THAT(svg, HasSubstr("role=\"heading\" aria-level=\"1\""));
    EXPECT_THAT(svg, HasSubstr("role=\"img\" aria-label=\"Bar chart of baskets, where the largest is apples.\""));
    for (auto const* role : {"table", "row", "rowheader", "cell", "note", "paragraph"})
        EXPECT_THAT(svg, HasSubstr(std::string("role=\"") + role + "\"")) << role;
    EXPECT_THAT(svg, HasSubstr("<g aria-hidden=\"true\">"));
    EXPECT_THAT(svg, HasSubstr("<g lang=\"es\" role=\"paragraph\">"));
}

TEST(WriteSvgPage, EmbedsTheWeightsOfItsOwnTextsOnly) {
    auto page = sample();
    auto const fonts = fonts_of(page);
    EXPECT_THAT(write_svg(page, fonts, {}), HasSubstr("font-weight:400"));
    page.root.children = {page.root.children[1]};
    EXPECT_THAT(write_svg(page, fonts, {}), Not(HasSubstr("font-weight:400")));
    EXPECT_THAT(write_svg(page, fonts, {}), HasSubstr("font-weight:600"));
}

TEST(WriteSvgPage, CanHaveItsSizeInPixels) {
    Page page;
    page.width = page.height = 540;
    EXPECT_THAT(write_svg(page, {}, {"t", "d", Language::en, 2}),
                HasSubstr("viewBox=\"0 0 540 540\" width=\"1080\" height=\"1080\""));
}

TEST(WriteSvgPage, HoldsEveryTextOfEveryPageOfTheEdition) {
    for (auto const language : base::LANGUAGES) {
        auto const& edition = test::edition_2019();
        auto const made = test::value_of(infographic(test::fonts(), edition, release::make_notes(edition), language));
        for (auto const& page : made.pages) {
            auto const svg = written(page, language);
            EXPECT_EQ(unclosed(svg), "");
            for (auto const& id : values(svg, "href"))
                if (id.front() == '#') {
                    EXPECT_THAT(svg, HasSubstr(" id=\"" + id.substr(1) + "\""));
                }
            EXPECT_FALSE(headings_of(page.root).empty());
            for (auto const* leftover : {"..", ",.", "1.", "2."})
                EXPECT_THAT(headings_of(page.root), Not(HasSubstr(leftover)));
        }
    }
}

}  // namespace
}  // namespace cifra::figure
