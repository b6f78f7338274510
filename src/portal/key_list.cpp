#include "portal/key_list.hpp"

#include "portal/address.hpp"
#include "portal/frame_words.hpp"
#include "portal/trend.hpp"
#include "publish/page_figure.hpp"
#include "release/edition_layout.hpp"
#include "release/series_words.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

constexpr std::size_t MOST_OTHERS = 4;

bool is_shown(Asked const& asked, programme::Indicator const& indicator) {
    auto const& edition = asked.current().edition;
    auto const* row =
        edition.find(edition.programme.total_key(indicator, edition.programme.region, edition.time_period));
    return row != nullptr && row->obs_value;
}

/// What the year before said, where the two compare: "1,520 in 2019".
std::string year_before(Asked const& asked, release::Series const& series) {
    if (series.points.size() < 2) return {};
    auto const& now = series.points.back();
    auto const& before = series.points[series.points.size() - 2];
    if (!now.shown() || !before.shown() || now.break_before) return {};
    return frame_words().in(asked.language, "year_before",
                            {{"value", release::point_words(asked.current().edition, before, asked.language).text},
                             {"year", before.key.time_period}});
}

Data item_of(Asked const& asked, programme::Indicator const& indicator) {
    auto const& edition = asked.current().edition;
    auto const key = edition.programme.total_key(indicator, edition.programme.region, edition.time_period);
    auto const series = release::series_of(edition, key);
    Data item;
    item.set("address", indicator_address(asked, indicator.id));
    item.set("value", publish::figure_text(edition.find(key), asked.language).text);
    item.set("shown", Data{true});
    item.set("noun", asked.in(indicator.noun));
    auto const status = release::status_words(series.points.back(), asked.language);
    set_optional(item, "status", status);
    set_optional(item, "before", year_before(asked, series));
    item.set("year", edition.time_period);
    item.set("coverage", publish::coverage_strip(edition, key, asked.language));
    release::SeriesChart const chart{release::series_chart_id(indicator), &indicator, nullptr, true, {series}};
    item.set("trend", trend_html(asked, series, indicator.id,
                                 series.shown() < 2 ? "" : release::series_alt(edition, chart, asked.language)));
    return item;
}

}  // namespace

std::vector<programme::Indicator const*> leading_indicators(Asked const& asked, programme::Section const* section) {
    std::vector<programme::Indicator const*> keys;
    std::vector<programme::Indicator const*> others;
    for (auto const* each : release::sections_in_order(asked.current().edition)) {
        if (section != nullptr && each->id != section->id) continue;
        for (auto const& id : each->indicators) {
            auto const* indicator = asked.programme().indicator(id);
            if (indicator == nullptr || !is_shown(asked, *indicator)) continue;
            (indicator->key_figure ? keys : others).push_back(indicator);
        }
    }
    others.resize(std::min(others.size(), MOST_OTHERS));
    return keys.empty() ? others : keys;
}

std::string key_list_html(Asked const& asked, std::vector<programme::Indicator const*> const& indicators) {
    if (indicators.empty()) return {};
    auto items = data_list();
    for (auto const* indicator : indicators) items << item_of(asked, *indicator);
    Data data;
    data.set("figures", items);
    return render("key_list.mustache", data);
}

}  // namespace cifra::portal
