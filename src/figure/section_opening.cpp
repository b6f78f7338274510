#include "figure/section_opening.hpp"

#include "figure/chart_parts.hpp"
#include "figure/markdown_blocks.hpp"
#include "figure/released_coverage.hpp"
#include "language/number.hpp"
#include "release/base_words.hpp"
#include "release/headline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace cifra::figure {
namespace {

using base::Result;
using measure::MARGIN;
using measure::TEXT_WIDTH;
using programme::Indicator;

constexpr double SIDE_TEXT_TOP = measure::KEY_FIGURE_TOP + 4;
constexpr double SIDE_TEXT_MOST = 99;                       ///< Longer texts stand among the section's others.
constexpr double STRIP_TOP = measure::KEY_FIGURE_TOP + 62;  ///< Of the coverage strip.
constexpr double UNDER_TEXTS = 8;
constexpr double TALLEST_TEXT = 300;  ///< A definition is cut there.
constexpr std::size_t MOST_SIDE_TEXTS = 2;
constexpr std::size_t FIXED_LINES = 2;  ///< Of the headline: the marks below it do not move.
constexpr double AFTER_PLAIN_OPENING = 14;

bool says_who_is_counted(release::ReleasedText const& text, programme::CellKey const& total) {
    if (text.role == "definition" || text.role == "scope") return text.figures.empty();
    return text.role == "introduction" &&
           std::all_of(text.figures.begin(), text.figures.end(), [&](programme::CellKey const& key) {
               return key.total() == key && key.indicator == total.indicator;
           });
}

/// Where texts say who is counted, the source's comments on the total need not say it again.
void leave_comments(EditionSource const& source, KeyFigure& figure) {
    auto const is_comment = [&](std::string const& id) {
        return std::any_of(source.notes.begin(), source.notes.end(), [&](release::Note const& note) {
            return note.id == id && note.kind == release::NoteKind::comment;
        });
    };
    figure.notes.erase(std::remove_if(figure.notes.begin(), figure.notes.end(), is_comment), figure.notes.end());
}

std::string subtitle(EditionSource const& source, Indicator const& indicator, bool with_share) {
    auto const language = source.language;
    auto const* total = source.total(indicator);
    auto const text =
        fmt::format("{}, {}, {}.", indicator.name.in(language),
                    release::reporting_place(source.edition, total->key, language), source.edition.time_period);
    if (!with_share || release::has_own_bases(source.edition, indicator)) return text;
    return text + say(language, " Number and share of ", " Número y porcentaje de ") +
           language::number(*total->obs_value, language) + ".";
}

/// The fullest headline that stands on two lines, as large as may be; else the shortest on as many as it takes.
Result<TextBlock> set_headline(std::vector<std::string> const& headlines, Fonts const& fonts) {
    constexpr std::array STYLES{type::HEADLINE, type::SMALLER_HEADLINE, type::SMALLEST_HEADLINE};
    for (auto const& text : headlines)
        for (auto const& style : STYLES) {
            auto block = set_text(fonts, text, style, TEXT_WIDTH, Fit::balanced);
            if (block && block->lines.size() <= FIXED_LINES) return block;
        }
    return set_text(fonts, headlines.back(), STYLES.back(), TEXT_WIDTH, Fit::balanced);
}

Node heading_of(TextBlock const& block, Point at, std::string title, std::string place) {
    auto heading = node_of(Role::heading, placed(block, at));
    heading.level = 1;
    heading.title = std::move(title);
    heading.id = std::move(place);
    return heading;
}

Result<TextBlock> side_block(SideText const& side, double width, Fonts const& fonts) {
    auto text = side.text;
    while (true) {
        CIFRA_TRY(
            auto block,
            set_text(fonts, {span(side.title + ". ", type::SIDE_TEXT.with(Weight::bold)), span(text, type::SIDE_TEXT)},
                     width, Fit::ragged));
        if (block.height <= TALLEST_TEXT || text.size() < 2) return block;
        auto const space = text.rfind(' ', text.size() * 9 / 10);
        text = text.substr(0, space == std::string::npos || space == 0 ? 1 : space) + "…";
    }
}

Result<double> draw_texts(KeyOpening const& opening, double left, double right, Fonts const& fonts, Node& node) {
    double bottom = SIDE_TEXT_TOP;
    auto const count = static_cast<double>(opening.texts.size());
    double const width = count > 1 ? (right - left - measure::GUTTER) / 2 : right - left;
    double x = left;
    for (auto const& side : opening.texts) {
        CIFRA_TRY(auto const block, side_block(side, width, fonts));
        node.children.push_back(node_of(Role::paragraph, placed(block, {x, SIDE_TEXT_TOP})));
        bottom = std::max(bottom, SIDE_TEXT_TOP + block.height);
        x += width + measure::GUTTER;
    }
    return bottom;
}

/// How far a headline of many lines pushes what follows.
double push_of(TextBlock const& headline) {
    return std::max(0.0, headline.height - FIXED_LINES * type::HEADLINE.leading);
}

/// The key figure, and beside it who is counted; the words of its strip reach into the gutter where no text stands.
Result<Drawing> draw_front(KeyOpening const& opening, ChartContext const& context) {
    bool const wide = context.fonts.width(opening.figure.number, type::KEY_FIGURE) > measure::span(4) - 12;
    int const columns = wide ? 6 : 4;
    Drawing front{{}, TEXT_WIDTH, 0};
    Node texts;
    CIFRA_TRY(front.height,
              draw_texts(opening, MARGIN + measure::column(columns), MARGIN + TEXT_WIDTH, context.fonts, texts));
    double const spill = front.height <= STRIP_TOP ? measure::GUTTER - 1 : 0;
    CIFRA_TRY(auto figure, key_figure(opening.figure, measure::span(columns) + spill, context));
    figure.node.offset = {MARGIN, measure::KEY_FIGURE_TOP};
    front.height = std::max(measure::KEY_FIGURE_TOP + figure.height + 3, front.height + UNDER_TEXTS);
    front.node.children = {std::move(figure.node), std::move(texts)};
    return front;
}

Result<Drawing> draw_key_opening(KeyOpening const& opening, ChartContext const& context) {
    Drawing drawing{{}, TEXT_WIDTH, measure::FIRST_RULE};
    auto& children = drawing.node.children;
    CIFRA_TRY(auto const headline, set_headline(opening.headlines, context.fonts));
    children.push_back(
        heading_of(headline, {MARGIN, measure::HEADLINE_TOP}, opening.name.in(context.language), opening.place));
    double const push = push_of(headline);
    CIFRA_TRY(auto const words, set_text(context.fonts, opening.subtitle, type::SUBTITLE, TEXT_WIDTH, Fit::ragged));
    children.push_back(node_of(Role::paragraph, placed(words, {MARGIN, measure::SUBTITLE_TOP + push})));

    double const below = push + words.height - type::SUBTITLE.leading;
    CIFRA_TRY(auto front, draw_front(opening, context));
    front.node.offset.y = below;
    children.push_back(std::move(front.node));
    drawing.height = std::max(measure::FIRST_RULE, front.height) + below;
    return drawing;
}

Result<Drawing> draw_plain_opening(PlainOpening const& opening, base::Language language, Fonts const& fonts) {
    Drawing drawing{{}, TEXT_WIDTH, measure::HEADLINE_TOP};
    CIFRA_TRY(auto const headline, set_headline({opening.headline}, fonts));
    drawing.node.children.push_back(
        heading_of(headline, {MARGIN, measure::HEADLINE_TOP}, opening.name.in(language), opening.place));
    drawing.height += headline.height + 3;
    if (!opening.subtitle.empty()) {
        CIFRA_TRY(auto const words, set_text(fonts, opening.subtitle, type::SUBTITLE, TEXT_WIDTH, Fit::ragged));
        drawing.node.children.push_back(node_of(Role::paragraph, placed(words, {MARGIN, drawing.height})));
        drawing.height += words.height;
    }
    drawing.height += AFTER_PLAIN_OPENING;
    return drawing;
}

Result<Drawing> draw_inner_opening(PlainOpening const& opening, base::Language language, Fonts const& fonts) {
    constexpr double NAME_TOP = measure::SECTION_NAME_TOP - measure::BAR_TOP;
    Drawing drawing{{}, TEXT_WIDTH, NAME_TOP};
    drawing.node.children.push_back(section_bar(0, 0));
    CIFRA_TRY(auto const name, fit_line(fonts, {span(opening.name.in(language), type::SECTION_NAME)}, TEXT_WIDTH));
    drawing.node.children.push_back(node_of(Role::paragraph, {moved(name, 0, NAME_TOP)}));
    drawing.height += type::SECTION_NAME.leading + 3;
    CIFRA_TRY(auto const headline, set_text(fonts, opening.headline, type::INNER_HEADLINE, TEXT_WIDTH, Fit::balanced));
    drawing.node.children.push_back(
        heading_of(headline, {0, drawing.height}, opening.name.in(language), opening.place));
    drawing.height += headline.height + 2;
    if (opening.subtitle.empty()) return drawing;
    CIFRA_TRY(auto const words, set_text(fonts, opening.subtitle, type::SUBTITLE, TEXT_WIDTH, Fit::ragged));
    drawing.node.children.push_back(node_of(Role::paragraph, placed(words, {0, drawing.height})));
    drawing.height += words.height;
    return drawing;
}

}  // namespace

