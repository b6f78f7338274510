#pragma once

#include "base/local_text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::programme {

/// A place on the globe, in degrees: east and north are positive.
struct GeoPoint {
    double longitude = 0;
    double latitude = 0;
    bool operator==(GeoPoint const&) const = default;
};

/// A part of the globe, in degrees.
struct GeoBox {
    double west = 0;
    double south = 0;
    double east = 0;
    double north = 0;
};

/// Where the name of an area stands.
enum class LabelSide { any, inside, north, northeast, east, southeast, south, southwest, west, northwest };

/// Where an editor wants the name of an area.
struct MapLabel {
    std::string area;
    LabelSide side = LabelSide::any;
};

/// An area of a map: rings of arcs. Arc n as it is drawn, ~n the other way round; each arc begins where the one before
/// it ends, and the last one ends where the first begins.
struct MapArea {
    std::string code;
    bool member = false;  ///< Else a neighbour.
    std::vector<std::vector<int>> rings;
};

/// Where the outlines come from.
struct MapSource {
    std::string name;  ///< "Natural Earth, 1:50 million"
    std::string package;
    std::string version;
    std::string file;
    std::string licence;
    std::string sha256;  ///< Of `file`: 64 lower-case hexadecimal digits.
};

/// The outlines of the members and their neighbours, and how they are drawn. A border is one arc for both of its areas,
/// so that they coincide at any scale.
struct AreaMap {
    MapSource source;
    base::LocalText credit;     ///< Under every map, before the programme's disclaimer.
    double parallel_south = 0;  ///< Where the scale is true, in degrees.
    double parallel_north = 0;
    double meridian = 0;  ///< Stands upright.
    GeoBox frame;         ///< Neighbours reach as far.
    std::optional<GeoBox> inset;
    std::vector<MapLabel> labels;  ///< Areas without one: wherever there is room.
    std::vector<MapArea> areas;    ///< By code.
    std::vector<std::vector<GeoPoint>> arcs;

    MapArea const* area(std::string const& code) const;
    LabelSide side_of(std::string const& code) const;
};

/// "northeast", as map.toml writes it.
std::vector<std::string> label_side_names();
/// The side of a name, or nothing.
std::optional<LabelSide> label_side(std::string const& name);

}  // namespace cifra::programme
