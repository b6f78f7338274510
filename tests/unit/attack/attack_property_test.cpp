#include "attack/attack.hpp"

#include "base/random.hpp"
#include "random_table.hpp"

#include <gtest/gtest.h>
#include <map>

namespace cifra {
namespace {

using random_table::Instance;
using random_table::random_instance;

struct Tally {
    int withheld = 0;
    int recovered = 0;
    int by_bounds = 0;
    int linear = 0;
    int determined = 0;
    int compared = 0;
};

/// Recovered cells are withheld ones that brute force determines; those that the sums alone determine are recovered.
void compare(Instance const& instance, Tally& tally) {
    auto const determined = brute_force::determined_cells(instance.puzzle);
    if (!determined) return;
    ++tally.compared;
    std::map<programme::CellKey, std::string> recovered;
    for (auto const& cell : attack::attack(instance.builder.released()).recovered) recovered[cell.key] = cell.method;
    auto const linear = brute_force::linearly_determined_cells(instance.puzzle);
    for (std::size_t i = 0; i < instance.keys.size(); ++i) {
        auto const found = recovered.find(instance.keys[i]);
        bool const is_recovered = found != recovered.end();
        bool const is_withheld = random_table::is_withheld(instance, i);
        bool const is_linear = is_withheld && linear.count(i) > 0;
        EXPECT_TRUE(!is_recovered || (is_withheld && determined->count(i) > 0)) << to_string(instance.keys[i]);
        EXPECT_TRUE(!is_linear || is_recovered) << to_string(instance.keys[i]);
        tally.withheld += is_withheld ? 1 : 0;
        tally.recovered += is_recovered ? 1 : 0;
        tally.by_bounds += is_recovered && found->second == "bounds" ? 1 : 0;
        tally.linear += is_linear ? 1 : 0;
        tally.determined += is_withheld && determined->count(i) > 0 ? 1 : 0;
    }
}

struct Shape {
    bool by_area = false;
    bool declared = true;  ///< The programme has breakdowns for the table; else readers sum it all the same.
    std::uint64_t seed = 0;
};

class AttackProperty : public testing::TestWithParam<Shape> {};

TEST_P(AttackProperty, AgreesWithBruteForceOnRandomTables) {
    auto const shape = GetParam();
    base::Random random(shape.seed);
    Tally tally;
    for (int i = 0; i < 1500 && !HasFailure(); ++i)
        compare(random_instance(random, shape.by_area, shape.declared), tally);
    // A run that hardly compared anything would prove nothing.
    EXPECT_GT(tally.compared, 1000);
    EXPECT_GT(tally.linear, 100);
    EXPECT_GT(tally.by_bounds, 50);
    EXPECT_GT(tally.withheld - tally.determined, 300) << "many cells must be safe";
    RecordProperty("determined", tally.determined);
    RecordProperty("recovered", tally.recovered);
    EXPECT_GT(tally.recovered * 100, tally.determined * 80) << "bounds leave little to the brute force";
}

INSTANTIATE_TEST_SUITE_P(Tables, AttackProperty,
                         testing::Values(Shape{true, true, 20311}, Shape{false, true, 20312}, Shape{true, false, 20313},
                                         Shape{false, false, 20314}),
                         [](auto const& name) {
                             return std::string(name.param.by_area ? "AreaBySex" : "SexByAge") +
                                    (name.param.declared ? "" : "Undeclared");
                         });

TEST(BruteForce, FindsWhatAPuzzleDetermines) {
    // 10 = a + b + 4 with a and b from 1 to 3: both are 3. Not so with 9.
    brute_force::Puzzle puzzle{{{10, 10}, {1, 3}, {1, 3}, {4, 4}}, {{0, {1, 2, 3}}}, {}};
    EXPECT_EQ(brute_force::determined_cells(puzzle), (std::set<std::size_t>{1, 2}));
    EXPECT_TRUE(brute_force::linearly_determined_cells(puzzle).empty());
    puzzle.cells[0] = {9, 9};
    EXPECT_EQ(brute_force::determined_cells(puzzle), std::set<std::size_t>{});
    puzzle.sums.push_back({1, {2}});
    puzzle.cells[0] = {8, 8};
    EXPECT_EQ(brute_force::linearly_determined_cells(puzzle), (std::set<std::size_t>{1, 2}));
}

}  // namespace
}  // namespace cifra
