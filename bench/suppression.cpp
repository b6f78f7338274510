// What secondary suppression costs, beside plain ways to do the same. Exits with 1 when a bar of
// docs/methods/secondary_suppression.md or interval_audit.md is broken.
#include "protect/hierarchical_suppression.hpp"
#include "protect/interval_audit.hpp"
#include "protect/large_table.hpp"
#include "protect/protection_requirement.hpp"
#include "protect/secondary_suppression.hpp"
#include "protect/suppression_cost.hpp"
#include "protect/table_problem.hpp"
#include "suppression_tables.hpp"

#include <benchmark/benchmark.h>
#include <glpk.h>
#include <algorithm>
#include <cmath>
#include <ctime>
#include <string>

namespace {

namespace restricted = cifra::restricted;
using namespace cifra::protect;
using namespace cifra::bench;

bool s_too_dear = false;

/// Of all threads together: bars are held on what a run costs, not on who else works on the machine.
double cpu_s() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

void hold(benchmark::State& state, bool within) {
    if (within) return;
    state.SetLabel("above its bar");
    s_too_dear = true;
}

/// The optimum of twenty tables of 1,600 cells with 280 primaries. Bars: proven within 1 s on 16, within 60 s on all.
template <class Make>
void prove(benchmark::State& state, bool has_bar, Make const& make) {
    int within_1s = 0;
    int proven = 0;
    double longest_s = 0;
    double largest_gap = 0;
    for (auto _ : state)
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            auto const problem = make(seed);
            auto const start = cpu_s();
            auto const result = suppress(problem, {.seed = seed, .limits = {.time_s = has_bar ? 60.0 : 10.0}});
            auto const time_s = cpu_s() - start;
            within_1s += result.is_proven() && time_s <= 1 ? 1 : 0;
            proven += result.is_proven() ? 1 : 0;
            longest_s = std::max(longest_s, time_s);
            largest_gap = std::max(largest_gap, result.gap());
        }
    state.counters["within_1s"] = within_1s;
    state.counters["proven"] = proven;
    state.counters["longest_s"] = longest_s;
    state.counters["largest_gap"] = largest_gap;
    if (has_bar) hold(state, within_1s >= 16 && proven == 20 && longest_s <= 60);
}

/// What many offices do by hand: whatever stands alone in its row or column gets the smallest safe neighbour, until
/// nothing stands alone.
SuppressionPattern by_hand(SuppressionProblem const& problem) {
    auto pattern = first_pattern(problem);
    for (bool changed = true; changed;) {
        changed = false;
        for (auto const& equation : problem.equations) {
            int suppressed = 0;
            int smallest = -1;
            for (auto const& term : equation.terms) {
                auto const cell = static_cast<std::size_t>(term.cell);
                if (pattern[cell]) ++suppressed;
                if (pattern[cell] || !is_choice(problem.cells[cell])) continue;
                if (smallest < 0 || problem.cells[cell].value < problem.cells[static_cast<std::size_t>(smallest)].value)
                    smallest = term.cell;
            }
            if (suppressed != 1 || smallest < 0) continue;
            pattern[static_cast<std::size_t>(smallest)] = true;
            changed = true;
        }
    }
    return pattern;
}

void reference_by_hand(benchmark::State& state, bool clustered) {
    double cost = 0;
    double optimum = 0;
    std::size_t under_protected = 0;
    for (auto _ : state)
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            auto const problem = two_way(clustered, restricted::WithholdingCost::persons, seed);
            auto const pattern = by_hand(problem);
            auto const settled = cost_of(problem, first_pattern(problem));
            cost += cost_of(problem, pattern) - settled;
            optimum += suppress(problem, {.seed = seed}).cost - settled;
            under_protected += audit_intervals(problem, pattern).under_protected.size();
        }
    state.counters["secondary_cost"] = cost;
    state.counters["optimal_secondary_cost"] = optimum;
    state.counters["under_protected"] = static_cast<double>(under_protected);
}

