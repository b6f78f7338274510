#include "portal/sitemap_page.hpp"

#include "base/text.hpp"
#include "http/target.hpp"
#include "portal/site_pages.hpp"
#include "portal/withdrawn.hpp"
#include "release/edition_layout.hpp"

#include <string>
#include <vector>

namespace cifra::portal {
namespace {

/// A page below the language, and when it last changed.
struct Listed {
    std::string path;
    std::string changed;
};

std::vector<Listed> listed_pages(Asked const& asked) {
    auto const& current = asked.current();
    auto const& today = current.entry.released_at;
    std::vector<Listed> pages = {{"/", today}};
    for (auto const& page : site_pages())
        if (page.path.find('#') == std::string::npos) pages.push_back({page.path, today});
    for (auto const* section : release::sections_in_order(current.edition))
        if (!section->indicators.empty()) pages.push_back({"/area/" + http::escape(section->id), today});
    for (auto const& indicator : current.edition.programme.indicators)
        pages.push_back({"/indicator/" + http::escape(indicator.id), today});
    for (auto const& member : current.edition.programme.members)
        pages.push_back({"/country/" + http::escape(member.code), today});
    for (auto const& entry : offered_releases(asked.catalogue))
        pages.push_back(
            {"/edition/" + http::escape(entry.edition) + "/" + std::to_string(entry.version), entry.released_at});
    return pages;
}

std::string whole(Asked const& asked, base::Language language, std::string const& path) {
    return base::escape_html(asked.settings.public_url + "/" + base::code_of(language) + path);
}

std::string url_xml(Asked const& asked, base::Language language, Listed const& page) {
    std::string xml = "<url>\n<loc>" + whole(asked, language, page.path) + "</loc>\n<lastmod>" +
                      base::escape_html(page.changed) + "</lastmod>\n";
    for (auto const other : base::LANGUAGES)
        xml += "<xhtml:link rel=\"alternate\" hreflang=\"" + std::string(base::code_of(other)) + "\" href=\"" +
               whole(asked, other, page.path) + "\"/>\n";
    return xml + "</url>\n";
}

}  // namespace

http::Response sitemap(Asked const& asked) {
    http::Response response;
    response.content_type = "application/xml; charset=utf-8";
    response.last_modified = asked.current().entry.released_at;
    response.body =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
        "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
    for (auto const& page : listed_pages(asked))
        for (auto const language : base::LANGUAGES) response.body += url_xml(asked, language, page);
    response.body += "</urlset>\n";
    return response;
}

http::Response robots(Asked const& asked) {
    http::Response response;
    response.body = "User-agent: *\nDisallow: /en/search\nDisallow: /es/search\nDisallow: /sdmx/\n\nSitemap: " +
                    asked.settings.public_url + "/sitemap.xml\n";
    return response;
}

}  // namespace cifra::portal
