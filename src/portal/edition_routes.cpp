#include "portal/route_families.hpp"

#include "portal/compare_page.hpp"
#include "portal/edition_page.hpp"

namespace cifra::portal {

Routes edition_routes() {
    return {
        {"editions", "/{lang}/edition", edition_list_page},
        {"edition, newest", "/{lang}/edition/{id}", newest_edition_page},
        {"edition", "/{lang}/edition/{id}/{version}", edition_page},
        {"edition files", "/{lang}/edition/{id}/{version}/files", edition_files_page, true},
        {"compare", "/{lang}/compare", compare_page},
    };
}

}  // namespace cifra::portal
