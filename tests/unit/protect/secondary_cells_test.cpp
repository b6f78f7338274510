#include "protect/secondary_cells.hpp"

#include "../../invented/invented_edition.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "grid_possibilities.hpp"
#include "protect/protect.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra {
namespace {

using invented::EditionBuilder;
using programme::CellKey;
using release::ReleasedBefore;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

EditionBuilder asking_for_secondary(EditionBuilder builder) {
    builder.edition().policy.secondary = restricted::SecondaryPolicy{};
    return builder;
}

CellKey by_sex(EditionBuilder const& builder, std::string const& sex, std::string const& area = "XAA") {
    return builder.key(area, "FOUND", {{"SEX", sex}});
}

/// 439 in Arania: 352 women, 78 men and, since nothing else is left, nine of unknown sex.
EditionBuilder nine_left() {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 439);
    builder.add(by_sex(builder, "F"), 352);
    builder.add(by_sex(builder, "M"), 78);
    builder.add(by_sex(builder, "_U"), 9);
    return builder;
}

base::Result<protect::Protected> protect(EditionBuilder const& builder, ReleasedBefore const& before = {}) {
    return protect::protect_with_account(builder.programme(), builder.consolidated(), before);
}

bool is_shown(protect::Protected const& made, CellKey const& key) {
    return made.released.find(key)->obs_value.has_value();
}

TEST(SecondaryCells, WithholdsTheCheapestCellThatHidesTheOneLeft) {
    EXPECT_EQ(protect(nine_left()).error().code, base::ErrorCode::disclosive) << "nothing was asked for";
    auto const builder = asking_for_secondary(nine_left());
    auto const made = protect(builder);
    ASSERT_TRUE(made) << to_string(made.error(), base::Language::en);
    EXPECT_THAT(made->account.secondary, ElementsAre(by_sex(builder, "M")));
    EXPECT_EQ(made->account.persons_withheld, 78);
    EXPECT_EQ(made->account.cost, made->account.lower_bound) << "no choice is cheaper";
    EXPECT_TRUE(is_shown(*made, builder.key("XAA", "FOUND")));
    EXPECT_TRUE(is_shown(*made, by_sex(builder, "F")));
    EXPECT_TRUE(made->released.policy.secondary);

    auto const* const men = made->released.find(by_sex(builder, "M"));
    EXPECT_EQ(men->obs_status, "Q");
    EXPECT_EQ(men->conf_status, 'C') << "outside, nothing tells primary and secondary cells apart";
}

TEST(SecondaryCells, LeavesEverySmallCountAllItsPossibleValues) {
    auto const made = protect(asking_for_secondary(nine_left()));
    ASSERT_TRUE(made);
    ASSERT_THAT(made->account.withheld, SizeIs(2));
    auto const& men = made->account.withheld[0];
    EXPECT_EQ(men.reason, protect::CellStatus::secondary);
    auto const& unknown = made->account.withheld[1];
    EXPECT_EQ(unknown.reason, protect::CellStatus::primary);
    EXPECT_EQ(unknown.value, (base::Decimal{9, 0}));
    EXPECT_TRUE(unknown.has_interval);
    EXPECT_EQ(unknown.lower, 1);
    EXPECT_EQ(unknown.upper, 86) << "all but one of the 87 who are no women";
}

TEST(SecondaryCells, TakesNothingWhereNothingIsSmall) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "FOUND"), 100);
    builder.add(by_sex(builder, "F"), 60);
    builder.add(by_sex(builder, "M"), 40);
    auto const made = protect(asking_for_secondary(builder));
    ASSERT_TRUE(made);
    EXPECT_THAT(made->account.secondary, IsEmpty());
    EXPECT_THAT(made->account.withheld, IsEmpty());
}

TEST(SecondaryCells, CountsTheCostAsThePolicySays) {
    auto builder = asking_for_secondary(nine_left());
    builder.add(builder.key("XAA", "FOUND", {{"AGE", "YOUNG"}}), 400);
    builder.add(builder.key("XAA", "FOUND", {{"AGE", "OLD"}}), 39);
    builder.edition().policy.secondary->cost = restricted::WithholdingCost::cells;
    auto const made = protect(builder);
    ASSERT_TRUE(made);
    EXPECT_THAT(made->account.secondary, SizeIs(1));
    EXPECT_EQ(made->account.cost, 1);
}

