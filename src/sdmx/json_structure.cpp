#include "sdmx/json_structure.hpp"

#include "sdmx/artefact.hpp"
#include "sdmx/json_components.hpp"

#include <set>

namespace cifra::sdmx {
namespace {

/// The codes that a data set really holds.
std::vector<ConstraintKey> keys_of(programme::Dataflow const& dataflow, MessageDataSet const& data_set) {
    std::vector<ConstraintKey> keys;
    for (auto const& id : key_dimensions(dataflow)) {
        std::set<std::string> codes;
        for (auto const& observation : data_set.observations) codes.insert(key_code(observation.key, id));
        keys.push_back({id, {codes.begin(), codes.end()}});
    }
    return keys;
}

}  // namespace

std::string structure_message(programme::Programme const& programme, MessageHeader const& header,
                              std::vector<MessageDataSet> const& data_sets) {
    auto all = artefacts(programme, has_definitions(data_sets));
    for (auto const& data_set : data_sets)
        if (auto const* dataflow = programme.dataflow(data_set.dataflow); dataflow && !data_set.observations.empty())
            all.push_back(data_constraint(programme, *dataflow, keys_of(*dataflow, data_set)));
    std::vector<Artefact const*> pointers;
    for (auto const& artefact : all) pointers.push_back(&artefact);
    return to_bytes({{"meta", meta(programme, header, STRUCTURE_SCHEMA)}, {"data", structure_data(pointers)}});
}

}  // namespace cifra::sdmx
