#include "figure/cover_band.hpp"

#include "figure/chart_parts.hpp"
#include "figure/released_series.hpp"
#include "figure/sentence.hpp"
#include "language/count.hpp"
#include "language/number.hpp"

#include <fmt/format.h>

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
constexpr double STRIP_HEIGHT = 28;
constexpr double PART_GAP = 1.5;

constexpr Style BAND_HEAD{8, 12, Weight::regular, Ink::band_text, 0};
constexpr Style BAND_EDITION{8, 12, Weight::bold, Ink::on_band, 0};
constexpr Style BAND_SUBTITLE{10, 14, Weight::regular, Ink::band_text, 0};
constexpr Style BAND_TEXT{9, 13, Weight::regular, Ink::band_text, 0};
constexpr Style BAND_STRONG{9, 13, Weight::semibold, Ink::on_band, 0};
constexpr Style BAND_TITLE{12, 16, Weight::semibold, Ink::on_band, 0};
constexpr Style PART_NUMBER{12, 16, Weight::semibold, Ink::on_band, 0};
constexpr Style PART_LABEL{9, 12, Weight::regular, Ink::band_text, 0};

std::string band_headline(EditionSource const& source, std::vector<Indicator const*> const& key_figures) {
    std::string text;
    for (std::size_t i = 0; i < key_figures.size() && i < 2; ++i)
        text += (i > 0 ? ", " : "") + language::number(*source.total(*key_figures[i])->obs_value, source.language) +
                " " + key_figures[i]->noun.in(source.language);
    return text.empty() ? source.edition.title.in(source.language) : text;
}

Rect part_bar(BarRow const& row, std::size_t number, double x, double width) {
    Rect area{x, STRIP_TOP + 40, width, STRIP_HEIGHT, Ink::on_band, {}, Pattern::none, Ink::band_line};
    if (number > 0) area.fill = Ink::band_second;
    if (row.kind == RowKind::remainder) {
        area.fill = Ink::band;
        area.stroke = Stroke{Ink::band_line, 0.75, 0, 0, false};
        area.pattern = Pattern::hatch;
    }
    return area;
}

/// The strip with its numbers under it, each at the left edge of its part.
Result<Node> draw_parts(BarSeries const& series, Fonts const& fonts) {
    Node node;
    CIFRA_TRY(auto const title, set_line(fonts, {span(series.title, BAND_TITLE)}, TEXT_WIDTH));
    CIFRA_TRY(auto const subtitle, set_line(fonts, {span(series.subtitle, BAND_TEXT)}, TEXT_WIDTH));
    auto heading = node_of(Role::heading, {moved(title, MARGIN, STRIP_TOP)});
    heading.level = 2;
    auto figure = node_of(Role::figure, {});
    figure.alt = series.alt;
    Node table;
    table.role = Role::table;
    double const room = TEXT_WIDTH - PART_GAP * static_cast<double>(series.rows.size() - 1);
    double x = MARGIN;
    for (std::size_t i = 0; i < series.rows.size(); ++i) {
        auto const& row = series.rows[i];
        double const width = room * row.value / series.whole;
        figure.shapes.emplace_back(part_bar(row, i, x, width));
        double const words = i + 1 == series.rows.size() ? MARGIN + TEXT_WIDTH - x : width - 6;
        CIFRA_TRY(auto const value, set_line(fonts,
                                             {span(row.number, PART_NUMBER),
                                              span(" (" + row.share + ")", PART_NUMBER.with(Weight::regular))},
                                             words));
        CIFRA_TRY(auto const label, set_text(fonts, row.label, PART_LABEL, words, Fit::ragged));
        table.children.push_back(table_row(placed(label, {x, STRIP_TOP + 90}), {}, {moved(value, x, STRIP_TOP + 73)}));
        x += width + PART_GAP;
    }
    node.children = {std::move(heading), node_of(Role::paragraph, {moved(subtitle, MARGIN, STRIP_TOP + 17)}),
                     std::move(figure), std::move(table)};
    return node;
}

/// The coalition in a paragraph, its organs beside it.
Result<Node> draw_purpose(EditionSource const& source, Fonts const& fonts) {
    auto const& programme = source.programme();
    auto const language = source.language;
    Node node;
    node.children.push_back(
        artifact({rule(MARGIN, PURPOSE_TOP - 12, TEXT_WIDTH, measure::HAIRLINE, Ink::band_second)}));
    CIFRA_TRY(auto const purpose,
              set_text(fonts, programme.purpose.in(language), BAND_TEXT, measure::span(7), Fit::ragged));
    node.children.push_back(node_of(Role::paragraph, placed(purpose, {MARGIN, PURPOSE_TOP})));
    double y = PURPOSE_TOP;
    auto const add = [&](std::string const& text, Style const& style, std::string const& target) -> Result<void> {
        if (text.empty()) return {};
        CIFRA_TRY(auto const block,
                  set_text(fonts, {Span{text, style, 0, {}, target, {}}}, measure::span(4), Fit::ragged));
        node.children.push_back(node_of(Role::paragraph, placed(block, {MARGIN + measure::column(8), y})));
        y += block.height;
        return {};
    };
    CIFRA_CHECK(add(say(language, "Contact", "Contacto"), BAND_STRONG, {}));
    CIFRA_CHECK(add(programme.chair.in(language), BAND_TEXT, {}));
    CIFRA_CHECK(add(programme.secretariat.in(language), BAND_TEXT, {}));
    for (auto const& contact : programme.contacts) {
        if (contact.email.empty()) continue;
        CIFRA_CHECK(add(contact.email, BAND_TEXT, "mailto:" + contact.email));
        break;
    }
    return node;
}

