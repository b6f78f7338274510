#pragma once

#include "publish/manifest.hpp"

#include <filesystem>

namespace cifra::publish {

/// Names in a folder that its manifest does not have, sorted; the manifest itself is no such name.
/// \error io  the folder cannot be read
base::Result<std::vector<std::string>> names_besides(std::filesystem::path const& folder,
                                                     std::vector<ManifestEntry> const& entries);

/// Names that every bundle has and this manifest lacks, sorted: the data files, and for each language its pages and
/// infographic.
std::vector<std::string> names_lacking(std::vector<ManifestEntry> const& entries);

/// Holds a folder that a bundle shall replace to being a new place, an empty folder, or a bundle and nothing else:
/// whatever else stands there is not deleted by a slip of the keyboard.
/// \error usage  it holds something else; one such name is given
base::Result<void> check_target(std::filesystem::path const& folder);

}  // namespace cifra::publish
