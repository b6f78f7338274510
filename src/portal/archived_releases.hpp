#pragma once

#include "portal/catalogue.hpp"
#include "release/release_archive.hpp"

#include <memory>

namespace cifra::portal {

/// The releases of an archive, which lives as long as they do.
Releases archived_releases(std::shared_ptr<release::ReleaseArchive const> archive);

}  // namespace cifra::portal
