#include "protect/cut_separation.hpp"

#include <algorithm>

namespace cifra::protect {
namespace {

constexpr double WHOLE = 1e-6;
constexpr double BROKEN = 1e-3;
constexpr std::size_t CUTS_A_ROUND = 200;

void make_unique(std::vector<SuppressionCut>& cuts) {
    std::sort(cuts.begin(), cuts.end());
    auto const same = [](SuppressionCut const& a, SuppressionCut const& b) { return !(a < b) && !(b < a); };
    cuts.erase(std::unique(cuts.begin(), cuts.end(), same), cuts.end());
}

/// Where every cell can grant all that is missing, a cover inequality says nothing new.
bool has_small_weights(SuppressionCut const& cut) {
    return std::any_of(cut.terms.begin(), cut.terms.end(), [](auto const& term) { return term.second < 1; });
}

}  // namespace

bool is_whole(std::vector<double> const& point) {
    return std::all_of(point.begin(), point.end(), [](double x) { return x < WHOLE || x > 1 - WHOLE; });
}

void CutSeparation::look(std::vector<double> const& point, double part, std::vector<SuppressionCut>& found) {
    auto scaled = point;
    for (std::size_t i = 0; i < scaled.size(); ++i)
        if (is_choice(m_problem.cells[i])) scaled[i] *= part;
    m_attacker.open(scaled);
    for (auto& requirement : m_requirements) {
        if (found.size() >= CUTS_A_ROUND) break;
        ++m_questions;
        auto const verdict = judge(m_attacker, requirement);
        if (verdict.met) continue;
        auto cut =
            verdict.barrier.empty() ? std::nullopt : capacity_cut(m_problem, verdict.barrier, requirement.amount);
        if (cut && cut->violation(point) > BROKEN)
            found.push_back(std::move(*cut));
        else if (is_whole(point))
            found.push_back(wider_pattern_cut(m_problem, point));
    }
}

std::vector<SuppressionCut> CutSeparation::capacity(std::vector<double> const& point) {
    std::vector<SuppressionCut> found;
    if (is_whole(point)) {
        // Here nothing may be missed, and nothing is: a pattern that does not protect always gives an inequality.
        std::vector<double> rounded;
        for (auto const x : point) rounded.push_back(x > 0.5 ? 1 : 0);
        look(rounded, 1, found);
    } else {
        // What the always suppressed cells lack decides how strong a cut is: the less the others count on the way, the
        // sooner the minimum cut is one where much is lacking.
        for (auto const part : {0.05, 0.3, 1.0})
            if (found.empty()) look(point, part, found);
    }
    make_unique(found);
    for (auto const& cut : found)
        if (has_small_weights(cut)) m_known.push_back(cut);
    return found;
}

std::vector<SuppressionCut> CutSeparation::covers(std::vector<double> const& point) const {
    std::vector<SuppressionCut> found;
    for (auto const& known : m_known)
        if (auto cut = cover_cut(known, point)) found.push_back(std::move(*cut));
    make_unique(found);
    return found;
}

std::vector<SuppressionCut> CutSeparation::bridgeless(std::vector<double> const& point) {
    std::vector<SuppressionCut> found;
    m_attacker.open(point);
    for (std::size_t i = 0; i < point.size(); ++i) {
        if (!is_choice(m_problem.cells[i]) || point[i] < 0.05) continue;
        auto const cell = static_cast<int>(i);
        for (auto const direction : {Direction::up, Direction::down}) {
            ++m_questions;
            auto const reach = m_attacker.reach({cell, direction}, 1);
            if (reach.distance >= point[i] - BROKEN || reach.barrier.empty()) continue;
            auto cut = bridgeless_cut(m_problem, reach.barrier, cell);
            if (cut && cut->violation(point) > BROKEN) found.push_back(std::move(*cut));
        }
    }
    make_unique(found);
    return found;
}

}  // namespace cifra::protect
