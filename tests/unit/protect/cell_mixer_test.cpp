#include "protect/cell_mixer.hpp"

#include "base/random.hpp"
#include "protect/perturbation_table.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace cifra::protect {
namespace {

/// How often the noise of a whole lies at one end while that of both its parts lies at the other.
template <class Key>
double share_apart(PerturbationTable const& table, Key key) {
    constexpr int TIMES = 300'000;
    constexpr std::uint32_t PART = 20;
    base::Random random(17);
    int apart = 0;
    for (int i = 0; i < TIMES; ++i) {
        auto const first = static_cast<std::uint32_t>(random.next());
        auto const second = static_cast<std::uint32_t>(random.next());
        apart += table.shown(PART, key(first, PART)) == PART - 3 && table.shown(PART, key(second, PART)) == PART - 3 &&
                         table.shown(2 * PART, key(first + second, 2 * PART)) == 2 * PART + 3
                     ? 1
                     : 0;
    }
    return static_cast<double>(apart) / TIMES;
}

TEST(CellMixer, LeavesTheNoiseOfAWholeAndItsPartsUnrelated) {
    auto const table = make_perturbation_table({3, 3.9, 2});
    ASSERT_TRUE(table);
    CellMixer const mixer(0x1234567890ABCDEFU);
    auto const end = perturbation_row(20, {3, 3.9, 2})->probabilities.front();
    auto const mixed =
        share_apart(*table, [&](std::uint32_t sum, std::uint32_t count) { return mixer.key(sum, count); });
    EXPECT_NEAR(mixed, end * end * end, 5 * std::sqrt(end * end * end / 300'000));
    // Seeded fault: the sum itself as a key. Two small keys have a small sum, so the ends never lie apart.
    EXPECT_EQ(share_apart(*table, [](std::uint32_t sum, std::uint32_t) { return sum; }), 0);
}

/// Computed apart, with Python's integers, from the definition in docs/methods/cell_key.md.
TEST(CellMixer, FollowsTheDefinition) {
    EXPECT_EQ(CellMixer(0x1234567890ABCDEFU).key(77, 3), 2285146323U);
}

TEST(CellMixer, GivesTheSamePersonsTheSameKeyUnderOneSecretOnly) {
    base::SecretBytes secret(32);
    CellMixer const one((base::KeyedHash(secret)));
    CellMixer const again((base::KeyedHash(secret)));
    secret.data()[0] = 1;
    CellMixer const other((base::KeyedHash(secret)));
    EXPECT_EQ(one.key(77, 3), again.key(77, 3));
    EXPECT_NE(one.key(77, 3), other.key(77, 3));
    EXPECT_NE(one.key(77, 3), one.key(78, 3));
}

}  // namespace
}  // namespace cifra::protect
