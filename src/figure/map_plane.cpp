#include "figure/map_plane.hpp"

#include "figure/projection.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cifra::figure {
namespace {

using programme::AreaMap;
using programme::GeoBox;
using programme::MapArea;

constexpr double FAR_ISLAND = 0.02;  ///< Of the area's largest ring.
constexpr int EDGE_STEPS = 16;

std::size_t index_of(int arc) {
    return static_cast<std::size_t>(arc < 0 ? ~arc : arc);
}

/// A ring from its arcs; the point in which two arcs meet stands once.
Ring join(std::vector<int> const& arcs, std::vector<std::vector<Point>> const& points) {
    Ring ring;
    for (auto const number : arcs) {
        auto arc = points[index_of(number)];
        if (number < 0) std::reverse(arc.begin(), arc.end());
        ring.insert(ring.end(), arc.begin(), arc.end() - 1);
    }
    return ring;
}

Box projected(GeoBox const& box, Albers const& projection) {
    std::vector<Ring> edge(1);
    for (int i = 0; i <= EDGE_STEPS; ++i) {
        double const longitude = box.west + (box.east - box.west) * i / EDGE_STEPS;
        double const latitude = box.south + (box.north - box.south) * i / EDGE_STEPS;
        for (auto const& place : {programme::GeoPoint{longitude, box.south}, programme::GeoPoint{longitude, box.north},
                                  programme::GeoPoint{box.west, latitude}, programme::GeoPoint{box.east, latitude}}) {
            auto const point = projection.project(place);
            edge[0].push_back({point.x, -point.y});
        }
    }
    return box_of(edge);
}

double tenth(double value) {
    return std::round(value * 10) / 10;
}

/// An arc on the page, in tenths of a point, without the corners that nobody sees.
std::vector<Point> thinned(std::vector<Point> const& arc, MapWindow const& window, double least_step) {
    std::vector<Point> kept;
    for (std::size_t i = 0; i < arc.size(); ++i) {
        auto const exact = window.at(arc[i]);
        Point const point{tenth(exact.x), tenth(exact.y)};
        bool const end = i == 0 || i + 1 == arc.size();
        if (!end && std::hypot(point.x - kept.back().x, point.y - kept.back().y) < least_step) continue;
        kept.push_back(point);
    }
    return kept;
}

/// The areas on both sides of an arc.
struct ArcUse {
    MapArea const* first = nullptr;
    MapArea const* second = nullptr;
};

std::vector<ArcUse> uses_of(AreaMap const& map) {
    std::vector<ArcUse> uses(map.arcs.size());
    for (auto const& area : map.areas)
        for (auto const& ring : area.rings)
            for (auto const arc : ring) {
                auto& use = uses[index_of(arc)];
                (use.first == nullptr ? use.first : use.second) = &area;
            }
    for (auto& use : uses)
        if (use.second != nullptr && use.second->member) std::swap(use.first, use.second);
    return uses;
}

}  // namespace

MapPlane::MapPlane(AreaMap const& map) : m_map(&map) {
    Albers const projection(map.parallel_south, map.parallel_north, (map.parallel_south + map.parallel_north) / 2,
                            map.meridian);
    for (auto const& arc : map.arcs) {
        std::vector<Point> points;
        for (auto const& place : arc) {
            auto const point = projection.project(place);
            points.push_back({point.x, -point.y});
        }
        m_arcs.push_back(std::move(points));
    }
    std::vector<Ring> members;
    for (auto const& area : map.areas) {
        if (!area.member) continue;
        auto rings = rings_of(area);
        double largest = 0;
        for (auto const& ring : rings) largest = std::max(largest, std::abs(area_of(ring)));
        for (auto& ring : rings)
            if (std::abs(area_of(ring)) >= FAR_ISLAND * largest) members.push_back(std::move(ring));
    }
    m_members = members.empty() ? projected(map.frame, projection) : box_of(members);
    if (!map.inset) return;
    // An inset of something else than the members would lead away from them.
    auto const inset = projected(*map.inset, projection);
    if (!inset.meets(m_members)) return;
    m_inset = inset;
    m_members = {std::min(m_members.left, inset.left), std::min(m_members.top, inset.top),
                 std::max(m_members.right, inset.right), std::max(m_members.bottom, inset.bottom)};
}

std::vector<Ring> MapPlane::rings_of(MapArea const& area) const {
    std::vector<Ring> rings;
    for (auto const& ring : area.rings) rings.push_back(join(ring, m_arcs));
    return rings;
}

bool MapPlane::in_inset(MapArea const& area) const {
    if (!m_inset) return false;
    auto const rings = rings_of(area);
    auto const largest = std::max_element(rings.begin(), rings.end(), [](Ring const& a, Ring const& b) {
        return std::abs(area_of(a)) < std::abs(area_of(b));
    });
    return largest != rings.end() && m_inset->holds(centroid_of(*largest));
}

MapOutlines outlines_in(MapPlane const& plane, MapWindow const& window, double least_step) {
    std::vector<std::vector<Point>> arcs;
    for (auto const& arc : plane.arcs()) arcs.push_back(thinned(arc, window, least_step));
    MapOutlines found;
    for (auto const& area : plane.map().areas) {
        AreaOutline outline{&area, {}};
        for (auto const& ring : area.rings) {
            auto const joined = join(ring, arcs);
            if (joined.size() < 3 || !box_of({joined}).meets(window.frame)) continue;
            if (auto kept = clipped(joined, window.frame); !kept.empty()) outline.rings.push_back(std::move(kept));
        }
        found.areas.push_back(std::move(outline));
    }
    auto const uses = uses_of(plane.map());
    for (std::size_t i = 0; i < arcs.size(); ++i)
        for (auto& line : clipped_line(arcs[i], window.frame))
            found.borders.push_back({std::move(line), uses[i].first, uses[i].second});
    return found;
}

}  // namespace cifra::figure
