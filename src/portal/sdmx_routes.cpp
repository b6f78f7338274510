#include "portal/route_families.hpp"

namespace cifra::portal {

Routes sdmx_routes() {
    return {};
}

}  // namespace cifra::portal
