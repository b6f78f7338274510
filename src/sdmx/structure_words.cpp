#include "base/text.hpp"
#include "sdmx/structure_query.hpp"

#include <algorithm>
#include <map>

namespace cifra::sdmx {

std::vector<std::string> const& structure_types() {
    static std::vector<std::string> const TYPES = {"agencyscheme",
                                                   "categorisation",
                                                   "categoryscheme",
                                                   "categoryschememap",
                                                   "codelist",
                                                   "conceptscheme",
                                                   "conceptschememap",
                                                   "customtypescheme",
                                                   "dataconstraint",
                                                   "dataconsumerscheme",
                                                   "dataflow",
                                                   "dataproviderscheme",
                                                   "datastructure",
                                                   "hierarchy",
                                                   "hierarchyassociation",
                                                   "metadataconstraint",
                                                   "metadataflow",
                                                   "metadataproviderscheme",
                                                   "metadataprovisionagreement",
                                                   "metadatastructure",
                                                   "namepersonalisationscheme",
                                                   "organisationschememap",
                                                   "organisationunitscheme",
                                                   "process",
                                                   "provisionagreement",
                                                   "reportingtaxonomy",
                                                   "reportingtaxonomymap",
                                                   "representationmap",
                                                   "rulesetscheme",
                                                   "structuremap",
                                                   "transformationscheme",
                                                   "userdefinedoperatorscheme",
                                                   "valuelist",
                                                   "vtlmappingscheme"};
    return TYPES;
}

std::optional<Detail> parse_detail(std::string_view text) {
    static std::map<std::string_view, Detail> const DETAILS = {
        {"full", Detail::full},
        {"raw", Detail::full},
        {"allstubs", Detail::all_stubs},
        {"allcompletestubs", Detail::all_complete_stubs},
        {"referencestubs", Detail::reference_stubs},
        {"referencecompletestubs", Detail::reference_complete_stubs},
        {"referencepartial", Detail::reference_partial},
    };
    auto const found = DETAILS.find(text);
    return found == DETAILS.end() ? std::nullopt : std::optional(found->second);
}

std::optional<References> parse_references(std::string_view text) {
    References wanted;
    for (auto const& part : base::split(text, ',')) {
        auto const& types = structure_types();
        if (part == "none") continue;
        if (part == "parents" || part == "parentsandsiblings") wanted.parents = true;
        if (part == "parentsandsiblings") wanted.siblings = true;
        if (part == "ancestors") wanted.ancestors = true;
        if (part == "children") wanted.children = true;
        if (part == "descendants") wanted.descendants = true;
        if (part == "all") wanted.parents = wanted.siblings = wanted.descendants = true;
        bool const word = part == "parents" || part == "parentsandsiblings" || part == "ancestors" ||
                          part == "children" || part == "descendants" || part == "all";
        if (word) continue;
        if (std::find(types.begin(), types.end(), part) == types.end()) return std::nullopt;
        if (auto const type = parse_artefact_type(part)) wanted.types.insert(*type);
    }
    return wanted;
}

}  // namespace cifra::sdmx
