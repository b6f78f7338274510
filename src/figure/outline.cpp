#include "figure/outline.hpp"

#include <algorithm>
#include <cmath>

namespace cifra::figure {
namespace {

/// One side of a box: what is inside, and where a segment crosses it.
struct Side {
    bool vertical = false;
    double at = 0;
    bool keep_less = false;

    bool inside(Point point) const {
        double const value = vertical ? point.x : point.y;
        return keep_less ? value <= at : value >= at;
    }
    Point crossing(Point a, Point b) const {
        if (vertical) return {at, a.y + (b.y - a.y) * (at - a.x) / (b.x - a.x)};
        return {a.x + (b.x - a.x) * (at - a.y) / (b.y - a.y), at};
    }
};

Ring cut(Ring const& ring, Side const& side) {
    Ring kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        Point const from = ring[(i + ring.size() - 1) % ring.size()];
        Point const to = ring[i];
        if (side.inside(from) != side.inside(to)) kept.push_back(side.crossing(from, to));
        if (side.inside(to)) kept.push_back(to);
    }
    return kept;
}

/// Where the lines x + y = c or x - y = c cross a ring's edges, for all c on the raster.
void add_hatch(std::vector<Ring> const& rings, double step, double turn, Path& path) {
    auto const level = [&](Point point) { return point.x + turn * point.y; };
    double least = 0;
    double most = 0;
    bool first = true;
    for (auto const& ring : rings)
        for (auto const& point : ring) {
            least = first ? level(point) : std::min(least, level(point));
            most = first ? level(point) : std::max(most, level(point));
            first = false;
        }
    if (first) return;
    for (double c = std::ceil(least / step) * step; c <= most; c += step) {
        std::vector<double> crossings;
        for (auto const& ring : rings)
            for (std::size_t i = 0; i < ring.size(); ++i) {
                Point const a = ring[i];
                Point const b = ring[(i + 1) % ring.size()];
                if ((level(a) < c) == (level(b) < c)) continue;
                crossings.push_back(a.x + (b.x - a.x) * (c - level(a)) / (level(b) - level(a)));
            }
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
            if (crossings[i + 1] - crossings[i] < 0.2) continue;
            path.steps.push_back({PathStep::Kind::move, {crossings[i], turn * (c - crossings[i])}, {}});
            path.steps.push_back({PathStep::Kind::line, {crossings[i + 1], turn * (c - crossings[i + 1])}, {}});
        }
    }
}

}  // namespace

Box box_of(std::vector<Ring> const& rings) {
    Box box;
    bool first = true;
    for (auto const& ring : rings)
        for (auto const& point : ring) {
            if (first) box = {point.x, point.y, point.x, point.y};
            first = false;
            box = {std::min(box.left, point.x), std::min(box.top, point.y), std::max(box.right, point.x),
                   std::max(box.bottom, point.y)};
        }
    return box;
}

double area_of(Ring const& ring) {
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const& a = ring[i];
        auto const& b = ring[(i + 1) % ring.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return twice / 2;
}

Point centroid_of(Ring const& ring) {
    double const area = area_of(ring);
    if (std::abs(area) < 1e-9) return box_of({ring}).centre();
    Point sum;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const& a = ring[i];
        auto const& b = ring[(i + 1) % ring.size()];
        double const cross = a.x * b.y - b.x * a.y;
        sum = {sum.x + (a.x + b.x) * cross, sum.y + (a.y + b.y) * cross};
    }
    return {sum.x / (6 * area), sum.y / (6 * area)};
}

bool holds(Ring const& ring, Point point) {
    bool inside = false;
    for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
        auto const& a = ring[before];
        auto const& b = ring[i];
        if ((a.y > point.y) == (b.y > point.y)) continue;
        if (point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)) inside = !inside;
    }
    return inside;
}

Ring clipped(Ring const& ring, Box const& box) {
    Ring kept = ring;
    for (auto const& side : {Side{true, box.left, false}, Side{true, box.right, true}, Side{false, box.top, false},
                             Side{false, box.bottom, true}}) {
        kept = cut(kept, side);
        if (kept.size() < 3) return {};
    }
    return kept;
}

std::optional<Segment> clipped_segment(Segment const& segment, Box const& box) {
    double const dx = segment.to.x - segment.from.x;
    double const dy = segment.to.y - segment.from.y;
    double begin = 0;
    double end = 1;
    double const p[] = {-dx, dx, -dy, dy};
    double const q[] = {segment.from.x - box.left, box.right - segment.from.x, segment.from.y - box.top,
                        box.bottom - segment.from.y};
    for (int i = 0; i < 4; ++i) {
        if (p[i] == 0) {
            if (q[i] < 0) return std::nullopt;
        } else {
            double const at = q[i] / p[i];
            if (p[i] < 0)
                begin = std::max(begin, at);
            else
                end = std::min(end, at);
        }
    }
    if (begin > end) return std::nullopt;
    return Segment{{segment.from.x + begin * dx, segment.from.y + begin * dy},
                   {segment.from.x + end * dx, segment.from.y + end * dy}};
}

std::vector<std::vector<Point>> clipped_line(std::vector<Point> const& line, Box const& box) {
    std::vector<std::vector<Point>> parts;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        auto const part = clipped_segment({line[i], line[i + 1]}, box);
        if (!part) continue;
        bool const goes_on = !parts.empty() && parts.back().back() == part->from;
        if (!goes_on) parts.push_back({part->from});
        parts.back().push_back(part->to);
    }
    return parts;
}

Path hatch_of(std::vector<Ring> const& rings, double pitch, bool crossed, Stroke const& stroke) {
    Path path;
    path.stroke = stroke;
    double const step = pitch * std::sqrt(2.0);
    add_hatch(rings, step, 1, path);
    if (crossed) add_hatch(rings, step, -1, path);
    return path;
}

Path path_of(std::vector<Ring> const& rings, Ink fill) {
    Path path;
    path.fill = fill;
    for (auto const& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i)
            path.steps.push_back({i == 0 ? PathStep::Kind::move : PathStep::Kind::line, ring[i], {}});
        if (!ring.empty()) path.steps.push_back({PathStep::Kind::close, {}, {}});
    }
    return path;
}

Path lines_of(std::vector<std::vector<Point>> const& lines, Stroke const& stroke) {
    Path path;
    path.stroke = stroke;
    for (auto const& line : lines)
        for (std::size_t i = 0; i < line.size(); ++i)
            path.steps.push_back({i == 0 ? PathStep::Kind::move : PathStep::Kind::line, line[i], {}});
    return path;
}

}  // namespace cifra::figure
