#include "attack/revision_readings.hpp"

#include "attack/believed_together.hpp"
#include "attack/revision_conflict.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

namespace cifra::attack {
namespace {

/// Linear programmes for one component.
constexpr int MOST_PROGRAMMES = 300;
/// Choices of revisions that are tried.
constexpr std::size_t MOST_READINGS = 24;

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

bool is_supposed(Constraint const& constraint) {
    return constraint.ground != Ground::written;
}

GivenUp suppositions(LinearSystem const& system, Ground ground) {
    GivenUp found;
    for (std::size_t i = 0; i < system.constraints.size(); ++i)
        if (system.constraints[i].ground == ground) found.insert(i);
    return found;
}

/// The same, every constraint in its place, in which what is written does not contradict itself: what cannot be
/// believed is emptied.
LinearSystem sound(LinearSystem system) {
    LinearSystem written = system;
    auto& constraints = written.constraints;
    constraints.erase(std::remove_if(constraints.begin(), constraints.end(), is_supposed), constraints.end());
    auto const believed = believed_together(written);
    auto next = believed.begin();
    for (auto& constraint : system.constraints) {
        if (is_supposed(constraint)) continue;
        if (next != believed.end() && next->terms == constraint.terms && next->constant == constraint.constant &&
            next->relation == constraint.relation)
            ++next;
        else
            constraint = {};
    }
    return system;
}

/// Takes two unknowns for one: what is known of either is known of it.
void merge(Unknown& kept, Unknown const& other) {
    kept.lower = std::max(kept.lower, other.lower);
    if (other.upper) kept.upper = kept.upper ? std::min(*kept.upper, *other.upper) : *other.upper;
    kept.whole = kept.whole || other.whole;
    kept.target = kept.target || other.target;
    kept.told = kept.told || other.told;
    kept.releases.insert(kept.releases.end(), other.releases.begin(), other.releases.end());
    std::sort(kept.releases.begin(), kept.releases.end());
}

int root_of(std::vector<int>& parents, int unknown) {
    while (parents[at(unknown)] != unknown) unknown = parents[at(unknown)] = parents[at(parents[at(unknown)])];
    return unknown;
}

/// An equation in the words of a reader, whatever release it is of.
using Sentence = std::tuple<std::vector<std::pair<programme::CellKey, Rational>>, Rational, Relation>;

Sentence sentence(LinearSystem const& system, Constraint const& constraint) {
    std::vector<std::pair<programme::CellKey, Rational>> terms;
    for (auto const& [unknown, coefficient] : constraint.terms)
        terms.emplace_back(system.unknowns[at(unknown)].key, coefficient);
    std::sort(terms.begin(), terms.end());
    return {std::move(terms), constraint.constant, constraint.relation};
}

/// Suppositions about cells of which something else is said in one release than in the other.
GivenUp in_changed_surroundings(LinearSystem const& system) {
    std::vector<std::multiset<Sentence>> said(system.unknowns.size());
    for (auto const& constraint : system.constraints)
        if (!is_supposed(constraint))
            for (auto const& term : constraint.terms) said[at(term.first)].insert(sentence(system, constraint));
    GivenUp found;
    for (std::size_t i = 0; i < system.constraints.size(); ++i) {
        auto const& terms = system.constraints[i].terms;
        bool const is_link = is_supposed(system.constraints[i]) && terms.size() == 2;
        if (is_link && said[at(terms.begin()->first)] != said[at(terms.rbegin()->first)]) found.insert(i);
    }
    return found;
}

/// Finds which revisions explain what is seen.
class Diagnosis {
public:
    /// \param given_up  from the beginning
    Diagnosis(LinearSystem const& system, RevisionConflict& conflict, GivenUp given_up)
        : m_system(system), m_conflict(conflict), m_given_up(std::move(given_up)) {}

    /// Choices of suppositions to give up; none: what is written contradicts itself.
    std::vector<GivenUp> run() {
        auto const first = find(m_given_up);
        if (!first) return {};
        if (first->empty()) return {m_given_up};
        auto found = fewest(*first);
        if (!found.empty()) return found;
        auto given_up = beyond_doubt(*first);
        given_up.merge(in_changed_surroundings(m_system));
        return {given_up};
    }

    /// One choice of which nothing can be taken back.
    std::optional<GivenUp> one() {
        auto const first = find(m_given_up);
        if (!first) return std::nullopt;
        return first->empty() ? m_given_up : irreducible(beyond_doubt(*first));
    }

private:
    struct Node {
        GivenUp given_up;
        GivenUp conflict;
    };

    std::optional<GivenUp> find(GivenUp const& given_up) {
        ++m_programmes;
        return m_conflict.find(given_up);
    }

    bool is_tired() const { return m_programmes >= MOST_PROGRAMMES; }

