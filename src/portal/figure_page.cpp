#include "portal/figure_page.hpp"

#include "base/text.hpp"
#include "http/target.hpp"
#include "language/number.hpp"
#include "portal/address.hpp"
#include "portal/error_page.hpp"
#include "portal/figure_facts.hpp"
#include "portal/figure_suggestion.hpp"
#include "portal/figure_words.hpp"
#include "portal/frame_words.hpp"
#include "portal/page.hpp"
#include "publish/page_figure.hpp"
#include "release/edition_layout.hpp"
#include "release/single_figures.hpp"

namespace cifra::portal {
namespace {

using programme::CellKey;

void put_links(Data& data, Asked const& asked, CellKey const& key) {
    auto const& region = asked.programme().region;
    auto const countries = key.ref_area == region ? std::string{} : "countries=" + key.ref_area + "&";
    auto const table = publish::tables_of(asked.programme(), key);
    auto const breakdown =
        table.empty() ? std::string{} : "breakdown=" + table.front().substr(table.front().find('.') + 1) + "&";
    data.set("view", indicator_address(asked, key.indicator,
                                       countries + breakdown + "years=" + key.time_period + "&view=table"));
    auto const years = countries + breakdown;
    data.set("years", indicator_address(asked, key.indicator, years.substr(0, years.empty() ? 0 : years.size() - 1)));
    auto const text = to_string(key);
    auto codes = text.substr(text.find('/') + 1);
    codes = codes.substr(0, codes.rfind('.'));
    data.set("sdmx", "/sdmx/3.0/data/dataflow/" + http::escape(asked.programme().agency) + "/" +
                         http::escape(key.dataflow) + "/" + http::escape(asked.programme().version) + "/" +
                         http::escape(codes) + "?c%5BTIME_PERIOD%5D=" + http::escape(key.time_period));
}

void put_value(Data& data, Asked const& asked, Told const& told) {
    auto const words = publish::figure_text(told.figure, asked.language);
    data.set("value", words.text);
    data.set("shown", Data{words.shown});
    data.set("mark", words.mark);
    bool const withheld = words.mark == "crossed";
    data.set("withheld", Data{withheld});
    if (withheld) {
        auto const threshold =
            told.edition == nullptr ? asked.current().edition.policy.threshold : told.edition->edition.policy.threshold;
        data.set("withheld_why", figure_page_words().in(asked.language, "withheld_why",
                                                        {{"threshold", language::number(threshold, asked.language)}}));
        data.set("protection", address(asked, "/methods#protection"));
    } else {
        set_optional(data, "share", share_words(asked, told));
    }
}

std::vector<PageLink> path_to(Asked const& asked, CellKey const& key) {
    std::vector<PageLink> path = {{address(asked, "/"), frame_words().in(asked.language, "home")}};
    for (auto const* section : release::sections_in_order(asked.current().edition))
        for (auto const& id : section->indicators)
            if (id == key.indicator && path.size() == 1)
                path.push_back({area_address(asked, section->id), asked.in(section->title)});
    auto const* indicator = asked.programme().indicator(key.indicator);
    path.push_back({indicator_address(asked, key.indicator), asked.in(indicator->name)});
    return path;
}

/// "Victims assisted, Guatemala: women"
std::string figure_title(Asked const& asked, release::ReleasedObservation const& figure) {
    auto const* indicator = asked.programme().indicator(figure.key.indicator);
    auto title = asked.in(indicator->name) + ", " + asked.in(asked.programme().area_name(figure.key.ref_area));
    if (figure.key == figure.key.total()) return title;
    return title + ": " + release::place_words(asked.programme(), {indicator, &figure}, asked.language);
}

http::Response page_of(Asked const& asked, CellKey const& key, Told const& told) {
    auto const& programme = asked.programme();
    auto const* indicator = programme.indicator(key.indicator);
    auto const place = figure_title(asked, *told.figure);
    Data data;
    data.set("w", figure_page_words().data(asked.language));
    data.set("title", place + ", " + key.time_period);
    data.set("noun", asked.in(indicator->noun));
    put_value(data, asked, told);
    auto const words = publish::figure_text(told.figure, asked.language);
    bool const withheld = words.mark == "crossed";
    data.set("facts", withheld ? withheld_facts(asked, told) : figure_facts(asked, told));
    data.set("lineage", withheld ? data_list() : lineage_facts(asked, told));
    if (!withheld) put_lineage(data, asked, told);
    put_links(data, asked, key);
    Page page{"figure", place + ", " + key.time_period, place + ", " + key.time_period + ": " + words.text, {}, {}};
    page.main = render("figure.mustache", data);
    page.path = path_to(asked, key);
    return page_response(asked, page);
}

}  // namespace

http::Response figure_page(Asked const& asked) {
    auto const text = asked.value("flow") + "/" + asked.value("key");
    auto const key = asked.programme().parse_key(text);
    if (!key) return not_found_page(asked, figure_suggestions(asked, text));
    auto const found = told(asked, *key);
    if (found.figure == nullptr) return not_found_page(asked, figure_suggestions(asked, text));
    return page_of(asked, *key, found);
}

}  // namespace cifra::portal
