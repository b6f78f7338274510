#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

/// The coalition and this site: purpose, organs, members, contact, accessibility, privacy, disclaimer.
http::Response about_page(Asked const& asked);

}  // namespace cifra::portal
