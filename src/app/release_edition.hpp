#pragma once

#include "app/workspace.hpp"
#include "release/released_before.hpp"
#include "release/released_edition.hpp"
#include "restricted/edition.hpp"
#include "restricted/withheld_before.hpp"
#include "store/programme_record.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace cifra::app {

/// Under what an edition is released.
struct Release {
    bool of_returns = false;           ///< Its figures come from the year's newest consolidation.
    store::Actor actor;                ///< Who publishes.
    store::ProgrammeRecord programme;  ///< By which programme.
    /// The true counts that it withholds, by the spelling of the cell's key.
    std::map<std::string, std::int64_t> withheld{};
};

/// What the public has seen before of an edition's years and of the edition itself. \param workspace  null: nothing
base::Result<release::ReleasedBefore> released_before(Workspace* workspace, programme::Programme const& programme,
                                                      restricted::Edition const& edition);

/// What those releases withheld, as far as the workspace kept it.
base::Result<std::vector<restricted::WithheldBefore>> withheld_before(Workspace* workspace,
                                                                      programme::Programme const& programme,
                                                                      release::ReleasedBefore const& before);

/// Gives a protected edition its place among the releases, commits that it is published, and puts it into the release
/// database. The same figures and texts again keep their version.
base::Result<release::ReleasedEdition> release_edition(Workspace& workspace, release::ReleasedEdition edition,
                                                       Release release);

/// Brings the release database up to date with what was committed as published: after a program that was killed in
/// between, and never otherwise. \param programme  whose map they get, as long as it has the same members
base::Result<void> release_publications(db::Connection& restricted, db::Connection& released,
                                        programme::Programme const& programme);

}  // namespace cifra::app
