#pragma once

#include "app/workspace.hpp"
#include "store/trail.hpp"

#include <filesystem>

namespace cifra::app {

/// Writes the newest head of the trail, and beside it (".minisig") the secretariat's signature: kept elsewhere, it
/// shows later whether the trail was cut or written anew. The same head again may be written to the same file.
/// \error usage  something else stands there already  \error io  the file cannot be written
base::Result<void> write_head(Workspace& workspace, std::filesystem::path const& file);

/// Reads a head written by write_head. \error bad_input  the secretariat did not sign it, or it is none
base::Result<store::TrailHead> read_head(Workspace const& workspace, std::filesystem::path const& file);

}  // namespace cifra::app
