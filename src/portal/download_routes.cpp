#include "portal/route_families.hpp"

namespace cifra::portal {

Routes download_routes() {
    return {};
}

}  // namespace cifra::portal
