#include "sdmx/artefact.hpp"

#include "base/assert.hpp"
#include "sdmx/json_components.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace cifra::sdmx {
namespace {

using programme::Programme;

constexpr char const* CONCEPTS = "CONCEPTS";

/// The head of a maintainable artefact of the programme, with its own URN.
Json maintainable(Programme const& programme, std::string_view kind, std::string const& id,
                  base::LocalText const& name) {
    Json artefact = {{"id", id}, {"agencyID", programme.agency}, {"version", programme.version}};
    put_name(artefact, name);
    artefact["links"] = Json::array({{{"rel", "self"}, {"urn", urn(kind, programme.agency, id, programme.version)}}});
    return artefact;
}

Json contact_json(programme::Contact const& contact) {
    Json json = Json::object();
    put_name(json, contact.name);
    if (!contact.phone.empty()) json["telephones"] = Json::array({contact.phone});
    if (!contact.website.empty()) json["uris"] = Json::array({contact.website});
    if (!contact.email.empty()) json["emails"] = Json::array({contact.email});
    return json;
}

Json agency_scheme(Programme const& programme) {
    Json agency = {{"id", programme.agency}};
    put_name(agency, programme.name);
    put_description(agency, programme.purpose);
    for (auto const& contact : programme.contacts) agency["contacts"].push_back(contact_json(contact));
    Json scheme = {{"id", "AGENCIES"}, {"agencyID", "SDMX"}};
    put_name(scheme, {"Agencies", "Organismos"});
    scheme["links"] = Json::array({{{"rel", "self"}, {"urn", urn("base.AgencyScheme", "SDMX", "AGENCIES", "1.0")}}});
    scheme["isPartial"] = true;
    scheme["agencies"] = Json::array({std::move(agency)});
    return scheme;
}

Json code_json(programme::Code const& code) {
    Json json = {{"id", code.id}};
    put_name(json, code.label);
    put_description(json, code.definition);
    Json annotations = Json::array();
    if (!code.htcds.empty()) annotations.push_back({{"type", "HTCDS"}, {"title", code.htcds}});
    if (!code.ictip_code.empty()) annotations.push_back({{"type", "ICTIP"}, {"title", code.ictip_code}});
    if (!annotations.empty()) json["annotations"] = std::move(annotations);
    return json;
}

Json code_list_json(OwnedCodeList const& owned) {
    Json json = {{"id", owned.list.id}, {"agencyID", owned.agency}, {"version", owned.version}};
    put_name(json, owned.list.name);
    json["links"] = Json::array({{{"rel", "self"}, {"urn", owned.urn()}}});
    json["isPartial"] = owned.partial;
    for (auto const& code : owned.list.codes) json["codes"].push_back(code_json(code));
    return json;
}

/// Every dimension, attribute and measure of the programme, once, in order of first use.
std::vector<std::string> concepts(Programme const& programme, bool definitions) {
    std::vector<std::string> ids = {"FREQ", "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE"};
    for (auto const& dimension : programme.dimensions) ids.push_back(dimension.id);
    for (auto const& attribute : attributes(definitions)) ids.push_back(attribute.id);
    return ids;
}

Json concept_scheme(Programme const& programme, bool definitions) {
    Json scheme = maintainable(programme, "conceptscheme.ConceptScheme", CONCEPTS, {"Concepts", "Conceptos"});
    for (auto const& id : concepts(programme, definitions)) {
        Json json = {{"id", id}};
        put_name(json, component_name(programme, id));
        scheme["concepts"].push_back(std::move(json));
    }
    return scheme;
}

std::string concept_urn(Programme const& programme, std::string const& id) {
    return urn("conceptscheme.Concept", programme.agency, CONCEPTS, programme.version) + "." + id;
}

/// Writes the data structures of one programme; keeps the URNs of its code lists.
class StructureWriter {
public:
    /// \param definitions  The attribute DEFINITION is in use.
    StructureWriter(Programme const& programme, bool definitions)
        : m_programme(programme), m_definitions(definitions), m_lists(code_lists(programme, definitions)) {}

