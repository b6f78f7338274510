#include "collect/whole_breakdowns.hpp"

#include <algorithm>
#include <set>

namespace cifra::collect {
namespace {

using programme::CellKey;
using programme::Indicator;
using programme::Programme;
using restricted::Observation;

/// Picks the cells of one area and year.
class Picker {
public:
    Picker(Programme const& programme, std::vector<Observation> const& observations, int threshold)
        : m_programme(programme), m_observations(observations), m_threshold(threshold) {}

    std::set<CellKey> pick() {
        for (auto const& observation : m_observations) {
            auto const& key = observation.key;
            auto const* const indicator = m_programme.indicator(key.indicator);
            if (indicator == nullptr || key != key.total()) continue;
            m_picked.insert(key);
            if (is_shown(observation, *indicator)) pick_breakdowns(*indicator, key);
        }
        return std::move(m_picked);
    }

private:
    Observation const* find(CellKey const& key) const {
        auto const found = std::lower_bound(m_observations.begin(), m_observations.end(), key,
                                            [](Observation const& a, CellKey const& b) { return a.key < b; });
        return found == m_observations.end() || found->key != key ? nullptr : &*found;
    }

    bool is_shown(Observation const& observation, Indicator const& indicator) const {
        if (!observation.obs_value) return false;
        auto const value = observation.obs_value->units;
        return !indicator.counts_victims || value == 0 || value >= m_threshold;
    }

    void pick_breakdowns(Indicator const& indicator, CellKey const& total) {
        for (auto const& breakdown : indicator.breakdowns) {
            std::vector<CellKey> given;
            bool whole = true;
            for (auto const& category : breakdown.categories) {
                auto const key = m_programme.category_key(indicator, category, total.ref_area, total.time_period);
                auto const* const part = find(key);
                if (part == nullptr) continue;
                whole = whole && is_shown(*part, indicator);
                given.push_back(key);
            }
            if (whole) m_picked.insert(given.begin(), given.end());
        }
    }

    Programme const& m_programme;
    std::vector<Observation> const& m_observations;
    int m_threshold;
    std::set<CellKey> m_picked;
};

}  // namespace

std::vector<Observation> whole_breakdowns(Programme const& programme, std::vector<Observation> const& observations,
                                          int threshold) {
    auto const picked = Picker(programme, observations, threshold).pick();
    std::vector<Observation> kept;
    std::copy_if(observations.begin(), observations.end(), std::back_inserter(kept),
                 [&](Observation const& each) { return picked.count(each.key) > 0; });
    return kept;
}

}  // namespace cifra::collect
