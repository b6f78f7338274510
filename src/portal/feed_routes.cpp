#include "portal/route_families.hpp"

namespace cifra::portal {

Routes feed_routes() {
    return {};
}

}  // namespace cifra::portal