TEST(SecondaryCells, ShowsWhatATextTellsAndWhatADecisionAllows) {
    auto told = asking_for_secondary(nine_left());
    told.add_text("men", {by_sex(told, "M")});
    auto const other = protect(told);
    ASSERT_TRUE(other) << to_string(other.error(), base::Language::en);
    EXPECT_THAT(other->account.secondary, ElementsAre(by_sex(told, "F")));

    auto decided = asking_for_secondary(nine_left());
    decided.decide(to_string(by_sex(decided, "M")));
    auto const second = protect(decided);
    ASSERT_TRUE(second);
    EXPECT_THAT(second->account.secondary, ElementsAre(by_sex(decided, "F")));
}

TEST(SecondaryCells, RefusesACellThatNothingProtectsAndSaysNoValue) {
    auto builder = asking_for_secondary(nine_left());
    builder.add_text("all", {by_sex(builder, "M"), by_sex(builder, "F"), builder.key("XAA", "FOUND")});
    auto const made = protect(builder);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, base::ErrorCode::disclosive);
    auto const message = to_string(made.error(), base::Language::en);
    EXPECT_THAT(message, AllOf(HasSubstr(to_string(by_sex(builder, "_U"))), HasSubstr("whatever else is withheld"),
                               Not(HasSubstr("439")), Not(HasSubstr(" 9 "))));
}

TEST(SecondaryCells, ReckonsWithWhatWasReleasedBefore) {
    // The release before showed the men; they cannot hide anything any more.
    auto before = nine_left();
    before.add(by_sex(before, "_U"), 12);
    before.add(before.key("XAA", "FOUND"), 442);
    auto const first = protect(before);
    ASSERT_TRUE(first);
    auto const now = asking_for_secondary(nine_left());
    auto const made = protect(now, {{}, {earlier_release(first->released)}});
    ASSERT_TRUE(made) << to_string(made.error(), base::Language::en);
    EXPECT_TRUE(is_shown(*made, by_sex(now, "M")));
    EXPECT_TRUE(is_shown(*made, by_sex(now, "F")));
    EXPECT_FALSE(is_shown(*made, now.key("XAA", "FOUND"))) << "the total is new, and hides the rest";
}

TEST(SecondaryCells, KeepsThePatternForTheSameSeed) {
    auto builder = asking_for_secondary(nine_left());
    builder.add(by_sex(builder, "F"), 352 - 274);  // as many women as men: a tie
    builder.add(builder.key("XAA", "FOUND"), 78 + 78 + 9);
    std::set<std::set<CellKey>> patterns;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        builder.edition().policy.secondary->seed = seed;
        auto const made = protect(builder);
        ASSERT_TRUE(made);
        EXPECT_EQ(made->account.secondary, protect(builder)->account.secondary);
        patterns.insert(made->account.secondary);
    }
    EXPECT_THAT(patterns, SizeIs(2)) << "ties are broken by the seed, not by the order of the cells";
}

/// Codes by name that do not sum to their total, beside a total that is withheld for another area's sake: readers who
/// sum them all the same get a wrong number.
TEST(SecondaryCells, AreNotRefusedForAReadingThatIsWrong) {
    EditionBuilder builder;
    builder.add(builder.key("ALL", "FOUND"), 254);
    builder.add(builder.key("XAA", "FOUND"), 4);
    for (auto const* area : {"XBB", "XCC"}) {
        builder.add(builder.key(area, "FOUND"), 125);
        builder.add(by_sex(builder, "F", area), 95);
        builder.add(by_sex(builder, "M", area), 30);
        builder.add(builder.key(area, "FOUND", {{"SERVICE", "HEALTH"}}), 20);
        builder.add(builder.key(area, "FOUND", {{"SERVICE", "SHELTER"}}), 15);
    }
    auto const made = protect(asking_for_secondary(builder));
    ASSERT_TRUE(made) << to_string(made.error(), base::Language::en);
    EXPECT_FALSE(is_shown(*made, builder.key("XAA", "FOUND")));
    EXPECT_TRUE(is_shown(*made, builder.key("ALL", "FOUND")));
}

