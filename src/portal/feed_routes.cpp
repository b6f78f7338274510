#include "portal/route_families.hpp"

#include "portal/dcat_page.hpp"
#include "portal/feed_page.hpp"
#include "portal/message_picture.hpp"
#include "portal/sitemap_page.hpp"

namespace cifra::portal {

Routes feed_routes() {
    return {
        {"feed", "/{lang}/feed.atom", feed, true},
        {"sitemap", "/sitemap.xml", sitemap},
        {"robots", "/robots.txt", robots, false, true},
        {"catalogue of data sets", "/dcat.jsonld", dcat_catalogue},
        {"message picture", "/{lang}/og/{name}.png", message_picture, true},
    };
}

}  // namespace cifra::portal
