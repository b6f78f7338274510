#pragma once

#include "figure/outline.hpp"
#include "programme/area_map.hpp"

#include <string>
#include <vector>

namespace cifra::figure {

/// A map after projection: outlines in radii of the sphere, y downwards. The map must outlive it.
class MapPlane {
public:
    explicit MapPlane(programme::AreaMap const& map);

    programme::AreaMap const& map() const { return *m_map; }
    /// Arcs in the order of the map's.
    std::vector<std::vector<Point>> const& arcs() const { return m_arcs; }
    /// Around the members and the inset; islands far off that are small beside the rest of their area do not count.
    Box const& members() const { return m_members; }
    /// Around what the inset shows; nothing without one, or where it shows no part of the members.
    std::optional<Box> const& inset() const { return m_inset; }
    /// The rings of an area.
    std::vector<Ring> rings_of(programme::MapArea const& area) const;
    /// True when the larger drawing of the inset is where an area is read.
    bool in_inset(programme::MapArea const& area) const;

private:
    programme::AreaMap const* m_map;
    std::vector<std::vector<Point>> m_arcs;
    Box m_members;
    std::optional<Box> m_inset;
};

/// Where a part of the plane is drawn: its outlines are cut to the frame.
struct MapWindow {
    Box frame;           ///< On the page, in points.
    double scale = 1;    ///< Points a radius.
    Point plane_origin;  ///< What stands in the upper left corner of the frame.

    Point at(Point plane) const {
        return {frame.left + (plane.x - plane_origin.x) * scale, frame.top + (plane.y - plane_origin.y) * scale};
    }
    Box at(Box const& plane) const {
        auto const first = at(Point{plane.left, plane.top});
        auto const last = at(Point{plane.right, plane.bottom});
        return {first.x, first.y, last.x, last.y};
    }
};

/// What of an area is seen in a window, in points of the page.
struct AreaOutline {
    programme::MapArea const* area = nullptr;
    std::vector<Ring> rings;
};

/// Lines between areas and along coasts.
struct BorderLine {
    std::vector<Point> points;
    programme::MapArea const* first = nullptr;   ///< A member where one of both is.
    programme::MapArea const* second = nullptr;  ///< Null along coasts.
};

/// What is seen in a window.
struct MapOutlines {
    std::vector<AreaOutline> areas;  ///< In the order of the map; those that are not seen have no rings.
    std::vector<BorderLine> borders;
};

/// Cuts a plane to a window. Corners nearer to each other than a window shows are left out, from both sides of a border
/// alike.
/// \param least_step  In points.
MapOutlines outlines_in(MapPlane const& plane, MapWindow const& window, double least_step = 0.9);

}  // namespace cifra::figure
