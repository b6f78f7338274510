#pragma once

#include "portal/release_notes.hpp"
#include "portal/view_index.hpp"
#include "publish/edition_view.hpp"
#include "release/release_store.hpp"

#include <memory>
#include <utility>

namespace cifra::portal {

/// An edition as it was released, with what follows from it. Stays where it is: its view refers to it.
struct LoadedEdition {
    LoadedEdition(release::ReleaseEntry released, release::ReleasedEdition read)
        : entry(std::move(released)),
          edition(std::move(read)),
          view(publish::make_view(edition)),
          notes(std::make_shared<ReleaseNotes const>(edition, view.notes)),
          index(edition) {}
    LoadedEdition(LoadedEdition const&) = delete;

    release::ReleaseEntry entry;
    release::ReleasedEdition edition;
    publish::EditionView view;
    std::shared_ptr<ReleaseNotes const> notes;  ///< May outlive it.
    FigureIndex index;
};

}  // namespace cifra::portal
