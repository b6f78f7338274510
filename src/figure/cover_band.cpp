#include "figure/cover_band.hpp"

#include "figure/chart_parts.hpp"
#include "figure/cover_map.hpp"
#include "figure/cover_parts.hpp"
#include "language/number.hpp"
#include "release/edition_layout.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

using base::Result;
using measure::MARGIN;
using measure::TEXT_WIDTH;
using programme::Indicator;

constexpr double HEADLINE_TOP = 58;
constexpr double PURPOSE_TOP = 178;
constexpr double STRIP_TOP = 272;
constexpr double PURPOSE_GAP = 22;
constexpr double STRIP_GAP = 20;
constexpr double MAP_GAP = 14;
constexpr int MOST_HEADLINE_LINES = 3;
constexpr int MOST_SUBTITLE_LINES = 2;
constexpr int MOST_CONTACT_LINES = 4;
constexpr double BAND_BOTTOM = BAND_HEIGHT - 12;

constexpr Style BAND_HEAD{8, 12, Weight::regular, Ink::band_text, 0};
constexpr Style BAND_EDITION{8, 12, Weight::bold, Ink::on_band, 0};
constexpr Style BAND_SUBTITLE{10, 14, Weight::regular, Ink::band_text, 0};
constexpr Style BAND_TEXT{9, 13, Weight::regular, Ink::band_text, 0};
constexpr Style BAND_STRONG{9, 13, Weight::semibold, Ink::on_band, 0};

/// An editor's own; else the first two key figures, the first alone, the edition's title.
std::vector<std::string> headlines(EditionSource const& source, std::vector<Indicator const*> const& key_figures) {
    if (auto typed = release::typed_cover_headline(source.edition, source.language); !typed.empty()) return {typed};
    std::vector<std::string> found;
    std::string text;
    for (std::size_t i = 0; i < key_figures.size() && i < 2; ++i) {
        text += (i > 0 ? ", " : "") + language::number(*source.total(*key_figures[i])->obs_value, source.language) +
                " " + key_figures[i]->noun.in(source.language);
        found.insert(found.begin(), text);
    }
    found.push_back(source.edition.title.in(source.language));
    return found;
}

/// The coalition in a paragraph, how to reach it beside that.
Result<Drawing> purpose(EditionSource const& source, double room, Fonts const& fonts) {
    auto const& programme = source.programme();
    auto const language = source.language;
    CIFRA_TRY(auto const text,
              set_text_within(fonts, programme.purpose.in(language), BAND_TEXT, measure::span(7), room, Fit::ragged));
    Drawing drawing{{}, TEXT_WIDTH, text.height};
    drawing.node.children.push_back(artifact({rule(0, -12, TEXT_WIDTH, measure::HAIRLINE, Ink::band_second)}));
    drawing.node.children.push_back(node_of(Role::paragraph, placed(text, {0, 0})));
    double y = 0;
    auto const add = [&](std::string const& words, Style const& style, std::string const& target) -> Result<void> {
        if (words.empty()) return {};
        CIFRA_TRY(auto const block,
                  set_text(fonts, {Span{words, style, 0, {}, target, {}}}, measure::span(4), Fit::ragged));
        drawing.node.children.push_back(node_of(Role::paragraph, placed(block, {measure::column(8), y})));
        y += block.height;
        return {};
    };
    CIFRA_CHECK(add(say(language, "Contact", "Contacto"), BAND_STRONG, {}));
    for (auto const& contact : programme.contacts) {
        if (contact.email.empty()) continue;
        // The coalition's own name stands at the head of the page.
        if (contact.name != programme.name) {
            CIFRA_TRY(auto const name, set_text_within(fonts, contact.name.in(language), BAND_TEXT, measure::span(4),
                                                       MOST_CONTACT_LINES * BAND_TEXT.leading, Fit::ragged));
            drawing.node.children.push_back(node_of(Role::paragraph, placed(name, {measure::column(8), y})));
            y += name.height;
        }
        CIFRA_CHECK(add(contact.email, BAND_TEXT, "mailto:" + contact.email));
        break;
    }
    drawing.height = std::max(drawing.height, y);
    return drawing;
}