    /// Breadth first over the ways to meet every conflict: the first level that has one has the smallest.
    std::vector<GivenUp> fewest(GivenUp const& conflict) {
        std::vector<Node> level{{m_given_up, conflict}};
        std::vector<GivenUp> found;
        while (!level.empty() && found.empty() && !is_tired()) {
            std::vector<Node> next;
            std::set<GivenUp> seen;
            for (auto const& node : level)
                for (auto const supposition : node.conflict) {
                    auto given_up = node.given_up;
                    given_up.insert(supposition);
                    if (is_tired() || found.size() >= MOST_READINGS || !seen.insert(given_up).second) continue;
                    auto const left = find(given_up);
                    if (left && left->empty()) found.push_back(given_up);
                    if (left && !left->empty()) next.push_back({given_up, *left});
                }
            level = std::move(next);
        }
        return found;
    }

    /// Gives up whole conflicts until nothing contradicts.
    GivenUp beyond_doubt(GivenUp const& conflict) {
        auto everything = m_given_up;
        everything.insert(conflict.begin(), conflict.end());
        for (auto left = find(everything); left && !left->empty(); left = find(everything))
            everything.insert(left->begin(), left->end());
        return everything;
    }

    /// Makes every supposition again that can be made.
    GivenUp irreducible(GivenUp const& everything) {
        auto given_up = everything;
        for (auto const supposition : everything) {
            if (m_given_up.count(supposition) > 0 || m_programmes >= MOST_PROGRAMMES) continue;
            given_up.erase(supposition);
            auto const left = find(given_up);
            if (!left || !left->empty()) given_up.insert(supposition);
        }
        return given_up;
    }

    LinearSystem const& m_system;
    RevisionConflict& m_conflict;
    GivenUp m_given_up;
    int m_programmes = 0;
};

}  // namespace

LinearSystem believing(LinearSystem const& system, GivenUp const& given_up) {
    std::vector<int> parents(system.unknowns.size());
    std::iota(parents.begin(), parents.end(), 0);
    for (std::size_t i = 0; i < system.constraints.size(); ++i) {
        auto const& constraint = system.constraints[i];
        if (!is_supposed(constraint) || constraint.terms.size() != 2 || given_up.count(i) > 0) continue;
        auto const first = root_of(parents, constraint.terms.begin()->first);
        auto const second = root_of(parents, constraint.terms.rbegin()->first);
        parents[at(std::max(first, second))] = std::min(first, second);
    }
    LinearSystem made;
    std::vector<int> places(system.unknowns.size(), -1);
    for (int i = 0; i < static_cast<int>(places.size()); ++i) {
        auto const root = root_of(parents, i);
        if (root == i) {
            places[at(i)] = static_cast<int>(made.unknowns.size());
            made.unknowns.push_back(system.unknowns[at(i)]);
        } else {
            places[at(i)] = places[at(root)];
            merge(made.unknowns[at(places[at(i)])], system.unknowns[at(i)]);
        }
    }
    for (std::size_t i = 0; i < system.constraints.size(); ++i) {
        auto const& constraint = system.constraints[i];
        if (is_supposed(constraint) && (constraint.terms.size() == 2 || given_up.count(i) > 0)) continue;
        // What was shown once is no secret.
        if (constraint.ground == Ground::withdrawn)
            made.unknowns[at(places[at(constraint.terms.begin()->first)])].target = false;
        Constraint same{{}, constraint.constant, constraint.relation, Ground::written};
        for (auto const& [unknown, coefficient] : constraint.terms) {
            auto& sum = same.terms[places[at(unknown)]];
            sum += coefficient;
            if (sum == 0) same.terms.erase(places[at(unknown)]);
        }
        if (!same.terms.empty()) made.constraints.push_back(std::move(same));
    }
    return made;
}

std::vector<RevisionReading> revision_readings(LinearSystem const& component) {
    if (std::none_of(component.constraints.begin(), component.constraints.end(), is_supposed)) return {{{}, component}};
    auto const material = sound(component);
    auto const withdrawn = suppositions(material, Ground::withdrawn);
    auto everything = suppositions(material, Ground::unrevised);
    everything.insert(withdrawn.begin(), withdrawn.end());

    std::vector<RevisionReading> readings;
    RevisionConflict conflict(material);
    for (auto const& given_up : Diagnosis(material, conflict, withdrawn).run())
        readings.push_back({given_up, believing(material, given_up)});
    if (readings.empty()) return {{everything, believing(component, everything)}};
    auto const nothing_revised = withdrawn.empty() ? std::nullopt : conflict.find({});
    if (nothing_revised && nothing_revised->empty()) readings.push_back({{}, believing(material, {})});
    return readings;
}

std::optional<GivenUp> likely_revisions(LinearSystem const& component) {
    auto const material = sound(component);
    RevisionConflict conflict(material);
    return Diagnosis(material, conflict, suppositions(material, Ground::withdrawn)).one();
}

}  // namespace cifra::attack
