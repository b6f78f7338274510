#include "consolidate/merge_returns.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace cifra::consolidate {
namespace {

using restricted::NationalReturn;
using restricted::Observation;

std::set<std::string> areas_of(programme::Programme const& programme, std::vector<NationalReturn> const& returns,
                               std::string const& time_period) {
    std::set<std::string> areas;
    for (auto const& submitted : returns) {
        CIFRA_ASSERT(submitted.time_period == time_period && programme.member(submitted.ref_area) != nullptr);
        bool const first = areas.insert(submitted.ref_area).second;
        CIFRA_ASSERT(first);
    }
    return areas;
}

std::string prefix_of(NationalReturn const& submitted) {
    return submitted.ref_area + "/" + submitted.time_period + "/" + std::to_string(submitted.version) + "/";
}

}  // namespace

restricted::Edition merge_returns(programme::Programme const& programme, std::vector<NationalReturn> const& returns,
                                  restricted::Edition frame, std::vector<restricted::Settlement> explanations) {
    auto const areas = areas_of(programme, returns, frame.time_period);
    auto& observations = frame.observations;
    std::erase_if(observations, [&](Observation const& row) { return areas.count(row.key.ref_area) > 0; });
    for (auto const& submitted : returns)
        for (auto observation : submitted.observations) {
            CIFRA_ASSERT(observation.key.ref_area == submitted.ref_area);
            observation.where.file = prefix_of(submitted) + observation.where.file;
            observations.push_back(std::move(observation));
        }
    std::sort(observations.begin(), observations.end(),
              [](Observation const& a, Observation const& b) { return a.key < b.key; });
    for (auto& explanation : explanations) frame.settlements.push_back(std::move(explanation));
    frame.assembled = true;
    return frame;
}

}  // namespace cifra::consolidate
