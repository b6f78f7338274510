#include "release/release_store.hpp"

#include <utility>

namespace cifra::release {

int ReleaseStore::save(ReleasedEdition edition) {
    auto& versions = m_versions[edition.id];
    versions.push_back(std::move(edition));
    return static_cast<int>(versions.size());
}

ReleasedEdition const* ReleaseStore::newest(std::string const& id) const {
    auto const found = m_versions.find(id);
    return found == m_versions.end() ? nullptr : &found->second.back();
}

}  // namespace cifra::release
