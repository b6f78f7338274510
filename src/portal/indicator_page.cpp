#include "portal/indicator_page.hpp"

#include "base/text.hpp"
#include "portal/address.hpp"
#include "portal/asset_routes.hpp"
#include "portal/download_kinds.hpp"
#include "portal/indicator_asked.hpp"
#include "portal/indicator_figures.hpp"
#include "portal/indicator_filter.hpp"
#include "portal/indicator_head.hpp"
#include "portal/indicator_words.hpp"
#include "portal/page.hpp"
#include "portal/view_revisions.hpp"
#include "portal/view_source.hpp"
#include "portal/view_table.hpp"
#include "portal/view_words.hpp"
#include "portal/words_template.hpp"
#include "publish/assets.hpp"
#include "publish/page_figure.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

std::string const& word(Asked const& asked, std::string_view key) {
    return indicator_words().in(asked.language, key);
}

Data tabs(Asked const& asked, View const& view) {
    auto list = data_list();
    for (auto const form : {ViewForm::chart, ViewForm::map, ViewForm::table}) {
        if (form == ViewForm::map && asked.programme().map == nullptr && view.form != form) continue;
        Data tab;
        tab.set("address", address_as(asked, view, form));
        tab.set("words", word(asked, name_of(form)));
        tab.set("here", Data{form == view.form});
        list << tab;
    }
    return list;
}

Data downloads(Asked const& asked, View const& view) {
    auto list = data_list();
    for (auto const& kind : download_kinds()) {
        Data item;
        item.set("address", view_address(asked, view, std::string(kind.ending)));
        item.set("type", std::string(kind.content_type.substr(0, kind.content_type.find(';'))));
        item.set("name", kind.name == "metadata" ? word(asked, "metadata") : std::string(kind.name));
        item.set("words", word(asked, kind.words));
        list << item;
    }
    return list;
}

Data categories(Asked const& asked, View const& view) {
    auto list = data_list();
    if (view.breakdown == nullptr) return list;
    for (auto const& category : view.breakdown->categories) {
        if (category.definition.empty()) continue;
        Data item;
        item.set("label", asked.in(category.label));
        item.set("definition", asked.in(category.definition));
        list << item;
    }
    return list;
}

Data revisions(Asked const& asked, ViewFigures const& figures) {
    auto list = data_list();
    for (auto const& revision : view_revisions(asked, figures)) {
        Data item;
        item.set("place", revision.place);
        item.set("address", figure_address(asked, revision.key));
        item.set("words", revision.words);
        list << item;
    }
    return list;
}

std::string embed_code(Asked const& asked, ViewFigures const& figures) {
    auto const whole = asked.settings.public_url + embed_address(asked, figures.view);
    return "<iframe src=\"" + base::escape_html(whole) + "\" title=\"" +
           base::escape_html(view_message(asked, figures)) +
           "\" width=\"100%\" height=\"640\" loading=\"lazy\" style=\"border:0\"></iframe>";
}

/// What the page and the embedded one share.
/// \param drawn  The figures themselves.
void put_figures(Asked const& asked, ViewFigures const& figures, FiguresHtml const& drawn, Data& data) {
    data.set("message", view_message(asked, figures));
    data.set("subtitle", view_subtitle(asked, figures));
    data.set("figures", drawn.html);
    data.set("legend", view_legend(asked, figures, drawn.table));
    data.set("source", source_line(asked, figures.releases));
    set_optional(data, "notes", view_notes(asked, figures, drawn.table));
}

void put_around(Asked const& asked, ViewFigures const& figures, Data& data) {
    auto const& view = figures.view;
    set_optional(data, "definition", asked.in(view.indicator->definition));
    auto const defined = categories(asked, view);
    data.set("has_categories", Data{defined.is_non_empty_list()});
    data.set("categories", defined);
    if (view.breakdown != nullptr) data.set("breakdown", asked.in(view.breakdown->title));
    auto const coverage = view_coverage(asked, view);
    set_optional(data, "coverage",
                 coverage.edition == nullptr
                     ? std::string{}
                     : publish::coverage_strip(coverage.edition->edition, coverage.total, asked.language));
    data.set("who", indicator_words().in(asked.language, "who_reports", {{"year", coverage.year}}));
    auto const revised = revisions(asked, figures);
    data.set("has_revisions", Data{revised.is_non_empty_list()});
    data.set("revisions", revised);
    data.set("downloads", downloads(asked, view));
    data.set("citation", view_citation(asked, figures));
    data.set("address", asked.settings.public_url + view_address(asked, view));
    set_optional(data, "licence", asked.in(asked.programme().licence));
    data.set("embed", embed_code(asked, figures));
}

