#include "protect/flow_attacker.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace cifra::protect {
namespace {

constexpr double NONE = 1e-9;
constexpr double INFINITE = std::numeric_limits<double>::infinity();

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

}  // namespace

FlowAttacker::FlowAttacker(SuppressionProblem const& problem, CellNetwork network) : m_network(std::move(network)) {
    auto const cells = problem.cells.size();
    m_all_at.resize(at(m_network.nodes));
    m_open_at.resize(at(m_network.nodes));
    for (std::size_t i = 0; i < cells; ++i) {
        auto const& cell = problem.cells[i];
        m_up.push_back(cell.upper ? static_cast<double>(*cell.upper - cell.value) : INFINITE);
        m_down.push_back(static_cast<double>(cell.value - cell.lower));
        auto const [tail, head] = m_network.arcs[i];
        if (tail == head) continue;
        m_all_at[at(tail)].push_back(static_cast<int>(i));
        m_all_at[at(head)].push_back(static_cast<int>(i));
    }
    m_openness.assign(cells, 0);
    m_listed.assign(cells, false);
    m_flow.assign(cells, 0);
    m_distance.assign(at(m_network.nodes), INFINITE);
    m_search.level.assign(at(m_network.nodes), -1);
    m_search.next.assign(at(m_network.nodes), 0);
    m_search.through.assign(at(m_network.nodes), -1);
}

void FlowAttacker::open(std::vector<double> const& openness) {
    CIFRA_ASSERT(openness.size() == m_openness.size());
    for (auto& list : m_open_at) list.clear();
    m_listed.assign(m_listed.size(), false);
    for (std::size_t i = 0; i < openness.size(); ++i) open(static_cast<int>(i), openness[i]);
}

void FlowAttacker::open(int cell, double openness) {
    m_openness[at(cell)] = openness;
    auto const [tail, head] = m_network.arcs[at(cell)];
    if (openness <= NONE || m_listed[at(cell)] || tail == head) return;
    m_listed[at(cell)] = true;
    m_open_at[at(tail)].push_back(cell);
    m_open_at[at(head)].push_back(cell);
}

FlowAttacker::Ends FlowAttacker::ends(Target target) const {
    auto const [tail, head] = m_network.arcs[at(target.cell)];
    return target.direction == Direction::up ? Ends{head, tail} : Ends{tail, head};
}

// A cell need never move further than the target: flows are sums of paths, and each unit takes a cell along by one.
double FlowAttacker::capacity_up(int cell) const {
    return std::min(m_up[at(cell)], m_enough) * m_openness[at(cell)];
}

double FlowAttacker::capacity_down(int cell) const {
    return std::min(m_down[at(cell)], m_enough) * m_openness[at(cell)];
}

double FlowAttacker::room(int cell, int from) const {
    if (m_openness[at(cell)] <= NONE) return 0;
    auto const flow = m_flow[at(cell)];
    return from == m_network.arcs[at(cell)].tail ? capacity_up(cell) - flow : capacity_down(cell) + flow;
}

int FlowAttacker::across(int cell, int from) const {
    auto const [tail, head] = m_network.arcs[at(cell)];
    return from == tail ? head : tail;
}

bool FlowAttacker::find_levels(Ends ends) {
    for (auto const node : m_search.order) m_search.level[at(node)] = -1;
    m_search.order.assign(1, ends.source);
    m_search.level[at(ends.source)] = 0;
    m_search.next[at(ends.source)] = 0;
    for (std::size_t i = 0; i < m_search.order.size(); ++i) {
        auto const node = m_search.order[i];
        for (auto const cell : m_open_at[at(node)]) {
            auto const next = across(cell, node);
            if (m_search.level[at(next)] >= 0 || cell == m_target || room(cell, node) <= NONE) continue;
            m_search.level[at(next)] = m_search.level[at(node)] + 1;
            m_search.next[at(next)] = 0;
            m_search.order.push_back(next);
            if (next == ends.sink) return true;
        }
    }
    return false;
}

/// Sends up to `amount` from a node on, one level further with each cell.
double FlowAttacker::advance(int node, int sink, double amount) {
    if (node == sink) return amount;
    auto const& cells = m_open_at[at(node)];
    double sent = 0;
    for (auto& i = m_search.next[at(node)]; i < cells.size(); ++i) {
        auto const cell = cells[i];
        auto const next = across(cell, node);
        if (m_search.level[at(next)] != m_search.level[at(node)] + 1 || cell == m_target) continue;
        auto const room_left = room(cell, node);
        if (room_left <= NONE) continue;
        auto const step = advance(next, sink, std::min(amount - sent, room_left));
        if (step > 0 && std::isfinite(step)) move(cell, node, step);
        sent += step;
        if (sent >= amount - NONE || std::isinf(sent)) return sent;
    }
    return sent;
}

void FlowAttacker::move(int cell, int from, double amount) {
    if (m_flow[at(cell)] == 0) m_touched.push_back(cell);
    m_flow[at(cell)] += from == m_network.arcs[at(cell)].tail ? amount : -amount;
}

