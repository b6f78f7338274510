#include "portal/home_page.hpp"

#include "base/text.hpp"
#include "language/number.hpp"
#include "portal/address.hpp"
#include "portal/chart_picture.hpp"
#include "portal/home_words.hpp"
#include "portal/key_list.hpp"
#include "portal/message_picture.hpp"
#include "portal/page.hpp"
#include "portal/release_list.hpp"
#include "portal/view_source.hpp"
#include "portal/view_words.hpp"
#include "publish/page_headline.hpp"
#include "publish/page_matrix.hpp"
#include "release/edition_layout.hpp"
#include "release/headline.hpp"

#include <utility>

namespace cifra::portal {
namespace {

constexpr std::size_t MOST_EDITIONS = 3;

/// What the picture counts, where and when, in the words of the indicator's page.
std::string lead_subtitle(Asked const& asked, ChartPicture const& picture) {
    View view{picture.indicator, nullptr, {asked.programme().region}, {asked.current().edition.time_period}};
    if (!picture.breakdown->by_area) view.breakdown = picture.breakdown;
    if (picture.breakdown->by_area) {
        view.areas.clear();
        for (auto const& member : asked.programme().members) view.areas.push_back(member.code);
    }
    return view_subtitle(asked, view_figures(asked, std::move(view)));
}

void add_lead(Asked const& asked, std::vector<programme::Indicator const*> const& leading, Data& data) {
    data.set("has_lead", Data{false});
    for (auto const* indicator : leading) {
        auto const picture = lead_picture(asked, *indicator);
        if (!picture) continue;
        data.set("has_lead", Data{true});
        data.set("lead_title", picture->series.title);
        data.set("lead_subtitle", lead_subtitle(asked, *picture));
        data.set("lead_source", source_line(asked, {current_release(asked)}));
        data.set("lead_svg", picture->svg);
        data.set("lead_table", rows_table(asked, *picture));
        data.set("lead_address", indicator_address(asked, indicator->id, "breakdown=" + picture->breakdown->id));
        return;
    }
}

Data areas(Asked const& asked) {
    auto const& edition = asked.current().edition;
    auto list = data_list();
    for (auto const* section : release::sections_in_order(edition)) {
        if (section->indicators.empty()) continue;
        Data item;
        item.set("title", asked.in(section->title));
        item.set("address", area_address(asked, section->id));
        set_optional(item, "headline", release::section_headline(edition, *section, asked.language));
        list << item;
    }
    return list;
}

Data countries(Asked const& asked) {
    auto list = data_list();
    for (auto const& member : asked.programme().members) {
        Data item;
        item.set("name", asked.in(member.name));
        item.set("address", country_address(asked, member.code));
        list << item;
    }
    return list;
}

Data newest_editions(Asked const& asked) {
    auto list = data_list();
    auto const entries = newest_releases(asked.catalogue);
    for (std::size_t i = 0; i < entries.size() && i < MOST_EDITIONS; ++i) {
        Data item;
        item.set("address", edition_address(asked, entries[i].edition));
        item.set("title", edition_name(asked, entries[i]));
        item.set("version", release_words(asked, entries[i]));
        list << item;
    }
    return list;
}

std::string protection_words(Asked const& asked) {
    auto const threshold = asked.current().edition.policy.threshold;
    if (threshold < 2) return home_words().in(asked.language, "protected_none");
    return home_words().in(asked.language, "protected_words",
                           {{"threshold", language::number(threshold, asked.language)}});
}

}  // namespace

http::Response home_page(Asked const& asked) {
    auto const& edition = asked.current().edition;
    auto const leading = leading_indicators(asked, nullptr);
    Data data;
    data.set("w", home_words().data(asked.language));
    data.set("headline", publish::edition_headline(edition, asked.language));
    data.set("title", asked.in(edition.title));
    data.set("see_edition", home_words().in(asked.language, "see_edition", {{"year", edition.time_period}}));
    data.set("edition_address", edition_address(asked, edition.id));
    data.set("data_address", address(asked, "/data"));
    data.set("figures_title", home_words().in(asked.language, "figures_year", {{"year", edition.time_period}}));
    data.set("figures", key_list_html(asked, leading));
    data.set("legend", publish::mark_legend(asked.language));
    add_lead(asked, leading, data);
    data.set("areas", areas(asked));
    data.set("countries", countries(asked));
    data.set("editions", newest_editions(asked));
    data.set("all_editions", address(asked, "/edition"));
    data.set("purpose", asked.in(edition.programme.purpose));
    data.set("about", address(asked, "/about"));
    data.set("protection", protection_words(asked));
    data.set("protection_address", address(asked, "/methods#protection"));
    Page page{"home", {}, asked.in(edition.programme.purpose), render("home.mustache", data), {}};
    put_picture(asked, nullptr, page);
    return page_response(asked, page);
}

}  // namespace cifra::portal
