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
    cell.set("year", point.key.time_period);
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

Data group_of(Asked const& asked, programme::Section const& section, programme::Member const& member,
              publish::NoteNumbers& notes) {
    auto rows = data_list();
    for (auto const& id : section.indicators) {
        auto const* indicator = asked.programme().indicator(id);
        if (indicator == nullptr) continue;
        auto const series = release::series_of(asked.current().edition, total_of(asked, *indicator, member));
        if (is_known(series)) rows << row_of(asked, *indicator, series, notes);
    }
    Data group;
    group.set("title", asked.in(section.title));
    group.set("address", area_address(asked, section.id));
    group.set("rows", rows);
    group.set("has_rows", Data{rows.is_non_empty_list()});
    return group;
}

/// More rows than these, and what the view of the country shows is left to it.
constexpr std::size_t MOST_ROWS = 12;

/// Figures of a member besides its totals. \param in_no_table  Only those that stand in no table of the coalition.
std::vector<release::SingleFigure> singles_of(Asked const& asked, programme::Member const& member, bool in_no_table) {
    std::vector<release::SingleFigure> figures;
    for (auto const* section : release::sections_in_order(asked.current().edition)) {
        auto const further = release::further_figures(asked.current().edition, *section, [&](programme::CellKey key) {
            if (key.ref_area != member.code || key == key.total()) return true;
            key.ref_area = asked.programme().region;
            return in_no_table && !publish::tables_of(asked.programme(), key).empty();
        });
        figures.insert(figures.end(), further.begin(), further.end());
    }
    return figures;
}

}  // namespace

Data country_table(Asked const& asked, programme::Member const& member, publish::NoteNumbers& notes) {
    auto groups = data_list();
    for (auto const* section : release::sections_in_order(asked.current().edition)) {
        auto const group = group_of(asked, *section, member, notes);
        if (group.get("has_rows")->is_true()) groups << group;
    }
    auto years = data_list();
    auto const all_years = release::series_years(asked.current().edition);
    for (auto const& year : all_years) years << Data{"year", year};
    Data table;
    table.set("has_table", Data{groups.is_non_empty_list()});
    table.set("groups", groups);
    table.set("years", years);
    table.set("span", std::to_string(all_years.size() + 1));
    table.set("region", country_words().in(asked.language, "region"));
    return table;
}

Data country_singles(Asked const& asked, programme::Member const& member) {
    auto figures = singles_of(asked, member, false);
    if (figures.size() > MOST_ROWS) figures = singles_of(asked, member, true);
    auto rows = data_list();
    for (auto const& single : figures) {
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
    bool some_shown = false;
    for (auto const* indicator : leading_indicators(asked, nullptr)) {
        auto const key = total_of(asked, *indicator, member);
        auto const series = release::series_of(edition, key);
        auto const& last = series.points.back();
        if (!last.figure) continue;
        auto const words = publish::figure_text(&*last.figure, asked.language);
        some_shown = some_shown || words.shown;
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
    if (!some_shown) return {};
    Data data;
    data.set("figures", figures);
    return render("key_list.mustache", data);
}

}  // namespace cifra::portal
