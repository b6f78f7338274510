#pragma once

#include "portal/asked.hpp"

#include <optional>
#include <vector>

namespace cifra::portal {

/// Marks the releases that show a figure which a later one withholds. Needs their order.
void mark_withdrawn(History& history);

/// True when a release is marked so: its pages and files would tell what was taken back to protect somebody, and are no
/// longer given. Also true when the history cannot be read.
bool is_withdrawn(Catalogue const& catalogue, release::ReleaseEntry const& entry);

/// What is answered in place of a release that is withdrawn (410); nothing where it is not.
std::optional<http::Response> in_place_of_withdrawn(Asked const& asked, release::ReleaseEntry const& entry);

/// The releases that are not withdrawn, by time period, edition and version.
std::vector<release::ReleaseEntry> offered_releases(Catalogue const& catalogue);

}  // namespace cifra::portal
