#include "portal/view_picture.hpp"

#include "base/text.hpp"
#include "figure/map_series.hpp"
#include "portal/indicator_words.hpp"
#include "portal/view_bars.hpp"
#include "portal/view_words.hpp"

#include <algorithm>
#include <memory>

namespace cifra::portal {
namespace {

using figure::CellMark;
using figure::ChartShape;

/// So many maps can be compared; more are a wall.
constexpr std::size_t MOST_MAPS = 4;

ViewPictures none(Asked const& asked, std::string_view why) {
    return {{}, indicator_words().in(asked.language, why)};
}

std::shared_ptr<figure::MapGround const> ground_of(Asked const& asked) {
    auto const& programme = asked.programme();
    return std::make_shared<figure::MapGround const>(
        figure::MapGround{programme.map, asked.in(programme.map->credit) + " " + asked.in(programme.disclaimer), {}});
}

/// Shares take the place of counts where every value has one: areas of different size can then be compared.
bool put_shares(std::vector<ViewRow const*> const& rows, figure::BarSeries& series) {
    for (auto const* row : rows)
        if (row->last().shown() && row->last().base <= 0) return false;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i]->last().shown())
            series.rows[i].value = series.rows[i].value / static_cast<double>(rows[i]->last().base) * 100;
    series.whole = 100;
    return true;
}

/// A map of one category, or of the total, ready to be drawn.
struct ViewMap {
    figure::MapSeries series;
    bool shares = false;  ///< In classes; else symbols.
    std::string title;
};

ViewMap map_of(Asked const& asked, ViewFigures const& figures, std::vector<ViewRow const*> const& rows,
               std::shared_ptr<figure::MapGround const> const& ground) {
    figure::BarSeries series;
    for (auto const* row : rows) {
        series.rows.push_back(bar_row(*row, asked.language));
        auto& drawn = series.rows.back();
        drawn.area = row->area;
        drawn.label = asked.in(asked.programme().area_name(row->area));
        drawn.definition = {};
        drawn.kind = figure::RowKind::named;
    }
    series.title = view_subject(asked, figures.view);
    series.alt = view_alt(asked, figures, rows, "alt_map");
    series.ground = ground;
    bool const category = rows.front()->category != nullptr;
    ViewMap map;
    map.shares = category && put_shares(rows, series);
    if (category) map.title = rows.front()->label;
    std::stable_sort(series.rows.begin(), series.rows.end(), [](auto const& a, auto const& b) {
        if ((a.mark == CellMark::value) != (b.mark == CellMark::value)) return a.mark == CellMark::value;
        return a.value > b.value;
    });
    map.series = figure::map_series(series, map.shares ? ChartShape::choropleth : ChartShape::symbols, asked.language);
    return map;
}

/// One colour means one class on all maps of a view.
void share_classes(std::vector<ViewMap>& maps) {
    std::vector<figure::MapClass> widest;
    for (auto const& map : maps)
        if (!map.series.classes.empty() && (widest.empty() || map.series.classes.back().from > widest.back().from))
            widest = map.series.classes;
    for (auto& map : maps)
        if (!map.series.classes.empty()) map.series.classes = widest;
}

ViewPicture picture_of(ViewMap map, bool several) {
    ViewPicture picture;
    picture.title = map.title;
    picture.half = several;
    picture.draw = [kept = std::make_shared<ViewMap const>(std::move(map))](double width,
                                                                            figure::ChartContext const& context) {
        return kept->shares ? figure::choropleth(kept->series, width, context)
                            : figure::proportional_symbols(kept->series, width, context);
    };
    return picture;
}

/// The members' rows of a category, or of the total.
using MapRows = std::vector<ViewRow const*>;

/// By category, in the programme's order.
std::vector<MapRows> rows_of_maps(Asked const& asked, ViewFigures const& figures) {
    std::vector<MapRows> maps;
    for (auto const& row : figures.rows) {
        if (row.area == asked.programme().region) continue;
        auto const at = std::find_if(maps.begin(), maps.end(),
                                     [&](auto const& rows) { return rows.front()->category == row.category; });
        (at == maps.end() ? maps.emplace_back() : *at).push_back(&row);
    }
    return maps;
}

