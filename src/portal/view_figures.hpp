#pragma once

#include "portal/view_choice.hpp"
#include "portal/view_release.hpp"
#include "release/series.hpp"

#include <memory>
#include <string>
#include <vector>

namespace cifra::portal {

/// A figure of a view.
struct ViewPoint {
    release::SeriesPoint const* point = nullptr;  ///< Of the row's series; never null.
    bool break_before = false;                    ///< It does not compare with the last one shown before it.
    release::FigureWords words;                   ///< In the language of the page; never blank.
    std::string status;                           ///< "provisional"; or empty.
    std::string share;               ///< "48%", where one year is shown and the share is known; else empty.
    std::int64_t base = 0;           ///< What the share is of.
    std::vector<std::size_t> notes;  ///< Their numbers, ascending.

    bool shown() const { return point->shown(); }
};

/// A row of a view: an area, or one of its categories.
struct ViewRow {
    std::string area;
    programme::Category const* category = nullptr;  ///< Null: the area's total.
    std::string label;                              ///< Of the category, where there is one; else of the area.
    std::string place;                              ///< The area, and the category where there is one: "Belize, women".
    std::vector<ViewPoint> points;                  ///< One a year of the view.
    std::shared_ptr<release::Series const> series;  ///< That the points are of.

    ViewPoint const& last() const { return points.back(); }
};

/// A note of a view: its number is its place in the list, from 1.
struct ViewNote {
    base::LocalText text;
    std::vector<std::string> places;  ///< Where it stands: "Belize, 2018"; none: at the whole table.
};

/// The figures of a view with what is to be said of them by the releases that tell them. Nothing is filled in, and
/// nothing is computed from what is withheld.
struct ViewFigures {
    View view;
    std::vector<ViewRow> rows;  ///< Areas in the view's order; in them categories in the programme's.
    std::vector<ViewNote> notes;
    std::vector<std::size_t> heading_notes;  ///< Numbers of those that stand at the whole table.
    std::vector<ViewRelease> releases;       ///< That tell the figures, by time period; never empty.
    std::string base_words;                  ///< What shares are of, where one year is shown: "1,652"; else empty.

    bool has_shares() const;
    /// True where more than one area has more than one row.
    bool grouped() const { return view.breakdown != nullptr && view.areas.size() > 1; }
};

/// Where no release speaks of any of the figures, the current one says so.
/// \cost rows × all years; reads the releases of the years shown that were never read, and the one that tells a share
ViewFigures view_figures(Asked const& asked, View view);

}  // namespace cifra::portal