    Json data_structure(programme::Dataflow const& dataflow) const {
        Json json =
            maintainable(m_programme, "datastructure.DataStructure", data_structure_id(dataflow.id), dataflow.name);
        json["dataStructureComponents"] = {{"dimensionList", dimension_list(dataflow)},
                                           {"measureList", measure_list()},
                                           {"attributeList", attribute_list()}};
        return json;
    }

    std::vector<OwnedCodeList> const& lists() const { return m_lists; }

    bool definitions() const { return m_definitions; }

    /// URN of the code list of a component; empty: it has none.
    std::string enumeration(std::string const& component) const {
        auto const wanted = code_list_of(m_programme, component);
        for (auto const& owned : m_lists)
            if (owned.list.id == wanted) return owned.urn();
        return {};
    }

private:
    Json component(std::string const& id) const {
        return {{"id", id}, {"conceptIdentity", concept_urn(m_programme, id)}};
    }

    Json dimension_list(programme::Dataflow const& dataflow) const {
        Json list = {{"id", "DimensionDescriptor"}, {"dimensions", Json::array()}};
        for (auto const& id : key_dimensions(dataflow)) {
            if (id == "TIME_PERIOD") continue;
            Json dimension = component(id);
            dimension["position"] = list["dimensions"].size();
            dimension["localRepresentation"] = {{"enumeration", enumeration(id)}};
            list["dimensions"].push_back(std::move(dimension));
        }
        Json time = component("TIME_PERIOD");
        time["localRepresentation"] = {{"format", {{"dataType", "GregorianYear"}}}};
        list["timeDimension"] = std::move(time);
        return list;
    }

    Json measure_list() const {
        Json measure = component("OBS_VALUE");
        measure["usage"] = "optional";
        measure["localRepresentation"] = {{"format", {{"dataType", "Double"}}}};
        return {{"id", "MeasureDescriptor"}, {"measures", Json::array({std::move(measure)})}};
    }

    Json attribute_list() const {
        Json list = {{"id", "AttributeDescriptor"}, {"attributes", Json::array()}};
        for (auto const& attribute : attributes(m_definitions)) {
            Json json = component(attribute.id);
            json["usage"] = attribute.mandatory ? "mandatory" : "optional";
            if (attribute.by_indicator)
                json["attributeRelationship"] = {{"dimensions", Json::array({"INDICATOR"})}};
            else
                json["attributeRelationship"] = {{"observation", Json::object()}};
            json["localRepresentation"] = representation(attribute);
            list["attributes"].push_back(std::move(json));
        }
        return list;
    }

    Json representation(Attribute const& attribute) const {
        Json json = Json::object();
        if (auto const codes = enumeration(attribute.id); codes.empty()) {
            json["format"] = {{"dataType", "String"}};
            if (attribute.multilingual) json["format"]["isMultiLingual"] = true;
        } else {
            json["enumeration"] = codes;
        }
        json["minOccurs"] = attribute.mandatory ? 1 : 0;
        if (attribute.multiple) json["maxOccurs"] = "unbounded";
        return json;
    }

