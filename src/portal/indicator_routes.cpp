#include "portal/indicator_page.hpp"
#include "portal/route_families.hpp"

namespace cifra::portal {

Routes indicator_routes() {
    return {{"indicator", "/{lang}/indicator/{id}", indicator_page},
            {"embed", "/{lang}/embed/indicator/{id}", embedded_indicator}};
}

}  // namespace cifra::portal
