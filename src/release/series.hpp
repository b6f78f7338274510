#pragma once

#include "release/figure_words.hpp"
#include "release/told_index.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::release {

/// What is known of one figure in one year.
struct SeriesPoint {
    programme::CellKey key;                       ///< Of its year.
    std::optional<ReleasedObservation> figure{};  ///< Nothing: no release speaks of it.
    std::string edition{};                        ///< Id of the release that does.
    int version = 0;                              ///< Of that release.
    bool break_before = false;
    base::LocalText break_note{};     ///< Why it does not compare with what comes before, in sentences; or empty.
    base::LocalText revision_note{};  ///< What the release before said instead (see revision_of); or empty.

    /// Where there is none, the point is a gap; it is never filled.
    bool shown() const { return figure && figure->obs_value; }
    bool has_status(char letter) const { return figure && figure->obs_status.find(letter) != std::string::npos; }
    bool provisional() const { return has_status('P'); }
    bool revised() const { return has_status('R'); }
    bool definition_differs() const { return has_status('D'); }
};

/// A figure over the years.
struct Series {
    programme::CellKey key;  ///< Of the edition's year.
    std::vector<SeriesPoint> points;

    /// Points that have a value.
    std::size_t shown() const;
};

/// The years from the first that a release speaks of to the edition's, without holes; the edition's alone where nothing
/// was released before. Ascending.
std::vector<std::string> series_years(ReleasedEdition const& edition);

/// A figure over series_years. What a year's figure is, the newest release that speaks of it says: the edition itself,
/// else the one prepared last. A point does not compare with the last one before it that has a value where its status,
/// or one in the gap between, is B; where only one of the two has D; where they are amounts in different currencies;
/// or, for the coalition, where they are known to hold other members (docs/methods/series.md). Nothing is interpolated,
/// and nothing is computed from withheld figures.
Series series_of(ReleasedEdition const& edition, programme::CellKey const& key);

/// The same, with an index of the edition: where many are asked for.
Series series_of(ReleasedEdition const& edition, programme::CellKey const& key, ToldIndex const& index);

/// What stands at a point: its figure in words, or why there is none, a year without an edition among the reasons.
FigureWords point_words(ReleasedEdition const& edition, SeriesPoint const& point, base::Language language);

/// Series of the figures of a breakdown: a category or member each, in the programme's order.
std::vector<Series> series_of(ReleasedEdition const& edition, programme::Indicator const& indicator,
                              programme::Breakdown const& breakdown);

}  // namespace cifra::release
