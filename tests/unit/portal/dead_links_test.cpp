#include "published.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

TEST(DeadLinks, KeepNoPaperFromBeingMade) {
    // The note on what its shares are of has its mark in the chart's head, which a page of a view does not draw.
    auto const portal = published::portal({published::corett_2019()});
    for (auto const* const address : {"/en/indicator/VICTIMS_ASSISTED.pdf?breakdown=by_service",
                                      "/es/indicator/VICTIMS_ASSISTED.pdf?breakdown=by_service"}) {
        auto const paper = published::get(*portal, address);
        EXPECT_EQ(paper.status, 200) << address;
        EXPECT_EQ(paper.body.substr(0, 5), "%PDF-") << address;
    }
}

}  // namespace
}  // namespace cifra::portal
