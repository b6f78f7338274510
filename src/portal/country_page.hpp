#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

/// The members, their national bodies, and how much each reports.
http::Response country_list_page(Asked const& asked);

/// One of them: its figures over the years, what it reports and what not, its texts and notes.
http::Response country_page(Asked const& asked);

}  // namespace cifra::portal