std::vector<SideText> side_texts(EditionSource const& source, programme::Section const& section,
                                 Indicator const& indicator, Fonts const& fonts) {
    auto const total = source.total(indicator)->key;
    std::vector<release::ReleasedText const*> candidates;
    for (auto const& text : source.edition.texts)
        if (text.section == section.id && says_who_is_counted(text, total)) candidates.push_back(&text);
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](auto const* a, auto const* b) { return a->order < b->order; });
    std::vector<SideText> texts;
    for (auto const* text : candidates) {
        auto const blocks = markdown_blocks(text->markdown.in(source.language));
        if (texts.size() == MOST_SIDE_TEXTS || blocks.size() != 1) continue;
        SideText side{text->id, text->title.in(source.language), plain_text(blocks.front())};
        auto const block = side_block(side, measure::span(4), fonts);
        if (block && block->height <= SIDE_TEXT_MOST) texts.push_back(std::move(side));
    }
    if (texts.empty())
        texts.push_back(
            {{}, say(source.language, "What is counted", "Qué se cuenta"), indicator.definition.in(source.language)});
    return texts;
}

KeyOpening opening_of(EditionSource const& source, programme::Section const& section, Indicator const& indicator,
                      std::vector<SideText> texts, bool shares) {
    KeyOpening opening{release::indicator_headlines(source.edition, indicator, source.language),
                       subtitle(source, indicator, shares), key_figure_of(source, indicator), std::move(texts),
                       section.title};
    if (opening.headlines.empty()) opening.headlines = {indicator.name.in(source.language)};
    bool const told =
        std::any_of(opening.texts.begin(), opening.texts.end(), [](SideText const& text) { return !text.id.empty(); });
    if (told) leave_comments(source, opening.figure);
    return opening;
}

