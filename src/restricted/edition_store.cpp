#include "restricted/edition_store.hpp"

#include <utility>

namespace cifra::restricted {

int EditionStore::save(Edition edition) {
    auto& versions = m_versions[edition.id];
    versions.push_back(std::move(edition));
    return static_cast<int>(versions.size());
}

Edition const* EditionStore::find(std::string const& id, int version) const {
    auto const found = m_versions.find(id);
    if (found == m_versions.end() || version < 1) return nullptr;
    auto const index = static_cast<std::size_t>(version - 1);
    return index < found->second.size() ? &found->second[index] : nullptr;
}

}  // namespace cifra::restricted
