#include "portal/assets.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

// 25 KB is what a phone on a slow line loads in a second; compressed it is less than half of that.
TEST(ClientScript, IsSmall) {
    EXPECT_GT(asset("client.js").size(), 1000u);
    EXPECT_LE(asset("client.js").size(), 25'000u);
}

}  // namespace
}  // namespace cifra::portal
