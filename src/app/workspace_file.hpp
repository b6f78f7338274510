#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string>

namespace cifra::app {

/// What workspace.toml says.
struct WorkspaceFile {
    std::string programme;  ///< Id, for the reader's eye.
    std::string database;   ///< Empty: embedded; else "postgresql://…".
};

/// The text of workspace.toml.
std::string workspace_file(WorkspaceFile const& settings);

/// \error not_found  the folder is no workspace
/// \error bad_input  every problem with line and column
base::Result<WorkspaceFile> read_workspace_file(std::filesystem::path const& folder);

}  // namespace cifra::app
