// Is CBC a better solver of the master problem than our branch and cut? The same inequalities and the same attackers:
// at the root by our own rounds, then CBC solves what was found in whole numbers, the attackers look for what its
// pattern breaks, and so on until nothing is broken. One line a table: CPU seconds and costs of both.
// The number of tables of each kind may be given: bench_suppression_cbc 20.
#include "protect/branch_and_cut.hpp"
#include "protect/secondary_suppression.hpp"
#include "suppression_tables.hpp"

#include <coin/Cbc_C_Interface.h>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>

namespace {

using namespace cifra::protect;
using namespace cifra::bench;
namespace restricted = cifra::restricted;

constexpr double LIMIT_S = 30;
/// Of our own search: other work on the machine does not change where it ends.
constexpr int BRANCHES = 5000;

double cpu_s() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// What CBC came to.
struct CbcSearch {
    double cost = 0;  ///< When proven.
    int programmes = 0;
    bool is_proven = false;
};

/// The least pattern under some inequalities, in whole numbers. \returns Nothing when CBC did not finish.
std::vector<double> solve_whole(SuppressionProblem const& problem, std::vector<SuppressionCut> const& cuts,
                                double seconds) {
    auto* const model = Cbc_newModel();
    Cbc_setLogLevel(model, 0);
    for (auto const& cell : problem.cells) {
        bool const choice = is_choice(cell);
        auto const fixed = is_always_suppressed(cell) ? 1.0 : 0.0;
        Cbc_addCol(model, "", choice ? 0 : fixed, choice ? 1 : fixed, cell.cost, 1, 0, nullptr, nullptr);
    }
    for (auto const& cut : cuts) {
        std::vector<int> columns;
        std::vector<double> weights;
        for (auto const& [cell, weight] : cut.terms) {
            columns.push_back(cell);
            weights.push_back(weight);
        }
        Cbc_addRow(model, "", static_cast<int>(columns.size()), columns.data(), weights.data(), 'G', cut.least);
    }
    Cbc_setMaximumSeconds(model, seconds);
    Cbc_solve(model);
    std::vector<double> point;
    if (Cbc_isProvenOptimal(model) != 0) {
        auto const* const solution = Cbc_getColSolution(model);
        for (std::size_t i = 0; i < problem.cells.size(); ++i) point.push_back(solution[i] > 0.5 ? 1 : 0);
    }
    Cbc_deleteModel(model);
    return point;
}

CbcSearch search_by_cbc(SuppressionProblem const& problem) {
    CbcSearch search;
    auto const start = cpu_s();
    auto const attacker = make_attacker(problem);
    CutSeparation separation(problem, *attacker, unmet(*attacker, requirements_of(problem), first_pattern(problem)));
    MasterProgramme master(problem);
    std::vector<SuppressionCut> cuts;
    auto const add = [&](std::vector<SuppressionCut> const& found) {
        for (auto const& cut : found) {
            master.add(cut);
            cuts.push_back(cut);
        }
        return !found.empty();
    };
    for (bool more = true; more && cpu_s() - start < LIMIT_S;) {
        if (!master.solve()) return search;
        auto const point = master.openness();
        more = add(separation.covers(point)) || add(separation.capacity(point)) || add(separation.bridgeless(point));
    }
    while (cpu_s() - start < LIMIT_S) {
        auto const point = solve_whole(problem, cuts, LIMIT_S - (cpu_s() - start));
        ++search.programmes;
        if (point.empty()) return search;
        if (add(separation.capacity(point))) continue;
        for (std::size_t i = 0; i < point.size(); ++i) search.cost += point[i] * problem.cells[i].cost;
        search.is_proven = true;
        return search;
    }
    return search;
}

void compare(char const* name, std::uint64_t seed, SuppressionProblem const& problem) {
    auto const start = cpu_s();
    auto const ours = suppress(problem, {.seed = seed, .limits = {.time_s = 10 * LIMIT_S, .nodes = BRANCHES}});
    auto const middle = cpu_s();
    auto const theirs = search_by_cbc(problem);
    auto const end = cpu_s();
    std::printf("%-16s seed %d  ours %7.3f s %s %d branches cost %.3f  CBC %7.3f s %s %d programmes cost %.3f  %s\n",
                name, static_cast<int>(seed), middle - start, ours.is_proven() ? "proven" : "open", ours.nodes,
                ours.cost, end - middle, theirs.is_proven ? "proven" : "open", theirs.programmes, theirs.cost,
                theirs.is_proven && ours.is_proven() && std::abs(theirs.cost - ours.cost) > 1e-4 ? "COSTS DIFFER" : "");
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    auto const last = static_cast<std::uint64_t>(argc > 1 ? std::atoi(argv[1]) : 5);
    for (std::uint64_t seed = 1; seed <= last; ++seed) {
        compare("scattered value", seed, two_way(false, restricted::WithholdingCost::persons, seed));
        compare("clustered one", seed, two_way(true, restricted::WithholdingCost::cells, seed));
        compare("clustered log", seed, two_way(true, restricted::WithholdingCost::between, seed));
        compare("magnitudes value", seed, magnitudes(restricted::WithholdingCost::persons, seed));
    }
    return 0;
}
