#include "portal/catalogue.hpp"

#include "base/assert.hpp"
#include "portal/withdrawn.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace cifra::portal {
namespace {

/// Editions that stay in memory besides the current one: readers compare two, and go back and forth.
constexpr std::size_t MOST_KEPT = 4;

bool became_public_before(Vintage const& a, Vintage const& b) {
    auto const when = [](release::ReleaseEntry const& entry) {
        return std::tie(entry.released_at, entry.time_period, entry.edition, entry.version);
    };
    return when(a.entry) < when(b.entry);
}

/// The figures of a release where an edition holds them, or null.
std::vector<release::ReleasedTable> const* held_figures(LoadedEdition const& edition,
                                                        release::ReleaseEntry const& wanted) {
    if (edition.entry == wanted) return &edition.edition.tables;
    for (auto const* const releases : {&edition.edition.earlier, &edition.edition.replaced})
        for (auto const& release : *releases)
            if (release.id == wanted.edition && release.version == wanted.version && !release.tables.empty())
                return &release.tables;
    return nullptr;
}

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
    m_notes.try_emplace({edition, version}, m_kept.front()->notes);
    return m_kept.front();
}

base::Result<std::shared_ptr<ReleaseNotes const>> Catalogue::notes(std::string const& edition, int version) const {
    {
        std::lock_guard const lock(m_reading);
        if (auto const found = m_notes.find({edition, version}); found != m_notes.end()) return found->second;
    }
    CIFRA_TRY(auto const loaded, this->edition(edition, version));
    return loaded->notes;
}

base::Result<std::shared_ptr<History const>> Catalogue::history() const {
    CIFRA_ASSERT(!empty());
    std::lock_guard const lock(m_reading);
    if (m_history != nullptr) return m_history;
    auto history = std::make_shared<History>();
    for (auto const& entry : m_releases.entries) {
        if (auto const* const held = held_figures(*m_current, entry)) {
            history->push_back({.entry = entry, .tables = *held});
            continue;
        }
        CIFRA_TRY(auto tables, m_releases.read_figures(entry, m_current->edition.programme));
        history->push_back({.entry = entry, .tables = std::move(tables)});
    }
    std::sort(history->begin(), history->end(), became_public_before);
    mark_withdrawn(*history);
    m_history = std::move(history);
    return m_history;
}

}  // namespace cifra::portal
