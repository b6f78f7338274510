#include "publish/check_bundle.hpp"

#include "publish/edition_view.hpp"
#include "release/read_bundle.hpp"

namespace cifra::publish {

base::Result<std::vector<audit::Finding>> check_bundle(std::filesystem::path const& folder) {
    CIFRA_TRY(auto const edition, release::read_bundle(folder));
    return make_view(edition).findings;
}

}  // namespace cifra::publish
