#include "figure/section_opening.hpp"

#include "figure/chart_parts.hpp"
#include "figure/markdown_text.hpp"
#include "figure/released_coverage.hpp"
#include "language/number.hpp"
#include "release/headline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cifra::figure {
namespace {

using base::Result;
using measure::MARGIN;
using measure::TEXT_WIDTH;
using programme::Indicator;

constexpr double SIDE_TEXT_TOP = measure::KEY_FIGURE_TOP + 4;
constexpr double TALLEST_TEXT = 300;  ///< Beside a key figure.

/// A run-in title and its text.
struct SideText {
    std::string title;
    std::string text;
};

bool tells_who_is_counted(release::ReleasedText const& text) {
    return text.role == "definition" || text.role == "scope";
}

bool tells_of(release::ReleasedEdition const& edition, programme::Section const& section) {
    return std::any_of(edition.texts.begin(), edition.texts.end(), [&](release::ReleasedText const& text) {
        return text.section == section.id && tells_who_is_counted(text) && text.figures.empty();
    });
}

/// Where texts say who is counted, the source's comments on the total need not say it again.
void leave_comments(EditionSource const& source, KeyFigure& figure) {
    figure.notes.erase(std::remove_if(figure.notes.begin(), figure.notes.end(),
                                      [&](std::string const& id) {
                                          return std::any_of(
                                              source.notes.begin(), source.notes.end(), [&](release::Note const& note) {
                                                  return note.id == id && note.kind == release::NoteKind::comment;
                                              });
                                      }),
                       figure.notes.end());
}

/// Who is counted: the section's first two texts on it, else the indicator's definition.
std::vector<SideText> side_texts(EditionSource const& source, programme::Section const& section,
                                 Indicator const& indicator) {
    std::vector<release::ReleasedText const*> found;
    for (auto const& text : source.edition.texts)
        if (text.section == section.id && tells_who_is_counted(text) && text.figures.empty()) found.push_back(&text);
    std::stable_sort(found.begin(), found.end(), [](auto const* a, auto const* b) { return a->order < b->order; });
    if (found.size() > 2) found.resize(2);
    std::vector<SideText> texts;
    for (auto const* text : found)
        texts.push_back({text->title.in(source.language), first_paragraph(text->markdown.in(source.language))});
    if (texts.empty())
        texts.push_back(
            {say(source.language, "What is counted", "Qué se cuenta"), indicator.definition.in(source.language)});
    return texts;
}

std::string subtitle(EditionSource const& source, Indicator const& indicator, bool with_share) {
    auto const language = source.language;
    auto const* total = source.total(indicator);
    auto const text =
        fmt::format("{}, {}, {}.", indicator.name.in(language),
                    release::reporting_place(source.edition, total->key, language), source.edition.time_period);
    if (!with_share) return text;
    return text + say(language, " Number and share of ", " Número y porcentaje de ") +
           language::number(*total->obs_value, language) + ".";
}

constexpr Style TIGHT_HEADLINE{17, 21, Weight::semibold, Ink::ink, -0.2};

/// The first headline that takes three lines at most, else the shortest.
std::string fitting_headline(std::vector<std::string> const& headlines, Style const& style, Fonts const& fonts) {
    constexpr std::size_t MOST_LINES = 3;
    for (auto const& text : headlines) {
        auto const block = set_text(fonts, text, style, TEXT_WIDTH, Fit::balanced);
        if (block && block->lines.size() <= MOST_LINES) return text;
    }
    return headlines.back();
}

/// What an opening shows.
struct Opening {
    base::LocalText name;
    std::vector<std::string> headlines;  ///< The fullest first.
    std::string subtitle;
    KeyFigure figure;
    std::vector<SideText> texts;
    std::string bookmark;
};

/// A text that has no room beside the key figure keeps its first words; the page of HTML has it whole.
Result<TextBlock> side_block(SideText const& side, double width, Fonts const& fonts) {
    auto text = side.text;
    while (true) {
        CIFRA_TRY(
            auto block,
            set_text(fonts, {span(side.title + ". ", type::SIDE_TEXT.with(Weight::bold)), span(text, type::SIDE_TEXT)},
                     width, Fit::ragged));
        if (block.height <= TALLEST_TEXT || text.size() < 2) return block;
        auto const keep = text.size() * 9 / 10;
        auto const space = text.rfind(' ', keep);
        text = text.substr(0, space == std::string::npos || space == 0 ? 1 : space) + "…";
    }
}

Result<double> draw_texts(Opening const& opening, double left, double right, Fonts const& fonts, Node& node) {
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

Result<Drawing> draw_opening(Opening const& opening, ChartContext const& context) {
    auto const style = context.tight ? TIGHT_HEADLINE : type::HEADLINE;
    auto const text = fitting_headline(opening.headlines, style, context.fonts);
    Drawing drawing{{}, TEXT_WIDTH, measure::FIRST_RULE};
    auto& children = drawing.node.children;
    CIFRA_TRY(auto const headline, set_text(context.fonts, text, style, TEXT_WIDTH, Fit::balanced));
    auto heading = node_of(Role::heading, placed(headline, {MARGIN, measure::HEADLINE_TOP}));
    heading.level = 1;
    heading.title = opening.bookmark;
    children.push_back(std::move(heading));
    // The marks of the page are fixed for two lines of headline; a third one pushes all that follows.
    double const push = std::max(0.0, headline.height - 2 * type::HEADLINE.leading);
    CIFRA_TRY(auto const words, set_text(context.fonts, opening.subtitle, type::SUBTITLE, TEXT_WIDTH, Fit::ragged));
    children.push_back(node_of(Role::paragraph, placed(words, {MARGIN, measure::SUBTITLE_TOP + push})));

    Node front;
    double const below = push + words.height - type::SUBTITLE.leading;
    front.offset.y = below;
    bool const wide = context.fonts.width(opening.figure.number, type::KEY_FIGURE) > measure::span(4) - 12;
    CIFRA_TRY(auto figure, key_figure(opening.figure, measure::span(wide ? 6 : 4), context));
    figure.node.offset = {MARGIN, measure::KEY_FIGURE_TOP};
    front.children.push_back(std::move(figure.node));
    CIFRA_TRY(auto const texts_end,
              draw_texts(opening, MARGIN + measure::column(wide ? 6 : 4), MARGIN + TEXT_WIDTH, context.fonts, front));
    children.push_back(std::move(front));
    double const end = std::max(measure::KEY_FIGURE_TOP + figure.height, texts_end) + 3;
    drawing.height = std::max(measure::FIRST_RULE, end) + below;
    return drawing;
}

Piece opening_piece(Opening opening, base::Language language, Fonts const& fonts) {
    Piece piece{opening.name, opening.figure.notes, {}};
    piece.draw = [opening = std::move(opening), language, &fonts](NoteNumbers const& numbers, bool tight) {
        return draw_opening(opening, {fonts, language, numbers, true, tight});
    };
    return piece;
}

}  // namespace

Piece section_opening(EditionSource const& source, programme::Section const& section, Indicator const& indicator,
                      bool shares, Fonts const& fonts) {
    Opening opening{section.title,
                    release::indicator_headlines(source.edition, indicator, source.language),
                    subtitle(source, indicator, shares),
                    key_figure_of(source, indicator),
                    side_texts(source, section, indicator),
                    section.title.in(source.language)};
    if (opening.headlines.empty()) opening.headlines = {indicator.name.in(source.language)};
    if (tells_of(source.edition, section)) leave_comments(source, opening.figure);
    return opening_piece(std::move(opening), source.language, fonts);
}

}  // namespace cifra::figure
