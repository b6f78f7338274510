#include "protect/cell_network.hpp"

#include <cstdlib>

namespace cifra::protect {
namespace {

using Memberships = std::vector<std::vector<std::pair<int, int>>>;

bool has_network_columns(Memberships const& of_cell) {
    for (auto const& equations : of_cell) {
        if (equations.size() > 2) return false;
        for (auto const& [equation, coefficient] : equations)
            if (std::abs(coefficient) != 1) return false;
    }
    return true;
}

/// A sign for each equation such that each cell in two of them has opposite signs there; nothing if there is none.
std::optional<std::vector<int>> equation_signs(SuppressionProblem const& problem, Memberships const& of_cell) {
    std::vector<int> signs(problem.equations.size(), 0);
    std::vector<std::size_t> stack;
    for (std::size_t start = 0; start < signs.size(); ++start) {
        if (signs[start] != 0) continue;
        signs[start] = 1;
        stack.push_back(start);
        while (!stack.empty()) {
            auto const equation = stack.back();
            stack.pop_back();
            for (auto const& [cell, coefficient] : problem.equations[equation].terms)
                for (auto const& [other, other_coefficient] : of_cell[static_cast<std::size_t>(cell)]) {
                    auto const place = static_cast<std::size_t>(other);
                    if (place == equation) continue;
                    int const wanted = -signs[equation] * coefficient * other_coefficient;
                    if (signs[place] == -wanted) return std::nullopt;
                    if (signs[place] == 0) stack.push_back(place);
                    signs[place] = wanted;
                }
        }
    }
    return signs;
}

}  // namespace

std::optional<CellNetwork> cell_network(SuppressionProblem const& problem) {
    auto const of_cell = equations_by_cell(problem);
    if (!has_network_columns(of_cell)) return std::nullopt;
    auto const signs = equation_signs(problem, of_cell);
    if (!signs) return std::nullopt;

    CellNetwork network;
    auto const root = static_cast<int>(problem.equations.size());
    network.nodes = root + 1;
    for (auto const& equations : of_cell) {
        CellNetwork::Arc arc{root, root};
        for (auto const& [equation, coefficient] : equations)
            ((*signs)[static_cast<std::size_t>(equation)] * coefficient > 0 ? arc.tail : arc.head) = equation;
        network.arcs.push_back(arc);
    }
    return network;
}

}  // namespace cifra::protect
