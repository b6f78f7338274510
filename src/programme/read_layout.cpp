#include "programme/read_layout.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cifra::programme {
namespace {

using Names = std::vector<std::string>;

std::string const SERIES = ".series";

bool holds(Names const& names, std::string const& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The nearest name, or all of them.
LocalText advice(std::string const& name, Names const& names) {
    auto advice = base::suggestion(name, names);
    if (!advice.empty()) return advice;
    return {fmt::format("use one of {}", base::join(names, ", ")),
            fmt::format("use uno de {}", base::join(names, ", "))};
}

Names section_names(Programme const& programme) {
    Names names;
    for (auto const& section : programme.sections) names.push_back(section.id);
    for (auto const& id : standing_sections())
        if (!holds(names, id)) names.push_back(id);
    return names;
}

Names indicator_names(Programme const& programme) {
    Names names;
    for (auto const& indicator : programme.indicators) names.push_back(indicator.id);
    return names;
}

void add_charts(Indicator const& indicator, Names& names) {
    for (auto const& breakdown : indicator.breakdowns) names.push_back(indicator.id + "." + breakdown.id);
}

Names chart_names(Programme const& programme) {
    Names names;
    for (auto const& indicator : programme.indicators) add_charts(indicator, names);
    return names;
}

/// The charts of the programme and their series over the years.
Names all_chart_names(Programme const& programme) {
    auto names = chart_names(programme);
    for (auto const& indicator : programme.indicators) {
        names.push_back(indicator.id + SERIES);
        for (auto const& breakdown : indicator.breakdowns) names.push_back(indicator.id + "." + breakdown.id + SERIES);
    }
    return names;
}

bool is_series(std::string const& chart) {
    return chart.size() > SERIES.size() && std::string_view(chart).substr(chart.size() - SERIES.size()) == SERIES;
}

Names chart_names(Programme const& programme, std::string const& section_id) {
    Names names;
    for (auto const& section : programme.sections)
        for (auto const& id : section.indicators)
            if (auto const* indicator = programme.indicator(id); indicator != nullptr && section.id == section_id)
                add_charts(*indicator, names);
    return names;
}

EditorWords read_words(TomlTable& table, char const* key) {
    auto const where = table.where(key);
    return {table.optional_local_text(key), table.has(key) ? where : base::Where{}};
}

/// Reads the tables of a layout and holds each name against the programme's.
class LayoutReader {
public:
    explicit LayoutReader(Programme const& programme) : m_programme(programme) {}

    Layout read(TomlTable& root) && {
        if (auto cover = root.table("cover")) {
            m_layout.cover_headline = read_words(*cover, "headline");
            cover->refuse_other_keys();
        }
        for (auto& table : root.tables("section")) m_layout.sections.push_back(read_section(table));
        for (auto& table : root.tables("chart")) m_layout.charts.push_back(read_chart(table));
        for (auto& table : root.tables("indicator")) m_layout.indicators.push_back(read_indicator(table));
        root.refuse_other_keys();
        return std::move(m_layout);
    }

private:
    /// A name that must be one of `names` and not be among `earlier`.
    static std::string checked(TomlTable const& table, PlacedText const& name, LocalText const& what,
                               Names const& names, Names const& earlier) {
        if (name.text.empty()) return name.text;
        if (!holds(names, name.text))
            table.problem(
                name.where,
                {fmt::format("'{}' is not {}", name.text, what.en), fmt::format("«{}» no es {}", name.text, what.es)},
                names.empty() ? LocalText{"remove it", "elimínelo"} : advice(name.text, names));
        else if (holds(earlier, name.text))
            table.problem(name.where,
                          {fmt::format("'{}' stands twice", name.text), fmt::format("«{}» está dos veces", name.text)},
                          {"remove one of the two", "elimine una de las dos veces"});
        return name.text;
    }

    template <class Things>
    static Names ids_so_far(Things const& things) {
        Names ids;
        for (auto const& thing : things) ids.push_back(thing.id);
        return ids;
    }

    SectionLayout read_section(TomlTable table) const {
        SectionLayout section;
        section.id = checked(table, table.placed_text("id"), {"a section of the edition", "una sección de la edición"},
                             section_names(m_programme), ids_so_far(m_layout.sections));
        section.headline = read_words(table, "headline");
        auto const listed = table.texts("charts");
        if (table.has("charts")) section.charts = Names{};
        // The charts of a section that is not known are not wrong for that.
        bool const known = holds(section_names(m_programme), section.id);
        for (auto const& chart : known ? listed : std::vector<PlacedText>{})
            section.charts->push_back(checked(table, chart,
                                              {fmt::format("a chart of the section '{}'", section.id),
                                               fmt::format("un gráfico de la sección «{}»", section.id)},
                                              chart_names(m_programme, section.id), *section.charts));
        table.refuse_other_keys();
        return section;
    }

    ChartLayout read_chart(TomlTable table) const {
        ChartLayout chart;
        auto const id = table.placed_text("id");
        chart.id = checked(table, id, {"a chart of the programme", "un gráfico del programa"},
                           all_chart_names(m_programme), ids_so_far(m_layout.charts));
        if (table.has("kind")) chart.form = read_form(table, table.placed_text("kind"), chart.id);
        if (chart.form) chart.form_where = table.where("kind");
        chart.title = read_words(table, "title");
        chart.alt = read_words(table, "alt");
        table.refuse_other_keys();
        return chart;
    }

    std::optional<ChartForm> read_form(TomlTable const& table, PlacedText const& kind, std::string const& id) const {
        auto const name = checked(table, kind, {"a kind of chart", "un tipo de gráfico"}, chart_form_names(), {});
        auto const form = chart_form(name);
        if (form && is_series(id)) return series_form(table, kind, *form, id);
        auto const dot = id.find('.');
        auto const* indicator = m_programme.indicator(id.substr(0, dot));
        auto const* breakdown =
            indicator == nullptr || dot == std::string::npos ? nullptr : indicator->find(id.substr(dot + 1));
        if (!form || breakdown == nullptr || suits(*form, *indicator, *breakdown)) return form;
        auto const names = base::join(suitable_forms(*indicator, *breakdown), ", ");
        table.problem(kind.where,
                      {fmt::format("the kind '{}' does not suit the figures of '{}'", name, id),
                       fmt::format("el tipo «{}» no conviene a las cifras de «{}»", name, id)},
                      {"use one of " + names, "use uno de " + names});
        return form;
    }

    static std::optional<ChartForm> series_form(TomlTable const& table, PlacedText const& kind, ChartForm form,
                                                std::string const& id) {
        if (!suits_years(form))
            table.problem(
                kind.where,
                {fmt::format("the kind '{}' does not suit figures over the years ('{}')", kind.text, id),
                 fmt::format("el tipo «{}» no conviene a cifras a lo largo de los años («{}»)", kind.text, id)},
                {"use one of series, table", "use uno de series, table"});
        return suits_years(form) ? std::optional(form) : std::nullopt;
    }

    IndicatorLayout read_indicator(TomlTable table) const {
        IndicatorLayout indicator;
        indicator.id =
            checked(table, table.placed_text("id"), {"an indicator of the programme", "un indicador del programa"},
                    indicator_names(m_programme), ids_so_far(m_layout.indicators));
        auto const where = table.where("headline");
        indicator.headline = {table.local_text("headline"), where};
        table.refuse_other_keys();
        return indicator;
    }

    Programme const& m_programme;
    Layout m_layout;
};

}  // namespace

std::vector<std::string> standing_sections() {
    return {"coalition", "coverage", "events", "about"};
}

Layout read_layout(TomlTable& root, Programme const& programme) {
    return LayoutReader(programme).read(root);
}

}  // namespace cifra::programme
