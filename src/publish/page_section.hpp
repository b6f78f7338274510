#pragma once

#include "publish/page_context.hpp"

#include <string>

namespace cifra::publish {

/// A section of figures as HTML: message, key figures with coverage, who is counted, tables, texts, notes.
std::string figure_section(PageContext& page, programme::Section const& section);

/// The coalition: its texts, members with their national bodies, organs.
std::string coalition_section(PageContext& page, programme::Section const& section);

/// The events of the year, one article a country, in the programme's order.
std::string events_section(PageContext& page, programme::Section const& section);

}  // namespace cifra::publish
