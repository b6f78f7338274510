#include "portal/route_families.hpp"

namespace cifra::portal {

Routes indicator_routes() {
    return {};
}

}  // namespace cifra::portal
