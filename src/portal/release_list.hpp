#pragma once

#include "portal/asked.hpp"

#include <string>
#include <vector>

namespace cifra::portal {

/// The newest release of each edition, the last year first.
std::vector<release::ReleaseEntry> newest_releases(Catalogue const& catalogue);

/// All releases of an edition, the newest first.
std::vector<release::ReleaseEntry> releases_of(Catalogue const& catalogue, std::string const& edition);

/// The release that a path names by its places `id` and `version`, or null.
release::ReleaseEntry const* release_of(Asked const& asked);

/// A name for an edition that need not be read for it: "Edition 2019"; with its id where a year has several.
std::string edition_name(Asked const& asked, release::ReleaseEntry const& entry);

/// "version 2, released on 3 July 2026"
std::string release_words(Asked const& asked, release::ReleaseEntry const& entry);

}  // namespace cifra::portal
