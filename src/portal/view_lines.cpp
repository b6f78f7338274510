#include "portal/view_lines.hpp"

#include "figure/cell_mark.hpp"
#include "portal/indicator_words.hpp"
#include "portal/view_words.hpp"

#include <algorithm>
#include <memory>

namespace cifra::portal {
namespace {

using figure::CellMark;
using figure::ChartContext;

constexpr std::size_t MOST_LINES = 4;

using Rows = std::vector<ViewRow const*>;

figure::TimePoint time_point(ViewPoint const& point) {
    figure::TimePoint drawn;
    drawn.mark = figure::mark_of(point.words.mark);
    drawn.text = point.words.text;
    if (drawn.mark == CellMark::value) drawn.value = length_of(point);
    drawn.provisional = point.point.provisional();
    drawn.break_before = point.point.break_before;
    drawn.notes = note_ids(point);
    drawn.revised = point.point.revised();
    return drawn;
}

std::vector<figure::TimePoint> time_points(ViewRow const& row) {
    std::vector<figure::TimePoint> points;
    points.reserve(row.points.size());
    for (auto const& point : row.points) points.push_back(time_point(point));
    return points;
}

/// Every year between the first and the last is shown.
bool without_holes(Asked const& asked, View const& view) {
    auto const& known = asked.current().index.years_of(view.indicator->id);
    auto const first = std::find(known.begin(), known.end(), view.years.front());
    auto const last = std::find(first, known.end(), view.years.back());
    return last - first + 1 == static_cast<std::ptrdiff_t>(view.years.size());
}

/// What a row is called among the others of its picture.
std::string label_of(ViewFigures const& figures, ViewRow const& row, bool countries) {
    return countries && figures.grouped() ? row.place : row.label;
}

ViewPicture lines_picture(Asked const& asked, ViewFigures const& figures, Rows const& rows, bool countries) {
    figure::TimeSeries series;
    series.title = view_subject(asked, figures.view);
    series.alt = view_alt(asked, figures, rows, "alt_lines");
    series.periods = figures.view.years;
    for (auto const* row : rows)
        series.lines.push_back(
            {rows.size() > 1 ? label_of(figures, *row, countries) : std::string{}, time_points(*row)});
    ViewPicture picture;
    picture.draw = [kept = std::make_shared<figure::TimeSeries const>(std::move(series))](
                       double width, ChartContext const& context) { return figure::timeline(*kept, width, context); };
    return picture;
}

ViewPicture panels_picture(Asked const& asked, ViewFigures const& figures, Rows const& rows, bool countries) {
    figure::PanelSeries series;
    series.title = view_subject(asked, figures.view);
    series.alt = view_alt(asked, figures, rows, "alt_panels");
    series.periods = figures.view.years;
    series.bars = !without_holes(asked, figures.view);
    for (auto const* row : rows) {
        figure::Panel panel{label_of(figures, *row, countries), time_points(*row), {}, {}};
        bool const shown = std::any_of(row->points.begin(), row->points.end(), [](auto const& p) { return p.shown(); });
        if (!shown) panel.missing = row->last().words.text;
        series.panels.push_back(std::move(panel));
    }
    ViewPicture picture;
    picture.wide = rows.size() > MOST_LINES;
    picture.draw = [kept = std::make_shared<figure::PanelSeries const>(std::move(series))](
                       double width, ChartContext const& context) {
        return figure::small_multiples(*kept, width, context);
    };
    return picture;
}

ViewPicture picture_of(Asked const& asked, ViewFigures const& figures, Rows const& rows, bool countries) {
    bool const one_plot = rows.size() <= MOST_LINES && without_holes(asked, figures.view);
    return one_plot ? lines_picture(asked, figures, rows, countries) : panels_picture(asked, figures, rows, countries);
}

}  // namespace

std::vector<ViewPicture> view_lines(Asked const& asked, ViewFigures const& figures) {
    Rows region;
    Rows countries;
    for (auto const& row : figures.rows) (row.area == asked.programme().region ? region : countries).push_back(&row);
    std::vector<ViewPicture> pictures;
    bool const both = !region.empty() && !countries.empty();
    if (!region.empty()) {
        pictures.push_back(picture_of(asked, figures, region, false));
        if (both)
            pictures.back().title =
                indicator_words().in(asked.language, "own_scale", {{"place", asked.in(asked.programme().region_name)}});
    }
    if (!countries.empty()) {
        pictures.push_back(picture_of(asked, figures, countries, true));
        if (both) pictures.back().title = indicator_words().in(asked.language, "members_scale");
    }
    return pictures;
}

}  // namespace cifra::portal
