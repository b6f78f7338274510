#pragma once

#include "protect/suppression_problem.hpp"

#include <optional>
#include <vector>

namespace cifra::protect {

/// A problem as a network: nodes are equations and one root, arcs are cells. Raising a cell by one sends one unit along
/// its arc, and what flows into a node flows out of it exactly when the equations hold.
struct CellNetwork {
    struct Arc {
        int tail = 0;
        int head = 0;
    };
    int nodes = 0;          ///< The root is the last one.
    std::vector<Arc> arcs;  ///< By cell. A cell of no equation is a loop at the root.
};

/// The network of a problem; nothing where there is none: a cell in three equations, a coefficient other than 1 and -1,
/// or signs that cannot be made to oppose each other. Linear time.
/// \source Gusfield (1988), A graph theoretic approach to statistical data security, SIAM J. Comput. 17(3)
std::optional<CellNetwork> cell_network(SuppressionProblem const& problem);

}  // namespace cifra::protect
