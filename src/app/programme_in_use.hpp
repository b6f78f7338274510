#pragma once

#include "app/workspace.hpp"
#include "store/programme_record.hpp"

#include <filesystem>

namespace cifra::app {

/// A programme's folder as the trail names it: SHA-256 over the sorted names and hashes of its files, hidden ones left
/// out, and what its policy says. \error bad_input  protection.toml cannot be accepted  \error io  a file cannot be
/// read
base::Result<store::ProgrammeRecord> programme_record(std::filesystem::path const& folder);

/// Holds the programme that an edition is published by against the one that the trail names: the newest publication's
/// or adoption's, or, before there is one, the workspace's own.
/// \param folder  the programme's folder: the workspace's, or the one that a prepared edition names
/// \returns the record, for the trail's entry
/// \error bad_input  it is another one; says since when, and whether it protects less
base::Result<store::ProgrammeRecord> check_programme(Workspace& workspace, std::filesystem::path const& folder);

}  // namespace cifra::app
