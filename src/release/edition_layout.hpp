#pragma once

#include "release/released_edition.hpp"

#include <string>
#include <vector>

namespace cifra::release {

/// Ids of sections in the order of the edition: those that its layout names, then the others as they are given.
std::vector<std::string> in_layout_order(ReleasedEdition const& edition, std::vector<std::string> const& ids);

/// The programme's sections in the order of the edition.
std::vector<programme::Section const*> sections_in_order(ReleasedEdition const& edition);

/// "VICTIMS_IDENTIFIED.by_profile"
std::string chart_id(programme::Indicator const& indicator, programme::Breakdown const& breakdown);

/// A breakdown of a section and the indicator that it splits.
struct PlacedChart {
    programme::Indicator const* indicator;
    programme::Breakdown const* breakdown;
};

/// Every breakdown of a section's indicators: those that its layout lists in that order, then the others in the
/// programme's. None is left out.
std::vector<PlacedChart> charts_of(ReleasedEdition const& edition, programme::Section const& section);
/// The breakdowns of one indicator in the order of its section.
std::vector<programme::Breakdown const*> charts_of(ReleasedEdition const& edition,
                                                   programme::Indicator const& indicator);

/// What the layout says of a chart; empty but for the id where it says nothing. A chart that its section's list leaves
/// out has the form of a table: its figures stay, without a drawing.
programme::ChartLayout chart_layout(ReleasedEdition const& edition, std::string const& id);

/// The title of a chart: an editor's own, else the programme's.
base::LocalText chart_title(ReleasedEdition const& edition, programme::Indicator const& indicator,
                            programme::Breakdown const& breakdown);

/// The headline that an editor wrote for the cover, or empty.
std::string typed_cover_headline(ReleasedEdition const& edition, base::Language language);
/// The headline that an editor wrote for a section, or empty.
std::string typed_headline(ReleasedEdition const& edition, programme::Section const& section, base::Language language);
/// The headline that an editor wrote for an indicator, or for its section where it is the section's first key figure
/// (or, without one, its first indicator), or empty.
std::string typed_headline(ReleasedEdition const& edition, programme::Indicator const& indicator,
                           base::Language language);

}  // namespace cifra::release
