#include "publish/page_series.hpp"

#include "publish/assets.hpp"
#include "publish/page_chart.hpp"
#include "publish/page_figure.hpp"
#include "publish/page_template.hpp"
#include "release/notes_series.hpp"
#include "release/series_words.hpp"

namespace cifra::publish {
namespace {

using release::SeriesChart;
using release::SeriesPoint;

/// The value of a point with its marks; a missing one has words.
Data point_cell(PageContext& page, SeriesPoint const& point, std::string const& label) {
    auto words = figure_text(point.figure ? &*point.figure : nullptr, page.language);
    words.text = release::point_words(page.edition(), point, page.language).text;
    Data cell;
    cell.set("value", words.text);
    cell.set("shown", words.shown);
    cell.set("mark", words.mark);
    set_optional(cell, "zero", words.zero ? page.w("mark_true_zero") : "");
    cell.set("refs", page.notes.references(release::notes_of(point, page.view.notes), label));
    cell.set("broken", point.break_before);
    return cell;
}

/// A row a year: its figure and its status.
void add_years(PageContext& page, SeriesChart const& chart, Data& data) {
    auto heads = data_list();
    for (char const* const word : {"head_figure", "head_status"}) {
        Data head{"head", page.w(word)};
        head.set("number", word == std::string("head_figure"));
        heads << head;
    }
    auto rows = data_list();
    for (auto const& point : chart.series.front().points) {
        auto cells = data_list();
        cells << point_cell(page, point, point.key.time_period);
        Data row;
        row.set("label", point.key.time_period);
        row.set("broken", point.break_before);
        row.set("cells", cells);
        auto const status = release::status_words(point, page.language);
        row.set("has_status", true);
        row.set("status", point.shown() && status.empty() ? page.w("status_final") : status);
        rows << row;
    }
    data.set("head_first", page.w("head_year"));
    data.set("heads", heads);
    data.set("rows", rows);
}

/// A row a figure, a column a year; the status stands beside the figure.
void add_figures(PageContext& page, SeriesChart const& chart, Data& data) {
    auto heads = data_list();
    for (auto const& year : chart.years()) {
        Data head{"head", year};
        head.set("number", true);
        heads << head;
    }
    auto rows = data_list();
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        auto const label = release::series_label(page.edition(), chart, i, page.language);
        auto cells = data_list();
        for (auto const& point : chart.series[i].points) {
            auto cell = point_cell(page, point, label);
            set_optional(cell, "beside", release::status_words(point, page.language));
            cells << cell;
        }
        Data row;
        row.set("label", label);
        row.set("cells", cells);
        rows << row;
    }
    data.set("head_first", page.w(chart.breakdown->by_area ? "head_country" : "head_group"));
    data.set("heads", heads);
    data.set("rows", rows);
}

std::string series_block(PageContext& page, SeriesChart const& chart) {
    Data data;
    data.set("title", page.in(release::series_title(page.edition(), chart)));
    data.set("subtitle", release::series_subtitle(page.edition(), chart, page.language));
    data.set("region",
             word("series_region", page.language, {{"title", page.in(release::series_title(page.edition(), chart))}}));
    chart.breakdown == nullptr ? add_years(page, chart, data) : add_figures(page, chart, data);
    // Drawn last: by now every note of the table has its number.
    set_optional(data, "chart", chart.drawn ? page_series_chart(page, chart.id) : "");
    data.set("data_words", page.w("data_table"));
    return render("series.mustache", data);
}

}  // namespace

std::string series_blocks(PageContext& page, programme::Indicator const& indicator) {
    std::string blocks;
    for (auto const& chart : release::series_charts(page.edition(), indicator)) blocks += series_block(page, chart);
    return blocks;
}

std::string series_style(release::ReleasedEdition const& edition) {
    return edition.earlier.empty() ? std::string{} : std::string(asset("series.css"));
}

}  // namespace cifra::publish
