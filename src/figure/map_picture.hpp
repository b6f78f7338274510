#pragma once

#include "figure/font.hpp"
#include "figure/map_labels.hpp"
#include "figure/map_plane.hpp"

#include <map>
#include <string>
#include <vector>

namespace cifra::figure {

/// How an area is filled.
struct AreaLook {
    Ink fill = Ink::paper;
    Ink text = Ink::ink;              ///< Of a name that stands on it.
    Pattern pattern = Pattern::none;  ///< hatch: nothing published; cross: withheld.
};

/// How everything else of a map looks.
struct MapStyle {
    Ink other_land = Ink::other_land;
    Ink inset_land = Ink::other_land;
    std::optional<Ink> inset_sea = Ink::paper;
    Stroke border;                ///< Between two members.
    Stroke border_in_dark;        ///< Where both are dark.
    std::optional<Stroke> coast;  ///< Along the coasts of members and to their neighbours.
    Stroke frame;
    Stroke leader;
    Style name;
};

/// Where the two drawings of a map stand.
struct MapLayout {
    MapWindow main;
    std::optional<MapWindow> inset;
    double height = 0;
};

/// A circle on an area, by its code.
struct MapSymbol {
    std::string area;
    double radius = 0;
};

/// What stands on a map, besides land.
struct MapContent {
    std::map<std::string, AreaLook> looks;     ///< Of members by code.
    std::map<std::string, std::string> names;  ///< Of areas by code: those that get a label.
    std::vector<MapSymbol> symbols;            ///< Larger ones first.
    std::vector<Box> taken;                    ///< No name stands there.
};

/// A map as shapes: the neighbours of the main map; members, borders, symbols, frame and line of the inset; the names.
struct MapPicture {
    std::vector<Shape> ground;
    std::vector<Shape> shapes;
    std::vector<Shape> names;
};

/// The main map as wide as `width`, the inset under it as far up as the members leave room.
/// \param tallest  Of both together, in points.
MapLayout stacked_layout(MapPlane const& plane, double width, double tallest);
/// The main map with the inset at its right, as large as `room` allows, in the middle of its height. The main map's
/// frame is `bleed`.
MapLayout side_by_side(MapPlane const& plane, Box const& room, Box const& bleed);

/// \error bad_input  a name has a character that the fonts lack
base::Result<MapPicture> draw_map(MapPlane const& plane, MapLayout const& layout, MapContent const& content,
                                  MapStyle const& style, Fonts const& fonts);

}  // namespace cifra::figure
