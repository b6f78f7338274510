#include "protect/primary_suppression.hpp"

#include <algorithm>

namespace cifra::protect {
namespace {

bool has_status(restricted::Observation const& observation, char letter) {
    return observation.obs_status.find(letter) != std::string::npos;
}

bool counts_victims(programme::Programme const& programme, programme::CellKey const& key) {
    auto const* const indicator = programme.indicator(key.indicator);
    // What the programme does not know is protected as if it were a person.
    return indicator == nullptr || indicator->counts_victims;
}

bool is_withheld_by_decision(restricted::ProtectionPolicy const& policy, programme::CellKey const& key) {
    return std::any_of(policy.decisions.begin(), policy.decisions.end(),
                       [subject = to_string(key)](restricted::ProtectionDecision const& decision) {
                           return decision.withholds && decision.subject == subject;
                       });
}

bool is_below(base::Decimal value, int threshold) {
    auto limit = static_cast<std::int64_t>(threshold);
    for (int i = 0; i < value.scale; ++i) limit *= 10;
    return value.units < limit;
}

}  // namespace

bool is_decided(restricted::ProtectionPolicy const& policy, std::string const& subject) {
    return std::any_of(policy.decisions.begin(), policy.decisions.end(),
                       [&](restricted::ProtectionDecision const& decision) {
                           return !decision.withholds && decision.subject == subject;
                       });
}

bool is_small_count(programme::Programme const& programme, restricted::ProtectionPolicy const& policy,
                    restricted::Observation const& observation) {
    return observation.obs_value && observation.obs_value->units != 0 &&
           is_below(*observation.obs_value, policy.threshold) && counts_victims(programme, observation.key);
}

CellStatus cell_status(programme::Programme const& programme, restricted::ProtectionPolicy const& policy,
                       restricted::Observation const& observation) {
    char const conf = observation.conf_status;
    if (has_status(observation, 'V') || conf == 'N' || conf == 'E') return CellStatus::internal;
    if (has_status(observation, 'Q') || observation.missing_reason == programme::MissingReason::withheld)
        return CellStatus::confidential;
    if (!observation.obs_value) return CellStatus::safe;
    if (conf != 'F' || is_withheld_by_decision(policy, observation.key)) return CellStatus::confidential;
    if (!is_small_count(programme, policy, observation)) return CellStatus::safe;
    return is_decided(policy, to_string(observation.key)) ? CellStatus::safe : CellStatus::primary;
}

}  // namespace cifra::protect