Piece key_opening(EditionSource const& source, KeyOpening const& opening, Fonts const& fonts) {
    Piece piece{opening.name, opening.figure.notes, {}};
    piece.draw = [opening, language = source.language, &fonts](NoteNumbers const& numbers, bool tight) {
        return draw_key_opening(opening, {fonts, language, numbers, true, tight});
    };
    return piece;
}

Piece plain_opening(PlainOpening const& opening, base::Language language, Fonts const& fonts) {
    return {opening.name, {}, [opening, language, &fonts](NoteNumbers const&, bool) {
                return draw_plain_opening(opening, language, fonts);
            }};
}

Piece inner_opening(PlainOpening const& opening, base::Language language, Fonts const& fonts) {
    return {opening.name, {}, [opening, language, &fonts](NoteNumbers const&, bool) {
                return draw_inner_opening(opening, language, fonts);
            }};
}

Chapter opened_chapter(EditionSource const& source, programme::Section const& section, PlainOpening opening,
                       Fonts const& fonts) {
    opening.place = chapter_place(section.id);
    return {section.title.in(source.language),
            opening.headline,
            section.id,
            plain_opening(opening, source.language, fonts),
            inner_opening(opening, source.language, fonts),
            {}};
}

Node section_bar(double x, double y) {
    return artifact(
        {bar(x, y, measure::COLUMN, 3, Ink::navy),
         rule(x + measure::COLUMN, y + 1.5, TEXT_WIDTH - measure::COLUMN, measure::HAIRLINE, Ink::hairline)});
}

}  // namespace cifra::figure
