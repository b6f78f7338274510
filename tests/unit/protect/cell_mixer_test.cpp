#include "protect/cell_mixer.hpp"

#include "base/random.hpp"
#include "protect/perturbation_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

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

base::KeyedHash hash_of(char first) {
    base::SecretBytes secret(32);
    secret.data()[0] = static_cast<unsigned char>(first);
    return base::KeyedHash(secret);
}

/// Tables that one secret must not serve, or a reader puts them beside each other.
std::vector<PerturbationTable> many_tables() {
    std::vector<PerturbationTable> tables;
    for (int i = 0; i < 20; ++i) tables.push_back(*make_perturbation_table({5, 2.05 + 0.4 * i, 2}));
    for (int i = 0; i < 12; ++i) tables.push_back(*make_perturbation_table({8, 3 + 1.5 * i, 2}));
    return tables;
}

/// What a reader does who holds one cell under many tables and takes its key to be the same in all: a count is possible
/// when some key shows it as each table does. \returns The only possible count, or 0 when none or several are.
std::uint32_t count_of_one_key(std::vector<PerturbationTable> const& tables, std::vector<std::uint32_t> const& shown) {
    std::uint32_t found = 0;
    for (std::uint32_t count = shown.front() - 5; count <= shown.front() + 5; ++count) {
        std::int64_t first = 0;
        std::int64_t last = 0xFFFFFFFF;
        for (std::size_t i = 0; i < tables.size(); ++i) {
            auto const& row = tables[i].rows().back();
            std::int64_t begin = 0;
            std::int64_t end = -1;
            for (auto const& step : row) {
                if (count + static_cast<std::uint32_t>(step.deviation) == shown[i]) end = step.last_key;
                if (end < 0) begin = std::int64_t{step.last_key} + 1;
            }
            first = std::max(first, begin);
            last = std::min(last, end);
        }
        if (first > last) continue;
        if (found != 0) return 0;
        found = count;
    }
    return found;
}

/// How many of 200 counts such a reader has exactly.
template <class Key>
int known_counts(std::vector<PerturbationTable> const& tables, Key key) {
    base::Random random(3);
    int known = 0;
    for (int cell = 0; cell < 200; ++cell) {
        auto const count = static_cast<std::uint32_t>(random.between(20, 300));
        auto const sum = static_cast<std::uint32_t>(random.next());
        std::vector<std::uint32_t> shown;
        for (auto const& table : tables) shown.push_back(table.shown(count, key(table, sum, count)));
        known += count_of_one_key(tables, shown) == count ? 1 : 0;
    }
    return known;
}

TEST(CellMixer, LeavesTheNoiseOfOneCellInTwoTablesUnrelated) {
    auto const hash = hash_of('a');
    auto const tables = many_tables();
    std::map<std::string, CellMixer> mixers;
    for (auto const& table : tables) mixers.emplace(table.fingerprint(), CellMixer(hash, table.fingerprint()));
    EXPECT_LT(known_counts(tables, [&](PerturbationTable const& table, std::uint32_t sum,
                                       std::uint32_t count) { return mixers.at(table.fingerprint()).key(sum, count); }),
              5);
    // Seeded fault: one mixing for all tables. Each narrows the key down, until one count is left.
    CellMixer const one(hash, "of all");
    EXPECT_GT(known_counts(tables, [&](PerturbationTable const&, std::uint32_t sum,
                                       std::uint32_t count) { return one.key(sum, count); }),
              160);
}

/// Computed apart, with Python's integers and hmac, from the definition in docs/methods/cell_key.md.
TEST(CellMixer, FollowsTheDefinition) {
    EXPECT_EQ(CellMixer(0x1234567890ABCDEFU).key(77, 3), 2285146323U);
    EXPECT_EQ(CellMixer(hash_of('a'), "0123456789abcdef").key(77, 3), 3339420136U);
}

TEST(CellMixer, GivesTheSamePersonsTheSameKeyUnderOneSecretAndTableOnly) {
    CellMixer const one(hash_of('a'), "table");
    EXPECT_EQ(one.key(77, 3), CellMixer(hash_of('a'), "table").key(77, 3));
    EXPECT_NE(one.key(77, 3), CellMixer(hash_of('b'), "table").key(77, 3));
    EXPECT_NE(one.key(77, 3), CellMixer(hash_of('a'), "other table").key(77, 3));
    EXPECT_NE(one.key(77, 3), one.key(78, 3));
}

}  // namespace
}  // namespace cifra::protect
