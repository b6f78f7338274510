#include "portal/sdmx_availability.hpp"

#include "base/text.hpp"
#include "portal/sdmx_flows.hpp"
#include "portal/sdmx_structure.hpp"
#include "sdmx/availability.hpp"
#include "sdmx/structure_query.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <set>

namespace cifra::portal {
namespace {

using sdmx::Artefact;

/// Which structures the constraint comes with.
base::Result<std::set<sdmx::ArtefactType>> asked_references(http::Request const& request) {
    using Type = sdmx::ArtefactType;
    std::set<Type> wanted;
    auto const* const parameter = request.parameter("references");
    if (parameter == nullptr) return wanted;
    std::vector<std::string> const known = {"none",          "all",      "codelist",           "datastructure",
                                            "conceptscheme", "dataflow", "dataproviderscheme", "valuelist"};
    for (auto const& word : base::split(parameter->value, ',')) {
        if (std::find(known.begin(), known.end(), word) == known.end())
            return base::fail(base::ErrorCode::bad_input,
                              {fmt::format("references has no value '{}'", word),
                               fmt::format("references no tiene el valor «{}»", word)},
                              sdmx_advice(word, known));
        if (word == "all") wanted = {Type::code_list, Type::data_structure, Type::concept_scheme, Type::dataflow};
        if (auto const type = sdmx::parse_artefact_type(word)) wanted.insert(*type);
    }
    return wanted;
}

base::Result<bool> asked_for_available(http::Request const& request) {
    auto const* const parameter = request.parameter("mode");
    if (parameter == nullptr || parameter->value == "exact") return false;
    if (parameter->value == "available") return true;
    return base::fail(base::ErrorCode::bad_input,
                      {"mode is neither exact nor available", "mode no es ni exact ni available"},
                      {"write mode=available", "escriba mode=available"});
}

/// The dimensions that are asked about; none: all. \error bad_input  one that no dataflow has
base::Result<std::vector<std::string>> asked_components(Asked const& asked, std::vector<AskedFlow> const& flows) {
    auto const text = place_or(asked, "componentID", "*");
    if (text == "*") return std::vector<std::string>{};
    std::vector<std::string> known;
    for (auto const& flow : flows)
        for (auto const& column : flow.cube->dimensions)
            if (std::find(known.begin(), known.end(), column.id) == known.end()) known.push_back(column.id);
    auto components = base::split(text, ',');
    for (auto const& component : components)
        if (std::find(known.begin(), known.end(), component) == known.end())
            return base::fail(base::ErrorCode::bad_input,
                              {fmt::format("there is no dimension '{}'", component),
                               fmt::format("no existe la dimensión «{}»", component)},
                              sdmx_advice(component, known));
    return components;
}

Artefact constraint(SdmxIndex const& index, sdmx::Cube const& cube, sdmx::Availability const& held) {
    auto made = sdmx::data_constraint(index.programme(), *cube.dataflow, held.keys);
    auto const metric = [](char const* id, std::size_t count) {
        return sdmx::Json{{"id", id}, {"type", "sdmx_metrics"}, {"title", std::to_string(count)}};
    };
    made.json["annotations"] =
        sdmx::Json::array({metric("series_count", held.series), metric("obs_count", held.observations)});
    return made;
}

Artefact const* find(SdmxIndex const& index, std::string const& urn) {
    for (auto const& artefact : index.artefacts)
        if (artefact.urn == urn) return &artefact;
    return nullptr;
}

/// What the constraints lead to, of the kinds that are wanted, with only what they use.
void add_references(SdmxIndex const& index, std::set<sdmx::ArtefactType> const& wanted, std::vector<Artefact>& found) {
    std::vector<sdmx::StructureInUse> in_use;
    std::set<std::string> urns;
    for (auto const& constraint : found) {
        auto const* const flow = find(index, constraint.refers_to.front());
        auto const* const structure = find(index, flow->refers_to.front());
        in_use.push_back({structure, &constraint});
        urns.insert({flow->urn, structure->urn});
        auto const lists = sdmx::dimension_lists(*structure);
        for (auto const& key : constraint.json["cubeRegions"][0]["keyValues"])
            if (auto const list = lists.find(key["id"].get<std::string>()); list != lists.end())
                urns.insert(list->second);
        for (auto const& urn : structure->refers_to)
            if (urn.find(".ConceptScheme=") != std::string::npos) urns.insert(urn);
    }
    std::vector<Artefact> others;
    for (auto const& artefact : index.artefacts)
        if (urns.count(artefact.urn) > 0 && wanted.count(artefact.type) > 0) others.push_back(artefact);
    sdmx::keep_used(others, in_use);
    std::move(others.begin(), others.end(), std::back_inserter(found));
}

base::Result<std::vector<Artefact>> asked_constraints(Asked const& asked, SdmxIndex const& index) {
    CIFRA_TRY(auto flows, asked_flows(asked, index));
    CIFRA_TRY(auto const query, asked_figures(asked, index));
    CIFRA_TRY(auto const components, asked_components(asked, flows));
    CIFRA_TRY(bool const available, asked_for_available(asked.request));
    CIFRA_TRY(auto const references, asked_references(asked.request));
    CIFRA_CHECK(keep_meant(flows, index, query));
    std::vector<Artefact> found;
    std::set<sdmx::Cube const*> seen;
    for (auto const& flow : flows) {
        if (!seen.insert(flow.cube).second) continue;
        auto const held = sdmx::availability(*flow.cube, query, components, available);
        if (!held.keys.empty()) found.push_back(constraint(index, *flow.cube, held));
    }
    if (!references.empty()) add_references(index, references, found);
    return found;
}

}  // namespace

std::vector<std::string> const& sdmx_availability_parameters() {
    static std::vector<std::string> const NAMES = {"asOf", "format", "mode", "references", "updatedAfter"};
    return NAMES;
}

http::Response sdmx_availability(Asked const& asked, SdmxIndex const& index) {
    auto const media = structure_media(asked.request);
    if (!media) return sdmx_no_structure_format(asked);
    auto const checked = check_parameters(asked.request, sdmx_availability_parameters(), true);
    if (!checked) return sdmx_error(asked, checked.error());
    auto const found = asked_constraints(asked, index);
    if (!found) return sdmx_error(asked, found.error());
    if (found->empty()) return sdmx_nothing(asked, index);
    return sdmx_answer(asked, index, *media, sdmx_structure_message(asked, index, *found));
}

}  // namespace cifra::portal
