#include "protect/greedy_suppression.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace cifra::protect {
namespace {

template <class T>
void shuffle(std::vector<T>& values, base::Random& random) {
    for (auto i = values.size(); i > 1; --i)
        std::swap(values[i - 1], values[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(i) - 1))]);
}

/// Cells of choice that each requirement rests on, and the other way round.
class Support {
public:
    Support(SuppressionProblem const& problem, std::size_t requirements)
        : m_problem(problem), m_used(requirements), m_users(problem.cells.size()) {}

    void set(std::size_t requirement, std::vector<int> const& cells) {
        for (auto const cell : m_used[requirement]) {
            auto& users = m_users[static_cast<std::size_t>(cell)];
            users.erase(std::remove(users.begin(), users.end(), requirement), users.end());
        }
        m_used[requirement].clear();
        for (auto const cell : cells) {
            if (!is_choice(m_problem.cells[static_cast<std::size_t>(cell)])) continue;
            m_used[requirement].push_back(cell);
            m_users[static_cast<std::size_t>(cell)].push_back(requirement);
        }
    }

    std::vector<std::size_t> const& users(int cell) const { return m_users[static_cast<std::size_t>(cell)]; }

private:
    SuppressionProblem const& m_problem;
    std::vector<std::vector<int>> m_used;
    std::vector<std::vector<std::size_t>> m_users;
};

/// Shows a cell again unless a requirement breaks by that.
bool show_again(int cell, Attacker& attacker, std::vector<Requirement> const& requirements, Support& support) {
    attacker.open(cell, 0);
    auto const users = support.users(cell);
    for (auto const user : users) {
        auto const verdict = judge(attacker, requirements[user]);
        if (!verdict.met) {
            attacker.open(cell, 1);
            return false;
        }
        // Holds without the cell, so it holds with it: also when another user turns out to need the cell.
        support.set(user, verdict.used);
    }
    return true;
}

/// Shows each chosen cell again unless a requirement breaks by that, dearest first. \param attacker  open as the
/// pattern says; grants all requirements
void clean_up(SuppressionProblem const& problem, SuppressionPattern& pattern, Attacker& attacker,
              std::vector<Requirement> const& requirements, base::Random& random) {
    Support support(problem, requirements.size());
    for (std::size_t i = 0; i < requirements.size(); ++i) support.set(i, judge(attacker, requirements[i]).used);
    std::vector<int> chosen;
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if (pattern[i] && is_choice(problem.cells[i])) chosen.push_back(static_cast<int>(i));
    shuffle(chosen, random);
    std::stable_sort(chosen.begin(), chosen.end(), [&](int a, int b) {
        return problem.cells[static_cast<std::size_t>(a)].cost > problem.cells[static_cast<std::size_t>(b)].cost;
    });
    for (auto const cell : chosen)
        if (show_again(cell, attacker, requirements, support)) pattern[static_cast<std::size_t>(cell)] = false;
}

}  // namespace

bool open_all(SuppressionPattern& pattern, Attacker& attacker, std::vector<Requirement> const& requirements,
              std::vector<double> const& prices) {
    for (auto const& requirement : requirements) {
        if (judge(attacker, requirement).met) continue;
        for (auto const direction : {Direction::up, Direction::down}) {
            if (direction == Direction::up && requirement.kind == NeedKind::below) continue;
            if (direction == Direction::down && requirement.kind == NeedKind::above) continue;
            for (auto const cell :
                 attacker.cheapest_opening({requirement.cell, direction}, requirement.amount, prices)) {
                pattern[static_cast<std::size_t>(cell)] = true;
                attacker.open(cell, 1);
            }
            if (judge(attacker, requirement).met) break;
        }
        if (!judge(attacker, requirement).met) return false;
    }
    return true;
}

bool open_everything(SuppressionProblem const& problem, SuppressionPattern& pattern, Attacker& attacker,
                     std::vector<Requirement> const& requirements) {
    for (std::size_t i = 0; i < pattern.size(); ++i) pattern[i] = pattern[i] || is_choice(problem.cells[i]);
    attacker.open(openness_of(pattern));
    return std::all_of(requirements.begin(), requirements.end(),
                       [&](Requirement const& requirement) { return judge(attacker, requirement).met; });
}

std::optional<SuppressionPattern> greedy_suppression(SuppressionProblem const& problem, Attacker& attacker,
                                                     std::vector<Requirement> const& requirements,
                                                     std::vector<double> const& prices, base::Random& random) {
    auto pattern = first_pattern(problem);
    attacker.open(openness_of(pattern));
    auto order = requirements;
    shuffle(order, random);
    if (!open_all(pattern, attacker, order, prices) && !open_everything(problem, pattern, attacker, order))
        return std::nullopt;
    clean_up(problem, pattern, attacker, order, random);
    return pattern;
}

std::vector<double> prices_of(SuppressionProblem const& problem, base::Random& random) {
    std::vector<double> prices;
    for (auto const& cell : problem.cells) {
        auto const part = 1 + 1e-6 * static_cast<double>(random.between(0, 1000)) / 1000;
        prices.push_back(is_choice(cell) ? (cell.cost + 1e-6) * part : std::numeric_limits<double>::infinity());
    }
    return prices;
}

}  // namespace cifra::protect
