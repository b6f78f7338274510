#include "figure/section_page.hpp"

#include "figure/chart_parts.hpp"
#include "figure/markdown_text.hpp"
#include "figure/released_coverage.hpp"
#include "figure/released_series.hpp"
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
using programme::Breakdown;
using programme::BreakdownKind;
using programme::Indicator;

constexpr double SIDE_TEXT_TOP = measure::KEY_FIGURE_TOP + 4;
constexpr std::size_t STACKED_ROWS = 5;  ///< As many rows stand with their labels above in half a page's width.
constexpr double TALLEST_CHART = 520;
constexpr double TALLEST_TEXT = 300;  ///< Beside a key figure.

/// How a series is laid out on the page.
enum class Layout { ordered, multiple, strip, stacked, grouped };

struct Chart {
    Breakdown const* breakdown = nullptr;
    BarSeries series;
    Layout shape = Layout::ordered;
    std::optional<SumSeries> sums;
};

Layout shape_of(BarSeries const& series, ChartKind kind, ChartContext const& context) {
    if (kind == ChartKind::multiple) return Layout::multiple;
    if (kind == ChartKind::grouped) return Layout::grouped;
    if (series.rows.size() > STACKED_ROWS) return Layout::ordered;
    if (strip_fits(series, TEXT_WIDTH, context)) return Layout::strip;
    return Layout::stacked;
}

std::vector<Chart> charts_of(EditionSource const& source, Indicator const& indicator, Fonts const& fonts) {
    NoteNumbers const none;
    ChartContext const context{fonts, source.language, none};
    std::vector<Chart> charts;
    for (auto const& breakdown : indicator.breakdowns) {
        auto const kind = chart_kind(source, indicator, breakdown);
        if (kind == ChartKind::none) continue;
        Chart chart{&breakdown, breakdown_series(source, indicator, breakdown, kind), Layout::ordered, {}};
        chart.shape = shape_of(chart.series, kind, context);
        chart.sums = sum_series(source, indicator, breakdown);
        if (chart.shape == Layout::stacked && breakdown.kind == BreakdownKind::list) chart.shape = Layout::ordered;
        charts.push_back(std::move(chart));
    }
    return charts;
}

std::vector<std::string> notes_of(BarSeries const& series) {
    auto ids = series.notes;
    for (auto const& row : series.rows) add_ids(ids, row.notes);
    return ids;
}

std::vector<std::string> notes_of(SumSeries const& series) {
    auto ids = series.notes;
    for (auto const& row : series.rows) add_ids(ids, row.notes);
    return ids;
}

Result<Drawing> draw_chart(BarSeries const& series, Layout shape, double width, ChartContext const& context) {
    switch (shape) {
        case Layout::ordered:
            return ordered_bars(series, width, context);
        case Layout::multiple:
            return multiple_response_bars(series, width, context);
        case Layout::strip:
            return strip_fits(series, width, context) ? strip(series, width, context)
                                                      : stacked_label_bars(series, width, context);
        case Layout::stacked:
            return stacked_label_bars(series, width, context);
        case Layout::grouped:
            return grouped_bars(series, width, context);
    }
    return ordered_bars(series, width, context);
}

Piece chart_piece(Chart const& chart, BarSeries series, double width, base::Language language, Fonts const& fonts) {
    Piece piece{chart.breakdown->title, notes_of(series), {}};
    piece.draw = [series = std::move(series), shape = chart.shape, width, language, &fonts](NoteNumbers const& numbers,
                                                                                            bool tight) {
        return draw_chart(series, shape, width, {fonts, language, numbers, true, tight});
    };
    return piece;
}

Piece sum_piece(Chart const& chart, SumSeries series, double width, base::Language language, Fonts const& fonts) {
    Piece piece{chart.breakdown->title, notes_of(series), {}};
    piece.draw = [series = std::move(series), width, language, &fonts](NoteNumbers const& numbers, bool tight) {
        return contradiction_bars(series, width, {fonts, language, numbers, true, tight});
    };
    return piece;
}

/// Two pieces side by side, six columns each.
Piece beside(Piece left, Piece right) {
    Piece pair{left.name, left.notes, {}};
    add_ids(pair.notes, right.notes);
    pair.draw = [left = std::move(left.draw), right = std::move(right.draw)](NoteNumbers const& numbers,
                                                                             bool tight) -> Result<Drawing> {
        CIFRA_TRY(auto first, left(numbers, tight));
        CIFRA_TRY(auto second, right(numbers, tight));
        Drawing both{{}, TEXT_WIDTH, std::max(first.height, second.height)};
        second.node.offset.x = measure::column(6);
        both.node.children = {std::move(first.node), std::move(second.node)};
        return both;
    };
    return pair;
}

/// Rows first .. last - 1 of a series; the scale stays.
BarSeries part_of(BarSeries const& series, std::size_t first, std::size_t last, base::Language language) {
    auto part = series;
    part.rows.assign(series.rows.begin() + static_cast<std::ptrdiff_t>(first),
                     series.rows.begin() + static_cast<std::ptrdiff_t>(last));
    if (first == 0) return part;
    part.title += say(language, " (continued)", " (continuación)");
    part.notes.clear();
    return part;
}

/// A chart too tall for a page is cut between rows, into as many equal parts as it takes.
std::vector<BarSeries> cut(BarSeries series, Layout shape, double width, ChartContext const& context) {
    auto const fits = [&](BarSeries const& part) {
        auto const drawn = draw_chart(part, shape, width, context);
        return !drawn || drawn->height <= TALLEST_CHART || part.rows.size() < 2;
    };
    if (fits(series)) return {std::move(series)};
    for (auto const& row : series.rows) series.longest = std::max(series.longest, row.value);
    auto const all = series.rows.size();
    for (std::size_t rows = (all + 1) / 2;; rows = (rows + 1) / 2) {
        std::vector<BarSeries> parts;
        for (std::size_t first = 0; first < all; first += rows)
            parts.push_back(part_of(series, first, std::min(first + rows, all), context.language));
        if (rows == 1 || std::all_of(parts.begin(), parts.end(), fits)) return parts;
    }
}