double FlowAttacker::bottleneck(Ends ends) const {
    double least = INFINITE;
    for (auto node = ends.sink; node != ends.source;) {
        auto const cell = m_search.through[at(node)];
        node = across(cell, node);
        least = std::min(least, room(cell, node));
    }
    return least;
}

void FlowAttacker::push(Ends ends, double amount) {
    for (auto node = ends.sink; node != ends.source;) {
        auto const cell = m_search.through[at(node)];
        node = across(cell, node);
        move(cell, node, amount);
    }
}

void FlowAttacker::clear_flow() {
    for (auto const cell : m_touched) m_flow[at(cell)] = 0;
    m_touched.clear();
}

CellWeights FlowAttacker::barrier() const {
    CellWeights found;
    for (auto const node : m_search.order)
        for (auto const cell : m_all_at[at(node)]) {
            if (cell == m_target || m_search.level[at(across(cell, node))] >= 0) continue;
            bool const forward = node == m_network.arcs[at(cell)].tail;
            auto const weight = std::min(forward ? m_up[at(cell)] : m_down[at(cell)], m_enough);
            found.emplace_back(cell, weight);
        }
    std::sort(found.begin(), found.end());
    return found;
}

Reach FlowAttacker::free_reach(Target target, double limit) const {
    auto const sign = target.direction == Direction::up ? 1 : -1;
    return {limit, {{target.cell, sign * limit}}, {}};
}

Reach FlowAttacker::reach(Target target, double enough) {
    auto const own = (target.direction == Direction::up ? m_up : m_down)[at(target.cell)];
    auto const limit = std::min(own, enough);
    auto const [source, sink] = ends(target);
    if (source == sink) return free_reach(target, limit);
    m_enough = enough;
    m_target = target.cell;
    double distance = 0;
    // Infinite capacity all the way: nothing more can be said than that.
    while (distance < limit - NONE && find_levels({source, sink})) distance += advance(source, sink, limit - distance);
    auto reach = gather(target, distance);
    if (distance < limit - NONE) reach.barrier = barrier();
    clear_flow();
    return reach;
}

Reach FlowAttacker::gather(Target target, double distance) {
    Reach reach;
    reach.distance = distance;
    std::sort(m_touched.begin(), m_touched.end());
    m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
    for (auto const cell : m_touched)
        if (std::abs(m_flow[at(cell)]) > NONE) reach.moves.emplace_back(cell, m_flow[at(cell)]);
    if (std::isfinite(distance) && distance > NONE)
        reach.moves.emplace_back(target.cell, target.direction == Direction::up ? distance : -distance);
    return reach;
}

bool FlowAttacker::find_cheap_path(Ends ends, std::vector<double> const& prices) {
    using Entry = std::pair<double, int>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> waiting;
    std::fill(m_search.through.begin(), m_search.through.end(), -1);
    std::fill(m_distance.begin(), m_distance.end(), INFINITE);
    m_distance[at(ends.source)] = 0;
    m_search.through[at(ends.source)] = m_target;
    waiting.emplace(0, ends.source);
    while (!waiting.empty()) {
        auto const [distance, node] = waiting.top();
        waiting.pop();
        if (distance > m_distance[at(node)]) continue;
        if (node == ends.sink) return true;
        for (auto const cell : m_all_at[at(node)]) {
            bool const is_open = m_openness[at(cell)] > NONE;
            if (cell == m_target || (!is_open && std::isinf(prices[at(cell)]))) continue;
            auto const next = across(cell, node);
            // A little for each step: of two free ways the shorter one, which leaves more room to others.
            auto const reached = distance + (is_open ? 0 : prices[at(cell)]) + 1e-6;
            if (reached >= m_distance[at(next)]) continue;
            bool const forward = node == m_network.arcs[at(cell)].tail;
            if (is_open ? room(cell, node) <= NONE : (forward ? m_up : m_down)[at(cell)] <= NONE) continue;
            m_distance[at(next)] = reached;
            m_search.through[at(next)] = cell;
            waiting.emplace(reached, next);
        }
    }
    return false;
}

std::vector<int> FlowAttacker::cheapest_opening(Target target, double amount, std::vector<double> const& prices) {
    auto const [source, sink] = ends(target);
    if (source == sink) return {};
    m_enough = amount;
    m_target = target.cell;
    std::vector<int> fresh;
    double distance = 0;
    while (distance < amount - NONE && find_cheap_path({source, sink}, prices)) {
        for (auto node = sink; node != source;) {
            auto const cell = m_search.through[at(node)];
            node = across(cell, node);
            if (m_openness[at(cell)] > NONE) continue;
            open(cell, 1);
            fresh.push_back(cell);
        }
        auto const step = std::min(bottleneck({source, sink}), amount - distance);
        push({source, sink}, step);
        distance += step;
    }
    bool const reached = distance >= amount - NONE;
    for (auto const cell : fresh) open(cell, 0);
    clear_flow();
    return reached ? fresh : std::vector<int>{};
}

}  // namespace cifra::protect
