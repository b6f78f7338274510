#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

/// Editions and their corrections as an Atom feed, the newest first. \source RFC 4287
http::Response feed(Asked const& asked);

}  // namespace cifra::portal
