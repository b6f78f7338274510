#pragma once

#include "release/series_charts.hpp"

#include <string>

namespace cifra::release {

/// The title of a chart over the years: an editor's own; else "People found, year by year".
base::LocalText series_title(ReleasedEdition const& edition, SeriesChart const& chart);

/// What it counts, where and when: "People found a year, Triad, 2019–2021."
std::string series_subtitle(ReleasedEdition const& edition, SeriesChart const& chart, base::Language language);

/// The label of one of its series: a category or member; empty for a total.
std::string series_label(ReleasedEdition const& edition, SeriesChart const& chart, std::size_t series,
                         base::Language language);

/// "provisional", "estimated", "of low reliability", "revised", those that apply as a list or nothing, for a point with
/// a value.
std::string status_words(SeriesPoint const& point, base::Language language);

/// Alternative text: "[kind of chart] of [data], where [reason]"; an editor's own stands in its place.
std::string series_alt(ReleasedEdition const& edition, SeriesChart const& chart, base::Language language);

}  // namespace cifra::release
