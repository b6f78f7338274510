#include "portal/catalogue.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <utility>

namespace cifra::portal {
namespace {

/// Editions that stay in memory besides the current one: readers compare two, and go back and forth.
constexpr std::size_t MOST_KEPT = 4;

}  // namespace

base::Result<std::shared_ptr<Catalogue const>> Catalogue::make(Releases releases) {
    std::shared_ptr<Catalogue> made(new Catalogue);
    made->m_releases = std::move(releases);
    if (made->m_releases.entries.empty()) return std::shared_ptr<Catalogue const>(std::move(made));
    auto const& last_year = made->m_releases.entries.back().time_period;
    release::ReleaseEntry const* newest = nullptr;
    for (auto const& entry : made->m_releases.entries)
        if (entry.time_period == last_year && (newest == nullptr || entry.released_at >= newest->released_at))
            newest = &entry;
    CIFRA_TRY(auto edition, made->m_releases.read(newest->edition, newest->version));
    made->m_current = std::make_shared<LoadedEdition const>(*newest, std::move(edition));
    return std::shared_ptr<Catalogue const>(std::move(made));
}

release::ReleaseEntry const* Catalogue::newest(std::string const& edition) const {
    release::ReleaseEntry const* newest = nullptr;
    for (auto const& entry : m_releases.entries)
        if (entry.edition == edition && (newest == nullptr || entry.version > newest->version)) newest = &entry;
    return newest;
}

release::ReleaseEntry const* Catalogue::find(std::string const& edition, int version) const {
    auto const found = std::find_if(m_releases.entries.begin(), m_releases.entries.end(), [&](auto const& entry) {
        return entry.edition == edition && entry.version == version;
    });
    return found == m_releases.entries.end() ? nullptr : &*found;
}

base::Result<std::shared_ptr<LoadedEdition const>> Catalogue::edition(std::string const& edition, int version) const {
    auto const* const entry = find(edition, version);
    CIFRA_ASSERT(entry != nullptr);
    if (m_current->entry == *entry) return m_current;
    std::lock_guard const lock(m_reading);
    auto const kept =
        std::find_if(m_kept.begin(), m_kept.end(), [&](auto const& each) { return each->entry == *entry; });
    if (kept != m_kept.end()) {
        m_kept.splice(m_kept.begin(), m_kept, kept);
        return m_kept.front();
    }
    CIFRA_TRY(auto read, m_releases.read(edition, version));
    m_kept.push_front(std::make_shared<LoadedEdition const>(*entry, std::move(read)));
    if (m_kept.size() > MOST_KEPT) m_kept.pop_back();
    return m_kept.front();
}

}  // namespace cifra::portal
