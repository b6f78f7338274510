#pragma once

#include "base/result.hpp"

#include <filesystem>
#include <string_view>

namespace cifra::app {

/// Writes a file aside and renames it into place: the one that stood there before stays whole when anything fails.
/// \error io  as base::StagedFile
base::Result<void> write_whole(std::filesystem::path const& file, std::string_view bytes);

}  // namespace cifra::app
