#include "figure/projection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cifra::figure {
namespace {

double radians(double degrees) {
    return degrees * std::numbers::pi / 180;
}

}  // namespace

Albers::Albers(double parallel_south, double parallel_north, double origin_latitude, double meridian)
    : m_meridian(meridian) {
    double const south = radians(parallel_south);
    m_n = (std::sin(south) + std::sin(radians(parallel_north))) / 2;
    m_c = std::cos(south) * std::cos(south) + 2 * m_n * std::sin(south);
    m_rho_origin = rho(radians(origin_latitude));
}

double Albers::rho(double latitude_radians) const {
    return std::sqrt(std::max(0.0, m_c - 2 * m_n * std::sin(latitude_radians))) / m_n;
}

Point Albers::project(programme::GeoPoint const& place) const {
    double const radius = rho(radians(place.latitude));
    double const theta = m_n * radians(std::remainder(place.longitude - m_meridian, 360));
    return {radius * std::sin(theta), m_rho_origin - radius * std::cos(theta)};
}

}  // namespace cifra::figure