/// The whole problem as one mixed-integer programme: a copy of the table for each need, all for GLPK to solve.
double compact_model(SuppressionProblem const& problem, int time_ms) {
    auto const cells = static_cast<int>(problem.cells.size());
    auto* const model = glp_create_prob();
    glp_add_cols(model, cells);
    for (int i = 0; i < cells; ++i) {
        auto const& cell = problem.cells[static_cast<std::size_t>(i)];
        glp_set_col_kind(model, i + 1, GLP_BV);
        glp_set_obj_coef(model, i + 1, cell.cost);
        if (is_choice(cell)) continue;
        glp_set_col_bnds(model, i + 1, GLP_FX, is_always_suppressed(cell) ? 1 : 0, 0);
    }
    for (auto const& need : requirements_of(problem)) {
        auto const first = glp_add_cols(model, cells);
        for (int i = 0; i < cells; ++i) {
            auto const& cell = problem.cells[static_cast<std::size_t>(i)];
            auto const amount = need.kind == NeedKind::above ? need.amount : -need.amount;
            glp_set_col_bnds(model, first + i, i == need.cell ? GLP_FX : GLP_FR, amount, amount);
            auto const row = glp_add_rows(model, 2);
            int const columns[] = {0, first + i, i + 1};
            double const rise[] = {0, 1, -need.amount};
            double const fall[] = {0, 1, std::min<double>(need.amount, static_cast<double>(cell.value))};
            glp_set_row_bnds(model, row, GLP_UP, 0, 0);
            glp_set_mat_row(model, row, 2, columns, rise);
            glp_set_row_bnds(model, row + 1, GLP_LO, 0, 0);
            glp_set_mat_row(model, row + 1, 2, columns, fall);
        }
        for (auto const& equation : problem.equations) {
            std::vector<int> columns{0};
            std::vector<double> coefficients{0};
            for (auto const& [cell, coefficient] : equation.terms) {
                columns.push_back(first + cell);
                coefficients.push_back(coefficient);
            }
            auto const row = glp_add_rows(model, 1);
            glp_set_row_bnds(model, row, GLP_FX, 0, 0);
            glp_set_mat_row(model, row, static_cast<int>(columns.size()) - 1, columns.data(), coefficients.data());
        }
    }
    glp_iocp settings;
    glp_init_iocp(&settings);
    settings.msg_lev = GLP_MSG_OFF;
    settings.presolve = GLP_ON;
    settings.tm_lim = time_ms;
    auto const status = glp_intopt(model, &settings);
    auto const cost = status == 0 && glp_mip_status(model) == GLP_OPT ? glp_mip_obj_val(model) : -1;
    glp_delete_prob(model);
    return cost;
}

SuppressionProblem small_table(std::uint64_t seed) {
    auto problem = flat_table({8, 8}, scattered_counts(64, 8, seed));
    mark_small_counts(problem, THRESHOLD);
    set_costs(problem, restricted::WithholdingCost::persons);
    return problem;
}

void reference_compact_model(benchmark::State& state) {
    int solved = 0;
    double time_s = 0;
    double our_time_s = 0;
    for (auto _ : state)
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            auto const problem = small_table(seed);
            auto const start = cpu_s();
            auto const cost = compact_model(problem, 20'000);
            auto const middle = cpu_s();
            auto const ours = suppress(problem, {.seed = seed});
            time_s += middle - start;
            our_time_s += cpu_s() - middle;
            if (cost < 0) continue;
            ++solved;
            hold(state, std::abs(cost - ours.cost) < 1e-6);
        }
    state.counters["solved_of_5"] = solved;
    state.counters["compact_s"] = time_s;
    state.counters["ours_s"] = our_time_s;
}

/// CPU time of an audit by ends of intervals, two for each suppressed cell. The bar is one thread's.
void audit(benchmark::State& state, std::vector<int> const& categories, int small, double bar_ms) {
    int cells = 1;
    for (auto const count : categories) cells *= count;
    auto const problem = flat_table(categories, scattered_counts(cells, small, 1));
    Random random(2);
    SuppressionPattern pattern;
    for (auto const& cell : problem.cells) pattern.push_back(cell.value < THRESHOLD || random.between(0, 9) == 0);
    auto const suppressed = static_cast<double>(std::count(pattern.begin(), pattern.end(), true));
    double time_s = 0;
    int programmes = 0;
    for (auto _ : state) {
        auto const start = cpu_s();
        programmes = audit_intervals(problem, pattern, static_cast<int>(state.range(0))).programmes;
        time_s = cpu_s() - start;
    }
    state.counters["suppressed"] = suppressed;
    state.counters["programmes"] = programmes;
    state.counters["ms_an_end"] = 1000 * time_s / (2 * suppressed);
    state.counters["ms_a_programme"] = 1000 * time_s / std::max(1, programmes);
    if (state.range(0) == 1) hold(state, 1000 * time_s / (2 * suppressed) <= bar_ms);
}