/// The way to an indicator: its area of work.
std::vector<PageLink> path_to(Asked const& asked, programme::Indicator const& indicator) {
    std::vector<PageLink> path;
    for (auto const& section : asked.programme().sections) {
        auto const& ids = section.indicators;
        if (std::find(ids.begin(), ids.end(), indicator.id) == ids.end()) continue;
        path.push_back({area_address(asked, section.id), asked.in(section.title)});
        break;
    }
    return path;
}

http::Response document(Asked const& asked, ViewFigures const& figures) {
    Data data;
    put_figures(asked, figures, indicator_figures(asked, figures, address_as(asked, figures.view, ViewForm::table)),
                data);
    put_around(asked, figures, data);
    data.set("kicker", view_subject(asked, figures.view));
    data.set("refs", note_marks(asked, figures.heading_notes, "table"));
    data.set("filter", indicator_filter(asked, figures.view));
    data.set("tabs", tabs(asked, figures.view));
    Page page{"indicator-page", view_subject(asked, figures.view) + ", " + view_years(asked, figures.view),
              view_message(asked, figures) + ". " + view_subtitle(asked, figures),
              render_in(asked.language, indicator_words(), "indicator.mustache", data),
              path_to(asked, *figures.view.indicator)};
    page.head = indicator_head(asked, figures);
    page.picture = view_address(asked, figures.view, ".png");
    page.picture_words = page.description;
    return page_response(asked, page);
}

bool is_spelt(Asked const& asked, std::string const& address) {
    auto const query = asked.request.query.empty() ? std::string{} : "?" + asked.request.query;
    return asked.request.path + query == address;
}

}  // namespace

http::Response indicator_page(Asked const& asked) {
    auto const wanted = asked_view(asked, asked.value("id"));
    if (!wanted.view) return wanted.instead;
    if (auto const own = view_address(asked, *wanted.view); !is_spelt(asked, own)) return see_other(own);
    return document(asked, view_figures(asked, *wanted.view));
}

http::Response embedded_indicator(Asked const& asked) {
    auto const wanted = asked_view(asked, asked.value("id"));
    if (!wanted.view) return wanted.instead;
    if (auto const own = embed_address(asked, *wanted.view); !is_spelt(asked, own)) return see_other(own);
    auto const figures = view_figures(asked, *wanted.view);
    auto const there = asked.settings.public_url + view_address(asked, figures.view);
    auto as_table = figures.view;
    as_table.form = ViewForm::table;
    Data data;
    auto drawn = indicator_figures(asked, figures, embed_address(asked, as_table));
    // Pages of figures may not stand in a frame.
    drawn.html = base::replace_all(std::move(drawn.html), "<a class=\"figure-link\"",
                                   "<a class=\"figure-link\" target=\"_blank\" rel=\"noopener\"");
    put_figures(asked, figures, drawn, data);
    data.set("lang", base::code_of(asked.language));
    data.set("title", view_message(asked, figures));
    data.set("style", style_address());
    data.set("marks", std::string(publish::asset("marks.svg")));
    data.set("canonical", there);
    data.set("address", there);
    data.set("full",
             indicator_words().in(asked.language, "full_view", {{"site", asked.in(asked.programme().short_name)}}));
    http::Response response;
    response.content_type = "text/html; charset=utf-8";
    response.body = render_in(asked.language, indicator_words(), "embed.mustache", data);
    response.policy = base::replace_all(response.policy, "frame-ancestors 'none'", "frame-ancestors *");
    return response;
}

}  // namespace cifra::portal
