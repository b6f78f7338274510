#include "attack/components.hpp"

#include <map>
#include <numeric>

namespace cifra::attack {
namespace {

class DisjointSets {
public:
    explicit DisjointSets(std::size_t size) : m_parent(size) { std::iota(m_parent.begin(), m_parent.end(), 0); }
    int root(int item) {
        while (parent(item) != item) item = parent(item) = parent(parent(item));
        return item;
    }
    void join(int a, int b) { parent(root(a)) = root(b); }

private:
    int& parent(int item) { return m_parent[static_cast<std::size_t>(item)]; }
    std::vector<int> m_parent;
};

}  // namespace

std::vector<LinearSystem> components(LinearSystem const& system) {
    DisjointSets sets(system.unknowns.size());
    for (auto const& constraint : system.constraints)
        for (auto const& term : constraint.terms) sets.join(constraint.terms.begin()->first, term.first);

    std::map<int, LinearSystem> parts;
    for (std::size_t i = 0; i < system.unknowns.size(); ++i)
        if (system.unknowns[i].target) parts[sets.root(static_cast<int>(i))];
    std::vector<int> new_index(system.unknowns.size(), 0);
    for (std::size_t i = 0; i < system.unknowns.size(); ++i) {
        auto const part = parts.find(sets.root(static_cast<int>(i)));
        if (part == parts.end()) continue;
        new_index[i] = static_cast<int>(part->second.unknowns.size());
        part->second.unknowns.push_back(system.unknowns[i]);
    }
    for (auto const& constraint : system.constraints) {
        auto const part = parts.find(sets.root(constraint.terms.begin()->first));
        if (part == parts.end()) continue;
        Constraint renumbered{{}, constraint.constant, constraint.relation, constraint.ground};
        for (auto const& [index, coefficient] : constraint.terms)
            renumbered.terms.emplace(new_index[static_cast<std::size_t>(index)], coefficient);
        part->second.constraints.push_back(std::move(renumbered));
    }
    std::vector<LinearSystem> found;
    for (auto& [root, part] : parts) found.push_back(std::move(part));
    return found;
}

}  // namespace cifra::attack
