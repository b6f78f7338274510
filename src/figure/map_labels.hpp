#pragma once

#include "figure/outline.hpp"
#include "figure/text_layout.hpp"
#include "programme/area_map.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cifra::figure {

/// A name that wants a place on a map.
struct LabelWish {
    std::string area;  ///< Code.
    std::string text;
    std::vector<Ring> rings;  ///< What it names, in points.
    programme::LabelSide side = programme::LabelSide::any;
    Ink inside_ink = Ink::ink;  ///< Where it stands on its area.
    bool veiled = false;        ///< There it needs a ground of paper: the area has a pattern.
};

/// A name in its place.
struct MapName {
    std::size_t wish = 0;
    std::vector<Shape> lines;
    Box box;
    std::optional<Segment> leader;  ///< From the name to its area, where they do not touch.
    bool veiled = false;            ///< It needs a ground of paper.
};

/// A piece of land and whose it is.
struct LabelLand {
    std::string area;
    Ring ring;
    bool patterned = false;  ///< Its look says something of its area: no other name lies on it.
};

/// What names keep clear of.
struct LabelRoom {
    Box frame;
    std::vector<LabelLand> land;  ///< Names that do not stand inside their area do not lie on any.
    bool on_land = false;  ///< They may lie on their own; at the end of a leader, where else is no place, on any.
    std::vector<Box> taken;
    std::map<std::string, Box> symbols;  ///< On areas by code: taken as well, but a leader may end at its own.
};

/// Finds places for names: inside their area where they fit and it is wanted, else near it, on the wished side if that
/// is free. No name lies on another, on a leader, a symbol or on `room.taken`; one that has no place is left out, for
/// the list beside the map has it. \returns In the order of the wishes. \cost names × places tried (a few hundred) ×
/// corners of the land near them
base::Result<std::vector<MapName>> place_names(std::vector<LabelWish> const& wishes, LabelRoom const& room,
                                               Style const& style, Fonts const& fonts);

}  // namespace cifra::figure
