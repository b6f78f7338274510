#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

/// How to get and reuse the figures: files, formats, the interface for software, licence, citation.
http::Response data_page(Asked const& asked);

}  // namespace cifra::portal