/// Charts of one whole on one page are drawn to one scale.
void share_scale(std::vector<Chart>& charts, ChartContext const& context) {
    double const half = measure::span(6);
    double halves = 0;
    double wide = 0;
    auto const take = [](double& scale, double own) { scale = scale == 0 ? own : std::min(scale, own); };
    for (auto const& chart : charts) {
        if (chart.breakdown->kind == BreakdownKind::list) continue;
        if (chart.shape == Layout::ordered)
            take(wide, bar_scale(chart.series, TEXT_WIDTH - words_width(TEXT_WIDTH), context));
        if (chart.shape == Layout::stacked) take(halves, stacked_scale(chart.series, half, context));
        if (chart.shape == Layout::grouped) take(halves, grouped_scale(chart.series, half, context));
        if (chart.sums) take(halves, contradiction_scale(*chart.sums, half, context));
    }
    for (auto& chart : charts) {
        if (chart.breakdown->kind == BreakdownKind::list) continue;
        chart.series.scale = chart.shape == Layout::ordered ? wide : halves;
        if (chart.sums) chart.sums->scale = halves;
    }
}

/// Wide charts first, then strips, then what stands side by side.
std::vector<Piece> arrange(std::vector<Chart> charts, base::Language language, Fonts const& fonts) {
    NoteNumbers const none;
    ChartContext const context{fonts, language, none};
    double const half = measure::span(6);
    share_scale(charts, context);
    std::vector<Piece> pieces;
    for (auto const& chart : charts)
        if (chart.shape == Layout::ordered || chart.shape == Layout::multiple)
            for (auto& part : cut(chart.series, chart.shape, TEXT_WIDTH, context))
                pieces.push_back(chart_piece(chart, std::move(part), TEXT_WIDTH, language, fonts));
    for (auto& chart : charts)
        if (chart.shape == Layout::strip)
            pieces.push_back(chart_piece(chart, chart.series, TEXT_WIDTH, language, fonts));
    std::vector<Piece> halves;
    for (auto& chart : charts) {
        if (chart.shape == Layout::stacked || chart.shape == Layout::grouped)
            for (auto& part : cut(chart.series, chart.shape, half, context))
                halves.push_back(chart_piece(chart, std::move(part), half, language, fonts));
        if (chart.sums) halves.push_back(sum_piece(chart, *chart.sums, half, language, fonts));
    }
    for (std::size_t i = 0; i < halves.size(); i += 2)
        pieces.push_back(i + 1 < halves.size() ? beside(std::move(halves[i]), std::move(halves[i + 1]))
                                               : std::move(halves[i]));
    return pieces;
}

bool stands_side_by_side(std::vector<Chart> const& charts) {
    return std::any_of(charts.begin(), charts.end(), [](Chart const& chart) { return chart.shape == Layout::stacked; });
}

/// Charts that stand side by side, each over the whole width instead: for pages that have the room.
std::vector<Chart> widened(std::vector<Chart> charts) {
    for (auto& chart : charts)
        if (chart.shape == Layout::stacked) chart.shape = Layout::ordered;
    return charts;
}

std::vector<Chart> without_definitions(std::vector<Chart> charts) {
    for (auto& chart : charts)
        for (auto& row : chart.series.rows) row.definition.clear();
    return charts;
}

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

std::string running_head(EditionSource const& source, Fonts const& fonts) {
    auto const name = source.programme().short_name.in(source.language);
    auto const full = name + " · " + source.edition.title.in(source.language);
    bool const fits = fonts.width(full, type::RUNNING_HEAD) < TEXT_WIDTH - 30;
    return fits ? full : name + " · " + source.edition.time_period;
}

std::vector<Flow> section_flows(EditionSource const& source, programme::Section const& section, Fonts const& fonts) {
    std::vector<Flow> flows;
    for (auto const& id : section.indicators) {
        auto const* indicator = source.programme().indicator(id);
        if (indicator == nullptr || !indicator->key_figure) continue;
        auto const* total = source.total(*indicator);
        if (total == nullptr || !total->obs_value) continue;
        auto charts = charts_of(source, *indicator, fonts);
        if (charts.empty()) continue;
        bool const shares = std::any_of(charts.begin(), charts.end(), [](Chart const& chart) {
            return chart.breakdown->kind != BreakdownKind::list;
        });
        Opening opening{section.title,
                        release::indicator_headlines(source.edition, *indicator, source.language),
                        subtitle(source, *indicator, shares),
                        key_figure_of(source, *indicator),
                        side_texts(source, section, *indicator),
                        section.title.in(source.language)};
        if (opening.headlines.empty()) opening.headlines = {indicator->name.in(source.language)};
        if (tells_of(source.edition, section)) leave_comments(source, opening.figure);
        Flow flow{section.title.in(source.language),
                  running_head(source, fonts),
                  opening_piece(std::move(opening), source.language, fonts),
                  {}};
        if (stands_side_by_side(charts)) {
            flow.wider.push_back(arrange(widened(charts), source.language, fonts));
            flow.wider.push_back(arrange(without_definitions(widened(charts)), source.language, fonts));
        }
        flow.pieces = arrange(std::move(charts), source.language, fonts);
        flows.push_back(std::move(flow));
    }
    return flows;
}

}  // namespace cifra::figure