/// A publication of 100,000 cells. Bar: 60 s. The search may take 20 s on the clock.
void large_two_way(benchmark::State& state, int small) {
    auto problem = flat_table({316, 316}, scattered_counts(316 * 316, small, 1));
    mark_small_counts(problem, THRESHOLD);
    set_costs(problem, restricted::WithholdingCost::persons);
    double time_s = 0;
    double gap = 0;
    for (auto _ : state) {
        auto const start = cpu_s();
        gap = suppress(problem, {.starts = 1, .exact = false, .limits = {.time_s = 20}, .threads = 2}).gap();
        time_s = cpu_s() - start;
    }
    state.counters["gap"] = gap;
    hold(state, time_s <= 60);
}

/// Small counts in a share of the leaves, cost by persons.
SuppressionProblem large_problem(TableShape const& shape, double small_share) {
    std::size_t count = 1;
    for (auto const& axis : shape.axes) count *= leaves(axis).size();
    auto const small = static_cast<int>(small_share * static_cast<double>(count));
    SuppressionProblem problem;
    add_table(problem, shape, sum_up(shape, scattered_counts(static_cast<int>(count), small, 1)));
    mark_small_counts(problem, THRESHOLD);
    set_costs(problem, restricted::WithholdingCost::persons);
    return problem;
}

void large_cubes(benchmark::State& state, std::vector<Classification> const& axes, double small_share) {
    TableShape const shape{axes};
    auto const problem = large_problem(shape, small_share);
    auto const start = cpu_s();
    LargeTableResult result;
    for (auto _ : state) result = suppress_by_cubes(problem, shape, 1);
    auto const time_s = cpu_s() - start;
    state.counters["cells"] = static_cast<double>(problem.cells.size());
    state.counters["cpu_s"] = time_s;
    state.counters["cost_to_bound"] = result.cost / result.lower_bound;
    state.counters["not_protected"] = static_cast<double>(result.not_protected.size());
    hold(state, time_s <= 60 && result.not_protected.empty());
}

/// As many groups below a total as codes below each group.
Classification tree(int groups) {
    Classification classification{{-1}};
    for (int group = 0; group < groups; ++group) classification.parents.push_back(0);
    for (int leaf = 0; leaf < groups * groups; ++leaf) classification.parents.push_back(1 + leaf / groups);
    return classification;
}

/// A table by two trees by both methods that suppress_large_table() chooses from.
void large_two_trees(benchmark::State& state, int groups) {
    TableShape const shape{{tree(groups), tree(groups)}};
    auto const problem = large_problem(shape, 0.1);
    auto const start = cpu_s();
    LargeTableResult cubes;
    for (auto _ : state) cubes = suppress_by_cubes(problem, shape, 1);
    auto const middle = cpu_s();
    auto const top_down = suppress_hierarchical(problem, shape, 1);
    auto const end = cpu_s();
    state.counters["cells"] = static_cast<double>(problem.cells.size());
    state.counters["cubes_to_bound"] = cubes.cost / cubes.lower_bound;
    state.counters["cubes_cpu_s"] = middle - start;
    state.counters["top_down_to_bound"] = top_down.cost / cubes.lower_bound;
    state.counters["top_down_cpu_s"] = end - middle;
    state.counters["tables"] = top_down.tables;
    state.counters["repeated"] = top_down.repeated;
    state.counters["repaired"] = top_down.repaired;
    hold(state, end - start <= 60 && cubes.not_protected.empty() && top_down.not_protected.empty());
}

/// How often tables full of small counts (threshold 4, every third below it) have tables taken up again or are
/// repaired.
void small_trees(benchmark::State& state) {
    int repeated = 0;
    int repaired = 0;
    for (auto _ : state)
        for (std::uint64_t seed = 1; seed <= 600; ++seed) {
            Random random(seed);
            TableShape const shape{{tree(2), seed % 3 == 0 ? flat_classification(3) : tree(2)}};
            std::vector<std::int64_t> values;
            while (values.size() < 4 * leaves(shape.axes[1]).size())
                values.push_back(random.between(0, 2) == 0 ? random.between(0, 3) : random.between(4, 9));
            SuppressionProblem problem;
            add_table(problem, shape, sum_up(shape, values));
            mark_small_counts(problem, 4);
            set_costs(problem, restricted::WithholdingCost::persons);
            auto const result = suppress_hierarchical(problem, shape, seed);
            repeated += result.repeated > 0 ? 1 : 0;
            repaired += result.repaired > 0 ? 1 : 0;
        }
    state.counters["repeated_of_600"] = repeated;
    state.counters["repaired_of_600"] = repaired;
}

