#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

/// The areas of work: their messages and what each counts.
http::Response area_list_page(Asked const& asked);

/// One of them: message, key figures, its indicators with small charts, texts, notes.
http::Response area_page(Asked const& asked);

}  // namespace cifra::portal
