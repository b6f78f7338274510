#include "figure/projection.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace cifra::figure {
namespace {

/// Snyder (1987), Map Projections: A Working Manual, p. 291: Albers equal-area conic, sphere, forward. R = 1, standard
/// parallels 29°30' and 45°30' N, origin 23° N 96° W, point 35° N 75° W.
TEST(Albers, ReproducesSnydersExampleToThePrintedDigits) {
    Albers const projection(29.5, 45.5, 23, -96);
    auto const point = projection.project({-75, 35});
    EXPECT_NEAR(point.x, 0.2952720, 5e-8);
    EXPECT_NEAR(point.y, 0.2416774, 5e-8);
}

/// The same manual, p. 98: the scale along a standard parallel is true.
TEST(Albers, IsTrueToLengthAlongItsParallels) {
    Albers const projection(10, 28, 19, -90);
    constexpr double STEP = 0.001;
    for (double const latitude : {10.0, 28.0}) {
        auto const a = projection.project({-90, latitude});
        auto const b = projection.project({-90 + STEP, latitude});
        double const on_sphere = STEP * std::numbers::pi / 180 * std::cos(latitude * std::numbers::pi / 180);
        EXPECT_NEAR(std::hypot(b.x - a.x, b.y - a.y) / on_sphere, 1, 1e-6) << latitude;
    }
}

TEST(Albers, KeepsAreas) {
    Albers const projection(10, 28, 19, -90);
    constexpr double STEP = 0.01;
    auto const scale_of = [&](double longitude, double latitude) {
        auto const at = projection.project({longitude, latitude});
        auto const east = projection.project({longitude + STEP, latitude});
        auto const north = projection.project({longitude, latitude + STEP});
        double const drawn = (east.x - at.x) * (north.y - at.y) - (east.y - at.y) * (north.x - at.x);
        double const radians = STEP * std::numbers::pi / 180;
        return drawn / (radians * radians * std::cos(latitude * std::numbers::pi / 180));
    };
    for (double const longitude : {-130.0, -90.0, -60.0})
        for (double const latitude : {-5.0, 15.0, 33.0, 58.0}) EXPECT_NEAR(scale_of(longitude, latitude), 1, 1e-3);
}

TEST(Albers, TakesTheShortWayAroundTheGlobe) {
    Albers const projection(10, 28, 19, -170);
    auto const east = projection.project({-165, 10});
    auto const west = projection.project({175, 10});  // fifteen degrees on the other side of the antimeridian
    EXPECT_GT(east.x, 0);
    EXPECT_LT(west.x, 0);
    EXPECT_GT(west.x, -0.5);
}

}  // namespace
}  // namespace cifra::figure
