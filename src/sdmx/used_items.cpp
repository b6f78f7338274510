#include "sdmx/structure_query.hpp"

namespace cifra::sdmx {
namespace {

/// Ids by the URN of the list or scheme that they are of.
using UsedItems = std::map<std::string, std::set<std::string>>;

/// Calls a function with each component of a data structure.
template <class Function>
void each_component(Json const& structure, Function const& function) {
    auto const& components = structure["dataStructureComponents"];
    for (auto const& dimension : components["dimensionList"]["dimensions"]) function(dimension);
    function(components["dimensionList"]["timeDimension"]);
    for (auto const& measure : components["measureList"]["measures"]) function(measure);
    for (auto const& attribute : components["attributeList"]["attributes"]) function(attribute);
}

/// "urn:…Concept=A:CONCEPTS(1.0.0).SEX" names SEX of "urn:…ConceptScheme=A:CONCEPTS(1.0.0)".
void add_concept(std::string const& identity, UsedItems& used) {
    constexpr std::string_view KIND = ".Concept=";
    auto const kind = identity.find(KIND);
    auto const end = identity.rfind(").");
    if (kind == std::string::npos || end == std::string::npos) return;
    auto const scheme = identity.substr(0, kind) +
                        ".ConceptScheme=" + identity.substr(kind + KIND.size(), end + 1 - kind - KIND.size());
    used[scheme].insert(identity.substr(end + 2));
}

void add_codes(StructureInUse const& use, UsedItems& used) {
    if (use.constraint == nullptr) return;
    auto const lists = dimension_lists(*use.structure);
    for (auto const& key : use.constraint->json["cubeRegions"][0]["keyValues"]) {
        auto const list = lists.find(key["id"].get<std::string>());
        if (list == lists.end()) continue;
        for (auto const& code : key["values"]) used[list->second].insert(code.get<std::string>());
    }
}

}  // namespace

std::map<std::string, std::string> dimension_lists(Artefact const& structure) {
    std::map<std::string, std::string> lists;
    for (auto const& dimension : structure.json["dataStructureComponents"]["dimensionList"]["dimensions"])
        lists[dimension["id"]] = dimension["localRepresentation"]["enumeration"];
    return lists;
}

void keep_used(std::vector<Artefact>& artefacts, std::vector<StructureInUse> const& in_use) {
    UsedItems used;
    for (auto const& use : in_use) {
        each_component(use.structure->json,
                       [&](Json const& component) { add_concept(component["conceptIdentity"], used); });
        add_codes(use, used);
    }
    for (auto& artefact : artefacts)
        if (auto const items = used.find(artefact.urn); items != used.end()) keep_items(artefact, items->second);
}

}  // namespace cifra::sdmx
