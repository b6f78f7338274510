#pragma once

#include "figure/scene.hpp"

#include <optional>
#include <vector>

namespace cifra::figure {

/// An upright rectangle, y downwards.
struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
    Point centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
    bool holds(Point point) const { return point.x >= left && point.x <= right && point.y >= top && point.y <= bottom; }
    bool meets(Box const& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    Box grown(double by) const { return {left - by, top - by, right + by, bottom + by}; }
};

/// A closed outline; the last point joins the first.
using Ring = std::vector<Point>;

/// Around all points; empty at the origin when there are none.
Box box_of(std::vector<Ring> const& rings);
/// Signed: the sign says in which direction the ring runs.
double area_of(Ring const& ring);
/// The centre of gravity; of a ring without area, the centre of its box.
Point centroid_of(Ring const& ring);
/// Inside by the even-odd rule.
bool holds(Ring const& ring, Point point);

/// The part of a ring inside a box; parts that lie apart are joined along the edge of the box.
/// \source Sutherland and Hodgman (1974), Reentrant polygon clipping
Ring clipped(Ring const& ring, Box const& box);
/// The parts of a line inside a box, in order.
/// \source Liang and Barsky (1984)
std::vector<std::vector<Point>> clipped_line(std::vector<Point> const& line, Box const& box);
/// The part of one segment inside a box.
struct Segment {
    Point from;
    Point to;
};
std::optional<Segment> clipped_segment(Segment const& segment, Box const& box);

/// Where lines at 45° cross the rings, as a path: rising ones, or falling ones too. The lines of all areas of a picture
/// lie on one raster.
/// \param pitch  Distance of the lines, in points.
Path hatch_of(std::vector<Ring> const& rings, double pitch, bool crossed, Stroke const& stroke);

/// A path of rings to be filled, and one of lines to be drawn.
Path path_of(std::vector<Ring> const& rings, Ink fill);
Path lines_of(std::vector<std::vector<Point>> const& lines, Stroke const& stroke);

}  // namespace cifra::figure
