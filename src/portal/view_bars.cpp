#include "portal/view_bars.hpp"

#include "figure/cell_mark.hpp"
#include "figure/sentence.hpp"
#include "portal/indicator_words.hpp"
#include "portal/view_words.hpp"

#include <algorithm>
#include <memory>

namespace cifra::portal {
namespace {

using figure::BarRow;
using figure::BarSeries;
using figure::CellMark;
using figure::ChartContext;
using figure::RowKind;

/// Narrower columns have their labels above the bars.
constexpr double LABELS_BESIDE = 400;

RowKind kind_of(programme::Category const& category) {
    if (category.unknown || category.apart) return RowKind::unknown;
    bool const other =
        std::any_of(category.codes.begin(), category.codes.end(), [](auto const& code) { return code.code == "_O"; });
    return other ? RowKind::other : RowKind::named;
}

void sort_rows(std::vector<BarRow>& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](BarRow const& a, BarRow const& b) {
        if (a.kind != b.kind) return a.kind < b.kind;
        if ((a.mark == CellMark::value) != (b.mark == CellMark::value)) return a.mark == CellMark::value;
        return a.value > b.value;
    });
}

double longest_of(BarSeries const& series) {
    double longest = 0;
    for (auto const& row : series.rows) longest = std::max(longest, row.value);
    return longest;
}

ViewPicture picture_of(BarSeries series, bool tracks) {
    ViewPicture picture;
    auto const kept = std::make_shared<BarSeries const>(std::move(series));
    picture.draw = [kept, tracks](double width, ChartContext const& context) {
        if (width < LABELS_BESIDE) return figure::stacked_label_bars(*kept, width, context);
        return tracks ? figure::multiple_response_bars(*kept, width, context)
                      : figure::ordered_bars(*kept, width, context);
    };
    return picture;
}

/// The rows first .. last - 1 as one chart.
BarSeries series_of(Asked const& asked, ViewFigures const& figures, std::size_t first, std::size_t last) {
    BarSeries series;
    std::vector<ViewRow const*> rows;
    for (auto i = first; i < last; ++i) {
        rows.push_back(&figures.rows[i]);
        series.rows.push_back(bar_row(figures.rows[i], asked.language));
    }
    bool const ranked =
        figures.view.breakdown == nullptr || figures.view.breakdown->kind != programme::BreakdownKind::list;
    if (ranked) sort_rows(series.rows);
    series.title = view_subject(asked, figures.view) + ", " + view_years(asked, figures.view);
    series.alt = view_alt(asked, figures, rows, "alt_bars");
    return series;
}

/// Rows of one area each: where it begins and ends.
std::vector<std::pair<std::size_t, std::size_t>> areas_of(ViewFigures const& figures) {
    std::vector<std::pair<std::size_t, std::size_t>> areas;
    auto const& rows = figures.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == 0 || rows[i].area != rows[i - 1].area) areas.emplace_back(i, i);
        areas.back().second = i + 1;
    }
    return areas;
}

std::vector<ViewPicture> bars_of_areas(Asked const& asked, ViewFigures const& figures) {
    bool const region = figures.rows.front().area == asked.programme().region;
    // The region is what the countries are parts of; alone it is a bar of its own.
    std::size_t const first = region && figures.rows.size() > 1 ? 1 : 0;
    auto series = series_of(asked, figures, first, figures.rows.size());
    std::vector<ViewPicture> pictures;
    pictures.push_back(picture_of(std::move(series), false));
    return pictures;
}

/// What the first known share is of; 0 where none is known.
std::int64_t base_of(ViewFigures const& figures) {
    auto const known =
        std::find_if(figures.rows.begin(), figures.rows.end(), [](ViewRow const& row) { return row.last().base > 0; });
    return known == figures.rows.end() ? 0 : known->last().base;
}

std::vector<ViewPicture> bars_of_categories(Asked const& asked, ViewFigures const& figures) {
    auto const areas = areas_of(figures);
    bool const several = areas.size() > 1;
    std::vector<BarSeries> all;
    double longest = 0;
    for (auto const& [first, last] : areas) {
        all.push_back(series_of(asked, figures, first, last));
        if (figures.rows[first].area != asked.programme().region) longest = std::max(longest, longest_of(all.back()));
    }
    std::vector<ViewPicture> pictures;
    for (std::size_t i = 0; i < areas.size(); ++i) {
        auto const& row = figures.rows[areas[i].first];
        bool const overlap = figures.view.breakdown->kind == programme::BreakdownKind::multiple_response;
        auto const base = overlap && !several ? base_of(figures) : 0;
        if (base > 0) all[i].whole = static_cast<double>(base);
        if (several && row.area != asked.programme().region) all[i].longest = longest;
        pictures.push_back(picture_of(std::move(all[i]), base > 0));
        if (!several) continue;
        pictures.back().title = asked.in(asked.programme().area_name(row.area));
        if (row.area == asked.programme().region)
            pictures.back().title =
                indicator_words().in(asked.language, "own_scale", {{"place", pictures.back().title}});
        pictures.back().half = true;
    }
    return pictures;
}

}  // namespace

BarRow bar_row(ViewRow const& row, base::Language language) {
    auto const& point = row.last();
    BarRow drawn;
    drawn.label = row.label;
    if (row.category != nullptr) {
        drawn.kind = kind_of(*row.category);
        auto const& brief = row.category->brief.in(language);
        drawn.definition = brief.empty() ? figure::first_sentence(row.category->definition.in(language)) : brief;
    }
    drawn.mark = figure::mark_of(point.words.mark);
    drawn.number = point_text(point);
    drawn.share = point.share;
    drawn.notes = note_ids(point);
    if (drawn.mark == CellMark::value) drawn.value = length_of(point);
    return drawn;
}

std::vector<ViewPicture> view_bars(Asked const& asked, ViewFigures const& figures) {
    if (figures.rows.empty()) return {};
    return figures.view.breakdown == nullptr ? bars_of_areas(asked, figures) : bars_of_categories(asked, figures);
}

}  // namespace cifra::portal
