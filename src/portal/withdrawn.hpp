#pragma once

#include "portal/catalogue.hpp"

namespace cifra::portal {

/// True when a release shows a figure that the newest statement about it withholds: its files would tell what was
/// withdrawn to protect somebody, so they are no longer given. Also true when the history cannot be read.
bool tells_what_is_withheld(Catalogue const& catalogue, release::ReleaseEntry const& entry);

}  // namespace cifra::portal
