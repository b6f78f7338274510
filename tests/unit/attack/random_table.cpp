#include "random_table.hpp"

#include <algorithm>

namespace random_table {

namespace base = cifra::base;
namespace programme = cifra::programme;
using invented::EditionBuilder;

namespace {

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

}  // namespace

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

bool is_withheld(Instance const& instance, std::size_t cell) {
    return instance.puzzle.cells[cell].low == 1 && instance.puzzle.cells[cell].high == THRESHOLD - 1;
}

}  // namespace random_table
