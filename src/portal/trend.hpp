#pragma once

#include "portal/asked.hpp"
#include "release/series.hpp"

#include <string>

namespace cifra::portal {

/// A figure over the years as a small line with its first and last year, as HTML. A gap stays a gap, and the line does
/// not cross a break in its series. Its values stand elsewhere: screen readers are told `words`, or nothing where these
/// are empty. \param id  Unique in its page. \returns empty where fewer than two years have a value
std::string trend_html(Asked const& asked, release::Series const& series, std::string const& id,
                       std::string const& words);

}  // namespace cifra::portal
