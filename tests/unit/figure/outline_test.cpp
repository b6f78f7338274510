#include "figure/outline.hpp"

#include "random_words.hpp"

#include <gmock/gmock.h>

#include <cmath>

namespace cifra::figure {
namespace {

using test::Dice;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr Box BOX{0, 0, 10, 10};

TEST(Clipping, CutsACornerOff) {
    auto const kept = clipped({{-5, 5}, {5, 5}, {5, 15}, {-5, 15}}, BOX);
    EXPECT_NEAR(std::abs(area_of(kept)), 25, 1e-9);
    for (auto const& point : kept) EXPECT_TRUE(BOX.holds(point));
}

TEST(Clipping, KeepsWhatIsInsideAndDropsWhatIsNot) {
    Ring const inside{{1, 1}, {9, 1}, {5, 9}};
    EXPECT_THAT(clipped(inside, BOX), testing::UnorderedElementsAreArray(inside));
    EXPECT_THAT(clipped({{11, 1}, {19, 1}, {15, 9}}, BOX), IsEmpty());
}

/// Whatever the ring, what is kept lies in the box, and a place in the box is inside before and after, or neither.
TEST(Clipping, KeepsEveryPlaceOfAnyRingThatIsInTheBox) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Dice dice(seed);
        Ring ring;
        for (auto corners = 3 + dice.upto(9); corners > 0; --corners)
            ring.push_back(
                {static_cast<double>(dice.upto(400)) / 10 - 15, static_cast<double>(dice.upto(400)) / 10 - 15});
        auto const kept = clipped(ring, BOX);
        for (auto const& point : kept) EXPECT_TRUE(BOX.grown(1e-9).holds(point)) << seed;
        for (int i = 0; i < 40; ++i) {
            Point const at{static_cast<double>(dice.upto(999)) / 100 + 0.003,
                           static_cast<double>(dice.upto(999)) / 100 + 0.007};
            EXPECT_EQ(holds(ring, at), holds(kept, at)) << seed << ": " << at.x << ", " << at.y;
        }
    }
}

TEST(Clipping, CutsLinesIntoTheirPartsInside) {
    auto const parts = clipped_line({{-5, 5}, {5, 5}, {5, 15}, {8, 15}, {8, 5}}, BOX);
    ASSERT_THAT(parts, SizeIs(2));
    EXPECT_THAT(parts[0], ElementsAre(Point{0, 5}, Point{5, 5}, Point{5, 10}));
    EXPECT_THAT(parts[1], ElementsAre(Point{8, 10}, Point{8, 5}));
    EXPECT_THAT(clipped_line({{-5, 5}, {-5, 8}}, BOX), IsEmpty());
}

TEST(Hatching, StaysInsideItsAreaAndLeavesHolesFree) {
    std::vector<Ring> const rings{{{0, 0}, {60, 0}, {60, 60}, {0, 60}}, {{20, 20}, {40, 20}, {40, 40}, {20, 40}}};
    for (bool const crossed : {false, true}) {
        auto const path = hatch_of(rings, 4, crossed, {});
        ASSERT_FALSE(path.steps.empty());
        for (std::size_t i = 0; i + 1 < path.steps.size(); i += 2) {
            auto const a = path.steps[i].to;
            auto const b = path.steps[i + 1].to;
            Point const middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
            EXPECT_TRUE(holds(rings[0], middle) && !holds(rings[1], middle));
            EXPECT_NEAR(std::abs(a.x - b.x), std::abs(a.y - b.y), 1e-9) << "45 degrees";
        }
    }
    EXPECT_GT(hatch_of(rings, 4, true, {}).steps.size(), hatch_of(rings, 4, false, {}).steps.size());
}

TEST(Outlines, HaveTheirCentreOfGravity) {
    Ring const triangle{{0, 0}, {6, 0}, {0, 3}};
    EXPECT_NEAR(area_of(triangle), 9, 1e-12);
    EXPECT_NEAR(centroid_of(triangle).x, 2, 1e-12);
    EXPECT_NEAR(centroid_of(triangle).y, 1, 1e-12);
    EXPECT_EQ(centroid_of({{1, 1}, {3, 3}}), (Point{2, 2}));
}

}  // namespace
}  // namespace cifra::figure
