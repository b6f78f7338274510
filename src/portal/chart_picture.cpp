#include "portal/chart_picture.hpp"

#include "figure/breakdown_chart.hpp"
#include "figure/map_series.hpp"
#include "figure/svg.hpp"
#include "portal/drawing_fonts.hpp"
#include "portal/frame_words.hpp"
#include "portal/template.hpp"
#include "release/series_words.hpp"

#include <algorithm>
#include <utility>

namespace cifra::portal {
namespace {

using figure::BreakdownChart;
using figure::ChartShape;

figure::EditionSource source_of(Asked const& asked) {
    auto const& current = asked.current();
    return {current.edition, current.view.notes, asked.language};
}

/// Empty where it has no room.
std::string draw(Asked const& asked, BreakdownChart const& chart, double width, std::string const& prefix) {
    figure::NoteNumbers const none;
    figure::ChartContext context{drawing_fonts(), asked.language, none};
    context.with_head = false;
    auto const drawing = figure::draw_chart(chart.series, chart.shape, width, context);
    if (!drawing) return {};
    return figure::write_svg(*drawing, {.id_prefix = prefix + chart.breakdown->id, .language = asked.language});
}

/// In a card, labels stand above their bars.
void fit_into_card(BreakdownChart& chart) {
    bool const bars =
        chart.shape == ChartShape::ordered || chart.shape == ChartShape::strip || chart.shape == ChartShape::multiple;
    if (bars || figure::is_map(chart.shape)) chart.shape = ChartShape::stacked;
    for (auto& row : chart.series.rows) row.definition.clear();
}

/// "1,178 (provisional)": what a map or bar of countries says beside each number.
void add_statuses(Asked const& asked, programme::Indicator const& indicator, BreakdownChart& chart) {
    auto const& edition = asked.current().edition;
    for (auto& row : chart.series.rows) {
        if (row.area.empty() || row.mark != figure::CellMark::value) continue;
        auto const key = edition.programme.total_key(indicator, row.area, edition.time_period);
        auto const* told = edition.find(key);
        if (told == nullptr) continue;
        auto const status = release::status_words({key, *told}, asked.language);
        if (!status.empty()) row.number += " (" + status + ")";
    }
}

/// Without a total of the coalition, the members' figures stand side by side: in a table, since they may be amounts in
/// several currencies.
std::vector<BreakdownChart> charts_of(Asked const& asked, programme::Indicator const& indicator) {
    auto charts = figure::breakdown_charts(source_of(asked), indicator, drawing_fonts());
    if (!has_regional_total(asked, indicator))
        charts.erase(std::remove_if(charts.begin(), charts.end(),
                                    [](BreakdownChart const& chart) { return chart.breakdown->by_area; }),
                     charts.end());
    for (auto& chart : charts) add_statuses(asked, indicator, chart);
    return charts;
}

/// Counts of areas go onto the map, where there is one.
void put_on_map(Asked const& asked, programme::Indicator const& indicator, BreakdownChart& chart) {
    auto const& breakdown = *chart.breakdown;
    bool const fits = programme::suits(programme::ChartForm::proportional_symbols, indicator, breakdown);
    if (!breakdown.by_area || figure::is_map(chart.shape) || !chart.series.ground || !fits) return;
    figure::prepare_for_map(source_of(asked), indicator, breakdown, chart.series);
    chart.shape = ChartShape::symbols;
}

}  // namespace

bool has_regional_total(Asked const& asked, programme::Indicator const& indicator) {
    auto const& edition = asked.current().edition;
    return edition.find(edition.programme.total_key(indicator, edition.programme.region, edition.time_period)) !=
           nullptr;
}

std::vector<ChartPicture> chart_pictures(Asked const& asked, programme::Indicator const& indicator, double width,
                                         std::string const& prefix) {
    std::vector<ChartPicture> pictures;
    for (auto& chart : charts_of(asked, indicator)) {
        if (width <= CARD_WIDTH) fit_into_card(chart);
        auto svg = draw(asked, chart, width, prefix);
        pictures.push_back({&indicator, chart.breakdown, std::move(chart.series), std::move(svg)});
    }
    return pictures;
}

std::optional<ChartPicture> lead_picture(Asked const& asked, programme::Indicator const& indicator) {
    auto charts = charts_of(asked, indicator);
    for (auto& chart : charts) put_on_map(asked, indicator, chart);
    std::stable_partition(charts.begin(), charts.end(),
                          [](BreakdownChart const& chart) { return figure::is_map(chart.shape); });
    for (auto& chart : charts) {
        auto svg = draw(asked, chart, COLUMN_WIDTH, "lead-");
        if (svg.empty()) continue;
        return ChartPicture{&indicator, chart.breakdown, std::move(chart.series), std::move(svg)};
    }
    return std::nullopt;
}

std::string rows_table(Asked const& asked, ChartPicture const& picture) {
    auto rows = data_list();
    bool const shares = std::any_of(picture.series.rows.begin(), picture.series.rows.end(),
                                    [](auto const& row) { return !row.share.empty(); });
    for (auto const& row : picture.series.rows) {
        Data item;
        item.set("label", row.label);
        item.set("number", row.number);
        item.set("shown", Data{row.mark == figure::CellMark::value});
        item.set("mark", row.mark == figure::CellMark::withheld         ? "crossed"
                         : row.mark == figure::CellMark::not_applicable ? "dash"
                                                                        : "hatched");
        item.set("share", row.share);
        item.set("shares", Data{shares});
        rows << item;
    }
    Data data;
    data.set("w", frame_words().data(asked.language));
    data.set("title", picture.series.title);
    data.set("head", frame_words().in(asked.language, picture.breakdown->by_area ? "head_country" : "head_group"));
    data.set("shares", Data{shares});
    data.set("rows", rows);
    return render("rows_table.mustache", data);
}

}  // namespace cifra::portal