/// Ground, names and the bar that every page begins with.
Result<Node> head(EditionSource const& source, Fonts const& fonts) {
    auto const& programme = source.programme();
    auto const language = source.language;
    Node node;
    node.children.push_back(artifact({bar(0, 0, measure::PAGE_WIDTH, BAND_HEIGHT, Ink::band),
                                      bar(MARGIN, measure::BAR_TOP, measure::COLUMN, 3, Ink::on_band),
                                      rule(MARGIN + measure::COLUMN, measure::BAR_TOP + 1.5,
                                           TEXT_WIDTH - measure::COLUMN, measure::HAIRLINE, Ink::band_second)}));
    auto const year = say(language, "Edition ", "Edición ") + source.edition.time_period;
    CIFRA_TRY(auto const edition, fit_line(fonts, {span(year, BAND_EDITION)}, 100));
    auto const full = programme.name.in(language) + " (" + programme.short_name.in(language) + ")";
    double const room = TEXT_WIDTH - edition.width - 12;
    CIFRA_TRY(auto const name, fit_line(fonts, {span(full, fitting(BAND_HEAD, full, room, fonts))}, room));
    node.children.push_back(node_of(Role::paragraph, {moved(name, MARGIN, measure::RUNNING_HEAD_TOP)}));
    node.children.push_back(
        node_of(Role::paragraph, {moved(edition, MARGIN + TEXT_WIDTH, measure::RUNNING_HEAD_TOP, Anchor::end)}));
    return node;
}

/// The first headline that takes two lines at most, else the last.
Result<TextBlock> set_headline(std::vector<std::string> const& headlines, Fonts const& fonts) {
    for (auto const& text : headlines) {
        auto block = set_text(fonts, text, type::COVER_HEADLINE, TEXT_WIDTH, Fit::balanced);
        if (block && block->lines.size() <= 2) return block;
    }
    return set_text_within(fonts, headlines.back(), type::COVER_HEADLINE, TEXT_WIDTH,
                           MOST_HEADLINE_LINES * type::COVER_HEADLINE.leading, Fit::balanced);
}

/// The map of the members under the headline. False where there is none, or no room for it.
Result<bool> add_map(EditionSource const& source, double top, Fonts const& fonts, Node& band) {
    Box const room{MARGIN, top, MARGIN + TEXT_WIDTH, BAND_BOTTOM};
    CIFRA_TRY(auto map, cover_map(source, room, {0, 0, measure::PAGE_WIDTH, BAND_HEIGHT}, fonts));
    if (!map) return false;
    auto& ground = band.children.front().shapes;
    ground.insert(ground.begin() + 1, map->land.begin(), map->land.end());
    band.children.push_back(std::move(map->figure));
    band.children.push_back(std::move(map->credit));
    return true;
}

}  // namespace

Result<Node> cover_band(EditionSource const& source, std::vector<Indicator const*> const& key_figures,
                        Fonts const& fonts) {
    CIFRA_TRY(auto band, head(source, fonts));
    auto const& title = source.edition.title.in(source.language);
    CIFRA_TRY(auto const headline, set_headline(headlines(source, key_figures), fonts));
    auto heading = node_of(Role::heading, placed(headline, {MARGIN, HEADLINE_TOP}));
    heading.level = 1;
    heading.title = title;
    band.children.push_back(std::move(heading));
    double y = HEADLINE_TOP + headline.height + 5;
    CIFRA_TRY(auto const subtitle, set_text_within(fonts, title + ".", BAND_SUBTITLE, TEXT_WIDTH,
                                                   MOST_SUBTITLE_LINES * BAND_SUBTITLE.leading, Fit::ragged));
    band.children.push_back(node_of(Role::paragraph, placed(subtitle, {MARGIN, y})));

    CIFRA_TRY(bool const mapped, add_map(source, y + subtitle.height + MAP_GAP, fonts, band));
    if (mapped) return band;

    y = std::max(PURPOSE_TOP, y + subtitle.height + PURPOSE_GAP);
    CIFRA_TRY(auto words, purpose(source, BAND_BOTTOM - y, fonts));
    words.node.offset = {MARGIN, y};
    band.children.push_back(std::move(words.node));
    y += words.height;
    if (y > BAND_BOTTOM) return fail(does_not_fit(source.programme().purpose.in(source.language), TEXT_WIDTH));

    if (key_figures.empty()) return band;
    auto const parts = parts_in_short(source, *key_figures.front());
    if (!parts || !parts_fit(*parts, fonts)) return band;
    CIFRA_TRY(auto drawn, parts_strip(*parts, fonts));
    y = std::max(STRIP_TOP, y + STRIP_GAP);
    if (y + drawn.height > BAND_BOTTOM) return band;
    drawn.node.offset = {MARGIN, y};
    band.children.push_back(std::move(drawn.node));
    return band;
}

}  // namespace cifra::figure
