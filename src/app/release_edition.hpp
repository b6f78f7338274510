#pragma once

#include "app/workspace.hpp"
#include "release/released_edition.hpp"

#include <string>
#include <vector>

namespace cifra::app {

/// What was released before from a workspace: the newest release of every year, and every release of one edition.
struct EarlierReleases {
    std::vector<release::EarlierRelease> earlier;   ///< Of years before, by year.
    std::vector<release::EarlierRelease> replaced;  ///< Of this edition, by version.
};
base::Result<EarlierReleases> earlier_releases(Workspace& workspace, std::string const& edition,
                                               std::string const& time_period);

/// Gives a protected edition its version and what was released before, commits that it is published, and puts it into
/// the release database. The same figures and texts again keep their version.
/// \param of_returns  its figures come from the year's newest consolidation
base::Result<release::ReleasedEdition> release_edition(Workspace& workspace, release::ReleasedEdition edition,
                                                       bool of_returns, store::Actor actor);

}  // namespace cifra::app
