#pragma once

#include "islands_programme.hpp"
#include "sdmx/json_message.hpp"

namespace cifra::islands {

inline sdmx::MessageHeader header() {
    return {"islands-2019", "2026-11-23T00:00:00Z", {"Rescue at sea, 2019", "Rescate en el mar, 2019"}};
}

inline sdmx::MessageObservation observation(programme::Programme const& programme, std::string const& key,
                                            std::optional<base::Decimal> value, std::string status = "A") {
    sdmx::MessageObservation observation;
    observation.key = *programme.parse_key(key);
    observation.obs_value = value;
    observation.obs_status = std::move(status);
    observation.unit = programme.indicator(observation.key.indicator)->unit;
    return observation;
}

/// Two data sets: rescues with every kind of attribute, and one reward.
inline std::vector<sdmx::MessageDataSet> data_sets(programme::Programme const& programme) {
    sdmx::MessageDataSet rescue{"DF_RESCUE",
                                {},
                                {{"coverage:1", "note", {"No data for Cala.", "Sin datos para Cala."}},
                                 {"comment:1", "note", {"Calm sea.", "Mar en calma."}}},
                                {0}};
    auto women = observation(programme, "DF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED.F._T.2019", base::Decimal{61, 0}, "P");
    women.coverage = {"ALT", "BAJ"};
    auto calm = observation(programme, "DF_RESCUE/A.BAJ.PEOPLE_RESCUED._T._T.2019", base::Decimal{0, 0});
    calm.comment = {"Calm sea", "Mar en calma"};
    calm.annotations = {1};
    auto withheld = observation(programme, "DF_RESCUE/A.ALT.PEOPLE_RESCUED._T._T.2019", std::nullopt, "Q");
    withheld.conf_status = 'C';
    withheld.missing_reason = programme::MissingReason::withheld;
    auto missing = observation(programme, "DF_RESCUE/A.CAL.PEOPLE_RESCUED._T._T.2019", std::nullopt, "LP");
    missing.missing_reason = programme::MissingReason::not_published;
    rescue.observations = {women, withheld, calm, missing};
    auto reward = observation(programme, "DF_REWARD/A.ALT.REWARD_EACH.AAA.2019", base::Decimal{1250, 2});
    reward.currency = "AAA";
    return {rescue, {"DF_REWARD", {reward}, {}, {}}};
}

/// A message in which one figure states its definition; the programme has a list of them.
template <class Writer>
std::string message_with_definition(Writer const& write) {
    auto made = programme();
    made.code_lists.push_back({programme::DEFINITION_LIST, {"Definition", "Definición"}, {}});
    made.code_lists.back().codes.push_back({"suspected", {"Suspected", "Presuntas"}, {}, "", ""});
    auto sets = data_sets(made);
    sets.front().observations.front().definition = "suspected";
    return write(made, header(), sets);
}

}  // namespace cifra::islands