/// Where the system is no network the exact search is slow. No bar; cubes beside.
void three_way(benchmark::State& state, std::vector<int> const& categories, int tables, int branches) {
    double longest_s = 0;
    double largest_gap = 0;
    double cost = 0;
    double cubes_cost = 0;
    std::size_t cells = 0;
    for (auto _ : state)
        for (int seed = 1; seed <= tables; ++seed) {
            TableShape shape;
            for (auto const count : categories) shape.axes.push_back(flat_classification(count));
            int leaf_count = 1;
            for (auto const count : categories) leaf_count *= count;
            auto problem = flat_table(categories, scattered_counts(leaf_count, leaf_count / 10, seed));
            mark_small_counts(problem, THRESHOLD);
            set_costs(problem, restricted::WithholdingCost::persons);
            cells = problem.cells.size();
            auto const start = cpu_s();
            auto const result = suppress(problem, {.limits = {.time_s = 600, .nodes = branches}});
            longest_s = std::max(longest_s, cpu_s() - start);
            largest_gap = std::max(largest_gap, result.gap());
            cost += result.cost;
            cubes_cost += suppress_by_cubes(problem, shape, 1).cost;
        }
    state.counters["cells"] = static_cast<double>(cells);
    state.counters["longest_cpu_s"] = longest_s;
    state.counters["largest_gap"] = largest_gap;
    state.counters["cubes_to_best"] = cubes_cost / cost;
}

template <class Run>
benchmark::internal::Benchmark* add(std::string const& name, Run const& run) {
    return benchmark::RegisterBenchmark(name.c_str(), run)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();
}

void add_proofs() {
    struct Costs {
        char const* name;
        restricted::WithholdingCost rule;
    };
    for (auto const& [name, rule] : {Costs{"one", restricted::WithholdingCost::cells},
                                     {"value", restricted::WithholdingCost::persons},
                                     {"log", restricted::WithholdingCost::between}}) {
        for (bool const clustered : {false, true})
            add(std::string("prove_20_tables/") + (clustered ? "clustered/" : "scattered/") + name,
                [clustered, cost = rule](benchmark::State& state) {
                    prove(state, true, [&](std::uint64_t seed) { return two_way(clustered, cost, seed); });
                });
        add(std::string("prove_20_tables/magnitudes/") + name, [cost = rule](benchmark::State& state) {
            prove(state, false, [&](std::uint64_t seed) { return magnitudes(cost, seed); });
        });
    }
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    add_proofs();
    add("reference_by_hand/scattered", [](benchmark::State& state) { reference_by_hand(state, false); });
    add("reference_by_hand/clustered", [](benchmark::State& state) { reference_by_hand(state, true); });
    add("reference_compact_model/8x8", reference_compact_model);
    for (int const threads : {1, 2}) {
        add("audit/two_way", [](benchmark::State& state) { audit(state, {100, 100}, 1600, 2); })->Arg(threads);
        add("audit/three_way", [](benchmark::State& state) { audit(state, {20, 20, 20}, 1600, 2); })->Arg(threads);
    }
    add("large/two_way_1000_small", [](benchmark::State& state) { large_two_way(state, 1000); });
    add("large/two_way_15000_small", [](benchmark::State& state) { large_two_way(state, 15000); });
    auto const flat = flat_classification(46);
    add("large/three_way_10_percent", [&](benchmark::State& state) { large_cubes(state, {flat, flat, flat}, 0.1); });
    add("large/three_way_2_percent", [&](benchmark::State& state) { large_cubes(state, {flat, flat, flat}, 0.02); });
    add("large/two_trees_and_flat", [](benchmark::State& state) {
        large_cubes(state, {tree(7), tree(7), flat_classification(30)}, 0.1);
    });
    add("large/two_trees_of_7", [](benchmark::State& state) { large_two_trees(state, 7); });
    add("large/two_trees_of_12", [](benchmark::State& state) { large_two_trees(state, 12); });
    add("small_trees", small_trees);
    add("three_way/3x3x3", [](benchmark::State& state) { three_way(state, {3, 3, 3}, 20, 2000); });
    add("three_way/3x3x4", [](benchmark::State& state) { three_way(state, {3, 3, 4}, 20, 2000); });
    add("three_way/7x7x7", [](benchmark::State& state) { three_way(state, {7, 7, 7}, 1, 50); });
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return s_too_dear ? 1 : 0;
}
