#include "figure/section_page.hpp"

#include "base/text.hpp"
#include "figure/chart_parts.hpp"
#include "figure/markdown_text.hpp"
#include "figure/released_coverage.hpp"
#include "figure/released_series.hpp"
#include "figure/sentence.hpp"
#include "language/count.hpp"
#include "language/number.hpp"

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

Piece chart_piece(BarSeries series, Layout shape, double width, base::Language language, Fonts const& fonts) {
    Piece piece{series.title, notes_of(series), {}};
    piece.draw = [series = std::move(series), shape, width, language, &fonts](NoteNumbers const& numbers, bool tight) {
        return draw_chart(series, shape, width, {fonts, language, numbers, true, tight});
    };
    return piece;
}

Piece sum_piece(SumSeries series, double width, base::Language language, Fonts const& fonts) {
    Piece piece{series.title, notes_of(series), {}};
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

/// A chart too tall for a page is cut between rows; the scale stays.
std::vector<BarSeries> cut(BarSeries series, Layout shape, ChartContext const& context) {
    auto const whole = draw_chart(series, shape, TEXT_WIDTH, context);
    if (!whole || whole->height <= TALLEST_CHART || series.rows.size() < 2) return {std::move(series)};
    auto const parts = static_cast<std::size_t>(whole->height / TALLEST_CHART) + 1;
    auto const rows = (series.rows.size() + parts - 1) / parts;
    for (auto const& row : series.rows) series.longest = std::max(series.longest, row.value);
    std::vector<BarSeries> pieces;
    for (std::size_t first = 0; first < series.rows.size(); first += rows) {
        auto part = series;
        part.rows.assign(series.rows.begin() + static_cast<std::ptrdiff_t>(first),
                         series.rows.begin() + static_cast<std::ptrdiff_t>(std::min(first + rows, series.rows.size())));
        if (first > 0) {
            part.title += say(context.language, " (continued)", " (continuación)");
            part.notes.clear();
        }
        pieces.push_back(std::move(part));
    }
    return pieces;
}

/// Wide charts first, then strips, then what stands side by side.
std::vector<Piece> arrange(std::vector<Chart> charts, base::Language language, Fonts const& fonts) {
    NoteNumbers const none;
    ChartContext const context{fonts, language, none};
    double const half = measure::span(6);
    std::vector<Piece> pieces;
    for (auto const& chart : charts)
        if (chart.shape == Layout::ordered || chart.shape == Layout::multiple)
            for (auto& part : cut(chart.series, chart.shape, context))
                pieces.push_back(chart_piece(std::move(part), chart.shape, TEXT_WIDTH, language, fonts));
    for (auto& chart : charts)
        if (chart.shape == Layout::strip)
            pieces.push_back(chart_piece(chart.series, chart.shape, TEXT_WIDTH, language, fonts));
    std::vector<Piece> halves;
    for (auto& chart : charts) {
        if (chart.shape == Layout::stacked || chart.shape == Layout::grouped)
            halves.push_back(chart_piece(chart.series, chart.shape, half, language, fonts));
        if (chart.sums) halves.push_back(sum_piece(*chart.sums, half, language, fonts));
    }
    for (std::size_t i = 0; i < halves.size(); i += 2)
        pieces.push_back(i + 1 < halves.size() ? beside(std::move(halves[i]), std::move(halves[i + 1]))
                                               : std::move(halves[i]));
    return pieces;
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
    auto const count = static_cast<std::int64_t>(source.programme().members.size());
    auto const text =
        fmt::format("{}, {} {}, {}.", indicator.name.in(language), language::count_in_words(count, language),
                    say(language, count == 1 ? "country" : "countries", count == 1 ? "país" : "países"),
                    source.edition.time_period);
    if (!with_share) return text;
    return text + say(language, " Number and share of ", " Número y porcentaje de ") +
           language::number(*source.total(indicator)->obs_value, language) + ".";
}

/// The part of a whole that the named and other rows of a chart speak of.
double told_share(BarSeries const& series) {
    double told = 0;
    for (auto const& row : series.rows)
        if (row.kind != RowKind::remainder && row.mark == CellMark::value) told += row.value;
    return series.whole > 0 ? told / series.whole : 0;
}

/// The chart that the headline speaks of: the first wide one, else the one that tells of the largest part.
BarSeries const* told_chart(std::vector<Chart> const& charts) {
    Chart const* best = nullptr;
    for (auto const& chart : charts) {
        if (chart.breakdown->kind == BreakdownKind::list) continue;
        if (chart.shape == Layout::ordered || chart.shape == Layout::multiple) return &chart.series;
        if (best == nullptr || told_share(chart.series) > told_share(best->series)) best = &chart;
    }
    return best == nullptr ? nullptr : &best->series;
}

/// The first headline that takes two lines at most, else the shortest.
std::string fitting_headline(std::vector<std::string> const& headlines, Fonts const& fonts) {
    for (auto const& text : headlines) {
        auto const block = set_text(fonts, text, type::HEADLINE, TEXT_WIDTH, Fit::balanced);
        if (block && block->lines.size() <= 2) return text;
    }
    return headlines.back();
}

/// What an opening shows.
struct Opening {
    std::string headline;
    std::string subtitle;
    KeyFigure figure;
    std::vector<SideText> texts;
    std::string bookmark;
};

Result<double> draw_texts(Opening const& opening, double left, double right, Fonts const& fonts, Node& node) {
    double bottom = SIDE_TEXT_TOP;
    auto const count = static_cast<double>(opening.texts.size());
    double const width = count > 1 ? (right - left - measure::GUTTER) / 2 : right - left;
    double x = left;
    for (auto const& side : opening.texts) {
        CIFRA_TRY(auto const block, set_text(fonts,
                                             {span(side.title + ". ", type::SIDE_TEXT.with(Weight::bold)),
                                              span(side.text, type::SIDE_TEXT)},
                                             width, Fit::ragged));
        node.children.push_back(node_of(Role::paragraph, placed(block, {x, SIDE_TEXT_TOP})));
        bottom = std::max(bottom, SIDE_TEXT_TOP + block.height);
        x += width + measure::GUTTER;
    }
    return bottom;
}

Result<Drawing> draw_opening(Opening const& opening, ChartContext const& context) {
    Drawing drawing{{}, TEXT_WIDTH, measure::FIRST_RULE};
    auto& children = drawing.node.children;
    CIFRA_TRY(auto const headline,
              set_text(context.fonts, opening.headline, type::HEADLINE, TEXT_WIDTH, Fit::balanced));
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
    Piece piece{opening.headline, opening.figure.notes, {}};
    piece.draw = [opening = std::move(opening), language, &fonts](NoteNumbers const& numbers, bool) {
        return draw_opening(opening, {fonts, language, numbers});
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
        Opening opening{fitting_headline(headlines(source, *indicator, told_chart(charts)), fonts),
                        subtitle(source, *indicator, shares), key_figure_of(source, *indicator),
                        side_texts(source, section, *indicator), section.title.in(source.language)};
        if (tells_of(source.edition, section)) leave_comments(source, opening.figure);
        flows.push_back({section.title.in(source.language), running_head(source, fonts),
                         opening_piece(std::move(opening), source.language, fonts),
                         arrange(std::move(charts), source.language, fonts)});
    }
    return flows;
}

}  // namespace cifra::figure
