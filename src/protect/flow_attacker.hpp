#pragma once

#include "protect/attacker.hpp"
#include "protect/cell_network.hpp"

#include <vector>

namespace cifra::protect {

/// The attacker where the problem is a network: pushing a cell is a maximum flow back from its head to its tail, the
/// barrier is the minimum cut, the opening is made of shortest paths. Flows of whole capacities are whole: no rounding.
class FlowAttacker final : public Attacker {
public:
    FlowAttacker(SuppressionProblem const& problem, CellNetwork network);

    void open(std::vector<double> const& openness) override;
    void open(int cell, double openness) override;
    Reach reach(Target target, double enough) override;
    std::vector<int> cheapest_opening(Target target, double amount, std::vector<double> const& prices) override;

private:
    struct Ends {
        int source;
        int sink;
    };
    /// What a search through the nodes left behind, by node.
    struct Search {
        std::vector<int> level;         ///< Steps from the source; -1: not come to.
        std::vector<std::size_t> next;  ///< First of the open cells that may still lead on.
        std::vector<int> through;       ///< Cell of the cheapest way.
        std::vector<int> order;         ///< Nodes come to.
    };

    Ends ends(Target target) const;
    double room(int cell, int from) const;
    int across(int cell, int from) const;
    double capacity_up(int cell) const;
    double capacity_down(int cell) const;
    bool find_levels(Ends ends);
    double advance(int node, int sink, double amount);
    void move(int cell, int from, double amount);
    Reach gather(Target target, double distance);
    bool find_cheap_path(Ends ends, std::vector<double> const& prices);
    double bottleneck(Ends ends) const;
    void push(Ends ends, double amount);
    void clear_flow();
    CellWeights barrier() const;
    Reach free_reach(Target target, double limit) const;

    CellNetwork m_network;
    std::vector<double> m_up;
    std::vector<double> m_down;
    std::vector<std::vector<int>> m_all_at;   ///< Cells at each node.
    std::vector<std::vector<int>> m_open_at;  ///< Those that are open, and perhaps some that were.
    std::vector<double> m_openness;
    std::vector<bool> m_listed;
    std::vector<double> m_flow;
    std::vector<int> m_touched;
    Search m_search;
    std::vector<double> m_distance;
    double m_enough = 0;
    int m_target = -1;
};

}  // namespace cifra::protect
