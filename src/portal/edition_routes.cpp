#include "portal/route_families.hpp"

namespace cifra::portal {

Routes edition_routes() {
    return {};
}

}  // namespace cifra::portal
