#pragma once

#include "figure/page_flow.hpp"

#include <optional>

namespace cifra::figure {

/// An area of work as pages: headline, key figure with its coverage and who is counted, charts, notes. One flow for
/// each indicator of the section that has a key figure and a chart.
/// Shares are those of the released figures; nothing is computed from withheld ones.
std::vector<Flow> section_flows(EditionSource const& source, programme::Section const& section, Fonts const& fonts);

/// "CORETT · Trafficking in persons in the region, 2019"
std::string running_head(EditionSource const& source, Fonts const& fonts);

}  // namespace cifra::figure
