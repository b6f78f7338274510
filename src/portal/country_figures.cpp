#include "portal/country_figures.hpp"

#include "portal/address.hpp"
#include "portal/country_words.hpp"
#include "portal/key_list.hpp"
#include "portal/trend.hpp"
#include "publish/page_figure.hpp"
#include "release/edition_layout.hpp"
#include "release/notes_series.hpp"
#include "release/series_words.hpp"
#include "release/single_figures.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

programme::CellKey total_of(Asked const& asked, programme::Indicator const& indicator,
                            programme::Member const& member) {
    return asked.programme().total_key(indicator, member.code, asked.current().edition.time_period);
}

Data cell_of(Asked const& asked, release::SeriesPoint const& point, publish::NoteNumbers& notes) {
    auto const& current = asked.current();
    auto const words = publish::figure_text(point.figure ? &*point.figure : nullptr, asked.language);
    Data cell;
    cell.set("value", release::point_words(current.edition, point, asked.language).text);
    cell.set("shown", Data{words.shown});
    cell.set("mark", words.mark);
    cell.set("known", Data{point.figure.has_value()});
    cell.set("address", figure_address(asked, point.key));
    set_optional(cell, "beside", release::status_words(point, asked.language));
    cell.set("broken", Data{point.break_before});
    cell.set("refs", notes.references(release::notes_of(point, current.view.notes), point.key.time_period));
    return cell;
}

Data row_of(Asked const& asked, programme::Indicator const& indicator, release::Series const& series,
            publish::NoteNumbers& notes) {
    Data row;
    row.set("name", asked.in(indicator.name));
    row.set("address", indicator_address(asked, indicator.id, "countries=" + series.key.ref_area));
    auto const& last = series.points.back();
    auto const definition = last.figure ? last.figure->definition : std::string{};
    set_optional(row, "counted",
                 definition.empty()
                     ? ""
                     : country_words().in(asked.language, "counted_by",
                                          {{"definition", asked.in(asked.programme().definition_label(definition))}}));
    auto cells = data_list();
    for (auto const& point : series.points) cells << cell_of(asked, point, notes);
    row.set("cells", cells);
    return row;
}

/// Some release says something of it.
bool is_known(release::Series const& series) {
    return std::any_of(series.points.begin(), series.points.end(),
                       [](auto const& point) { return point.figure.has_value(); });
}

Data table_of(Asked const& asked, programme::Section const& section, programme::Member const& member,
              publish::NoteNumbers& notes) {
    auto rows = data_list();
    for (auto const& id : section.indicators) {
        auto const* indicator = asked.programme().indicator(id);
        if (indicator == nullptr) continue;
        auto const series = release::series_of(asked.current().edition, total_of(asked, *indicator, member));
        if (is_known(series)) rows << row_of(asked, *indicator, series, notes);
    }
    auto years = data_list();
    for (auto const& year : release::series_years(asked.current().edition)) years << Data{"year", year};
    Data table;
    table.set("title", asked.in(section.title));
    table.set("id", section.id);
    table.set("address", area_address(asked, section.id));
    table.set("region", country_words().in(asked.language, "region", {{"title", asked.in(section.title)}}));
    table.set("years", years);
    table.set("rows", rows);
    table.set("has_rows", Data{rows.is_non_empty_list()});
    return table;
}

/// The view of a country shows it: a total, or a category of a table.
bool stands_in_view(Asked const& asked, programme::CellKey key) {
    if (key == key.total()) return true;
    key.ref_area = asked.programme().region;
    return !publish::tables_of(asked.programme(), key).empty();
}

}  // namespace

Data country_tables(Asked const& asked, programme::Member const& member, publish::NoteNumbers& notes) {
    auto tables = data_list();
    for (auto const* section : release::sections_in_order(asked.current().edition)) {
        auto const table = table_of(asked, *section, member, notes);
        if (table.get("has_rows")->is_true()) tables << table;
    }
    return tables;
}

Data country_singles(Asked const& asked, programme::Member const& member) {
    auto const& edition = asked.current().edition;
    auto rows = data_list();
    for (auto const* section : release::sections_in_order(edition))
        for (auto const& single : release::further_figures(edition, *section, [&](auto const& key) {
                 return key.ref_area != member.code || stands_in_view(asked, key);
             })) {
            auto const words = publish::figure_text(single.figure, asked.language);
            Data row;
            row.set("indicator", asked.in(single.indicator->name));
            row.set("what", release::place_words(asked.programme(), single, asked.language));
            row.set("value", words.text);
            row.set("shown", Data{words.shown});
            row.set("mark", words.mark);
            row.set("address", figure_address(asked, single.figure->key));
            rows << row;
        }
    return rows;
}

std::string country_key_list(Asked const& asked, programme::Member const& member) {
    auto const& edition = asked.current().edition;
    auto figures = data_list();
    for (auto const* indicator : leading_indicators(asked, nullptr)) {
        auto const key = total_of(asked, *indicator, member);
        auto const series = release::series_of(edition, key);
        auto const& last = series.points.back();
        if (!last.figure) continue;
        auto const words = publish::figure_text(&*last.figure, asked.language);
        Data item;
        item.set("address", indicator_address(asked, indicator->id, "countries=" + member.code));
        item.set("value", words.text);
        item.set("shown", Data{words.shown});
        item.set("mark", words.mark);
        item.set("noun", asked.in(indicator->noun));
        item.set("year", edition.time_period);
        set_optional(item, "status", release::status_words(last, asked.language));
        item.set("trend", trend_html(asked, series, indicator->id, ""));
        figures << item;
    }
    if (!figures.is_non_empty_list()) return {};
    Data data;
    data.set("figures", figures);
    return render("key_list.mustache", data);
}

}  // namespace cifra::portal
