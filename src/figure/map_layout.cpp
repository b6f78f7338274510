#include "figure/map_picture.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

constexpr double INSET_FACTOR = 2.1;   ///< The inset is drawn so much larger.
constexpr double BESIDE_GAP = 22;      ///< Between the members and an inset at their right.
constexpr double PADDING = 3;          ///< Around the members.
constexpr double UNDER_GAP = 6;        ///< Between members and an inset under them.
constexpr double WIDEST_INSET = 0.62;  ///< Of the width of the whole.
constexpr double SMALLER = 0.94;

/// The window in which a part of the plane has its upper left corner at a place.
MapWindow window_of(Box const& frame, Box const& plane, double scale, Point corner) {
    return {frame, scale, {plane.left - (corner.x - frame.left) / scale, plane.top - (corner.y - frame.top) / scale}};
}

MapWindow inset_window(Box const& plane, double scale, Point corner) {
    Box const frame{corner.x, corner.y, corner.x + plane.width() * scale, corner.y + plane.height() * scale};
    return {frame, scale, {plane.left, plane.top}};
}

/// The lowest point of the members and of the inset's place among them, within a strip.
double lowest_between(MapPlane const& plane, MapWindow const& window, double left, double right) {
    double lowest = window.frame.top;
    for (auto const& area : plane.map().areas) {
        if (!area.member) continue;
        for (auto const& ring : plane.rings_of(area))
            for (auto const& point : ring)
                if (auto const at = window.at(point); at.x >= left && at.x <= right) lowest = std::max(lowest, at.y);
    }
    if (auto const place = window.at(*plane.inset()); place.right >= left && place.left <= right)
        lowest = std::max(lowest, place.bottom);
    return lowest;
}

/// The inset at the left or right edge, wherever it reaches farther up.
MapWindow inset_under(MapPlane const& plane, MapWindow const& main, double width) {
    auto const& box = *plane.inset();
    double const scale = std::min(INSET_FACTOR * main.scale, WIDEST_INSET * width / box.width());
    double const size = box.width() * scale;
    double const at_left = lowest_between(plane, main, 0, size + UNDER_GAP);
    double const at_right = lowest_between(plane, main, width - size - UNDER_GAP, width);
    if (at_right < at_left) return inset_window(box, scale, {width - size, at_right + UNDER_GAP});
    return inset_window(box, scale, {0, at_left + UNDER_GAP});
}

}  // namespace

MapLayout stacked_layout(MapPlane const& plane, double width, double tallest) {
    auto const& members = plane.members();
    double scale = (width - 2 * PADDING) / std::max(1e-6, members.width());
    for (;; scale *= SMALLER) {
        double const height = members.height() * scale + 2 * PADDING;
        Point const corner{(width - members.width() * scale) / 2, PADDING};
        MapLayout layout{window_of({0, 0, width, height}, members, scale, corner), {}, height};
        if (plane.inset()) {
            layout.inset = inset_under(plane, layout.main, width);
            layout.height = std::max(layout.height, layout.inset->frame.bottom);
        }
        if (layout.height <= tallest) return layout;
    }
}

MapLayout side_by_side(MapPlane const& plane, Box const& room, Box const& bleed) {
    auto const& members = plane.members();
    double scale = std::min(room.width() / members.width(), room.height() / members.height());
    double inset_width = 0;
    if (auto const& inset = plane.inset()) {
        scale = std::min({scale, room.height() / (INSET_FACTOR * inset->height()),
                          (room.width() - BESIDE_GAP) / (members.width() + INSET_FACTOR * inset->width())});
        inset_width = inset->width() * INSET_FACTOR * scale;
    }
    double const left_room = room.width() - (inset_width > 0 ? inset_width + BESIDE_GAP : 0);
    Point const corner{room.left + (left_room - members.width() * scale) / 2,
                       room.top + (room.height() - members.height() * scale) / 2};
    MapLayout layout{window_of(bleed, members, scale, corner), {}, room.height()};
    if (auto const& inset = plane.inset()) {
        double const height = inset->height() * INSET_FACTOR * scale;
        layout.inset = inset_window(*inset, INSET_FACTOR * scale,
                                    {room.right - inset_width, room.top + (room.height() - height) / 2});
    }
    return layout;
}

}  // namespace cifra::figure
