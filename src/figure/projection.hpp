#pragma once

#include "figure/scene.hpp"
#include "programme/area_map.hpp"

namespace cifra::figure {

/// Albers' equal-area conic projection of a sphere: areas keep their ratios, and two parallels their length.
/// \source Snyder (1987), Map Projections: A Working Manual, USGS Professional Paper 1395, ch. 14, equations 14-1 to
///         14-6
class Albers {
public:
    /// In degrees; the parallels must not mirror each other at the equator.
    Albers(double parallel_south, double parallel_north, double origin_latitude, double meridian);

    /// In radii of the sphere from the origin: x to the east, y to the north.
    Point project(programme::GeoPoint const& place) const;

private:
    double rho(double latitude_radians) const;

    double m_n = 0;
    double m_c = 0;
    double m_rho_origin = 0;
    double m_meridian = 0;  ///< In degrees.
};

}  // namespace cifra::figure
