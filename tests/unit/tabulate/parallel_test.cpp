#include "tabulate/parallel.hpp"

#include <gtest/gtest.h>
#include <atomic>
#include <vector>

namespace cifra::tabulate {
namespace {

TEST(ShareOut, DoesEachPieceOfWorkOnce) {
    for (int const threads : {1, 2, 7})
        for (std::size_t const count : {0U, 1U, 5U, 1000U}) {
            std::vector<std::atomic<int>> done(count);
            share_out(threads, count, [&](std::size_t i) { ++done[i]; });
            for (auto const& times : done) EXPECT_EQ(times, 1);
        }
}

TEST(PartBegin, CutsWithoutGapAndOverlap) {
    for (std::size_t const count : {0U, 1U, 7U, 1000U, 1001U})
        for (std::size_t const parts : {1U, 2U, 3U, 16U}) {
            EXPECT_EQ(part_begin(count, 0, parts), 0U);
            EXPECT_EQ(part_begin(count, parts, parts), count);
            for (std::size_t part = 0; part < parts; ++part) {
                auto const size = part_begin(count, part + 1, parts) - part_begin(count, part, parts);
                EXPECT_LE(size, count / parts + 1);
            }
        }
}

}  // namespace
}  // namespace cifra::tabulate
