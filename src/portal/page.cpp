#include "portal/page.hpp"

#include "language/number.hpp"
#include "portal/asset_routes.hpp"
#include "portal/font_files.hpp"
#include "portal/frame_words.hpp"
#include "portal/template.hpp"
#include "publish/assets.hpp"

namespace cifra::portal {
namespace {

/// Parts of the site in the running head: their addresses below the language, and the words' keys.
struct SitePart {
    char const* path;
    char const* word;
};
constexpr SitePart SITE_PARTS[] = {{"/area", "areas"},      {"/country", "countries"}, {"/edition", "editions"},
                                   {"/methods", "methods"}, {"/data", "data"},         {"/about", "about"}};

/// The foot's, likewise.
constexpr SitePart FOOT_PARTS[] = {{"/definitions", "definitions"},
                                   {"/methods#protection", "protection"},
                                   {"/compare", "compare"},
                                   {"/api", "api"},
                                   {"/feed.atom", "feed"},
                                   {"/about#contact", "contact"},
                                   {"/about#accessibility", "accessibility"},
                                   {"/about#privacy", "privacy"}};

/// The address of the same page in a language.
std::string address_in(Asked const& asked, Page const& page, base::Language language) {
    if (language != asked.language && !page.address_elsewhere.empty()) return page.address_elsewhere;
    auto const& path = asked.request.path;
    auto const rest = path.size() > 3 && path[3] == '/' ? path.substr(3) : "/";
    auto const query = asked.request.query.empty() ? "" : "?" + asked.request.query;
    return "/" + std::string(base::code_of(language)) + rest + query;
}

Data languages(Asked const& asked, Page const& page) {
    auto list = data_list();
    for (auto const language : base::LANGUAGES) {
        Data item;
        auto const there = address_in(asked, page, language);
        item.set("code", base::code_of(language));
        item.set("address", there);
        item.set("whole", asked.settings.public_url + there);
        item.set("name", frame_words().in(language, "language"));
        item.set("other", Data{language != asked.language});
        list << item;
    }
    return list;
}

Data site_parts(Asked const& asked) {
    auto list = data_list();
    for (auto const& part : SITE_PARTS) {
        Data item;
        auto const there = address(asked, part.path);
        item.set("address", there);
        item.set("words", frame_words().in(asked.language, part.word));
        item.set("here", Data{asked.request.path == there});
        item.set("inside", Data{asked.request.path.rfind(there + "/", 0) == 0});
        list << item;
    }
    return list;
}

Data foot_parts(Asked const& asked) {
    auto list = data_list();
    for (auto const& part : FOOT_PARTS) {
        Data item;
        item.set("address", address(asked, part.path));
        item.set("words", frame_words().in(asked.language, part.word));
        list << item;
    }
    return list;
}

Data fonts() {
    auto list = data_list();
    for (auto const& name : font_names()) list << Data{"address", "/assets/" + name};
    return list;
}

Data links(std::vector<PageLink> const& path) {
    auto list = data_list();
    for (auto const& link : path) {
        Data item;
        item.set("address", link.address);
        item.set("words", link.words);
        list << item;
    }
    return list;
}

void put_programme(Data& data, Asked const& asked) {
    if (asked.catalogue.empty()) {
        data.set("site_short", "Cifra");
        set_optional(data, "site_name", "");
        return;
    }
    auto const& programme = asked.programme();
    auto const& entry = asked.current().entry;
    auto const& name = asked.in(programme.name);
    auto const& short_name = asked.in(programme.short_name);
    data.set("site_short", short_name);
    set_optional(data, "site_name", name == short_name ? "" : name);
    data.set("feed", address(asked, "/feed.atom"));
    set_optional(data, "disclaimer", asked.in(programme.disclaimer));
    set_optional(data, "licence", asked.in(programme.licence));
    set_optional(data, "edition",
                 frame_words().in(asked.language, "edition_line",
                                  {{"id", entry.edition},
                                   {"version", std::to_string(entry.version)},
                                   {"date", language::date(entry.released_at.substr(0, 10), asked.language)}}));
}

/// What only the head of the document says.
void put_head(Data& data, Asked const& asked, Page const& page) {
    auto const site = asked.catalogue.empty() ? std::string("Cifra") : asked.in(asked.programme().short_name);
    data.set("window_title", page.title.empty() ? site : page.title + " – " + site);
    data.set("message_title", page.title.empty() ? site : page.title);
    set_optional(data, "description", page.description);
    data.set("hidden", Data{!page.for_search});
    data.set("canonical", asked.settings.public_url + address_in(asked, page, asked.language));
    data.set("locale", asked.language == base::Language::en ? "en" : "es_419");
    set_optional(data, "picture", page.picture.empty() ? "" : asked.settings.public_url + page.picture);
    set_optional(data, "picture_words", page.picture_words);
    data.set("fonts", fonts());
    data.set("style", style_address());
    data.set("script", script_address());
    data.set("head", page.head);
}

}  // namespace

http::Response page_response(Asked const& asked, Page const& page, int status) {
    Data data;
    data.set("w", frame_words().data(asked.language));
    data.set("lang", base::code_of(asked.language));
    put_head(data, asked, page);
    put_programme(data, asked);
    data.set("languages", languages(asked, page));
    data.set("kind", page.kind);
    data.set("marks", std::string(publish::asset("marks.svg")));
    data.set("home", address(asked, "/"));
    data.set("search_box", Data{page.search_box});
    data.set("search", address(asked, "/search"));
    data.set("sections", site_parts(asked));
    data.set("foot", foot_parts(asked));
    data.set("has_path", Data{!page.path.empty()});
    data.set("path", links(page.path));
    data.set("main", page.main);
    http::Response response;
    response.status = status;
    response.content_type = "text/html; charset=utf-8";
    response.body = render("frame.mustache", data);
    return response;
}

std::string address(Asked const& asked, std::string const& path) {
    return "/" + std::string(base::code_of(asked.language)) + path;
}

std::string whole_address(Asked const& asked, std::string const& path) {
    return asked.settings.public_url + address(asked, path);
}

http::Response moved(std::string const& address) {
    http::Response response;
    response.status = 301;
    response.headers.push_back({"Location", address});
    return response;
}

http::Response see_other(std::string const& address) {
    http::Response response;
    response.status = 303;
    response.headers.push_back({"Location", address});
    return response;
}

}  // namespace cifra::portal