/// True when the strip's words have room over their parts.
bool parts_fit(BarSeries const& series, Fonts const& fonts) {
    double const room = TEXT_WIDTH - PART_GAP * static_cast<double>(series.rows.size() - 1);
    return std::all_of(series.rows.begin(), series.rows.end(), [&](BarRow const& row) {
        double const width = room * row.value / series.whole - 6;
        auto const label = set_text(fonts, row.label, PART_LABEL, width, Fit::ragged);
        return label && label->lines.size() <= 2 &&
               fonts.width(row.number + " (" + row.share + ")", PART_NUMBER) <= width;
    });
}

/// The largest category, the others as one, what is not published.
BarSeries shortened(BarSeries series, base::Language language) {
    std::vector<BarRow> rows{series.rows.front()};
    std::vector<BarRow> others;
    for (std::size_t i = 1; i < series.rows.size(); ++i)
        if (series.rows[i].kind != RowKind::remainder) others.push_back(series.rows[i]);
    if (others.size() == 1) {
        rows.push_back(others.front());
    } else if (!others.empty()) {
        BarRow row;
        row.kind = RowKind::other;
        for (auto const& other : others) row.value += other.value;
        auto const count = static_cast<std::int64_t>(row.value);
        auto const whole = static_cast<std::int64_t>(series.whole);
        row.label = others.back().kind == RowKind::unknown
                        ? say(language, "Another category or not known", "Otra categoría o desconocida")
                        : say(language, "Another category", "Otra categoría");
        row.number = language::number(count, language);
        row.share = language::share(count, whole, share_decimals(whole), language);
        rows.push_back(std::move(row));
    }
    if (series.rows.back().kind == RowKind::remainder) rows.push_back(series.rows.back());
    series.rows = std::move(rows);
    return series;
}

}  // namespace

std::optional<BarSeries> parts_in_short(EditionSource const& source, Indicator const& indicator) {
    std::optional<BarSeries> best;
    std::size_t most = 2;
    for (auto const& breakdown : indicator.breakdowns) {
        if (breakdown.kind != programme::BreakdownKind::partition || breakdown.by_area ||
            sum_series(source, indicator, breakdown))
            continue;
        if (chart_kind(source, indicator, breakdown) != ChartKind::ordered) continue;
        auto series = breakdown_series(source, indicator, breakdown, ChartKind::ordered);
        bool const all = std::all_of(series.rows.begin(), series.rows.end(),
                                     [](BarRow const& row) { return row.mark == CellMark::value; });
        if (!all || series.rows.size() <= most || series.rows.front().kind != RowKind::named || series.whole < 20)
            continue;
        most = series.rows.size();
        best = shortened(std::move(series), source.language);
    }
    return best;
}

Result<Node> cover_band(EditionSource const& source, std::vector<Indicator const*> const& key_figures,
                        Fonts const& fonts) {
    auto const& programme = source.programme();
    auto const language = source.language;
    Node band;
    auto ground = artifact({bar(0, 0, measure::PAGE_WIDTH, BAND_HEIGHT, Ink::band),
                            bar(MARGIN, measure::BAR_TOP, measure::COLUMN, 3, Ink::on_band),
                            rule(MARGIN + measure::COLUMN, measure::BAR_TOP + 1.5, TEXT_WIDTH - measure::COLUMN,
                                 measure::HAIRLINE, Ink::band_second)});
    band.children.push_back(std::move(ground));
    CIFRA_TRY(
        auto const edition,
        set_line(fonts, {span(say(language, "Edition ", "Edición ") + source.edition.time_period, BAND_EDITION)}, 100));
    CIFRA_TRY(
        auto const name,
        set_line(fonts, {span(programme.name.in(language) + " (" + programme.short_name.in(language) + ")", BAND_HEAD)},
                 TEXT_WIDTH - edition.width - 12));
    band.children.push_back(node_of(Role::paragraph, {moved(name, MARGIN, measure::RUNNING_HEAD_TOP)}));
    band.children.push_back(
        node_of(Role::paragraph, {moved(edition, MARGIN + TEXT_WIDTH, measure::RUNNING_HEAD_TOP, Anchor::end)}));

    CIFRA_TRY(auto const headline,
              set_text(fonts, band_headline(source, key_figures), type::COVER_HEADLINE, TEXT_WIDTH, Fit::balanced));
    auto heading = node_of(Role::heading, placed(headline, {MARGIN, HEADLINE_TOP}));
    heading.level = 1;
    heading.title = source.edition.title.in(language);
    band.children.push_back(std::move(heading));
    CIFRA_TRY(auto const subtitle,
              set_text(fonts, source.edition.title.in(language) + ".", BAND_SUBTITLE, TEXT_WIDTH, Fit::ragged));
    band.children.push_back(node_of(Role::paragraph, placed(subtitle, {MARGIN, HEADLINE_TOP + headline.height + 5})));

    CIFRA_TRY(auto purpose, draw_purpose(source, fonts));
    band.children.push_back(std::move(purpose));
    if (key_figures.empty()) return band;
    if (auto const parts = parts_in_short(source, *key_figures.front()); parts && parts_fit(*parts, fonts)) {
        CIFRA_TRY(auto drawn, draw_parts(*parts, fonts));
        band.children.push_back(std::move(drawn));
    }
    return band;
}

}  // namespace cifra::figure