bool can_be_drawn(MapRows const& rows) {
    return std::any_of(rows.begin(), rows.end(), [](auto const* row) { return row->last().shown(); });
}

/// "Belize (withheld), Panama (no data reported)": the categories without a map and why; each reason once.
std::string without_map(std::vector<MapRows> const& all) {
    std::vector<std::string> said;
    for (auto const& rows : all) {
        if (can_be_drawn(rows)) continue;
        std::vector<std::string> reasons;
        for (auto const* row : rows) {
            auto const& why = row->last().words.text;
            if (std::find(reasons.begin(), reasons.end(), why) == reasons.end()) reasons.push_back(why);
        }
        said.push_back(rows.front()->label + " (" + base::join(reasons, "; ") + ")");
    }
    return base::join(said, ", ");
}

/// Which of the years a map shows, and what its shares are of.
std::string year_words(Asked const& asked, View const& whole, ViewFigures const& last) {
    if (whole.one_year()) return {};
    auto const& words = indicator_words();
    auto text = words.in(asked.language, "map_year", {{"year", whole.years.back()}});
    if (!last.base_words.empty())
        text += " " + words.in(asked.language, "share_of", {{"base", last.base_words}});
    else if (last.has_shares())
        text += " " + words.in(asked.language, "share_own");
    return text;
}

/// Likewise, and what has no map.
std::string words_of(Asked const& asked, View const& whole, ViewFigures const& last, std::vector<MapRows> const& all) {
    auto words = year_words(asked, whole, last);
    if (auto const left = without_map(all); !left.empty())
        words += (words.empty() ? "" : " ") + indicator_words().in(asked.language, "without_map", {{"rows", left}});
    return words;
}

}  // namespace

ViewFigures figures_of_map(Asked const& asked, ViewFigures const& figures) {
    auto view = figures.view;
    if (view.areas == std::vector{asked.programme().region}) return figures;
    if (view.areas.front() == asked.programme().region) view.areas.erase(view.areas.begin());
    view.years = {view.years.back()};
    return view_figures(asked, std::move(view));
}

ViewPictures view_map(Asked const& asked, ViewFigures const& figures) {
    if (asked.programme().map == nullptr) return none(asked, "no_map");
    if (figures.view.areas == std::vector{asked.programme().region}) return none(asked, "no_map_members");
    if (figures.view.indicator->unit == "CURRENCY") return none(asked, "currencies");
    auto of_last_year = figures.view;
    of_last_year.years = {figures.view.years.back()};
    auto last = view_figures(asked, std::move(of_last_year));
    // The numbers of notes are those of the whole view.
    for (auto& row : last.rows) {
        auto const whole = std::find_if(figures.rows.begin(), figures.rows.end(), [&](ViewRow const& one) {
            return one.area == row.area && one.category == row.category;
        });
        row.points.back().notes = whole == figures.rows.end() ? std::vector<std::size_t>{} : whole->last().notes;
    }
    auto const all = rows_of_maps(asked, last);
    auto const maps = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), can_be_drawn));
    if (maps == 0) return none(asked, "nothing_drawn");
    if (maps > MOST_MAPS)
        return {{}, indicator_words().in(asked.language, "too_many_maps", {{"count", std::to_string(maps)}})};
    auto const ground = ground_of(asked);
    std::vector<ViewMap> drawn;
    for (auto const& rows : all)
        if (can_be_drawn(rows)) drawn.push_back(map_of(asked, last, rows, ground));
    share_classes(drawn);
    ViewPictures pictures;
    pictures.words = words_of(asked, figures.view, last, all);
    for (auto& map : drawn) pictures.pictures.push_back(picture_of(std::move(map), drawn.size() > 1));
    return pictures;
}

}  // namespace cifra::portal