    Programme const& m_programme;
    bool m_definitions;
    std::vector<OwnedCodeList> m_lists;
};

Json dataflow_json(Programme const& programme, programme::Dataflow const& dataflow) {
    Json json = maintainable(programme, "datastructure.Dataflow", dataflow.id, dataflow.name);
    json["structure"] = data_structure_urn(programme, dataflow.id);
    return json;
}

struct TypeName {
    ArtefactType type;
    char const* name;     ///< In addresses.
    char const* members;  ///< In messages.
    char const* urn_class;
};

/// In the order in which messages hold them.
constexpr std::array<TypeName, 6> TYPES = {{
    {ArtefactType::agency_scheme, "agencyscheme", "agencySchemes", "base.AgencyScheme"},
    {ArtefactType::code_list, "codelist", "codelists", "codelist.Codelist"},
    {ArtefactType::concept_scheme, "conceptscheme", "conceptSchemes", "conceptscheme.ConceptScheme"},
    {ArtefactType::data_structure, "datastructure", "dataStructures", "datastructure.DataStructure"},
    {ArtefactType::dataflow, "dataflow", "dataflows", "datastructure.Dataflow"},
    {ArtefactType::data_constraint, "dataconstraint", "dataConstraints", "registry.DataConstraint"},
}};

TypeName const& names_of(ArtefactType type) {
    auto const found = std::find_if(TYPES.begin(), TYPES.end(), [&](auto const& each) { return each.type == type; });
    CIFRA_ASSERT(found != TYPES.end());
    return *found;
}

Artefact artefact(ArtefactType type, Json json, std::vector<std::string> refers_to) {
    Artefact made{type, json["id"], json["agencyID"], {}, {}, std::move(refers_to), {}};
    made.urn = json["links"][0]["urn"];
    auto const bracket = made.urn.rfind('(');
    made.version = made.urn.substr(bracket + 1, made.urn.size() - bracket - 2);
    made.json = std::move(json);
    return made;
}

/// URNs of the code lists and the concept scheme that a data structure uses, in the order in which it does.
std::vector<std::string> used_by(Programme const& programme, StructureWriter const& writer,
                                 programme::Dataflow const& dataflow) {
    std::vector<std::string> urns{urn("conceptscheme.ConceptScheme", programme.agency, CONCEPTS, programme.version)};
    auto components = key_dimensions(dataflow);
    for (auto const& attribute : attributes(writer.definitions())) components.push_back(attribute.id);
    for (auto const& component : components) {
        auto list = writer.enumeration(component);
        if (!list.empty() && std::find(urns.begin(), urns.end(), list) == urns.end()) urns.push_back(std::move(list));
    }
    return urns;
}

}  // namespace

char const* to_string(ArtefactType type) {
    return names_of(type).name;
}

std::optional<ArtefactType> parse_artefact_type(std::string_view text) {
    for (auto const& each : TYPES)
        if (text == each.name) return each.type;
    return std::nullopt;
}

std::vector<Artefact> artefacts(Programme const& programme, bool definitions) {
    StructureWriter const writer(programme, definitions);
    std::vector<Artefact> all;
    all.push_back(artefact(ArtefactType::agency_scheme, agency_scheme(programme), {}));
    for (auto const& list : writer.lists()) all.push_back(artefact(ArtefactType::code_list, code_list_json(list), {}));
    all.push_back(artefact(ArtefactType::concept_scheme, concept_scheme(programme, definitions), {}));
    for (auto const& flow : programme.dataflows)
        all.push_back(
            artefact(ArtefactType::data_structure, writer.data_structure(flow), used_by(programme, writer, flow)));
    for (auto const& flow : programme.dataflows)
        all.push_back(
            artefact(ArtefactType::dataflow, dataflow_json(programme, flow), {data_structure_urn(programme, flow.id)}));
    return all;
}

Artefact data_constraint(Programme const& programme, programme::Dataflow const& dataflow,
                         std::vector<ConstraintKey> const& keys) {
    Json json = maintainable(programme, "registry.DataConstraint", "CR_" + dataflow.id, dataflow.name);
    json["role"] = "Actual";
    json["constraintAttachment"] = {{"dataflows", Json::array({dataflow_urn(programme, dataflow.id)})}};
    Json values = Json::array();
    for (auto const& key : keys) values.push_back({{"id", key.dimension}, {"include", true}, {"values", key.codes}});
    json["cubeRegions"] = Json::array({{{"include", true}, {"keyValues", std::move(values)}}});
    return artefact(ArtefactType::data_constraint, std::move(json), {dataflow_urn(programme, dataflow.id)});
}

Json structure_data(std::vector<Artefact const*> const& artefacts) {
    Json data = Json::object();
    for (auto const& type : TYPES)
        for (auto const* const artefact : artefacts)
            if (artefact->type == type.type) data[type.members].push_back(artefact->json);
    return data;
}

}  // namespace cifra::sdmx
