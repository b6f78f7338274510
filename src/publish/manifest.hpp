#pragma once

#include "publish/write_bundle.hpp"

#include <string>
#include <vector>

namespace cifra::publish {

/// Name of a bundle's manifest.
inline constexpr char const* MANIFEST = "manifest.json";

/// manifest.json: SHA-256 and size of each file, the edition and its programme, the versions of Cifra and of the
/// libraries, the pinned fonts. Canonical JSON, sorted.
/// \param files  Sorted by name, without the manifest itself.
std::string manifest_json(release::ReleasedEdition const& edition, std::vector<BundleFile> const& files);

/// What a manifest says of a file.
struct ManifestEntry {
    std::string name;
    std::string sha256;
    std::uintmax_t size = 0;
};

/// Reads the list of files of a manifest.
/// \param file  for messages only
/// \error bad_input  with line and column: not JSON; not a manifest: no `cifra` or `edition`, an entry without name,
///                   sha256 or size, a name twice or outside the folder; or a format of a later version
base::Result<std::vector<ManifestEntry>> read_manifest(std::string const& text, std::string const& file);

}  // namespace cifra::publish
