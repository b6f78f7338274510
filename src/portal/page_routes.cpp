#include "portal/route_families.hpp"

#include "portal/home_page.hpp"

namespace cifra::portal {

Routes page_routes() {
    return {{"home", "/{lang}/", home_page}};
}

}  // namespace cifra::portal
