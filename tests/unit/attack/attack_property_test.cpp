#include "attack/attack.hpp"

#include "../../invented/invented_edition.hpp"
#include "base/random.hpp"
#include "brute_force.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <map>

namespace cifra {
namespace {

using invented::EditionBuilder;

constexpr int THRESHOLD = 6;

/// A table with margins, as an edition and as a puzzle of its own.
struct Instance {
    EditionBuilder builder;
    std::vector<programme::CellKey> keys;  ///< Of the puzzle's cells.
    brute_force::Puzzle puzzle;
};

/// Values of a grid with its margins: [rows][columns], the last of each the total.
using Grid = std::vector<std::vector<std::int64_t>>;

Grid random_grid(base::Random& random, std::size_t rows, std::size_t columns) {
    Grid grid(rows + 1, std::vector<std::int64_t>(columns + 1, 0));
    for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t c = 0; c < columns; ++c) {
            auto const value = std::max<std::int64_t>(0, random.between(-2, 9));
            grid[r][c] = value;
            grid[r][columns] += value;
            grid[rows][c] += value;
            grid[rows][columns] += value;
        }
    }
    return grid;
}

/// Keys of a table of sex by age within an area, or of area by sex.
std::vector<std::vector<programme::CellKey>> keys_of(EditionBuilder const& builder, bool by_area) {
    std::vector<std::string> const rows =
        by_area ? std::vector<std::string>{"XAA", "XBB", "XCC", "ALL"} : std::vector<std::string>{"F", "M", "_U", "_T"};
    std::vector<std::string> const columns =
        by_area ? std::vector<std::string>{"F", "M", "_U", "_T"} : std::vector<std::string>{"YOUNG", "OLD", "_T"};
    std::vector<std::vector<programme::CellKey>> keys;
    for (auto const& row : rows) {
        keys.emplace_back();
        for (auto const& column : columns)
            keys.back().push_back(by_area ? builder.key(row, "FOUND", {{"SEX", column}})
                                          : builder.key("XAA", "FOUND", {{"SEX", row}, {"AGE", column}}));
    }
    return keys;
}

void add_cell(Instance& instance, base::Random& random, programme::CellKey const& key, std::int64_t value, bool inside,
              std::int64_t most) {
    brute_force::Cell cell{value, value};
    if (inside && random.between(0, 9) == 0) {
        instance.builder.add_missing(key, programme::MissingReason::picture, "L");
        cell = {0, most};
    } else {
        instance.builder.add(key, value);
        if (value > 0 && value < THRESHOLD) cell = {1, THRESHOLD - 1};
    }
    instance.keys.push_back(key);
    instance.puzzle.cells.push_back(cell);
}

void add_share(Instance& instance, base::Random& random, std::size_t part, std::size_t total, std::int64_t part_value,
               std::int64_t total_value) {
    if (total_value == 0 || random.between(0, 4) > 0) return;
    auto const share = base::percentage(part_value, total_value, static_cast<int>(random.between(0, 1)));
    instance.builder.print_share(instance.keys[part], share);
    instance.puzzle.shares.push_back({part, total, share});
}

Instance random_instance(base::Random& random, bool by_area, bool declared) {
    Instance instance;
    if (!declared)
        for (auto& indicator : instance.builder.programme().indicators) indicator.breakdowns.clear();
    instance.builder.edition().policy.threshold = THRESHOLD;
    auto const keys = keys_of(instance.builder, by_area);
    auto const rows = keys.size() - 1;
    auto const columns = keys.front().size() - 1;
    auto const grid = random_grid(random, rows, columns);
    auto const most = std::max<std::int64_t>(grid[rows][columns], THRESHOLD - 1);
    auto const index = [&](std::size_t r, std::size_t c) { return r * (columns + 1) + c; };
    for (std::size_t r = 0; r <= rows; ++r)
        for (std::size_t c = 0; c <= columns; ++c)
            add_cell(instance, random, keys[r][c], grid[r][c], r < rows && c < columns, most);
    for (std::size_t r = 0; r <= rows; ++r) {
        brute_force::Sum sum{index(r, columns), {}};
        for (std::size_t c = 0; c < columns; ++c) sum.parts.push_back(index(r, c));
        instance.puzzle.sums.push_back(sum);
    }
    for (std::size_t c = 0; c <= columns; ++c) {
        brute_force::Sum sum{index(rows, c), {}};
        for (std::size_t r = 0; r < rows; ++r) sum.parts.push_back(index(r, c));
        instance.puzzle.sums.push_back(sum);
    }
    // A share's base is the total of its area.
    for (std::size_t r = 0; r <= rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            add_share(instance, random, index(r, c), by_area ? index(r, columns) : index(rows, columns), grid[r][c],
                      by_area ? grid[r][columns] : grid[rows][columns]);
    return instance;
}

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
        bool const is_withheld = instance.puzzle.cells[i].high == THRESHOLD - 1 && instance.puzzle.cells[i].low == 1;
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
