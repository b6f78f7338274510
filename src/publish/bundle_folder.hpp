#pragma once

#include "publish/manifest.hpp"

#include <filesystem>

namespace cifra::publish {

/// Names in a folder and in the folders of its manifest's files that the manifest does not have, sorted; a folder that
/// holds none of its files is one name. The manifest itself is no such name.
/// \error io  the folder cannot be read
base::Result<std::vector<std::string>> names_besides(std::filesystem::path const& folder,
                                                     std::vector<ManifestEntry> const& entries);

/// Names that every bundle has and this manifest lacks, sorted: the data files, and for each language its pages and
/// infographic, with its first page as a picture.
std::vector<std::string> names_lacking(std::vector<ManifestEntry> const& entries);

/// Holds a folder that a bundle shall replace to being a new place, an empty folder, or a bundle and nothing else:
/// whatever else stands there is not deleted by a slip of the keyboard.
/// \error usage  it holds something else; one such name is given
base::Result<void> check_target(std::filesystem::path const& folder);

}  // namespace cifra::publish
