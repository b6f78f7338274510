#include "portal/route_families.hpp"

#include "portal/about_page.hpp"
#include "portal/area_page.hpp"
#include "portal/country_page.hpp"
#include "portal/data_page.hpp"
#include "portal/definitions_page.hpp"
#include "portal/figure_page.hpp"
#include "portal/home_page.hpp"
#include "portal/home_redirect.hpp"
#include "portal/methods_page.hpp"
#include "portal/search_page.hpp"

namespace cifra::portal {

Routes page_routes() {
    return {
        {"language", "/", home_redirect, false, true},
        {"language, bare", "/{lang}", language_redirect, false, true},
        {"home", "/{lang}/", home_page},
        {"areas", "/{lang}/area", area_list_page},
        {"area", "/{lang}/area/{section}", area_page},
        {"countries", "/{lang}/country", country_list_page},
        {"country", "/{lang}/country/{code}", country_page},
        {"figure", "/{lang}/figure/{flow}/{key}", figure_page},
        {"methods", "/{lang}/methods", methods_page},
        {"definitions", "/{lang}/definitions", definitions_page},
        {"data", "/{lang}/data", data_page},
        {"about", "/{lang}/about", about_page},
        {"search", "/{lang}/search", search_page},
    };
}

}  // namespace cifra::portal
