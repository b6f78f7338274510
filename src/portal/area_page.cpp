#include "portal/area_page.hpp"

#include "portal/address.hpp"
#include "portal/area_indicators.hpp"
#include "portal/area_words.hpp"
#include "portal/error_page.hpp"
#include "portal/frame_words.hpp"
#include "portal/key_list.hpp"
#include "portal/message_picture.hpp"
#include "portal/nearest.hpp"
#include "portal/note_list.hpp"
#include "portal/page.hpp"
#include "publish/page_matrix.hpp"
#include "publish/page_texts.hpp"
#include "release/edition_layout.hpp"
#include "release/headline.hpp"
#include "release/section_subtitle.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

constexpr int TEXT_HEADING = 3;

/// The areas of work that count something, in the edition's order.
std::vector<programme::Section const*> areas_of_work(Asked const& asked) {
    auto sections = release::sections_in_order(asked.current().edition);
    sections.erase(std::remove_if(sections.begin(), sections.end(),
                                  [](auto const* section) { return section->indicators.empty(); }),
                   sections.end());
    return sections;
}

Data area_item(Asked const& asked, programme::Section const& section) {
    Data item;
    item.set("title", asked.in(section.title));
    item.set("address", area_address(asked, section.id));
    set_optional(item, "headline", release::section_headline(asked.current().edition, section, asked.language));
    auto const count = section.indicators.size();
    item.set("count", area_words().in(asked.language, count == 1 ? "one_indicator" : "indicators",
                                      {{"count", std::to_string(count)}}));
    return item;
}

Data section_notes(Asked const& asked, programme::Section const& section) {
    auto const has = [&](std::string const& indicator) {
        return std::find(section.indicators.begin(), section.indicators.end(), indicator) != section.indicators.end();
    };
    return note_items(
        asked.current(), asked.language, [&](auto const& key) { return has(key.indicator); },
        [&](auto const& table) { return has(table.substr(0, table.find('.'))); });
}

void put_texts(Data& data, Asked const& asked, programme::Section const& section) {
    auto const texts = [&](bool leads) {
        return publish::text_items(asked.current().edition, asked.language, TEXT_HEADING, [&](auto const& text) {
            return text.section == section.id && publish::is_lead(text) == leads;
        });
    };
    auto const leads = texts(true);
    data.set("has_leads", Data{leads.is_non_empty_list()});
    data.set("leads", leads);
    publish::set_texts(data, texts(false));
}

http::Response page_of(Asked const& asked, programme::Section const& section) {
    auto const& edition = asked.current().edition;
    auto const headline = release::section_headline(edition, section, asked.language);
    auto const& title = asked.in(section.title);
    Data data;
    data.set("w", area_words().data(asked.language));
    data.set("title", title);
    data.set("headline", headline.empty() ? title : headline);
    set_optional(data, "subtitle", release::section_subtitle(edition, section, asked.language));
    data.set("figures_title", area_words().in(asked.language, "in_figures", {{"year", edition.time_period}}));
    set_optional(data, "figures", key_list_html(asked, leading_indicators(asked, &section)));
    data.set("legend", publish::mark_legend(asked.language));
    put_texts(data, asked, section);
    data.set("indicators", area_indicators(asked, section));
    auto const singles = single_figures(asked, section);
    data.set("has_singles", Data{singles.is_non_empty_list()});
    data.set("singles", singles);
    auto const notes = section_notes(asked, section);
    data.set("has_notes", Data{notes.is_non_empty_list()});
    data.set("notes", notes);
    Page page{"area", title, headline, render("area.mustache", data), {}};
    page.path = {{address(asked, "/"), frame_words().in(asked.language, "home")},
                 {address(asked, "/area"), frame_words().in(asked.language, "areas")}};
    put_picture(asked, &section, page);
    return page_response(asked, page);
}

}  // namespace

http::Response area_list_page(Asked const& asked) {
    auto list = data_list();
    for (auto const* section : areas_of_work(asked)) list << area_item(asked, *section);
    Data data;
    data.set("w", area_words().data(asked.language));
    data.set("areas", list);
    Page page{"areas",
              area_words().in(asked.language, "title"),
              area_words().in(asked.language, "subtitle"),
              render("area_list.mustache", data),
              {{address(asked, "/"), frame_words().in(asked.language, "home")}}};
    return page_response(asked, page);
}

http::Response area_page(Asked const& asked) {
    std::vector<Named> known;
    for (auto const* section : areas_of_work(asked)) {
        if (section->id == asked.value("section")) return page_of(asked, *section);
        known.push_back({section->id, {area_address(asked, section->id), asked.in(section->title)}});
    }
    return near_page(asked, asked.value("section"), known);
}

}  // namespace cifra::portal
