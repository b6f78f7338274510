#pragma once

#include "portal/asked.hpp"

#include <memory>
#include <string>
#include <vector>

namespace cifra::portal {

/// A release that tells figures of a view.
struct ViewRelease {
    release::ReleaseEntry entry;                ///< Of one that the catalogue does not have only edition and version.
    std::shared_ptr<ReleaseNotes const> notes;  ///< What it says beside its figures; null where it cannot be read.
    bool withdrawn = false;                     ///< It shows a figure that a later release withholds.

    bool is(std::string const& edition, int version) const {
        return entry.version == version && entry.edition == edition;
    }
    /// True where the catalogue has it.
    bool known() const { return !entry.released_at.empty(); }
    /// The notes at a figure; of a withdrawn release those alone that tell no number.
    std::vector<release::Note const*> notes_at(programme::CellKey const& key) const;
    /// Likewise those at the heading of a table, "INDICATOR.breakdown".
    std::vector<release::Note const*> notes_on(std::string const& table) const;
};

/// A release as a view has it. \cost Reads it where it was not read before
ViewRelease view_release(Asked const& asked, std::string const& edition, int version);

/// The current release.
ViewRelease current_release(Asked const& asked);

/// By time period, edition and version; those that the catalogue does not have first.
void sort_releases(std::vector<ViewRelease>& releases);

/// Of sorted releases the one that became public last; the last one where the catalogue has none of them. Never empty.
ViewRelease const& last_released(std::vector<ViewRelease> const& releases);

}  // namespace cifra::portal
