#pragma once

#include "base/result.hpp"
#include "release/released_edition.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace cifra::publish {

/// What a bundle holds.
struct BundleSettings {
    std::vector<base::Language> languages = {base::Language::en, base::Language::es};
    bool png = true;  ///< Pages and cards as PNG besides SVG.
};

/// A file of a bundle.
struct BundleFile {
    std::string name;  ///< Its path below the bundle's folder, parts separated by '/'.
    std::string bytes;
};

/// Every file of an edition's bundle but the manifest, sorted by name; the same edition gives the same bytes.
base::Result<std::vector<BundleFile>> make_bundle(release::ReleasedEdition const& edition,
                                                  BundleSettings const& settings);

/// Writes the bundle with its manifest aside and renames it into place: on failure the old bundle stays whole.
/// \returns The files written, the manifest last.
/// \error usage  the folder holds something else than a bundle
/// \error io     the folder cannot be written
base::Result<std::vector<BundleFile>> write_bundle(release::ReleasedEdition const& edition,
                                                   std::filesystem::path const& folder, BundleSettings const& settings);

/// Checks every file of a bundle against its manifest.
/// \error not_found  there is no manifest
/// \error bad_input  a file is missing, changed or not in the manifest (all are named)
base::Result<std::vector<std::string>> verify_bundle(std::filesystem::path const& folder);

}  // namespace cifra::publish
