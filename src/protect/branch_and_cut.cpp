#include "protect/branch_and_cut.hpp"

#include "protect/cell_network.hpp"
#include "protect/greedy_suppression.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace cifra::protect {
namespace {

constexpr int TIRED_AFTER = 10;  ///< Rounds without progress before a fractional point is branched on.

bool are_whole(std::vector<SuppressionCell> const& cells) {
    return std::all_of(cells.begin(), cells.end(),
                       [](SuppressionCell const& cell) { return cell.cost == std::floor(cell.cost); });
}

constexpr int ROUND_EVERY = 10;  ///< Branches between patterns made from their points.

constexpr int MOST_NODES = 2'000;
/// A question costs about as much as there are cells: a linear programme over them; a flow is ten times as quick.
constexpr std::int64_t CELLS_ASKED = 10'000'000;
constexpr std::int64_t CELLS_ASKED_OF_FLOWS = 500'000'000;
constexpr double NO_TIME_S = 1e6;

}  // namespace

SearchLimits limits_of_work(SuppressionProblem const& problem) {
    SearchLimits limits{NO_TIME_S, MOST_NODES};
    auto const asked = cell_network(problem) ? CELLS_ASKED_OF_FLOWS : CELLS_ASKED;
    limits.questions = asked / static_cast<std::int64_t>(problem.cells.size() + 1);
    return limits;
}

BranchAndCut::BranchAndCut(SuppressionProblem const& problem, Attacker& attacker,
                           std::vector<Requirement> const& requirements, SuppressionPattern first, base::Random& random)
    : m_problem(problem),
      m_attacker(attacker),
      m_requirements(requirements),
      m_random(random),
      m_separation(problem, attacker, requirements),
      m_master(problem),
      m_settled_cost(cost_of(problem, first_pattern(problem))),
      m_whole_costs(are_whole(problem.cells)),
      m_best(std::move(first)) {
    m_best_cost = cost_of(problem, m_best);
    m_bound = m_settled_cost;
}

double BranchAndCut::round_up(double bound) const {
    return m_whole_costs ? std::ceil(bound - 1e-5) : bound;
}

bool BranchAndCut::is_over() const {
    return m_nodes >= m_limits.nodes || m_separation.questions() >= m_limits.questions ||
           std::chrono::steady_clock::now() >= m_end;
}

void BranchAndCut::offer(SuppressionPattern const& pattern) {
    auto const cost = cost_of(m_problem, pattern);
    if (cost >= m_best_cost - 1e-9) return;
    m_best = pattern;
    m_best_cost = cost;
}

void BranchAndCut::offer_rounded(std::vector<double> const& point) {
    auto prices = prices_of(m_problem, m_random);
    for (std::size_t i = 0; i < point.size(); ++i) prices[i] *= 1.01 - point[i];
    if (auto const pattern = greedy_suppression(m_problem, m_attacker, m_requirements, prices, m_random))
        offer(*pattern);
}

void BranchAndCut::fix_by_reduced_costs(double cost) {
    auto const slack = m_best_cost - (m_whole_costs ? 1 - 1e-5 : 0) - cost;
    auto const point = m_master.openness();
    for (auto const& [cell, reduced] : m_master.reduced_costs()) {
        auto const x = point[static_cast<std::size_t>(cell)];
        if (x < 1e-9 && reduced > slack + 1e-6) m_master.fix_for_good({cell, false});
        if (x > 1 - 1e-9 && -reduced > slack + 1e-6) m_master.fix_for_good({cell, true});
    }
}

bool BranchAndCut::cut_once(std::vector<double> const& point, bool is_tired) {
    auto cuts = m_separation.covers(point);
    if (cuts.empty()) cuts = m_separation.capacity(point);
    if (cuts.empty() && !is_tired) cuts = m_separation.bridgeless(point);
    for (auto const& cut : cuts) m_master.add(cut);
    m_cuts += static_cast<int>(cuts.size());
    return !cuts.empty();
}

int BranchAndCut::branching_cell(std::vector<double> const& point) const {
    int best = -1;
    double best_score = 0;
    for (std::size_t i = 0; i < point.size(); ++i) {
        auto const x = point[i];
        if (x < 1e-6 || x > 1 - 1e-6) continue;
        auto const score = (m_problem.cells[i].cost + 1e-3) * std::min(x, 1 - x);
        if (score <= best_score) continue;
        best = static_cast<int>(i);
        best_score = score;
    }
    return best;
}

BranchAndCut::Outcome BranchAndCut::explore(Node& node) {
    m_master.fix(node.fixings);
    bool const is_root = node.fixings.empty();
    int idle_rounds = 0;
    for (int round = 0;; ++round) {
        if (!m_master.solve()) return Outcome::closed;
        auto const bound = m_settled_cost + m_master.cost();
        idle_rounds = bound > node.bound + 1e-4 * std::abs(node.bound) ? 0 : idle_rounds + 1;
        node.bound = std::max(node.bound, bound);
        if (is_hopeless(node.bound)) return Outcome::closed;
        if (is_over()) return Outcome::out_of_time;
        if (is_root) fix_by_reduced_costs(bound);
        auto const point = m_master.openness();
        if (is_root) m_master.leave_out_fixed();
        bool const whole = is_whole(point);
        bool const is_tired = !whole && idle_rounds > TIRED_AFTER;
        if (is_tired || !cut_once(point, whole)) {
            if (whole) {
                SuppressionPattern pattern;
                for (auto const x : point) pattern.push_back(x > 0.5);
                offer(pattern);
                return Outcome::closed;
            }
            if (m_nodes % ROUND_EVERY == 0) offer_rounded(point);
            if (is_hopeless(node.bound)) return Outcome::closed;
            m_branch_cell = branching_cell(point);
            return Outcome::branched;
        }
        if (is_root && round % 5 == 4) offer_rounded(point);
        m_master.forget_slack_cuts();
    }
}

void BranchAndCut::finish(double open_bound) {
    m_bound = std::min(m_best_cost, std::max(m_bound, round_up(open_bound)));
}

void BranchAndCut::run(SearchLimits const& limits) {
    m_end = std::chrono::steady_clock::now() +
            std::chrono::microseconds(static_cast<std::int64_t>(std::min(limits.time_s, 1e9) * 1e6));
    m_limits = limits;
    auto const later = [](Node const& a, Node const& b) { return a.bound > b.bound; };
    std::priority_queue<Node, std::vector<Node>, decltype(later)> waiting(later);
    waiting.push({m_settled_cost, {}});
    while (!waiting.empty()) {
        auto node = waiting.top();
        waiting.pop();
        if (is_hopeless(node.bound)) break;
        // Dive: the suppressed branch first, which soon gives patterns.
        for (auto outcome = explore(node); outcome != Outcome::closed; outcome = explore(node)) {
            ++m_nodes;
            if (outcome == Outcome::out_of_time) {
                auto const others = waiting.empty() ? node.bound : std::min(node.bound, waiting.top().bound);
                return finish(others);
            }
            auto sibling = node;
            sibling.fixings.push_back({m_branch_cell, false});
            waiting.push(std::move(sibling));
            node.fixings.push_back({m_branch_cell, true});
        }
        ++m_nodes;
    }
    finish(std::numeric_limits<double>::infinity());
}

}  // namespace cifra::protect
