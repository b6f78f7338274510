#pragma once

#include "portal/view_figures.hpp"

#include <string>

namespace cifra::portal {

/// What the figures of a view say, in a line: "Victims identified, CORETT: 1,652 in 2019". Compares two years only
/// where they can be compared, and says nothing of what is missing or withheld.
std::string view_message(Asked const& asked, ViewFigures const& figures);

/// Measure, place, years and what shares are of, in sentences.
std::string view_subtitle(Asked const& asked, ViewFigures const& figures);

/// "CORETT and nine countries", "Belize and Honduras".
std::string view_places(Asked const& asked, View const& view);

/// "2006–2020", "2019", "2006, 2010 and 2020".
std::string view_years(Asked const& asked, View const& view);

/// Name of the indicator, and of the breakdown where there is one: "Victims identified, by age and sex".
std::string view_subject(Asked const& asked, View const& view);

/// "1,652 (provisional)", or the words for why there is none.
std::string point_text(ViewPoint const& point);

/// Alternative text of a picture of some rows: what it is, of what, and first and last figures of each row.
/// \param kind   Key of indicator_words: "alt_lines", "alt_bars", ...
std::string view_alt(Asked const& asked, ViewFigures const& figures, std::vector<ViewRow const*> const& rows,
                     std::string_view kind);

}  // namespace cifra::portal
