#include "tabulate/record_keys.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace cifra::tabulate {
namespace {

base::KeyedHash hash_of(char first) {
    base::SecretBytes secret(32);
    secret.data()[0] = static_cast<unsigned char>(first);
    return base::KeyedHash(secret);
}

std::vector<PersonKey> persons(int count) {
    std::vector<PersonKey> all;
    for (int i = 0; i < count; ++i) all.push_back(person_key("P" + std::to_string(i)));
    return all;
}

TEST(RecordKeys, AreThePersonsWhateverTheFileAndTheThreads) {
    auto const hash = hash_of('a');
    auto const all = record_keys(persons(1000), hash, 1);
    for (int const threads : {2, 3, 7}) EXPECT_EQ(record_keys(persons(1000), hash, threads), all);
    auto reversed = persons(1000);
    std::reverse(reversed.begin(), reversed.end());
    auto keys = record_keys(reversed, hash, 2);
    std::reverse(keys.begin(), keys.end());
    EXPECT_EQ(keys, all);
}

TEST(RecordKeys, DifferByPersonAndBySecret) {
    auto const all = record_keys(persons(1000), hash_of('a'), 1);
    EXPECT_GE(std::set(all.begin(), all.end()).size(), 999U);
    auto const others = record_keys(persons(1000), hash_of('b'), 1);
    for (std::size_t i = 0; i < all.size(); ++i) EXPECT_NE(all[i], others[i]);
}

/// Computed apart, with Python's hmac, from the definition in docs/methods/cell_key.md.
TEST(RecordKeys, FollowTheDefinition) {
    EXPECT_EQ(record_keys({person_key("P1")}, hash_of('a'), 1), std::vector<std::uint32_t>{1499656267U});
}

/// Chi squared with 255 degrees of freedom lies below 400 but once in 10^8.
TEST(RecordKeys, AreSpreadEvenlyOverTheirHighestByte) {
    std::array<int, 256> bins{};
    for (auto const key : record_keys(persons(100000), hash_of('c'), 2)) ++bins[key >> 24U];
    double chi = 0;
    for (int const bin : bins) chi += (bin - 390.625) * (bin - 390.625) / 390.625;
    EXPECT_LT(chi, 400);
}

}  // namespace
}  // namespace cifra::tabulate
