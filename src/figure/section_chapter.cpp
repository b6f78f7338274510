#include "figure/section_chapter.hpp"

#include "figure/article.hpp"
#include "figure/missing_figures.hpp"
#include "figure/plain_tables.hpp"
#include "figure/section_charts.hpp"
#include "figure/section_opening.hpp"
#include "figure/year_charts.hpp"
#include "release/checklist.hpp"
#include "release/edition_layout.hpp"
#include "release/headline.hpp"
#include "release/section_subtitle.hpp"

#include <algorithm>
#include <set>

namespace cifra::figure {
namespace {

using base::Result;
using programme::Breakdown;
using programme::BreakdownKind;
using programme::Indicator;

/// How the figures of indicators are shown.
struct Shown {
    std::vector<BreakdownChart> charts;
    std::vector<Piece> years;  ///< Over the years.
    std::vector<Piece> lists;  ///< Named things, and rows of which only notes can be told.
    std::vector<MissingBreakdown> missing;
    std::set<std::string> stands;  ///< Keys of the figures that stand in one of them.
};

/// Each row tells something of its own: who gives no data for it, say. Members are told in one line.
bool rows_differ(EditionSource const& source, Indicator const& indicator, Breakdown const& breakdown) {
    if (breakdown.by_area) return false;
    std::set<std::vector<std::string>> notes;
    for (auto const& row : rows_of(source, indicator, breakdown)) notes.insert(source.notes_at(row.key));
    return notes.size() > 1;
}

bool any_shown(EditionSource const& source, Indicator const& indicator, Breakdown const& breakdown) {
    auto const rows = rows_of(source, indicator, breakdown);
    return std::any_of(rows.begin(), rows.end(), [&](LabelledKey const& row) {
        auto const* figure = source.edition.find(row.key);
        return figure != nullptr && figure->obs_value;
    });
}

bool has_rows(EditionSource const& source, Indicator const& indicator, Breakdown const& breakdown) {
    auto const rows = rows_of(source, indicator, breakdown);
    return std::any_of(rows.begin(), rows.end(),
                       [&](LabelledKey const& row) { return source.edition.find(row.key) != nullptr; });
}

void add_breakdown(EditionSource const& source, Indicator const& indicator, Breakdown const& breakdown,
                   Fonts const& fonts, Shown& shown) {
    auto named = named_tables(source, indicator, breakdown, fonts, shown.stands);
    bool const replaced = !named.empty() && !any_shown(source, indicator, breakdown);
    for (auto& piece : named) shown.lists.push_back(std::move(piece));
    if (replaced || !has_rows(source, indicator, breakdown)) return;
    for (auto const& row : rows_of(source, indicator, breakdown)) shown.stands.insert(to_string(row.key));
    if (breakdown.by_area && source.total(indicator) == nullptr) return;  // the table of single countries has them
    if (release::is_checklist(source.edition, indicator, breakdown)) {
        shown.lists.push_back(name_list(source, indicator, breakdown, fonts));
        shown.stands.insert(to_string(source.total(indicator)->key));
    } else if (!any_shown(source, indicator, breakdown) && rows_differ(source, indicator, breakdown)) {
        for (auto& piece : missing_table(source, indicator, breakdown, fonts)) shown.lists.push_back(std::move(piece));
    } else {
        shown.missing.push_back({&indicator, &breakdown});
    }
}

/// Charts where something can be drawn, lists, tables or a line for all other breakdowns.
void add_indicator(EditionSource const& source, Indicator const& indicator, Fonts const& fonts, Shown& shown) {
    for (auto& piece : year_pieces(source, indicator, fonts)) shown.years.push_back(std::move(piece));
    auto charts = breakdown_charts(source, indicator, fonts);
    std::set<Breakdown const*> drawn;
    for (auto& chart : charts) {
        bool const things = release::is_checklist(source.edition, indicator, *chart.breakdown);
        if (things) shown.stands.insert(to_string(source.total(indicator)->key));  // its title or subtitle counts them
        if ((things && chart.shape == ChartShape::ordered) ||
            (chart.breakdown->by_area && source.total(indicator) == nullptr))
            continue;
        drawn.insert(chart.breakdown);
        for (auto const& row : rows_of(source, indicator, *chart.breakdown)) shown.stands.insert(to_string(row.key));
        shown.charts.push_back(std::move(chart));
    }
    for (auto const* breakdown : release::charts_of(source.edition, indicator))
        if (drawn.count(breakdown) == 0) add_breakdown(source, indicator, *breakdown, fonts, shown);
}

bool shows_total(EditionSource const& source, Indicator const& indicator) {
    auto const* total = source.total(indicator);
    return total != nullptr && total->obs_value;
}

/// Indicators of the section that open a chapter of their own.
std::vector<Indicator const*> leads_of(EditionSource const& source, programme::Section const& section) {
    std::vector<Indicator const*> leads;
    for (auto const& id : section.indicators)
        if (auto const* indicator = source.programme().indicator(id))
            if (indicator->key_figure && shows_total(source, *indicator)) leads.push_back(indicator);
    return leads;
}

std::vector<Indicator const*> others_of(EditionSource const& source, programme::Section const& section,
                                        std::vector<Indicator const*> const& leads) {
    std::vector<Indicator const*> others;
    for (auto const& id : section.indicators)
        if (auto const* indicator = source.programme().indicator(id))
            if (std::find(leads.begin(), leads.end(), indicator) == leads.end()) others.push_back(indicator);
    return others;
}

void append(std::vector<Piece>& pieces, std::vector<Piece> more) {
    for (auto& piece : more) pieces.push_back(std::move(piece));
}

/// What stands on the pages of a section besides its charts.
struct Rest {
    std::vector<Piece> years;  ///< Before the charts.
    std::vector<Article> articles;
    std::vector<Piece> before;  ///< Of the texts.
};

Result<Rest> rest_of(EditionSource const& source, programme::Section const& section, Shown& shown,
                     std::vector<SideText> const& told, Fonts const& fonts) {
    Rest rest;
    rest.years = std::move(shown.years);
    append(rest.before, std::move(shown.lists));
    append(rest.before, member_tables(source, section, fonts));
    append(rest.before, further_tables(source, section, shown.stands, fonts));
    CIFRA_TRY(auto lines, missing_lines(source, shown.missing, fonts));
    append(rest.before, std::move(lines));
    rest.articles = articles_of(source, [&](release::ReleasedText const& text) {
        return text.section == section.id &&
               std::none_of(told.begin(), told.end(), [&](SideText const& side) { return side.id == text.id; });
    });
    return rest;
}

/// Charts that stand side by side, each over the whole width instead, with its definitions.
std::vector<BreakdownChart> widened(std::vector<BreakdownChart> charts) {
    for (auto& chart : charts)
        if (chart.shape == ChartShape::stacked) chart.shape = ChartShape::ordered;
    return charts;
}

std::vector<BreakdownChart> without_definitions(std::vector<BreakdownChart> charts) {
    for (auto& chart : charts)
        if (chart.shape == ChartShape::ordered)
            for (auto& row : chart.series.rows) row.definition.clear();
    return charts;
}

bool stands_side_by_side(std::vector<BreakdownChart> const& charts) {
    return std::any_of(charts.begin(), charts.end(),
                       [](BreakdownChart const& chart) { return chart.shape == ChartShape::stacked; });
}

/// The same contents, the roomiest first: charts over the whole width, these without definitions, charts side by side,
/// these drawn tightly.
Result<std::vector<Variant>> variants_of(std::vector<BreakdownChart> const& charts, Rest const& rest,
                                         EditionSource const& source, Fonts const& fonts) {
    CIFRA_TRY(auto const articles, article_pieces(rest.articles, source.language, fonts));
    std::vector<Variant> variants;
    auto const add = [&](std::vector<BreakdownChart> drawn, bool tight) {
        Variant variant{rest.years, tight};
        append(variant.pieces, arrange_charts(std::move(drawn), source.language, fonts));
        append(variant.pieces, rest.before);
        append(variant.pieces, articles);
        variants.push_back(std::move(variant));
    };
    if (stands_side_by_side(charts)) {
        add(widened(charts), false);
        add(without_definitions(widened(charts)), false);
    }
    add(charts, false);
    if (!charts.empty() || !rest.years.empty()) add(charts, true);
    return variants;
}

bool has_shares(std::vector<BreakdownChart> const& charts) {
    return std::any_of(charts.begin(), charts.end(),
                       [](BreakdownChart const& chart) { return chart.breakdown->kind != BreakdownKind::list; });
}

Result<Chapter> plain_chapter(EditionSource const& source, programme::Section const& section, Fonts const& fonts) {
    Shown shown;
    for (auto const* indicator : others_of(source, section, {})) add_indicator(source, *indicator, fonts, shown);
    auto headline = release::section_headline(source.edition, section, source.language);
    PlainOpening const opening{section.title,
                               headline.empty() ? section.title.in(source.language) : std::move(headline),
                               release::section_subtitle(source.edition, section, source.language)};
    auto chapter = opened_chapter(source, section, opening, fonts);
    CIFRA_TRY(auto const rest, rest_of(source, section, shown, {}, fonts));
    CIFRA_TRY(chapter.variants, variants_of(shown.charts, rest, source, fonts));
    return chapter;
}

/// One indicator with a key figure and its charts.
struct Lead {
    Indicator const* indicator = nullptr;
    Shown shown;
    std::vector<SideText> texts;
};

Chapter lead_chapter(EditionSource const& source, programme::Section const& section, Lead const& lead, bool first,
                     Fonts const& fonts) {
    auto opening = opening_of(source, section, *lead.indicator, lead.texts, has_shares(lead.shown.charts));
    if (first) opening.place = chapter_place(section.id);
    return {section.title.in(source.language),
            opening.headlines.front(),
            first ? section.id : std::string{},
            key_opening(source, opening, fonts),
            {},
            {}};
}

}  // namespace

Result<std::vector<Chapter>> section_chapters(EditionSource const& source, programme::Section const& section,
                                              Fonts const& fonts) {
    std::vector<Chapter> chapters;
    auto const leads = leads_of(source, section);
    if (leads.empty()) {
        CIFRA_TRY(auto chapter, plain_chapter(source, section, fonts));
        chapters.push_back(std::move(chapter));
        return chapters;
    }
    std::set<std::string> stands;
    for (auto const* indicator : leads) {
        Lead lead{indicator, {}, side_texts(source, section, *indicator, fonts)};
        add_indicator(source, *indicator, fonts, lead.shown);
        stands.insert(to_string(source.total(*indicator)->key));
        auto chapter = lead_chapter(source, section, lead, chapters.empty(), fonts);
        Rest rest;
        if (indicator == leads.back()) {
            for (auto const* other : others_of(source, section, leads))
                add_indicator(source, *other, fonts, lead.shown);
            lead.shown.stands.insert(stands.begin(), stands.end());
            CIFRA_TRY(rest, rest_of(source, section, lead.shown, lead.texts, fonts));
        } else {
            stands.insert(lead.shown.stands.begin(), lead.shown.stands.end());
            rest.years = std::move(lead.shown.years);
            append(rest.before, std::move(lead.shown.lists));
            CIFRA_TRY(auto lines, missing_lines(source, lead.shown.missing, fonts));
            append(rest.before, std::move(lines));
        }
        CIFRA_TRY(chapter.variants, variants_of(lead.shown.charts, rest, source, fonts));
        chapters.push_back(std::move(chapter));
    }
    return chapters;
}

}  // namespace cifra::figure