/// Figures that are marked partial fall short of their total, and still bound what the others can be.
TEST(SecondaryCells, ReckonWithWhatPartialFiguresSayOfTheRest) {
    auto builder = asking_for_secondary(EditionBuilder());
    builder.add(builder.key("XAA", "FOUND"), 40);
    builder.add(by_sex(builder, "F"), 35, "U");
    builder.add(by_sex(builder, "M"), 3, "U");
    auto const made = protect(builder);
    ASSERT_TRUE(made) << to_string(made.error(), base::Language::en);
    EXPECT_THAT(made->account.secondary, SizeIs(1)) << "five at most would be left for the men";
    for (auto const& cell : made->account.withheld) EXPECT_GE(cell.upper.value_or(100) - cell.lower, 8);
}

/// A table of area by sex with all margins.
struct Grid {
    EditionBuilder builder;
    std::vector<std::vector<CellKey>> keys;
    std::vector<std::vector<std::int64_t>> values;
};

Grid random_grid(base::Random& random) {
    Grid grid;
    std::vector<std::string> const areas = {"XAA", "XBB", "XCC", "ALL"};
    std::vector<std::string> const sexes = {"F", "M", "_U", "_T"};
    grid.values.assign(4, std::vector<std::int64_t>(4, 0));
    for (std::size_t r = 0; r < 3; ++r)
        for (std::size_t c = 0; c < 3; ++c) {
            auto const value = random.between(0, 2) == 0 ? random.between(0, 9) : random.between(10, 40);
            for (auto const row : {r, std::size_t{3}})
                for (auto const column : {c, std::size_t{3}}) grid.values[row][column] += value;
        }
    for (std::size_t r = 0; r < 4; ++r) {
        grid.keys.emplace_back();
        for (std::size_t c = 0; c < 4; ++c) {
            grid.keys[r].push_back(by_sex(grid.builder, sexes[c], areas[r]));
            grid.builder.add(grid.keys[r][c], grid.values[r][c]);
        }
    }
    return grid;
}

/// How many cells that are no zero a margin sums up; 0 for a cell inside.
std::int64_t somebodies(Grid const& grid, std::size_t row, std::size_t column) {
    std::int64_t parts = 0;
    if (row < 3 && column < 3) return 0;
    for (std::size_t r = 0; r < 3; ++r)
        for (std::size_t c = 0; c < 3; ++c)
            if ((row == 3 || row == r) && (column == 3 || column == c)) parts += grid.values[r][c] > 0 ? 1 : 0;
    return parts;
}

/// The guarantee, held by trying assignments: whoever tries them all must find each small count possible.
TEST(SecondaryCells, LeavesBruteForceEveryValueOfASmallCount) {
    base::Random random(2031);
    int protected_cells = 0;
    for (int run = 0; run < 60; ++run) {
        auto const grid = random_grid(random);
        auto const made = protect(asking_for_secondary(grid.builder));
        ASSERT_TRUE(made) << to_string(made.error(), base::Language::en);
        grid_possibilities::Grid seen{grid.values, {}};
        for (auto const& row : grid.keys) {
            seen.hidden.emplace_back();
            for (auto const& key : row) seen.hidden.back().push_back(!is_shown(*made, key));
        }
        for (std::size_t r = 0; r < 4; ++r)
            for (std::size_t c = 0; c < 4; ++c) {
                if (grid.values[r][c] == 0 || grid.values[r][c] >= 10) continue;
                ++protected_cells;
                EXPECT_TRUE(seen.hidden[r][c]);
                // A total is at least as many as its parts that are no zero.
                auto const least = std::max<std::int64_t>(1, somebodies(grid, r, c));
                EXPECT_TRUE(grid_possibilities::is_possible(seen, r, c, least)) << "run " << run;
                EXPECT_TRUE(grid_possibilities::is_possible(seen, r, c, 9)) << "run " << run;
            }
    }
    EXPECT_GT(protected_cells, 60);
}

TEST(GridPossibilities, FindsWhatSumsGiveAway) {
    // Primary suppression alone: the only hidden cell of its row follows.
    grid_possibilities::Grid alone{{{5, 20, 30, 55}, {10, 20, 30, 60}, {10, 20, 30, 60}, {25, 60, 90, 175}}, {}};
    alone.hidden.assign(4, std::vector<bool>(4, false));
    alone.hidden[0][0] = true;
    EXPECT_TRUE(grid_possibilities::is_possible(alone, 0, 0, 5));
    EXPECT_FALSE(grid_possibilities::is_possible(alone, 0, 0, 1));
}

}  // namespace
}  // namespace cifra
