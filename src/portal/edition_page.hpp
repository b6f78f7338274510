#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

/// Every edition with its newest version.
http::Response edition_list_page(Asked const& asked);
/// The newest version of an edition.
http::Response newest_edition_page(Asked const& asked);
/// One version: the infographic, what changed, audit, protection, files, how to cite. One that was replaced says so.
http::Response edition_page(Asked const& asked);
/// Every file of a version with its size and checksum. Slow: the bundle has to be made.
http::Response edition_files_page(Asked const& asked);

}  // namespace cifra::portal
